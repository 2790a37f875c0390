"""What must be true between the members of one family (domain rules §2)."""

from collections import Counter
from collections.abc import Iterator

from kemiskinan_desktop.domain.family import MOST_MEMBERS, Family, FamilyStatus, Member
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.member_rules import HUSBAND, WIFE
from kemiskinan_desktop.domain.problems import Problem, error, warning

CHILD, GRANDCHILD, PARENT = "4", "6", "7"
YOUNGEST_PARENT = 12
"""Years between parent and child below which the record is doubtful."""
Numbered = tuple[int, Member]


def kinship_problems(family: Family) -> tuple[Problem, ...]:
    """Problems between members; fields are ``members`` and ``members.{index}.…`` counted from 0."""
    rules = (_size, _heads, _spouses, _generations, _double_niks)
    return tuple(problem for rule in rules for problem in rule(family))


def _numbered_living(family: Family) -> list[Numbered]:
    return [(index, member) for index, member in enumerate(family.members) if member.is_living]


def _size(family: Family) -> Iterator[Problem]:
    if len(family.living) > MOST_MEMBERS:
        yield error(
            "members",
            "family.too_many",
            f"Anggota lebih dari {MOST_MEMBERS}. Periksa apakah beberapa keluarga tercatat sebagai satu.",
        )


def _heads(family: Family) -> Iterator[Problem]:
    heads = [index for index, member in _numbered_living(family) if member.is_head]
    if not heads and family.status is FamilyStatus.ACTIVE:
        yield error(
            "members",
            "family.no_head",
            "Belum ada kepala keluarga yang hidup. Pilih satu anggota sebagai kepala.",
        )
    for index in heads[1:]:
        yield error(
            f"members.{index}.relation",
            "family.two_heads",
            "Kepala keluarga lebih dari satu. Ubah hubungan anggota ini.",
        )


def _spouses(family: Family) -> Iterator[Problem]:
    head = family.head
    if head is None:
        return
    spouse = WIFE if head.sex is Sex.MALE else HUSBAND
    spouses = [index for index, member in _numbered_living(family) if member.relation == spouse]
    for index in spouses[1:]:
        yield warning(
            f"members.{index}.relation",
            "family.many_spouses",
            "Istri atau suami lebih dari satu. Cocokkan dengan buku nikah dan kartu keluarga.",
        )


def _generations(family: Family) -> Iterator[Problem]:
    head = family.head
    if head is None:
        return
    for index, member in enumerate(family.members):
        if member.relation in {CHILD, GRANDCHILD}:
            yield from _parent_and_child(head, member, index)
        elif member.relation == PARENT:
            yield from _parent_and_child(member, head, index)


def _parent_and_child(parent: Member, child: Member, index: int) -> Iterator[Problem]:
    """The problem of a pair, shown at the member who is not the head."""
    field = f"members.{index}.birth_date"
    if _born_not_later(child, parent):
        yield error(
            field,
            "family.child_older",
            "Anak atau cucu tidak lebih muda dari orang tuanya. Periksa tanggal lahir dan hubungan keduanya.",
        )
    elif _years_between(parent, child) < YOUNGEST_PARENT:
        yield warning(
            field,
            "family.child_close",
            f"Selisih umur orang tua dan anak kurang dari {YOUNGEST_PARENT} tahun. Periksa tanggal lahirnya.",
        )


def _born_not_later(child: Member, parent: Member) -> bool:
    """Whether the child is certainly not younger; an estimated year decides only when it differs."""
    if child.birth_date is not None and parent.birth_date is not None:
        return child.birth_date <= parent.birth_date
    return _years_between(parent, child) < 0


def _years_between(parent: Member, child: Member) -> int:
    """Difference of the years of birth; a large one when either is unknown."""
    born, parent_born = _birth_year(child), _birth_year(parent)
    return YOUNGEST_PARENT if born is None or parent_born is None else born - parent_born


def _birth_year(member: Member) -> int | None:
    return member.birth_year if member.birth_date is None else member.birth_date.year


def _double_niks(family: Family) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for index, member in enumerate(family.members):
        if member.nik is None:
            continue
        if seen[member.nik.text]:
            yield error(
                f"members.{index}.nik",
                "family.nik_twice",
                "NIK ini sudah dipakai anggota lain di keluarga ini. Periksa keduanya.",
            )
        seen[member.nik.text] += 1
