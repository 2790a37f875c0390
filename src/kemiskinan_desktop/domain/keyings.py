"""What is typed twice: the identity of a family and its members, and the answers that decide the class."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.names import clean_name
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.source_values import answer_values, family_values, member_values, plain_number

FAMILY_KEYED = ("kk_number", "rt", "rw", "kelurahan")
BIRTH = "birth"
"""The birth date, ISO, or four digits of an estimated year where nobody knows the date."""
MEMBER_KEYED = ("name", "nik", "relation", "sex", BIRTH)
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyedMember:
    """One living person as typed; values by MEMBER_KEYED, empty for *none*."""

    id: str = ""
    """The stored member; empty for one that was typed without knowing whom it is."""
    values: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keying:
    """One typing of a family: canonical texts as in `source_values`."""

    family: Mapping[str, str] = field(repr=False)
    """By FAMILY_KEYED."""
    members: tuple[KeyedMember, ...] = field(default=(), repr=False)
    answers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Question code → answer, blanks left out."""
    proposals: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Question code → what a blank answer of this typing counts as, where something else in it says so."""

    def answer(self, code: str) -> str:
        """The answer as it counts; empty for none."""
        return self.answers.get(code) or self.proposals.get(code, "")


def keying_of(
    record: FamilyRecord, instrument: Instrument, proposals: Mapping[str, str] | None = None
) -> Keying:
    """What is stored of a family, as if it had been typed: its living members and what a person answers."""
    family = family_values(record.family)
    given = {} if record.survey is None else answer_values(record.survey.answers)
    return Keying(
        family={name: family[name] for name in FAMILY_KEYED},
        members=tuple(
            KeyedMember(id=member.id, values=_keyed_values(member_values(member, "")))
            for member in record.family.living
        ),
        answers={code: given[code] for code in asked_codes(instrument) if code in given},
        proposals={} if proposals is None else dict(proposals),
    )


def asked_codes(instrument: Instrument) -> tuple[str, ...]:
    """The questions that are typed again: all that a person answers."""
    return tuple(question.code for question in instrument.asked)


def stored_values(values: Mapping[str, str]) -> dict[str, str]:
    """MEMBER_KEYED as the fields of a member: a birth becomes its date or its estimated year."""
    found = {name: value for name, value in values.items() if name != BIRTH}
    if BIRTH in values:
        year = len(values[BIRTH]) == _YEAR_DIGITS
        found["birth_date"] = "" if year else values[BIRTH]
        found["birth_year"] = values[BIRTH] if year else ""
    return found


def same(name: str, first: str, second: str) -> bool:
    """Whether two typings say the same: case and blanks of a name, and the form of a number, do not count."""
    return _plain(name, first) == _plain(name, second)


def _plain(name: str, value: str) -> str:
    return clean_name(value).casefold() if name == "name" else plain_number(value.strip())


def _keyed_values(values: Mapping[str, str]) -> dict[str, str]:
    found = {name: values[name] for name in MEMBER_KEYED if name != BIRTH}
    found[BIRTH] = values["birth_date"] or values["birth_year"]
    return found
