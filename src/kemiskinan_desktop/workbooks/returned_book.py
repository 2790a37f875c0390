"""The city's own workbook given back, with the cells to be mended coloured and explained."""

import hashlib
import re
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.domain.conflicts import ChangedBy
from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.plan import CellProblem, ImportPlan, PlannedRow, RowStatus
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.whole_file import whole_file
from kemiskinan_desktop.workbooks import styles
from kemiskinan_desktop.workbooks.cell_xml import clean_text
from kemiskinan_desktop.workbooks.text_cells import plain_cell

_AUTHOR = "Kemiskinan Desktop"
_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
_FILLS = {RowStatus.REFUSED: styles.REFUSED_FILL}
_HEADS = {RowStatus.REFUSED: "Ditolak", RowStatus.CONFLICT: "Bentrok"}
_LEFT_OUT = "Dilewati"
_CHANGED = "Diubah di kantor oleh {who} pada {day}."
_UNREADABLE = (
    BadZipFile, InvalidFileException, OSError, SyntaxError, LookupError, ValueError, TypeError,
    AttributeError,
)  # fmt: skip
"""What openpyxl raises on files that are no workbook, or an odd one."""
_WIDTH, _LINE, _LETTERS = 320, 17, 46
"""Size of a comment in pixels, and about how many letters fit in a line."""


def write_returned(source: Path, plan: ImportPlan, target: Path, report: Report = silent) -> int:
    """Write the workbook of the plan again with its problems marked; gives the number of marked cells.

    Sheets, order, styles and unknown columns stay. Raises UserError when the file is no .xlsx, is not the one
    that was planned, or the disk refuses; and what `report` raises.
    """
    book = _opened(source, plan.sha256)
    _take_former_marks(book)
    whose = {(c.sheet, c.cell): plan.changed_by[c.key] for c in plan.conflicts if c.key in plan.changed_by}
    rows = [row for row in plan.rows if row.problems]
    marked: set[tuple[str, str]] = set()
    for done, row in enumerate(rows):
        report(done, len(rows))
        for problem in row.problems:
            place = _mark(book, row, problem, whose.get((problem.sheet, problem.cell)))
            marked |= {place} if place else set()
    with whole_file(target) as stream:
        book.save(stream)
    return len(marked)


def _opened(source: Path, sha256: str) -> Workbook:
    try:
        data = source.read_bytes()
    except OSError as failure:
        raise UserError(
            "Berkas asal tidak dapat dibuka lagi.", "Pastikan berkas masih di tempatnya, lalu coba lagi."
        ) from failure
    if hashlib.sha256(data).hexdigest() != sha256:
        raise UserError("Berkas asal sudah berubah sejak diperiksa.", "Periksa lagi berkasnya lewat impor.")
    try:
        return load_workbook(BytesIO(data), rich_text=True)
    except _UNREADABLE as failure:
        raise UserError(
            "Berkas asal tidak dapat diberi tanda karena bukan buku kerja .xlsx yang utuh.",
            "Simpan berkas itu sebagai .xlsx, lalu impor lagi.",
        ) from failure


def _take_former_marks(book: Workbook) -> None:
    """Take our own colours and comments of an earlier return away, so that what was mended is clean."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, Cell) and _is_ours(cell.comment):
                    cell.comment = None
                    cell.fill = PatternFill()


def _is_ours(comment: Comment | None) -> bool:
    heads = (*_HEADS.values(), _LEFT_OUT)
    return comment is not None and comment.author == _AUTHOR and comment.text.startswith(heads)


def _mark(
    book: Workbook, row: PlannedRow, problem: CellProblem, changed: ChangedBy | None
) -> tuple[str, str] | None:
    """Colour and comment one cell; None when its sheet holds no cells."""
    sheet = book[problem.sheet] if problem.sheet in book.sheetnames else None
    if not isinstance(sheet, Worksheet):
        return None
    cell = _cell(sheet, problem.cell, row.row)
    cell.fill = styles.fill(_FILLS.get(row.status, styles.CONFLICT_FILL))
    _explain(cell, _HEADS.get(row.status, _LEFT_OUT), problem, changed)
    return problem.sheet, cell.coordinate


def _cell(sheet: Worksheet, address: str, row: int) -> Cell:
    if not _ADDRESS.fullmatch(address):
        return plain_cell(sheet, row, 1)
    letters, number = coordinate_from_string(address)
    return plain_cell(sheet, number, column_index_from_string(letters))


def _explain(cell: Cell, head: str, problem: CellProblem, changed: ChangedBy | None) -> None:
    lines = [f"{head}: {problem.sentence}"]
    if changed:
        lines.append(_CHANGED.format(who=changed.who, day=format_short(changed.at.astimezone().date())))
    lines += [f"Seharusnya: {problem.expected}"] if problem.expected else []
    lines += [f"Usul: {problem.proposal}"] if problem.proposal else []
    text = clean_text("\n".join(lines))
    before = cell.comment
    if before is not None and before.text and text not in before.text:
        text = f"{before.text}\n\n{text}"
    comment = Comment(text, _AUTHOR, width=_WIDTH)
    comment.height = _LINE * (2 + sum(1 + len(line) // _LETTERS for line in text.split("\n")))
    cell.comment = comment
