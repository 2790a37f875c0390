"""The stored families an import is compared with, found by every number they are known by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.period import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Stored families and their surveys. Those removed as wrong entries are found only by their id.

    A KK number of several families belongs to the live one. NIKs are those of living members of live
    families.
    """

    families: Mapping[str, Family]
    surveys: Mapping[str, Survey]
    """By family id."""
    by_kk: Mapping[str, Family]
    by_former_kk: Mapping[str, Family]
    by_member: Mapping[str, Family]
    """By member id."""
    by_nik: Mapping[str, Family]

    @classmethod
    def of(cls, families: Iterable[Family], surveys: Mapping[str, Survey] | None = None) -> Self:
        """Index families, those of any status, with their surveys by family id."""
        every = tuple(families)
        known = [family for family in every if family.status is not FamilyStatus.REMOVED]
        known.sort(key=lambda family: family.status is FamilyStatus.ACTIVE)
        live = [family for family in known if family.status is FamilyStatus.ACTIVE]
        return cls(
            families={family.id: family for family in every},
            surveys={} if surveys is None else surveys,
            by_kk={family.kk_number.text: family for family in known},
            by_former_kk={former.text: family for family in known for former in family.former_kk},
            by_member={member.id: family for family in known for member in family.members},
            by_nik={m.nik.text: family for family in live for m in family.living if m.nik is not None},
        )
