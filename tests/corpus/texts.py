"""Text files under the name of a workbook, and what else is no zip."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.corpus.entries import UNKNOWN_LAYOUT, Corpus, Entry, Refused, Taken, entry, refused, taken
from tests.corpus.making import plain
from tests.corpus.numbers import stopped
from tests.support import workbook_files as files

from kemiskinan_desktop.domain.plan import PlanCounts
from kemiskinan_desktop.workbooks import refusals

_DATA = Path(__file__).parents[1] / "workbooks" / "data"
Person = Mapping[str, object]
NOBODY: Person = {}
_UNKNOWN = Refused(title=UNKNOWN_LAYOUT)
_BROKEN, _NO_TABLE = refused(refusals.broken_text()), refused(refusals.text_file())


def table(mark: str = ";", *, ends: str = "\r\n", quoted: bool = False, over: Person = NOBODY) -> str:
    """The form as text with separators, all of it `quoted` when asked; `over` has other cells of the head."""
    stream = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(stream, delimiter=mark, lineterminator=ends, quoting=quoting)
    writer.writerows(files.dinsos_rows({**files.HEAD, **over}, files.WIFE))
    return stream.getvalue()


def _text(text: Callable[[], str], wanted: Taken | Refused | None = None, encoding: str = "utf-8") -> Entry:
    return entry(lambda: text().encode(encoding), wanted or taken(), "kiriman.csv")


def _bytes(data: bytes, wanted: Refused) -> Entry:
    return entry(lambda: data, wanted)


def _long_line(letters: int) -> bytes:
    return b"SATU;DUA;TIGA\r\n" + b"x;" * (letters // 2) + b"\r\n"


def _many_rows() -> bytes:
    return ("NIK;NAMA;ALAMAT\n" + "1;a;b\n" * 200_001).encode()


CSV: Corpus = {
    "csv named xlsx": entry(lambda: table().encode(), taken(says=("berkas teks (CSV)",))),
    "xlsx named csv": entry(plain, taken(), "kiriman.csv"),
    "csv with semicolons": _text(table),
    "csv with commas": _text(lambda: table(",")),
    "csv with tabs": _text(lambda: table("\t")),
    "csv with bars": _text(lambda: table("|")),
    "csv that says its separator": _text(lambda: "sep=,\r\n" + table(",")),
    "csv all in quotes": _text(lambda: table(quoted=True)),
    "csv of Unix": _text(lambda: table(ends="\n")),
    "csv with a byte order mark": _text(table, encoding="utf-8-sig"),
    "csv of Windows": _text(
        lambda: table(over={"NAMA LENGKAP": "JOSÉ TUKIMAN"}), taken(head={"name": "JOSÉ TUKIMAN"}), "cp1252"
    ),
    "csv in utf-16": _text(lambda: table("\t"), encoding="utf-16"),
    "csv with a line break in a cell": _text(lambda: table(over={"JALAN": "Jl. Mawar\n1"})),
    "csv with an exponent": _text(
        lambda: table(over={"NIK": "3,37412E+15"}), stopped("H4", says=("Digit terakhir",))
    ),
    "csv with a formula": _text(lambda: table(over={"JALAN": "=cmd|' /C calc'!A0"}), taken()),
    "csv with zero bytes": entry(lambda: table().encode() + b"\0;\0\n", refused(refusals.unknown())),
    "csv with zero bytes far below": entry(lambda: table().encode() * 12 + b"\0;\0\n", _NO_TABLE),
    "csv with an open quote": entry(lambda: table().encode() + b'1;"x;y\n', _BROKEN),
    "csv with a cell like a book": entry(lambda: table().encode() + b"1;" + b"x" * 150_000, _BROKEN),
    "csv of headings alone": entry(";".join(files.DINSOS_HEADINGS).encode, taken(0, 0)),
    "csv of separators alone": _text(lambda: ";;;;\n;;;;\n", refused(refusals.no_sheets())),
    "csv of one column": _text(lambda: "NIK\n3374121207800005\n", _NO_TABLE),
    "a letter": _text(lambda: "Kepada Yth. Camat\nDengan hormat\n", _NO_TABLE),
}


def _of_kind(name: str, wanted: Taken | Refused) -> Entry:
    return entry((_DATA / name).read_bytes, wanted, name)


def _cut_kind(name: str, wanted: Refused, share: float = 0.6) -> Entry:
    def make() -> bytes:
        whole = (_DATA / name).read_bytes()
        return whole[: int(len(whole) * share)]

    return entry(make, wanted, name)


def _repeated_ods() -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    cell = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16384">'
        "<text:p>x</text:p></table:table-cell>"
    )
    return files.zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'<office:document-content xmlns:office="{names}office:1.0" '
            f'xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="Data"><table:table-row table:number-rows-repeated="1048576">{cell}'
            "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
        }
    )


_EXAMPLE = Taken(
    families=PlanCounts(new=120), members=PlanCounts(new=405, refused=6),
    cells=("H24", "H292", "H294", "H309", "H398", "K80"), says=("Digit terakhir NIK hilang",),
)  # fmt: skip
"""The city's example, with its five rounded NIKs and a child older than its father."""
OTHER_KINDS: Corpus = {
    "an empty file": _bytes(b"", refused(refusals.empty_file())),
    "one byte": _bytes(b"\0", refused(refusals.blank_bytes())),
    "zeros of a pulled-out stick": _bytes(bytes(70_000), refused(refusals.blank_bytes())),
    "noise": _bytes(bytes(range(1, 256)) * 9, refused(refusals.unknown())),
    "a web page": _bytes(b"<html><table><tr><td>NIK</td></tr></table></html>", refused(refusals.web_page())),
    "a web page as old Excel likes it": _bytes(
        b'\xef\xbb\xbf<!DOCTYPE html><html xmlns:x="urn:schemas-microsoft-com:office:excel">',
        refused(refusals.web_page()),
    ),
    "xml of 2003": _bytes(b'<?xml version="1.0"?><Workbook/>', refused(refusals.old_xml())),
    "pdf": _bytes(b"%PDF-1.7\n%\xe2\xe3", refused(refusals.pdf())),
    "a photo": _bytes(b"\xff\xd8\xff\xe0\0\x10JFIF", refused(refusals.picture())),
    "a scan": _bytes(b"II*\x00\x08\0\0\0", refused(refusals.picture())),
    "an old document": entry(files.word_document, refused(refusals.other_document())),
    "a new document": entry(
        lambda: files.zipped({"[Content_Types].xml": "", "word/document.xml": ""}),
        refused(refusals.other_document()),
    ),
    "a zip of workbooks": entry(lambda: files.zipped({"a.xlsx": plain()}), refused(refusals.archive())),
    "an empty zip": entry(lambda: files.zipped({}), refused(refusals.archive())),
    "a password": entry(files.encrypted_workbook, refused(refusals.password())),
    "rar": _bytes(b"Rar!\x1a\x07\x01\x00" + bytes(90), refused(refusals.unknown())),
    "a database": _bytes(b"SQLite format 3\0" + bytes(90), refused(refusals.unknown())),
}
BY_ANOTHER_READER: Corpus = {
    "xls": _of_kind("contoh-dinsos-kop.xls", _EXAMPLE),
    "xls that is cut": _cut_kind("contoh-dinsos-kop.xls", refused(refusals.damaged())),
    "xlsb that is cut": _cut_kind("jenis-berkas.xlsb", refused(refusals.damaged())),
    "ods that is cut": _cut_kind("contoh-dinsos-kop.ods", refused(refusals.damaged())),
    "xls of zeros": entry(
        lambda: bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le") + bytes(3000),
        refused(refusals.damaged()),
    ),
    "ods that repeats one cell without end": entry(_repeated_ods, refused(refusals.too_big())),
    "ods with an entity": entry(
        lambda: files.zipped(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<!DOCTYPE a><a/>"}
        ),
        refused(refusals.suspicious()),
    ),
}
"""Read by a library that may end the process, so in a process of their own."""
HEAVY_TEXTS: Corpus = {
    "csv with a line of ten megabytes": entry(lambda: _long_line(10_000_000), _UNKNOWN),
    "csv with too many rows": entry(_many_rows, refused(refusals.too_big())),
    "ods": _of_kind("contoh-dinsos-kop.ods", _EXAMPLE),
}
TEXTS: Corpus = {**CSV, **OTHER_KINDS}
