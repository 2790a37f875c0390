"""Family and member: the values every layer shares. The rules on them are in `invariants`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex

HEAD_RELATION = "1"
"""Code of *kepala keluarga* in the national list of relations (``kk_level``)."""

MOST_MEMBERS = 99
"""Living members of one family; a record with more holds several families."""


class NikAbsence(StrEnum):
    """Why a person has no NIK yet."""

    BABY = "bayi"
    NOT_RECORDED = "belum_rekam"
    LOST = "hilang"
    OTHER = "lainnya"


class HealthCover(StrEnum):
    """Health insurance (JKN) of a person."""

    PBI = "pbi"
    SELF = "mandiri"
    WORKER = "pekerja"
    NONE = "tidak_ada"


class LifeStatus(StrEnum):
    """Whether a member still counts in the family."""

    ALIVE = "hidup"
    DEAD = "meninggal"
    MOVED = "pindah"
    MISSING = "hilang"


class FamilyStatus(StrEnum):
    """Whether a family still counts in the office."""

    ACTIVE = "aktif"
    MOVED = "pindah"
    ALL_DEAD = "meninggal_semua"
    MERGED = "digabung"
    REMOVED = "dihapus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person of a family. Codes are those of `resources/reference/codes.json`; None is *not asked*."""

    id: str
    """UUIDv7 text, given by `ids.new_id`."""
    name: str
    sex: Sex
    relation: str
    """Relation to the head, code 1 to 11 of ``kk_level``."""
    nik: Nik | None = None
    nik_absence: NikAbsence | None = None
    """Set exactly when `nik` is None."""
    birth_place: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    """Estimated year, only when the date is unknown."""
    religion: str | None = None
    marital: str | None = None
    education: str | None = None
    """Education finished, code of ``pendidikan_kk_id``."""
    schooling: str | None = None
    """Schooling now, code of ``pendidikan_sedang_id``."""
    occupation: str | None = None
    disability: str | None = None
    """Code of ``cacat_id``; 7 is none."""
    chronic_illness: str | None = None
    """Code of ``penyakit_kronis``; ``0`` is none."""
    pregnant: bool | None = None
    health_cover: HealthCover | None = None
    life_status: LifeStatus = LifeStatus.ALIVE
    life_status_date: date | None = None
    notes: str = ""

    @property
    def is_living(self) -> bool:
        """Whether the member counts as *jiwa* of the family."""
        return self.life_status is LifeStatus.ALIVE

    @property
    def is_head(self) -> bool:
        """Whether the member is the head of the family."""
        return self.relation == HEAD_RELATION

    def age_on(self, day: date) -> int | None:
        """Full years on a day; from an estimated year the difference of years; None when unknown."""
        if self.birth_date is not None:
            born = self.birth_date
            return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        return None if self.birth_year is None else day.year - self.birth_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One family and its members, in the order they were entered."""

    id: str
    kk_number: KkNumber
    former_kk: tuple[KkNumber, ...] = ()
    address: str = ""
    rt: str = ""
    """Three digits, ``001``."""
    rw: str = ""
    kelurahan: str = ""
    """Kemendagri code, ``33.74.12.1001``; the kecamatan is its first eight characters."""
    phone: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    floor_area: Decimal | None = None
    """Square metres."""
    notes: str = ""
    status: FamilyStatus = FamilyStatus.ACTIVE
    status_date: date | None = None
    status_reason: str = ""
    members: tuple[Member, ...] = ()
    field_notes: Mapping[str, str] = field(default_factory=dict[str, str])
    """Lasting path of a field (`remarks.lasting_path`) → what somebody noted beside it."""
    kept_reasons: Mapping[str, str] = field(default_factory=dict[str, str])
    """`remarks.reason_key` of a warning → why it may stay."""
    version: int = 0
    """Counts saves; 0 has never been saved."""

    @property
    def living(self) -> tuple[Member, ...]:
        """The members that count as *jiwa*."""
        return tuple(member for member in self.members if member.is_living)

    @property
    def head(self) -> Member | None:
        """The first living head; None when there is none."""
        return next((member for member in self.living if member.is_head), None)

    def with_members(self, members: tuple[Member, ...]) -> "Family":
        """The same family with other members."""
        return replace(self, members=members)
