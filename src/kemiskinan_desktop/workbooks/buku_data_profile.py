"""The profile of our own Buku Data, derived from the columns that are written."""

from collections.abc import Iterable

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.workbooks.columns import (
    FAMILY_COLUMNS,
    KELURAHAN_LIST,
    MEMBER_COLUMNS,
    Column,
    ColumnKind,
    survey_columns,
)
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Level,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
)

CODE = "buku-data"
QUESTION_MARK = " · "
"""Stands between the code and the text of a question in a heading."""
_BY_FIELD = {
    "id": CellKind.KEY,
    "nik": CellKind.NIK,
    "kk_number": CellKind.KK,
    "phone": CellKind.PHONE,
    "rt": CellKind.UNIT,
    "rw": CellKind.UNIT,
    "notes": CellKind.NOTE,
    "birth_year": CellKind.YEAR,
}
_BY_KIND = {
    ColumnKind.TEXT: CellKind.LINE,
    ColumnKind.NUMBER: CellKind.NUMBER,
    ColumnKind.INTEGER: CellKind.NUMBER,
    ColumnKind.DATE: CellKind.DATE,
    ColumnKind.CODE: CellKind.CODE,
}


def buku_data_profile(instrument: Instrument | None) -> Profile:
    """The profile; without an instrument the questions are known by the code their heading begins with."""
    return Profile(
        code=CODE,
        name="Buku Data Kemiskinan Desktop",
        lossless=True,
        layouts=(
            _layout(Records.FAMILIES, Level.FAMILY, FAMILY_COLUMNS),
            _layout(Records.MEMBERS, Level.MEMBER, MEMBER_COLUMNS),
            _layout(Records.SURVEYS, Level.SURVEY, survey_columns(instrument)),
        ),
    )


def _layout(records: Records, level: Level, columns: Iterable[Column]) -> SheetLayout:
    columns = tuple(columns)
    return SheetLayout(
        records=records,
        sheet=columns[0].sheet,
        columns=tuple(_column(level, column) for column in columns),
    )


def _column(level: Level, column: Column) -> ProfileColumn:
    return ProfileColumn(
        headings=(column.heading, column.field) if QUESTION_MARK in column.heading else (column.heading,),
        targets=(_target(level, column),) if column.field else (),
        required=column.field in ("kk_number", "nik", "name"),
    )


def _target(level: Level, column: Column) -> Target:
    kind = _BY_FIELD.get(column.field, _BY_KIND[column.kind])
    if column.code_list == KELURAHAN_LIST:
        kind = CellKind.KELURAHAN
    return Target(level=level, field=column.field, kind=kind, code_list=column.code_list)
