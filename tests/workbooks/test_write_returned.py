"""The city's own workbook given back with its problems marked."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.plan import CellProblem, ImportPlan, PlannedRow, RowKind, RowStatus
from kemiskinan_desktop.workbooks.returned_book import write_returned

PROBLEM = CellProblem(
    sheet="Data", cell="B3", found="3,37E+15", expected="16 angka.", sentence="Digit terakhir hilang.",
    proposal="3374",
)  # fmt: skip


def city_book(path: Path) -> str:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Data"
    sheet["A1"] = "KOP"
    sheet["A1"].font = Font(name="Arial", bold=True)
    sheet.merge_cells("A1:C1")
    sheet.column_dimensions["B"].width = 33
    sheet["B3"] = 3374121812160000
    sheet["C3"] = "=1+1"
    sheet["C3"].data_type = "s"
    sheet["D3"] = "=B3*2"
    sheet["C4"].comment = Comment("catatan kota", "Kota")
    book.create_sheet("Lain")["A1"] = "tetap"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=3, max_row=3))
    book.create_chartsheet("Bagan").add_chart(chart)
    book.save(path)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def plan_of(sha256: str, *rows: PlannedRow) -> ImportPlan:
    return ImportPlan(
        file_name="kota.xlsx", sha256=sha256, profile_code="x", profile_name="X", rows=rows, families=(),
        skipped=0,
    )  # fmt: skip


def row(status: RowStatus, *problems: CellProblem, place: int = 3) -> PlannedRow:
    return PlannedRow(
        kind=RowKind.MEMBER, status=status, sheet="Data", row=place, name="", number="", problems=problems
    )


def test_that_the_cell_is_coloured_and_says_what_is_wrong_expected_and_proposed(tmp_path: Path) -> None:
    source, target = tmp_path / "kota.xlsx", tmp_path / "kembali.xlsx"
    plan = plan_of(city_book(source), row(RowStatus.REFUSED, PROBLEM))
    assert write_returned(source, plan, target) == 1
    cell = load_workbook(target)["Data"]["B3"]
    assert cell.comment is not None
    assert cell.comment.text == "Ditolak: Digit terakhir hilang.\nSeharusnya: 16 angka.\nUsul: 3374"
    assert cell.fill.start_color.rgb == "00FBE3E0"
    assert cell.value == 3374121812160000


def test_that_everything_else_of_the_city_stays(tmp_path: Path) -> None:
    source, target = tmp_path / "kota.xlsx", tmp_path / "kembali.xlsx"
    write_returned(source, plan_of(city_book(source), row(RowStatus.REFUSED, PROBLEM)), target)
    book = load_workbook(target)
    sheet = book["Data"]
    assert book.sheetnames == ["Data", "Lain", "Bagan"]
    assert (sheet["A1"].font.name, sheet["A1"].font.bold, sheet.column_dimensions["B"].width) == (
        "Arial",
        True,
        33,
    )
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:C1"]
    assert (sheet["C3"].data_type, sheet["C3"].value) == ("s", "=1+1")
    assert (sheet["D3"].data_type, sheet["D3"].value) == ("f", "=B3*2")
    assert book["Lain"]["A1"].value == "tetap"
    assert sheet["A3"].fill.fill_type is None


def test_that_conflicts_and_left_out_cells_have_their_own_words_and_colour(tmp_path: Path) -> None:
    source, target = tmp_path / "kota.xlsx", tmp_path / "kembali.xlsx"
    bare = replace(PROBLEM, cell="C4", expected="", proposal="")
    merged = replace(PROBLEM, cell="B1", expected="", proposal="")
    plan = plan_of(
        city_book(source),
        row(RowStatus.CONFLICT, bare, place=4),
        row(RowStatus.CHANGED, merged, place=1),
        row(RowStatus.SAME),
    )
    assert write_returned(source, plan, target) == 2
    sheet = load_workbook(target)["Data"]
    kept, moved = sheet["C4"], sheet["A1"]
    assert kept.comment is not None
    assert kept.comment.text == "catatan kota\n\nBentrok: Digit terakhir hilang."
    assert moved.comment is not None
    assert moved.comment.text == "Dilewati: Digit terakhir hilang."
    assert kept.fill.start_color.rgb == "00FBF3CF"


def test_that_a_problem_without_a_cell_stands_at_the_beginning_of_its_row(tmp_path: Path) -> None:
    source, target = tmp_path / "kota.xlsx", tmp_path / "kembali.xlsx"
    nowhere = replace(PROBLEM, cell="")
    elsewhere = replace(PROBLEM, sheet="Tidak ada")
    chart = replace(PROBLEM, sheet="Bagan")
    plan = plan_of(city_book(source), row(RowStatus.REFUSED, nowhere, elsewhere, chart))
    assert write_returned(source, plan, target) == 1
    assert load_workbook(target)["Data"]["A3"].comment is not None


def test_that_a_file_changed_meanwhile_is_not_given_back(tmp_path: Path) -> None:
    source = tmp_path / "kota.xlsx"
    city_book(source)
    with pytest.raises(UserError, match="sudah berubah"):
        write_returned(source, plan_of("0" * 64), tmp_path / "kembali.xlsx")
    with pytest.raises(UserError, match="tidak dapat dibuka"):
        write_returned(tmp_path / "hilang.xlsx", plan_of("0" * 64), tmp_path / "kembali.xlsx")


def test_that_another_kind_of_file_asks_for_an_xlsx(tmp_path: Path) -> None:
    source = tmp_path / "kota.csv"
    source.write_bytes(b"NIK;NAMA\n")
    plan = plan_of(hashlib.sha256(source.read_bytes()).hexdigest())
    with pytest.raises(UserError) as refusal:
        write_returned(source, plan, tmp_path / "kembali.xlsx")
    assert "Simpan berkas itu sebagai .xlsx" in refusal.value.advice


def test_that_batal_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "kota.xlsx"
    plan = plan_of(city_book(source), row(RowStatus.REFUSED, PROBLEM))

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        write_returned(source, plan, tmp_path / "kembali.xlsx", stop)
    assert [entry.name for entry in tmp_path.iterdir()] == ["kota.xlsx"]
