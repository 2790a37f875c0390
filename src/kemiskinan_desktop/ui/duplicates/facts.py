"""Two records side by side: what each says, and where they differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.family_merging import ANSWERS, FLOOR, HOME, KK, MEMBER_FIELDS, PHONE, differing
from kemiskinan_desktop.domain.field_labels import LABELS, readable
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.ui import formats, labels
from kemiskinan_desktop.ui.translations import tr, translated

_ALWAYS = ("name", "nik", "birth_date", "relation")
"""Of a person these are shown also where both records agree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the comparison."""

    key: str
    """A part of the family or a field of the member, as the merge knows it; empty for what is not chosen."""
    label: str
    first: str
    second: str
    differs: bool
    """Whether both say something, and not the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """The two families as they were handed out, and what is told of their hidden numbers."""

    first: FamilyRecord
    second: FamilyRecord
    digits: Mapping[tuple[str, str], tuple[int, ...]]
    """First and second member whose NIKs differ → the places that do."""
    reference: Reference


def family_facts(both: Both) -> list[Fact]:
    """Number, place, phone, floor and interview of both."""
    first, second, reference = both.first, both.second, both.reference
    one, other = first.family, second.family
    return [
        _fact(KK, tr("No. KK"), formats.grouped(one.kk_number.text), formats.grouped(other.kk_number.text)),
        _fact(HOME, tr("Alamat"), _home(one, reference), _home(other, reference)),
        _fact(PHONE, tr("Telepon"), one.phone, other.phone),
        _fact(FLOOR, tr("Luas lantai"), _floor(one), _floor(other)),
        _fact(ANSWERS, tr("Pendataan"), _survey(first), _survey(second), same=_same_answers(first, second)),
    ]


def member_facts(both: Both, one: Member, other: Member) -> list[Fact]:
    """Name, number, birth and relation of both; of the rest what differs. `one` is of the first family."""
    different = {*differing(one, other), *(["nik"] if both.digits.get((one.id, other.id)) else [])}
    shown = [name for name in MEMBER_FIELDS if name in _ALWAYS or name in different]
    return [
        Fact(
            key=name,
            label=tr("Hubungan") if name == "relation" else translated(LABELS[name]),
            first=_value(both.first, one, name, both.reference),
            second=_value(both.second, other, name, both.reference) + _places(both, one, other, name),
            differs=name in different,
        )
        for name in shown
    ]


def _value(record: FamilyRecord, member: Member, name: str, reference: Reference) -> str:
    """One field of a member as people read it; the NIK masked."""
    if name == "nik":
        hidden = record.veil.niks.get(member.id, "")
        return hidden if member.nik is None else member.nik.masked
    if name == "birth_date":
        born = member.birth_date
        year = "" if member.birth_year is None else tr("sekitar {tahun}", tahun=member.birth_year)
        return formats.day(born) if born is not None else year
    value = getattr(member, name)
    if isinstance(value, bool):
        return tr("ya") if value else tr("tidak")
    return readable(name, str(value or ""), reference, None)


def _places(both: Both, one: Member, other: Member, name: str) -> str:
    """Which digits of two masked numbers differ."""
    places = both.digits.get((one.id, other.id), ()) if name == "nik" else ()
    words = ", ".join(map(str, places))
    return " " + tr("(angka ke-{tempat} berbeda)", tempat=words) if words else ""


def _fact(key: str, label: str, first: str, second: str, *, same: bool | None = None) -> Fact:
    differs = bool(first and second) and (first != second if same is None else not same)
    return Fact(key=key, label=label, first=first, second=second, differs=differs)


def _home(family: Family, reference: Reference) -> str:
    where = reference.kelurahan_name(family.kelurahan)
    return ", ".join(part for part in (family.address, f"RT {family.rt}/RW {family.rw}", where) if part)


def _floor(family: Family) -> str:
    return "" if family.floor_area is None else f"{formats.number(family.floor_area)} m²"


def _survey(record: FamilyRecord) -> str:
    survey = record.survey
    if survey is None or not survey.answers:
        return ""
    return f"{labels.class_label(survey.poverty_class)} · {labels.survey_label(survey.state)}"


def _same_answers(first: FamilyRecord, second: FamilyRecord) -> bool:
    one, other = first.survey, second.survey
    return one is None or other is None or dict(one.answers) == dict(other.answers)


def names(members: Sequence[Member]) -> str:
    """Names with commas between them."""
    return ", ".join(member.name for member in members)
