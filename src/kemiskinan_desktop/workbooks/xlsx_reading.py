"""Reads an .xlsx or .xlsm and says what it holds, sheet by sheet."""

import zipfile
from collections.abc import Iterable, Iterator

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.messages import (
    BookEnds,
    Progress,
    Quota,
    RowParts,
    RowsRead,
    Send,
    SheetBegins,
    SheetEnds,
)
from kemiskinan_desktop.workbooks.raw import FileKind, Limits
from kemiskinan_desktop.workbooks.safe_zip import stream_part
from kemiskinan_desktop.workbooks.xlsx_cells import SheetCells
from kemiskinan_desktop.workbooks.xlsx_package import Package, SheetPart, read_package

BATCH = 500
"""Rows that travel together."""
_WHOLE = 1000


def read_xlsx(archive: zipfile.ZipFile, limits: Limits, send: Send) -> None:
    """Read every sheet and send it; raises UserError, or the errors of zip and XML for a broken file."""
    package = read_package(archive)
    meter = _Meter(send, total=_size(archive, package.sheets))
    quota = Quota(limits)
    for sheet in package.sheets:
        _read_sheet(archive, package, sheet, quota, send, meter)
    send(BookEnds(FileKind.XLSX, package.date_1904, package.has_macros))


def _size(archive: zipfile.ZipFile, sheets: Iterable[SheetPart]) -> int:
    return sum(
        archive.NameToInfo[sheet.path].file_size for sheet in sheets if sheet.path in archive.NameToInfo
    )


class _Meter:
    """Counts the bytes of the sheets as they pass."""

    def __init__(self, send: Send, *, total: int) -> None:
        self._send, self._total, self._done = send, max(total, 1), 0

    def passing(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            self._done += len(piece)
            self._send(Progress(self._done * _WHOLE // self._total))
            yield piece


def _read_sheet(
    archive: zipfile.ZipFile, package: Package, sheet: SheetPart, quota: Quota, send: Send, meter: _Meter
) -> None:
    send(SheetBegins(sheet.name, sheet.hidden))
    cells = SheetCells(package, quota.limits.columns)
    send_rows(cells.rows(meter.passing(stream_part(archive, sheet.path))), quota, send)
    send(SheetEnds(cells.merges, cells.cut_columns))


def send_rows(rows: Iterable[RowParts], quota: Quota, send: Send) -> None:
    """Send rows in batches; raises UserError when there are too many."""
    batch: list[RowParts] = []
    for count, row in enumerate(rows, start=1):
        batch.append(row)
        if not quota.spend(count, len(row[2])):
            raise refusals.too_big()
        if len(batch) == BATCH:
            send(RowsRead(batch))
            batch = []
    send(RowsRead(batch))
