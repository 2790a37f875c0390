"""The city's form with one family, written in every way a program or a person may write it."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.corpus.entries import letters
from tests.support import workbook_files as files

HEADING_ROW, HEAD_ROW, WIFE_ROW = 3, 4, 5
Parts = dict[str, bytes]


def plain() -> bytes:
    """The form as it should be: kop, headings, a head and his wife."""
    return form()


def form(*people: Mapping[str, object], sheet: str = "Data") -> bytes:
    """The form with these people; head and wife when none are given."""
    return files.saved({sheet: files.dinsos_rows(*(people or (files.HEAD, files.WIFE)))})


def head_with(**over: object) -> bytes:
    """The form whose head has other cells; a heading's blanks and marks are written as ``_``."""
    named = {heading.replace(" ", "_"): heading for heading in files.DINSOS_HEADINGS}
    return form({**files.HEAD, **{named[name]: value for name, value in over.items()}}, files.WIFE)


def laid_out(change: Callable[[Worksheet], object]) -> bytes:
    """The form after a change of its sheet."""
    return in_book(lambda book: change(book.worksheets[0]))


def in_book(change: Callable[[Workbook], object]) -> bytes:
    """The form after a change of its workbook."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Data"
    for row in files.dinsos_rows(files.HEAD, files.WIFE):
        sheet.append(row)
    change(book)
    return files.as_bytes(book)


def rows_xml(
    cells: Mapping[str, str] | None = None, people: Sequence[Mapping[str, object]] = (files.HEAD, files.WIFE)
) -> str:
    """The rows of the form as XML; `cells` gives those of the first person, ``{at}`` is the address."""
    rows = files.dinsos_rows(*people)
    return "".join(_row_xml(number, row, cells or {}) for number, row in enumerate(rows, start=1))


def _row_xml(number: int, row: Sequence[object], cells: Mapping[str, str]) -> str:
    of_head = {letters(heading): xml for heading, xml in cells.items()} if number == HEAD_ROW else {}
    found = "".join(
        of_head[letter].replace("{at}", f"{letter}{number}")
        if letter in of_head
        else "" if value is None else files.text_cell(f"{letter}{number}", str(value))
        for letter, value in zip("ABCDEFGHIJKLMNOPQRSTUV", row, strict=False)
    )  # fmt: skip
    return f'<row r="{number}">{found}</row>'


def exact(cells: Mapping[str, str], **package: object) -> bytes:
    """The form whose head has cells of exactly this XML; `package` as for `workbook_files.package`."""
    return files.package(rows_xml(cells), **package)  # pyright: ignore[reportArgumentType] - passed on


def number(text: str, style: int = 0) -> str:
    """A number cell that stores exactly this text."""
    return f'<c r="{{at}}" s="{style}"><v>{text}</v></c>'


def inline(xml: str) -> str:
    """A text cell with this XML inside."""
    return f'<c r="{{at}}" t="inlineStr"><is>{xml}</is></c>'


def parts_of(data: bytes) -> Parts:
    """The members of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(change: Callable[[Parts], object]) -> bytes:
    """The plain form after a change of the parts in its zip."""
    parts = parts_of(exact({}))
    change(parts)
    return files.zipped(parts)


def with_sheet(change: Callable[[bytes], bytes]) -> bytes:
    """The plain form after a change of the XML of its sheet."""
    return repacked(lambda parts: parts.update({SHEET: change(parts[SHEET])}))


SHEET, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
STRINGS, RELATIONS = "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"
