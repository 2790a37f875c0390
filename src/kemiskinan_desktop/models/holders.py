"""Who holds a number: the live family of a KK number, the live member of a NIK."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import families, former_kk_numbers, members


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The family that holds a number, and for a NIK the member."""

    family_id: str
    member_id: str | None
    head: str
    kelurahan: str
    rt: str
    rw: str


def of_kk(session: Session, numbers: Sequence[str]) -> Mapping[str, Holder]:
    """KK number → its live family."""
    f = families.c
    found: dict[str, Holder] = {}
    for some in portions(numbers):
        query = select(f.kk_number, f.id, f.head_name, f.kelurahan, f.rt, f.rw).where(
            f.kk_number.in_(some), f.status == FamilyStatus.ACTIVE
        )
        for row in session.execute(query):
            found[row.kk_number] = Holder(
                family_id=row.id,
                member_id=None,
                head=row.head_name,
                kelurahan=row.kelurahan,
                rt=row.rt,
                rw=row.rw,
            )
    return found


def of_nik(session: Session, numbers: Sequence[str]) -> Mapping[str, Holder]:
    """NIK → its live member."""
    f, m = families.c, members.c
    found: dict[str, Holder] = {}
    for some in portions(numbers):
        query = (
            select(m.nik, m.id.label("member_id"), f.id, f.head_name, f.kelurahan, f.rt, f.rw)
            .join(families, f.id == m.family_id)
            .where(m.nik.in_(some), m.live)
        )
        for row in session.execute(query):
            found[str(row.nik)] = Holder(
                family_id=row.id, member_id=row.member_id, head=row.head_name, kelurahan=row.kelurahan,
                rt=row.rt, rw=row.rw,
            )  # fmt: skip
    return found


def held_elsewhere(session: Session, wanted: Sequence[Family], *, leaving: Iterable[str] = ()) -> bool:
    """Whether a family outside these holds a KK number or a NIK that one of them would hold.

    `leaving` are keys of families that go in the same transaction and give their numbers up.
    """
    active = [family for family in wanted if family.status is FamilyStatus.ACTIVE]
    own = {*(family.id for family in wanted), *leaving}
    numbers = [family.kk_number.text for family in active]
    niks = [member.nik.text for family in active for member in family.living if member.nik is not None]
    return bool(holding(session, numbers, niks) - own)


def holding(session: Session, numbers: Sequence[str], niks: Sequence[str]) -> set[str]:
    """Keys of live families with one of these KK numbers or a live member with one of these NIKs."""
    f, m = families.c, members.c
    found: set[str] = set()
    for some in portions(numbers):
        query = select(f.id).where(f.kk_number.in_(some), f.status == FamilyStatus.ACTIVE)
        found.update(session.execute(query).scalars())
    for some in portions(niks):
        query = select(m.family_id).where(m.nik.in_(some), m.live).distinct()
        found.update(session.execute(query).scalars())
    return found


def left_with_kk(session: Session, numbers: Sequence[str]) -> set[str]:
    """Keys of families with one of these KK numbers that left the office; wrong entries are none."""
    f = families.c
    found: set[str] = set()
    for some in portions(numbers):
        query = select(f.id).where(
            f.kk_number.in_(some), f.status.not_in((FamilyStatus.ACTIVE, FamilyStatus.REMOVED))
        )
        found.update(session.execute(query).scalars())
    return found


def of_former_kk(session: Session, numbers: Sequence[str]) -> Mapping[str, str]:
    """Former KK number → key of the live family that had it."""
    found: dict[str, str] = {}
    for some in portions(numbers):
        query = (
            select(former_kk_numbers.c.kk_number, former_kk_numbers.c.family_id)
            .join(families, families.c.id == former_kk_numbers.c.family_id)
            .where(former_kk_numbers.c.kk_number.in_(some), families.c.status == FamilyStatus.ACTIVE)
        )
        found |= {row.kk_number: row.family_id for row in session.execute(query)}
    return found


def of_members(session: Session, ids: Sequence[str]) -> list[str]:
    """Keys of the families that these members belong to."""
    found: set[str] = set()
    for some in portions(ids):
        query = select(members.c.family_id).where(members.c.id.in_(some)).distinct()
        found.update(session.execute(query).scalars())
    return sorted(found)
