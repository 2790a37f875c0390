"""An invented workbook of a city with all that a filled file must keep, and the profile to read it."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.workbooks.messages import BookAssembly
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Level,
    Part,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
)
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, RawBook
from kemiskinan_desktop.workbooks.reading_child import parse

FIRST_ROW = 6
"""Of data, under a kop of three rows and headings of two."""
COLUMNS = (
    "NO", "NO KK", "KEPALA", "ALAMAT", "KEL", "NIK", "NAMA", "TTL", "JK", "HUB", "DIDIK", "LUAS",
    "WAWANCARA", "CATATAN KOTA", "UMUR", "KODE",
)  # fmt: skip
_GROUPS = {1: "NO", 2: "KELUARGA", 6: "ANGGOTA", 12: "RUMAH", 14: "KOTA"}
_EDUCATION = {"Belum": "1", "SD/MI": "3", "SMP/MTs": "4", "SMA/MA": "5"}


def _target(place: str, kind: CellKind, **over: object) -> Target:
    level, _, name = place.partition(".")
    return Target(level=Level(level), field=name, kind=kind, **over)  # pyright: ignore[reportArgumentType] - a test's own words


def _column(heading: str, *targets: Target, **over: object) -> ProfileColumn:
    return ProfileColumn(headings=(heading,), targets=targets, **over)  # pyright: ignore[reportArgumentType] - as above


_FED = (
    _column("NO KK", _target("keluarga.kk_number", CellKind.KK), required=True),
    _column("KEPALA", head_name=True),
    _column(
        "ALAMAT", _target("keluarga.address", CellKind.LINE, part=Part.ADDRESS),
        _target("keluarga.rt", CellKind.UNIT, part=Part.RT),
        _target("keluarga.rw", CellKind.UNIT, part=Part.RW),
    ),
    _column("KEL", _target("keluarga.kelurahan", CellKind.KELURAHAN)),
    _column("NIK", _target("anggota.nik", CellKind.NIK)),
    _column("NAMA", _target("anggota.name", CellKind.LINE)),
    _column(
        "TTL", _target("anggota.birth_place", CellKind.LINE, part=Part.TEXT),
        _target("anggota.birth_date", CellKind.DATE, part=Part.DATE),
    ),
    _column("JK", _target("anggota.sex", CellKind.CODE, code_list="sex", words={"1": "L", "2": "P"})),
    _column("HUB", _target("anggota.relation", CellKind.CODE, code_list="hubungan",
                           words={"Kepala": "1", "Suami/Istri": "pasangan", "Anak": "4"})),
    _column("DIDIK", _target("anggota.education", CellKind.CODE, words=_EDUCATION)),
    _column("LUAS", _target("keluarga.floor_area", CellKind.NUMBER)),
    _column("WAWANCARA", _target("pendataan.interviewed_on", CellKind.DATE)),
)  # fmt: skip


def city_profile(records: Records = Records.NESTED) -> Profile:
    """The layout of `city_book`."""
    return Profile(code="kota", name="Formulir kota", layouts=(SheetLayout(records=records, columns=_FED),))


def row_of(family: Family, member: Member, *, first: bool) -> dict[str, object]:
    """A row as the city wrote it, agreeing with what is stored."""
    own: dict[str, object] = {}
    if first:
        head = family.head
        own = {
            "NO KK": family.kk_number.text, "KEPALA": "" if head is None else head.name.upper(),
            "ALAMAT": f"{family.address} RT {int(family.rt):02d} RW {int(family.rw):02d}",
            "KEL": "Gunungpati",
            "LUAS": None if family.floor_area is None else int(family.floor_area),
        }  # fmt: skip
    born = member.birth_date or date(1980, 1, 1)
    return own | {
        "NIK": "" if member.nik is None else member.nik.text, "NAMA": member.name,
        "TTL": f"{member.birth_place}, {born:%d-%m-%Y}", "JK": 1 if member.sex == "L" else 2,
        "HUB": {"1": "Kepala", "2": "Suami/Istri", "3": "Suami/Istri", "4": "Anak"}[member.relation],
        "DIDIK": next((word for word, code in _EDUCATION.items() if code == member.education), None),
        "CATATAN KOTA": "milik kota",
    }  # fmt: skip


def rows_of(families: Sequence[Family]) -> list[dict[str, object]]:
    """The rows of families, each with all its living members."""
    return [
        row_of(family, member, first=place == 0)
        for family in families
        for place, member in enumerate(family.living)
    ]


def city_book(rows: Sequence[Mapping[str, object]], *, below: bool = False) -> bytes:
    """A form with kop, merges, two heading rows, styles, checks, a hidden column, chart, table and names."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Data 'Warga'"
    _head(sheet)
    last = FIRST_ROW + max(len(rows), 1) - 1
    for number, row in enumerate(rows, start=FIRST_ROW):
        for at, name in enumerate(COLUMNS, start=1):
            cell = sheet.cell(number, at)
            cell.value = row.get(name)  # pyright: ignore[reportAttributeAccessIssue] - what a test asks for
            cell.font = Font(name="Arial", size=9)
            cell.fill = PatternFill("solid", fgColor="00FFFDE7")
        sheet.cell(number, 13).number_format = "dd mmm yyyy"
        sheet.cell(number, 15, f'=DATEDIF(M{number},TODAY(),"Y")')
        sheet.row_dimensions[number].height = 18
    _dress(sheet, last)
    if below:
        sheet.cell(last + 3, 14, "Mengetahui, Lurah")
    _other_sheets(book, last)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _head(sheet: Worksheet) -> None:
    sheet["A1"] = "PEMERINTAH KOTA"
    sheet.merge_cells("A1:P1")
    sheet["A2"] = "FORMULIR WARGA"
    for at, text in _GROUPS.items():
        sheet.cell(4, at, text)
    for area in ("A4:A5", "B4:E4", "F4:K4", "L4:M4", "N4:P4"):
        sheet.merge_cells(area)
    for at, name in enumerate(COLUMNS[1:], start=2):
        sheet.cell(5, at, name).font = Font(bold=True)


def _dress(sheet: Worksheet, last: int) -> None:
    sheet.freeze_panes = "C6"
    sheet.column_dimensions["B"].width = 21.5
    sheet.column_dimensions["P"].hidden = True
    sheet["B5"].comment = Comment("16 angka", "Kota")
    small = CellIsRule(operator="lessThan", formula=["8"], fill=PatternFill("solid", bgColor="00FF0000"))
    sheet.conditional_formatting.add(f"L6:L{last}", small)
    check = DataValidation(type="list", formula1='"Belum,SD/MI,SMP/MTs,SMA/MA"', allow_blank=True)
    check.add(f"K6:K{last}")
    sheet.add_data_validation(check)
    sheet.auto_filter.ref = f"A5:P{last}"
    sheet.print_area = f"A1:P{last}"
    sheet.protection.sheet = True


def _other_sheets(book: Workbook, last: int) -> None:
    other = book.create_sheet("Rekap")
    other.append(["Kelurahan", "Jumlah"])
    other.append(["Gunungpati", f"=COUNTA('Data ''Warga'''!B6:B{last})"])
    other.add_table(Table(displayName="Rekap1", ref="A1:B2"))
    chart = BarChart()
    chart.add_data(Reference(other, min_col=2, min_row=1, max_row=2), titles_from_data=True)
    other.add_chart(chart, "D2")
    book.defined_names["DaftarRekap"] = DefinedName("DaftarRekap", attr_text="Rekap!$A$1:$B$2")
    book.create_sheet("Tersembunyi").sheet_state = "hidden"


def read_here(data: bytes, *_limits: object) -> RawBook:
    """The cells of a workbook, read in this process."""
    assembly = BookAssembly()
    parse(data, DEFAULT_LIMITS, assembly.take)
    if assembly.book is None:
        raise LookupError
    return assembly.book


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
