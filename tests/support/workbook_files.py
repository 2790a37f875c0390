"""Workbooks as bytes, sound and hostile, made for one test each."""

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from openpyxl import Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
DINSOS_HEADINGS = (
    "NO", "NO KK", "NAMA KEPALA KELUARGA", "JALAN", "RT", "RW", "KELURAHAN", "NIK", "NAMA LENGKAP", "L/P",
    "TGL LAHIR", "HUBUNGAN", "PENDIDIKAN", "PEKERJAAN", "LUAS LANTAI (M2)", "LANTAI", "DINDING", "AIR MINUM",
    "PENERANGAN", "PENGHASILAN/BULAN (Rp)", "KETERANGAN", "PARAF",
)  # fmt: skip
KK, NIK = "3374120101200011", "3374121207800005"
HEAD: Mapping[str, object] = {
    "NO": 1, "NO KK": KK, "NAMA KEPALA KELUARGA": "Tukiman", "JALAN": "Jl. Mawar 1", "RT": 3, "RW": "002",
    "KELURAHAN": "Sekaran", "NIK": NIK, "NAMA LENGKAP": "TUKIMAN", "L/P": "L", "TGL LAHIR": "12-07-1980",
    "HUBUNGAN": "Kepala Keluarga", "PENDIDIKAN": "SD", "PEKERJAAN": "Petani", "LUAS LANTAI (M2)": 36,
    "LANTAI": "Semen", "DINDING": "Kayu", "AIR MINUM": "Leding", "PENERANGAN": "PLN 450 VA",
    "PENGHASILAN/BULAN (Rp)": 900000,
}  # fmt: skip
"""An invented head of a family, by heading."""
WIFE: Mapping[str, object] = {
    "NIK": "3374125503820002", "NAMA LENGKAP": "Sumiyem", "L/P": "P", "TGL LAHIR": "15 Maret 1982",
    "HUBUNGAN": "Istri", "PENDIDIKAN": "SMP", "PEKERJAAN": "Tidak bekerja",
}  # fmt: skip


def dinsos_rows(
    *people: Mapping[str, object], headings: Sequence[str] = DINSOS_HEADINGS, kop: bool = True
) -> list[list[object]]:
    """The rows of a city form: kop, headings, one row per person."""
    above: list[list[object]] = [["DINAS SOSIAL"], ["Kecamatan : Gunungpati"]] if kop else []
    return [*above, list(headings), *([person.get(name) for name in headings] for person in people)]


def saved(sheets: Mapping[str, Iterable[Iterable[object]]]) -> bytes:
    """A workbook as openpyxl saves it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return as_bytes(book)


def as_bytes(book: Workbook) -> bytes:
    """What openpyxl would write to disk."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts, deflated."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def package(
    sheet_data: str,
    *,
    before: str = "",
    after: str = "",
    shared: Sequence[str] = (),
    formats: Sequence[str] = (),
    date_1904: bool = False,
    namespace: str = MAIN,
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """An .xlsx of one sheet ``Data`` from the XML of its rows; style 1, 2 … have the given number formats."""
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{namespace}" xmlns:r="{_OFFICE}">'
            f'<workbookPr date1904="{int(date_1904)}"/>'
            '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relations(
                ("worksheet", "worksheets/sheet1.xml"),
                ("styles", "styles.xml"),
                ("sharedStrings", "sharedStrings.xml"),
            ),
            "xl/styles.xml": _styles(formats),
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(map(_shared, shared))}</sst>',
            "xl/worksheets/sheet1.xml": f'{before}<worksheet xmlns="{namespace}">'
            f"<sheetData>{sheet_data}</sheetData>{after}</worksheet>",
        }
        | dict(extra or {})
    )


def text_cell(address: str, text: str) -> str:
    """An inline text cell."""
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def number_cell(address: str, text: str, style: int = 0) -> str:
    """A number cell with exactly this stored text."""
    return f'<c r="{address}" s="{style}"><v>{text}</v></c>'


def encrypted_workbook() -> bytes:
    """The container of a workbook with a password: OLE with the stream of an encrypted package."""
    return _ole("EncryptedPackage")


def word_document() -> bytes:
    """An old Word document: OLE without a workbook stream."""
    return _ole("WordDocument")


def zip_bomb() -> bytes:
    """A sheet of 60 MB of blanks in some 60 kB."""
    return package("<row r='1'/>" + " " * 60_000_000)


def external_entity() -> bytes:
    """A sheet that asks for a file of this machine."""
    return package(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&amp;x;</t></is></c></row>',
        before='<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    )


def with_encrypted_member() -> bytes:
    """A zip whose first member says that it is encrypted, in its own header and in the directory."""
    data = bytearray(saved({"Data": [["a"]]}))
    directory = struct.unpack("<I", data[-6:-2])[0]
    data[6] |= 1
    data[directory + 8] |= 1
    return bytes(data)


def open_document(rows: Iterable[Iterable[str]]) -> bytes:
    """An .ods of one sheet of texts."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(t)}</text:p></table:table-cell>'
            for t in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{names}manifest:1.0"/>',
            "content.xml": f'<office:document-content xmlns:office="{names}office:1.0" '
            f'xmlns:table="{names}table:1.0" xmlns:text="{names}text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="Data">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def _ole(stream: str) -> bytes:
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    return header + "Root Entry".encode("utf-16-le") + stream.encode("utf-16-le") + bytes(1024)


def _relations(*targets: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _styles(formats: Sequence[str]) -> str:
    codes = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{escape(code)}"/>'
        for number, code in enumerate(formats, start=164)
    )
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in range(164, 164 + len(formats)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>'
        f'<cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>'
    )


def _shared(text: str) -> str:
    return f'<si><t xml:space="preserve">{escape(text)}</t></si>'
