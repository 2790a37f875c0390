"""A family as another clerk writes it again: another KK number, old spelling, NIKs not asked."""

from dataclasses import replace

from kemiskinan_desktop.domain.family import Family, Member, NikAbsence
from kemiskinan_desktop.domain.identity import KkNumber

_OLD = str.maketrans({"j": "dj", "u": "oe", "c": "tj"})


def written_again(family: Family) -> Family:
    """The same household, with its head's birth day and month swapped where that is a day."""
    people = tuple(_again(member) for member in family.members)
    number = f"{family.kk_number.text[:12]}{int(family.kk_number.text[12:]) % 9000 + 77:04}"
    return replace(
        family, id="ganda-keluarga", kk_number=KkNumber(number), former_kk=(), members=people, version=0,
        phone="081300000000",
    )  # fmt: skip


def _again(member: Member) -> Member:
    born = member.birth_date
    if member.is_head and born is not None and born.day <= 12:
        born = born.replace(day=born.month, month=born.day)
    name = member.name.translate(_OLD)
    return replace(
        member, id=f"ganda-{member.id}", name=name, birth_date=born, nik=None, nik_absence=NikAbsence.OTHER
    )
