"""The differences of a double entry as somebody reads them: what the field is called, and both values."""

from dataclasses import dataclass, field

from kemiskinan_desktop.domain.double_entry import Difference, Kind
from kemiskinan_desktop.domain.field_labels import label_of, readable
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.keyings import BIRTH, KeyedMember, stored_values
from kemiskinan_desktop.domain.reference import Reference

_GROUP = 4
_LINE = ("sex", "relation", BIRTH)
PERSON, ABSENT = "Anggota", "tidak ada"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDifference:
    """One difference in words; empty values are empty texts."""

    difference: Difference
    label: str
    of: str = field(default="", repr=False)
    """Whose field it is, as the second operator typed the name; empty for the family and its answers."""
    first: str = field(default="", repr=False)
    second: str = field(default="", repr=False)


def shown(difference: Difference, reference: Reference, instrument: Instrument) -> ShownDifference:
    """A difference in words."""
    member = difference.member
    name = "" if member is None else member.values["name"]
    if difference.kind is not Kind.VALUE and member is not None:
        said = _person(member, reference, instrument)
        missing = difference.kind is Kind.MISSING
        return ShownDifference(
            difference=difference, label=PERSON, of=name, first=said if missing else ABSENT,
            second=ABSENT if missing else said,
        )  # fmt: skip
    return ShownDifference(
        difference=difference,
        label=label_of("birth_date" if difference.name == BIRTH else difference.name, instrument),
        of=name,
        first=words(difference.name, difference.first, reference, instrument),
        second=words(difference.name, difference.second, reference, instrument),
    )


def words(name: str, value: str, reference: Reference, instrument: Instrument) -> str:
    """A canonical value as people read it; numbers of identity whole, in fours, to be held to the paper."""
    if name in {"nik", "kk_number"}:
        return " ".join(value[at : at + _GROUP] for at in range(0, len(value), _GROUP))
    if name == BIRTH:
        return next(
            (readable(k, v, reference, None) for k, v in stored_values({BIRTH: value}).items() if v), ""
        )
    return readable(name, value, reference, instrument)


def _person(member: KeyedMember, reference: Reference, instrument: Instrument) -> str:
    said = (words(name, member.values[name], reference, instrument) for name in _LINE)
    return ", ".join((member.values["name"], *(text for text in said if text)))
