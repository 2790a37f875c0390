"""Columns that belong to one side: a conflict in one of them says so, and is decided for all rows at once.

The table of the merge holds for them as for every other column: ownership proposes, it never decides. A new
column that the city owns, such as the desil of DTSEN, is named here and nowhere else.
"""

from enum import StrEnum

from kemiskinan_desktop.domain.source import FAMILY_FIELDS, MEMBER_FIELDS


class Owner(StrEnum):
    """Who knows best what stands in a column."""

    CITY = "kota"
    OFFICE = "kantor"


_OF_CITY = frozenset({"desil", "desil_source", "desil_date"})
_OF_BOTH = frozenset((*FAMILY_FIELDS, *MEMBER_FIELDS))


def owner_of(field: str) -> Owner | None:
    """The owner of a field; the interview with every question is the office's, a family's facts nobody's."""
    if field in _OF_CITY:
        return Owner.CITY
    return None if field in _OF_BOTH else Owner.OFFICE
