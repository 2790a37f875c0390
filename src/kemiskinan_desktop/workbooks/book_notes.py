"""Sentences about a workbook as a whole, for the person who looks at an import."""

from collections.abc import Iterator

from kemiskinan_desktop.workbooks.columns import PROGRAMS
from kemiskinan_desktop.workbooks.raw import FileKind, RawBook, RawSheet
from kemiskinan_desktop.workbooks.recognition import Recognised
from kemiskinan_desktop.workbooks.shifted_rows import shifted_rows
from kemiskinan_desktop.workbooks.table_finding import Table

_BLANK_FAILURES = (
    "Berkas .xls dan .xlsb: sel galat dan rumus tanpa hasil terbaca kosong. "
    "Bila ada, simpan dulu sebagai .xlsx."
)
_KIND_NOTES = {
    FileKind.XLS: (_BLANK_FAILURES,),
    FileKind.XLSB: (_BLANK_FAILURES,),
    FileKind.CSV: (
        "Berkas ini berkas teks (CSV), apa pun nama berkasnya: setiap sel dibaca sebagai teks apa adanya.",
    ),
}


def book_notes(raw: RawBook, found: Recognised) -> Iterator[str]:
    """What the person should know before trusting the result."""
    yield from found.profile.notes
    yield from _KIND_NOTES.get(raw.kind, ())
    if raw.has_macros:
        yield "Berkas ini memuat makro. Makro tidak dijalankan dan tidak diambil."
    for position, sheet in enumerate(raw.sheets):
        table = found.tables.get(position)
        if table is not None:
            yield from _table_notes(table)
        elif found.profile.lossless and sheet.name == PROGRAMS and len(sheet.rows) > 1:
            yield f"Lembar {PROGRAMS} belum dapat diimpor dan dilewati."


def _table_notes(table: Table) -> Iterator[str]:
    sheet = table.sheet
    if sheet.hidden:
        yield f"Lembar {sheet.name} tersembunyi dan ikut dibaca."
    yield from _hidden_rows(sheet)
    yield from shifted_rows(table)
    if table.unknown:
        names = ", ".join(map(table.named, table.unknown))
        yield f"Lembar {sheet.name}: kolom yang tidak dikenal dan tidak dibaca: {names}."
    if table.repeated:
        names = ", ".join(map(table.named, table.repeated))
        yield f"Lembar {sheet.name}: judul kolom yang muncul lagi dan tidak dibaca: {names}."
    absent = [c.headings[0] for c in table.layout.columns if c.targets and c not in table.columns.values()]
    if absent:
        yield f"Lembar {sheet.name}: kolom yang tidak ada: {', '.join(absent)}."
    if sheet.cut_columns:
        yield f"Lembar {sheet.name}: kolom sesudah kolom ke-200 tidak dibaca."


def _hidden_rows(sheet: RawSheet) -> Iterator[str]:
    hidden = sum(row.hidden for row in sheet.rows)
    if hidden:
        yield f"Lembar {sheet.name}: {hidden} baris tersembunyi ikut dibaca."
