"""Reads .xls, .xlsb and .ods through calamine, which makes numbers 64-bit floats and error cells blank."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.messages import (
    BookEnds,
    Progress,
    Quota,
    RowParts,
    Send,
    SheetBegins,
    SheetEnds,
)
from kemiskinan_desktop.workbooks.ods_failures import Failures
from kemiskinan_desktop.workbooks.raw import FileKind, Limits, Merge, RawKind
from kemiskinan_desktop.workbooks.serial_dates import iso_of
from kemiskinan_desktop.workbooks.xlsx_reading import send_rows

_Value = int | float | str | bool | time | date | datetime | timedelta
_MOST_AREA = 40_000_000
_WHOLE = 1000


def read_with_calamine(
    data: bytes, kind: FileKind, limits: Limits, send: Send, failures: Sequence[Failures] = ()
) -> None:
    """Read every sheet and send it, with the failed cells of each sheet where they are known.

    Raises UserError or CalamineError.
    """
    quota = Quota(limits)
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        sheets = [entry for entry in book.sheets_metadata if entry.typ == SheetTypeEnum.WorkSheet]
        for done, entry in enumerate(sheets):
            send(Progress(done * _WHOLE // len(sheets)))
            send(SheetBegins(entry.name, entry.visible != SheetVisibleEnum.Visible))
            failed = failures[done] if done < len(failures) else {}
            _read_sheet(book.get_sheet_by_name(entry.name), failed, quota, send)
    send(BookEnds(kind, date_1904=False, has_macros=False))


def _read_sheet(sheet: CalamineSheet, failed: Failures, quota: Quota, send: Send) -> None:
    last_row, last_column = sheet.end or (0, 0)
    if last_row * last_column > _MOST_AREA:
        raise refusals.too_big()
    widest = quota.limits.columns
    send_rows(_rows(sheet, widest, failed), quota, send)
    send(SheetEnds(_merges(sheet), last_column >= widest))


def _merges(sheet: CalamineSheet) -> tuple[Merge, ...]:
    return tuple(
        Merge(first[0] + 1, first[1], last[0] + 1, last[1]) for first, last in sheet.merged_cell_ranges or ()
    )


def _rows(sheet: CalamineSheet, widest: int, failed: Failures) -> Iterator[RowParts]:
    rows_failed = {row for row, _ in failed}
    for number, values in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        cells = [_meaning(value) for value in values[:widest]]
        if number in rows_failed:
            cells = [failed.get((number, column), cell) for column, cell in enumerate(cells)]
        while cells and not cells[-1][0]:
            cells.pop()
        if cells:
            yield number, False, bytes(kind for kind, _ in cells), tuple(text for _, text in cells)


def _meaning(value: _Value) -> tuple[int, str]:
    if isinstance(value, str):
        return (RawKind.TEXT, value) if value else (RawKind.EMPTY, "")
    if isinstance(value, bool):
        return RawKind.BOOL, "1" if value else "0"
    if isinstance(value, int | float):
        return RawKind.NUMBER, _number_text(value)
    if isinstance(value, datetime):
        return RawKind.DATE, iso_of(value)
    if isinstance(value, date):
        return RawKind.DATE, value.isoformat()
    return RawKind.TEXT, str(value)


def _number_text(value: float) -> str:
    whole = isinstance(value, int) or value.is_integer()
    return str(int(value)) if whole else repr(value)
