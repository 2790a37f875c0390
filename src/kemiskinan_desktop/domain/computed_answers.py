"""What follows from members and numbers: the named rules of computed and proposed answers.

A rule measures; where the measure falls among the answers of a question is data of the instrument.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.family import HealthCover, Member
from kemiskinan_desktop.domain.figures import amount, figure

MEMBERS = "members"
"""Missing code: the family has no living member."""

SCHOOL_AGE = range(7, 19)
"""Full years; 18 belongs to it."""
IN_SCHOOL = frozenset({"2", "4", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"})
"""Codes of ``sekolah`` of a person who goes to school."""
SECONDARY_FINISHED = 5
"""Code of ``pendidikan`` from which a person is no longer expected in school (SLTA)."""
NOT_CHILDREN = frozenset({"1", "2", "3", "7", "8"})
"""Codes of ``hubungan`` (head, spouses, parents) that are no school children when the age is unknown."""
NO_ILLNESS = frozenset({"0", "1"})
"""``0`` of ``penyakit_kronis``, and ``1`` as Regsosek writes the same."""
NO_DISABILITY = "7"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What rules may look at."""

    members: tuple[tuple[int, Member], ...]
    """The living members with their place (from 0) in the family."""
    numbers: Mapping[str, Decimal | None]
    """Numbers that are answered; None where the text is no number of the question's range."""
    floor_area: Decimal | None
    today: date

    @property
    def persons(self) -> int:
        """How many *jiwa*."""
        return len(self.members)

    @property
    def head(self) -> Member | None:
        """The first living head."""
        return next((member for _, member in self.members if member.is_head), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """`amount` / `per`, or what is missing for it. The division is left undone so that nothing is rounded."""

    amount: Decimal | None
    per: int = 1
    why: str = ""
    missing: tuple[str, ...] = ()


Rule = Callable[[tuple[str, ...], Facts], Measure]


def member_field(place: int, name: str) -> str:
    """Missing code of a fact of a member, the same path that problems use: ``members.2.schooling``."""
    return f"{MEMBERS}.{place}.{name}"


def _unknown(*missing: str) -> Measure:
    return Measure(amount=None, missing=missing)


def _count(number: int, why: str) -> Measure:
    return Measure(amount=Decimal(number), why=why)


def floor_area(inputs: tuple[str, ...], facts: Facts) -> Measure:
    """Floor area of the house as the family's record has it, m²."""
    del inputs
    return Measure(amount=facts.floor_area, why="dari data keluarga")


def floor_per_person(inputs: tuple[str, ...], facts: Facts) -> Measure:
    """Floor area per living member, m²; the family's own record stands in for a blank number."""
    area = facts.numbers.get(inputs[0], facts.floor_area)
    if area is None or not facts.persons:
        return _unknown(*_gaps(inputs[0], area, facts))
    each = figure(area / facts.persons, 1)
    why = f"{amount(area, 'm²')} / {facts.persons} orang = {each} m²"
    return Measure(amount=area, per=facts.persons, why=why)


def income_per_person(inputs: tuple[str, ...], facts: Facts) -> Measure:
    """Income of the family per living member and month, rupiah."""
    income = facts.numbers.get(inputs[0])
    if income is None or not facts.persons:
        return _unknown(*_gaps(inputs[0], income, facts))
    each = figure(income / facts.persons, 0)
    why = f"{amount(income, 'Rp')} / {facts.persons} orang = Rp{each}"
    return Measure(amount=income, per=facts.persons, why=why)


def _gaps(code: str, number: Decimal | None, facts: Facts) -> Iterator[str]:
    if number is None:
        yield code
    if not facts.persons:
        yield MEMBERS


def children_out_of_school(inputs: tuple[str, ...], facts: Facts) -> Measure:
    """Living members of 7 to 18 years who neither go to school nor have finished SLTA, persons."""
    del inputs
    if not facts.persons:
        return _unknown(MEMBERS)
    missing: list[str] = []
    count = 0
    for place, member in facts.members:
        gap = _school_gap(member, facts.today)
        if gap:
            missing.append(member_field(place, gap))
        else:
            count += _is_out_of_school(member, facts.today)
    if missing:
        return _unknown(*missing)
    return _count(count, f"{count} anak usia 7–18 tahun tidak bersekolah")


def _is_settled(member: Member) -> bool:
    """In school, or done with it."""
    education = member.education or ""
    return member.schooling in IN_SCHOOL or (education.isdecimal() and int(education) >= SECONDARY_FINISHED)


def _school_gap(member: Member, today: date) -> str:
    """The fact that is missing to judge a member, empty when none."""
    if _is_settled(member):
        return ""
    age = member.age_on(today)
    if age is None:
        return "" if member.relation in NOT_CHILDREN else "birth_date"
    return "schooling" if age in SCHOOL_AGE and member.schooling is None else ""


def _is_out_of_school(member: Member, today: date) -> bool:
    return not _is_settled(member) and member.age_on(today) in SCHOOL_AGE


def health_cover(inputs: tuple[str, ...], facts: Facts) -> Measure:
    """2 when every living member has health cover, 1 when some have, 0 when none has."""
    del inputs
    missing = [member_field(place, "health_cover") for place, m in facts.members if m.health_cover is None]
    if missing or not facts.persons:
        return _unknown(*(missing or [MEMBERS]))
    covered = sum(member.health_cover is not HealthCover.NONE for _, member in facts.members)
    grade = 2 if covered == facts.persons else min(covered, 1)
    return _count(grade, f"{covered} dari {facts.persons} orang punya jaminan kesehatan")


def illness_or_disability(inputs: tuple[str, ...], facts: Facts) -> Measure:
    """Living members with a chronic illness or a disability, persons."""
    del inputs
    if not facts.persons:
        return _unknown(MEMBERS)
    burdened = [_is_burdened(member) for _, member in facts.members]
    missing = [
        member_field(place, "chronic_illness" if member.chronic_illness is None else "disability")
        for (place, member), known in zip(facts.members, burdened, strict=True)
        if known is None
    ]
    if missing:
        return _unknown(*missing)
    count = burdened.count(True)
    return _count(count, f"{count} orang dengan penyakit kronis atau disabilitas")


def _is_burdened(member: Member) -> bool | None:
    ill, disabled = member.chronic_illness, member.disability
    if (ill is not None and ill not in NO_ILLNESS) or (disabled is not None and disabled != NO_DISABILITY):
        return True
    return None if ill is None or disabled is None else False


def head_education(inputs: tuple[str, ...], facts: Facts) -> Measure:
    """Education finished of the head, code of ``pendidikan`` as a number (1 to 10, rising)."""
    del inputs
    head = facts.head
    if head is None or not (head.education or "").isdecimal():
        return _unknown()
    return Measure(
        amount=Decimal(head.education or "0"), why="dari pendidikan kepala keluarga pada data anggota"
    )


RULES: Mapping[str, Rule] = {
    "luas_lantai_keluarga": floor_area,
    "luas_lantai_per_orang": floor_per_person,
    "pendapatan_per_orang": income_per_person,
    "anak_tidak_sekolah": children_out_of_school,
    "jaminan_kesehatan": health_cover,
    "kronis_atau_disabilitas": illness_or_disability,
    "pendidikan_kepala_keluarga": head_education,
}
"""Name in the instrument file → rule. The first argument are the question's `inputs`."""
RULES_WITH_INPUT = frozenset({"luas_lantai_per_orang", "pendapatan_per_orang"})
"""Rules that read a number question."""
