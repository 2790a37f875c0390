"""Files of the city of other kinds: text, macros, other containers, odd XML, several sheets."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support import people
from tests.support.city_books import city_book, city_profile, parts_of, read_here, rows_of
from tests.support.workbook_files import saved, zipped

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.city_conversion import as_xlsx
from kemiskinan_desktop.workbooks.city_file import FillingPlan, plan_filling, write_filling
from kemiskinan_desktop.workbooks.profile import (
    CellKind,
    Level,
    Profile,
    ProfileColumn,
    Records,
    SheetLayout,
    Target,
)
from kemiskinan_desktop.workbooks.raw import FileKind, Merge, RawBook, RawKind, RawRow, RawSheet
from kemiskinan_desktop.workbooks.reader import read_whole

ONE, TWO = (people.family(index) for index in (1, 2))
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process has tests of its own."""
    monkeypatch.setattr(reader, "read_raw", read_here)


def plan_of(
    folder: Path, data: bytes, families: Sequence[Family], profile: Profile, *, add: bool = False
) -> FillingPlan:
    path = folder / "kota.bin"
    path.write_bytes(data)
    from kemiskinan_desktop.domain.record import FamilyRecord  # noqa: PLC0415 - for this line alone

    missing = [FamilyRecord(family=family) for family in families]
    return plan_filling(
        read_whole(path, load_reference(), profile), Register.of(families), missing if add else (), add=add
    )


def filled(plan: FillingPlan) -> bytes:
    stream = io.BytesIO()
    write_filling(plan, stream)
    return stream.getvalue()


def _column(heading: str, place: str, kind: CellKind = CellKind.LINE, **over: object) -> ProfileColumn:
    level, _, name = place.partition(".")
    target = Target(level=Level(level), field=name, kind=kind, **over)  # pyright: ignore[reportArgumentType] - a test's own words
    return ProfileColumn(headings=(heading,), targets=(target,))


PLAIN = Profile(
    code="csv", name="Teks kota",
    layouts=(SheetLayout(records=Records.FLAT, columns=(
        _column("No KK", "keluarga.kk_number", CellKind.KK), _column("Alamat", "keluarga.address"),
        _column("NIK", "anggota.nik", CellKind.NIK), _column("Nama", "anggota.name"),
        _column("Lahir", "anggota.birth_date", CellKind.DATE),
        _column("Luas", "keluarga.floor_area", CellKind.NUMBER),
    )),),
)  # fmt: skip


def csv_line(family: Family, at: int, **over: str) -> str:
    member = family.members[at]
    born = member.birth_date or date(1980, 1, 1)
    cells = {
        "kk": family.kk_number.text, "alamat": family.address, "nik": member.nik.text if member.nik else "",
        "nama": member.name, "lahir": f"{born:%d/%m/%Y}", "luas": str(family.floor_area), "lain": "x;y",
    } | over  # fmt: skip
    return ";".join(f'"{text}"' for text in cells.values())


def csv_book(*lines: str, mark: str = "") -> bytes:
    heading = "No KK;Alamat;NIK;Nama;Lahir;Luas;Lain"
    return (mark + "".join(f"{line}\r\n" for line in (heading, *lines))).encode()


def test_that_a_text_file_keeps_its_lines_but_those_that_say_something_else(tmp_path: Path) -> None:
    same, blank = csv_line(ONE, 0), csv_line(ONE, 1, lahir="", alamat="")
    data = csv_book(same, blank, mark="\ufeff")
    plan = plan_of(tmp_path, data, [ONE], PLAIN)
    lines = filled(plan).decode("utf-8-sig").split("\r\n")
    born = ONE.members[1].birth_date
    assert plan.ending == ".csv"
    assert lines[:2] == data.decode("utf-8-sig").split("\r\n")[:2]
    assert born is not None
    cells = [ONE.kk_number.text, ONE.address, getattr(ONE.members[1].nik, "text", ""), ONE.members[1].name]
    assert lines[2] == ";".join([*cells, f"{born:%d/%m/%Y}", "36", '"x;y"'])
    assert filled(plan).startswith(b"\xef\xbb\xbf")


def test_that_rows_are_added_to_a_text_file(tmp_path: Path) -> None:
    data = csv_book(*(csv_line(ONE, at) for at in range(3))).removesuffix(b"\r\n")
    plan = plan_of(tmp_path, data, [ONE, TWO], PLAIN, add=True)
    after = filled(plan)
    assert after.startswith(data)
    assert (plan.counts.added, after.count(b"\r\n")) == (5, 9)
    again = plan_of(tmp_path, after, [ONE, TWO], PLAIN)
    assert (again.counts.unchanged, again.counts.cells, again.counts.unknown) == (8, 0, 0)


def test_that_no_text_file_gets_a_text_that_a_program_would_run_or_its_letters_cannot_hold(
    tmp_path: Path,
) -> None:
    data = csv_book(csv_line(ONE, 0), "é;;;;;;").decode().encode("cp1252")
    evil = replace(ONE, address="=HYPERLINK(A1)")
    plan = plan_of(tmp_path, data, [evil], PLAIN)
    assert (plan.counts.unwritten, filled(plan)) == (["CSV B2"], data)
    plan = plan_of(tmp_path, data, [replace(ONE, address="Jl. 源氏")], PLAIN)
    assert (plan.counts.unwritten, filled(plan)) == (["CSV B2"], data)


def with_macros(data: bytes) -> bytes:
    parts = parts_of(data)
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    override = b'<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    links = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        b'Target="vbaProject.bin"/></Relationships>',
    )
    return zipped({
        **parts, "[Content_Types].xml": types.replace(b"</Types>", override + b"</Types>"),
        "xl/_rels/workbook.xml.rels": links, "xl/vbaProject.bin": b"makro",
    })  # fmt: skip


def test_that_macros_are_left_out_with_a_sentence_and_the_rest_stays(tmp_path: Path) -> None:
    plain = city_book(rows_of([ONE]))
    plan = plan_of(tmp_path, with_macros(plain), [ONE], city_profile())
    after = parts_of(filled(plan))
    assert after == parts_of(plain)
    assert any("Makro" in note for note in plan.notes)


def test_that_sheets_of_old_macros_are_refused(tmp_path: Path) -> None:
    parts = parts_of(city_book(rows_of([ONE])))
    links = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId98" Target="macrosheets/sheet1.xml" '
        b'Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"/></Relationships>',
    )
    with pytest.raises(UserError, match="makro lama"):
        plan_of(tmp_path, zipped({**parts, "xl/_rels/workbook.xml.rels": links}), [ONE], city_profile())


def prefixed_cell(text: str) -> str:
    return f'<x:c t="inlineStr"><x:is><x:t>{text}</x:t></x:is></x:c>'


def test_that_elements_with_a_prefix_and_without_addresses_are_filled(tmp_path: Path) -> None:
    names = ("No KK", "Alamat", "NIK", "Nama", "Lahir", "Luas")
    kk, name = prefixed_cell(ONE.kk_number.text), prefixed_cell(ONE.members[0].name)
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        f"<x:row>{''.join(map(prefixed_cell, names))}</x:row>"
        f'<x:row spans="1:4">{kk}<x:c/><x:c/>{name}</x:row>'
        "</x:sheetData></x:worksheet>"
    )
    parts = parts_of(saved({"Data": [["x"]]}))
    after = filled(plan_of(tmp_path, zipped({**parts, SHEET: sheet}), [ONE], PLAIN))
    made = load_workbook(io.BytesIO(after))["Data"]
    nik = ONE.members[0].nik
    assert nik is not None
    said = [made.cell(2, at).value for at in range(1, 5)]
    assert said == [ONE.kk_number.text, ONE.address, nik.text, ONE.members[0].name]
    born = made.cell(2, 5)
    assert (born.is_date, born.number_format, made.cell(2, 6).value) == (True, "dd/mm/yyyy", 36)  # pyright: ignore[reportAttributeAccessIssue] - no merged cell
    assert b'spans="1:6"' in parts_of(after)[SHEET]


def test_that_dates_count_from_1904_where_the_workbook_does(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["No KK", "NIK", "Nama", "Lahir"],
        [ONE.kk_number.text, ONE.members[0].nik and ONE.members[0].nik.text, ONE.members[0].name, None],
    ]
    parts = parts_of(saved({"Data": rows}))
    book = parts["xl/workbook.xml"].replace(b"<workbookPr />", b'<workbookPr date1904="1"/>')
    assert book != parts["xl/workbook.xml"]
    profile = replace(PLAIN, layouts=(replace(PLAIN.layouts[0], columns=(
        PLAIN.layouts[0].columns[0], *PLAIN.layouts[0].columns[2:5])),))  # fmt: skip
    after = filled(plan_of(tmp_path, zipped({**parts, "xl/workbook.xml": book}), [ONE], profile))
    value = load_workbook(io.BytesIO(after))["Data"]["D2"].value
    assert str(value).startswith(str(ONE.members[0].birth_date))


def test_that_families_and_members_on_sheets_of_their_own_are_filled_and_added(tmp_path: Path) -> None:
    family = SheetLayout(records=Records.FAMILIES, columns=(
        _column("No KK", "keluarga.kk_number", CellKind.KK), _column("Alamat", "keluarga.address"),
        _column("Kepala", "anggota.name"),
    ))  # fmt: skip
    member = SheetLayout(records=Records.MEMBERS, columns=(
        _column("KK", "anggota.kk_number", CellKind.KK), _column("NIK", "anggota.nik", CellKind.NIK),
        _column("Nama", "anggota.name"),
    ))  # fmt: skip
    profile = Profile(code="dua", name="Dua lembar", layouts=(family, member))
    data = saved({
        "Rumah": [["No KK", "Alamat", "Kepala"], [ONE.kk_number.text, "lama", "Orang Lama"]],
        "Orang": [["KK", "NIK", "Nama"],
                  [ONE.kk_number.text, ONE.members[0].nik and ONE.members[0].nik.text, "Salah Ketik"]],
    })  # fmt: skip
    plan = plan_of(tmp_path, data, [ONE, TWO], profile, add=True)
    book = load_workbook(io.BytesIO(filled(plan)))
    houses = [[cell.value for cell in row] for row in book["Rumah"]]
    assert houses[1:] == [
        [ONE.kk_number.text, ONE.address, ONE.members[0].name],
        [TWO.kk_number.text, TWO.address, TWO.members[0].name],
    ]
    persons = [row[2].value for row in book["Orang"]]
    assert persons[1] == ONE.members[0].name
    assert set(persons[2:]) == {each.name for each in (*ONE.members[1:], *TWO.members)}


def test_that_another_container_comes_back_as_xlsx_and_says_so(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, saved({"Data": [
        ["No KK", "Alamat", "NIK", "Nama"], [ONE.kk_number.text, "lama", None, ONE.members[0].name],
    ]}), [ONE], PLAIN)  # fmt: skip
    old = replace(plan, reading=replace(plan.reading, raw=replace(plan.reading.raw, kind=FileKind.ODS)))
    again = plan_filling(old.reading, Register.of([ONE]))
    assert (again.ending, [note for note in again.notes if "bukan .xlsx" in note] != []) == (".xlsx", True)
    book = load_workbook(io.BytesIO(filled(again)))
    assert book["Data"]["B2"].value == ONE.address


def test_that_the_cells_of_another_container_keep_kind_merges_and_hidden_sheets() -> None:
    kinds = bytes(
        (RawKind.TEXT, RawKind.NUMBER, RawKind.DATE, RawKind.BOOL, RawKind.NUMBER, RawKind.UNCALCULATED)
    )
    row = RawRow(
        2, hidden=True, kinds=kinds, texts=("=1+1", "3.5", "2026-05-04", "1", "3374121207800005", "")
    )
    sheet = RawSheet("Data", hidden=True, rows=(row,), merges=(Merge(4, 0, 5, 1),))
    book = load_workbook(io.BytesIO(as_xlsx(RawBook(FileKind.XLS, (sheet,)))))
    made = book["Data"]
    assert [cell.value for cell in made[2]][:2] == ["=1+1", Decimal("3.5")]
    assert (made["A2"].data_type, made["C2"].is_date, made["D2"].value) == ("s", True, True)
    assert made["E2"].value == "3374121207800005"
    assert (str(next(iter(made.merged_cells.ranges))), made.row_dimensions[2].hidden) == ("A4:B5", True)


def test_that_a_table_of_excel_reaches_over_the_rows_that_are_added(tmp_path: Path) -> None:
    from openpyxl.worksheet.table import Table  # noqa: PLC0415 - for this line alone

    source = saved({"Data": [["No KK", "Alamat", "NIK", "Nama"],
                             [ONE.kk_number.text, ONE.address, "", ONE.members[0].name]]})  # fmt: skip
    book = load_workbook(io.BytesIO(source))
    book["Data"].add_table(Table(displayName="Warga", ref="A1:D2"))
    stream = io.BytesIO()
    book.save(stream)
    plan = plan_of(tmp_path, stream.getvalue(), [ONE, TWO], PLAIN, add=True)
    after = filled(plan)
    made = load_workbook(io.BytesIO(after))["Data"]
    assert made.tables["Warga"].ref == f"A1:D{made.max_row}"
    assert made.tables["Warga"].autoFilter.ref == f"A1:D{made.max_row}"
    assert zipfile.ZipFile(io.BytesIO(after)).testzip() is None


@pytest.mark.parametrize("tail", [b"<definedNames />", b""])
def test_that_a_workbook_that_tells_nothing_of_reckoning_is_told_to_reckon(
    tmp_path: Path, tail: bytes
) -> None:
    parts = parts_of(saved({"Data": [
        ["No KK", "Alamat", "NIK", "Nama", "Jumlah"],
        [ONE.kk_number.text, "lama", None, ONE.members[0].name, "=1+1"],
    ]}))  # fmt: skip
    old = b'<definedNames /><calcPr calcId="124519" fullCalcOnLoad="1" />'
    assert old in parts["xl/workbook.xml"]
    book = parts["xl/workbook.xml"].replace(old, tail)
    after = parts_of(filled(plan_of(tmp_path, zipped({**parts, "xl/workbook.xml": book}), [ONE], PLAIN)))
    wanted = (tail or b"</sheets>") + b'<calcPr fullCalcOnLoad="1"/>'
    assert wanted in after["xl/workbook.xml"]


def test_that_a_number_is_a_text_where_the_column_has_texts(tmp_path: Path) -> None:
    rows: list[list[object]] = [["No KK", "NIK", "Nama", "Luas"]]
    for at, member in enumerate(ONE.members):
        rows.append([ONE.kk_number.text, None, member.name, "40" if at else None])
    columns = PLAIN.layouts[0].columns
    known = tuple(column for column in columns if column.headings[0] not in ("Alamat", "Lahir"))
    profile = replace(PLAIN, layouts=(replace(PLAIN.layouts[0], columns=known),))
    plan = plan_of(tmp_path, saved({"Data": rows}), [replace(ONE, floor_area=Decimal(40))], profile)
    cell = load_workbook(io.BytesIO(filled(plan)))["Data"]["D2"]
    assert (cell.value, cell.data_type) == ("40", "s")
