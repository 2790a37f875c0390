"""Workbooks as they were read, built from families; and the plan of one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import count
from typing import Any

from openpyxl.utils import get_column_letter
from tests.support.people import TODAY
from tests.support.survey import smg7

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.ids import uuid7
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.plan import ImportPlan, PlannedRow, RowKind
from kemiskinan_desktop.domain.planning import plan_import
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.source import SourceBook, SourceCell, SourceFamily, SourceMember
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values
from kemiskinan_desktop.services.reference import load_reference

Over = Mapping[str, str | SourceCell | None]
"""Field → another value or cell; None takes the column out."""
DAMAGED = SourceCell(
    sheet="", address="", found="3,37E+15", value="", damage="Digit terakhir hilang.", expected="16 angka."
)


def cells(sheet: str, row: int, values: Mapping[str, str], over: Over) -> dict[str, SourceCell]:
    """One cell per value, in columns from A."""
    found: dict[str, SourceCell] = {}
    for index, (field, value) in enumerate((dict(values) | dict(over)).items(), start=1):
        address = f"{get_column_letter(index)}{row}"
        if isinstance(value, SourceCell):
            found[field] = replace(value, sheet=sheet, address=address)
        elif value is not None:
            found[field] = SourceCell(sheet=sheet, address=address, found=value, value=value)
    return found


def source_member(member: Member, kk: str, row: int = 2, **over: Any) -> SourceMember:
    """A row of *Anggota*."""
    found = cells("Anggota", row, member_values(member, kk), over)
    return SourceMember(sheet="Anggota", row=row, cells=found)


def source_family(
    family: Family,
    row: int = 2,
    *,
    survey: Survey | None = None,
    members: Sequence[SourceMember] | None = None,
    **over: Any,
) -> SourceFamily:
    """A row of *Keluarga* with the rows of its members; members of row r stand in rows 100 r and on."""
    rows = (
        [source_member(m, family.kk_number.text, 100 * row + i) for i, m in enumerate(family.members)]
        if members is None
        else members
    )
    return SourceFamily(
        sheet="Keluarga",
        row=row,
        cells=cells("Keluarga", row, family_values(family), over),
        members=tuple(rows),
        answers=cells("Pendataan", row, survey_values(survey), {}),
    )


def source_book(
    *families: SourceFamily, orphans: Iterable[SourceMember] = (), lossless: bool = True
) -> SourceBook:
    """A workbook of these rows."""
    return SourceBook(
        file_name="buku.xlsx", sha256="0" * 64, profile_code="buku-data", profile_name="Buku Data",
        lossless=lossless, families=families, orphans=tuple(orphans),
    )  # fmt: skip


_instrument, _reference = cache(smg7), cache(load_reference)


def plan(
    book: SourceBook, stored: Iterable[Family] = (), surveys: Mapping[str, Survey] | None = None, **over: Any
) -> ImportPlan:
    """The plan of a workbook against stored families; more words of `plan_import` by name."""
    numbers = count(1)
    return plan_import(
        book,
        Register.of(stored, surveys),
        instrument=_instrument(),
        reference=_reference(),
        today=TODAY,
        new_id=over.pop("new_id", lambda: uuid7(1_785_000_000_000, next(numbers))),
        **over,
    )


def family_row(found: ImportPlan, place: int = 0) -> PlannedRow:
    """A family's row of a plan."""
    return [row for row in found.rows if row.kind is RowKind.FAMILY][place]


def member_row(found: ImportPlan, place: int = 0) -> PlannedRow:
    """A member's row of a plan."""
    return [row for row in found.rows if row.kind is RowKind.MEMBER][place]
