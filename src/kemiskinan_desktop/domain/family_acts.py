"""The named acts by which families change (domain rules §2): pure, from records to records."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import HEAD_RELATION, Family, FamilyStatus, LifeStatus, Member
from kemiskinan_desktop.domain.headship import NewHead, living_member, with_head
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.region import is_kelurahan, is_unit

_LEAVING = frozenset({LifeStatus.DEAD, LifeStatus.MOVED, LifeStatus.MISSING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a family lives."""

    kelurahan: str
    rw: str
    rt: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitOff:
    """A family that some members of another one found."""

    id: str
    """New stable key."""
    kk_number: KkNumber
    place: Place
    relations: Mapping[str, str]
    """Key of each leaving member → relation in the new family; exactly one is the head."""


def member_gone(
    family: Family, member_id: str, status: LifeStatus, on: date, new_head: NewHead | None = None
) -> Family:
    """A member died, moved away or is missing since a day; a head needs a successor while others live.

    Raises UserError for a day before their birth, a member who is gone, or a missing successor.
    """
    if status not in _LEAVING:
        raise UserError("Keadaan anggota belum dipilih.", "Pilih meninggal, pindah, atau hilang.")
    member = living_member(family, member_id)
    _require_after_birth(member, on)
    others = [other for other in family.living if other.id != member_id]
    if member.is_head and others:
        family = _succeeded(family, member_id, new_head)
    gone = replace(
        member, life_status=status, life_status_date=on,
        relation=HEAD_RELATION if member.is_head else living_member(family, member_id).relation,
    )  # fmt: skip
    return family.with_members(tuple(gone if each.id == member_id else each for each in family.members))


def member_given(
    source: Family, member_id: str, target: Family, relation: str, new_head: NewHead | None = None
) -> tuple[Family, Family]:
    """A member moves from one family of the office to another; returns both as they are then.

    Raises UserError within one family, into a family that left, or when the last member would go.
    """
    if source.id == target.id:
        raise UserError("Keluarga asal dan tujuan sama.", "Pilih keluarga lain sebagai tujuan.")
    if target.status is not FamilyStatus.ACTIVE:
        raise UserError("Keluarga tujuan sudah tidak aktif.", "Pilih keluarga yang masih aktif.")
    member = living_member(source, member_id)
    if len(source.living) == 1:
        raise UserError(
            "Ini anggota terakhir keluarga asal.",
            "Gabungkan kedua keluarga, atau keluarkan keluarga asalnya.",
        )
    if relation == HEAD_RELATION:
        raise UserError(
            "Keluarga tujuan sudah punya kepala keluarga.",
            "Pilih hubungan yang lain; kepala diganti kemudian.",
        )
    rest = _succeeded(source, member_id, new_head) if member.is_head else source
    left = rest.with_members(tuple(each for each in rest.members if each.id != member_id))
    return left, target.with_members((*target.members, replace(member, relation=relation)))


def split_off(source: Family, new: SplitOff, new_head: NewHead | None = None) -> tuple[Family, Family]:
    """Some members found a family of their own (pecah KK); returns what is left and the new family.

    Raises UserError when nobody or everybody would go, or without exactly one new head.
    """
    leaving = [living_member(source, key) for key in new.relations]
    if not leaving or len(leaving) == len(source.living):
        raise UserError(
            "Pecah KK membutuhkan anggota yang pindah dan anggota yang tinggal.",
            "Pilih sebagian anggota saja.",
        )
    if [*new.relations.values()].count(HEAD_RELATION) != 1:
        raise UserError(
            "Keluarga baru harus punya satu kepala keluarga.", "Pilih kepala untuk keluarga baru."
        )
    _require_place(new.place)
    rest = source
    if any(member.is_head for member in leaving):
        rest = _succeeded(source, next(member.id for member in leaving if member.is_head), new_head)
    going = frozenset(new.relations)
    if new_head is not None and new_head.member_id in going:
        raise UserError("Kepala keluarga asal ikut pindah.", "Pilih kepala dari anggota yang tinggal.")
    left = rest.with_members(tuple(each for each in rest.members if each.id not in going))
    members = sorted(
        (replace(member, relation=new.relations[member.id]) for member in leaving),
        key=lambda member: not member.is_head,
    )
    return left, moved_to(Family(id=new.id, kk_number=new.kk_number, members=tuple(members)), new.place)


def moved_to(family: Family, place: Place) -> Family:
    """The family at another address inside the office; raises UserError for a place that is none."""
    _require_place(place)
    return replace(
        family, kelurahan=place.kelurahan, rw=place.rw, rt=place.rt, address=" ".join(place.address.split())
    )


def returned(family: Family) -> Family:
    """A family that left counts again; raises UserError when it never left."""
    if family.status is FamilyStatus.ACTIVE:
        raise UserError("Keluarga ini masih aktif.", "Tidak ada yang perlu dilakukan.")
    return replace(family, status=FamilyStatus.ACTIVE, status_date=None, status_reason="")


def _succeeded(family: Family, leaving_id: str, new_head: NewHead | None) -> Family:
    """The family under the head who follows the one that leaves."""
    if new_head is None or new_head.member_id == leaving_id:
        raise UserError(
            "Yang pergi adalah kepala keluarga.", "Pilih anggota yang menjadi kepala keluarga berikutnya."
        )
    return with_head(family, new_head)


def _require_place(place: Place) -> None:
    if not (is_kelurahan(place.kelurahan) and is_unit(place.rw) and is_unit(place.rt)):
        raise UserError("Kelurahan, RW, atau RT belum benar.", "Pilih kelurahan, lalu isi RW dan RT.")


def _require_after_birth(member: Member, on: date) -> None:
    if member.birth_date is not None and on < member.birth_date:
        raise UserError("Tanggal itu sebelum tanggal lahirnya.", "Periksa tanggalnya.")
