"""Lists and the recap as workbooks."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from tests.support.books import PAYLOADS, PROFILE, reference

from kemiskinan_desktop.domain.errors import CancelledError
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES
from kemiskinan_desktop.domain.recap import Count, Recap, RecapRow
from kemiskinan_desktop.workbooks.columns import ColumnKind
from kemiskinan_desktop.workbooks.list_book import ListColumn, write_list_book
from kemiskinan_desktop.workbooks.recap_book import write_recap_book

COLUMNS = (
    ListColumn(heading="No.", kind=ColumnKind.INTEGER, width=6),
    ListColumn(heading="Nama", width=30),
    ListColumn(heading="Nilai", kind=ColumnKind.NUMBER),
    ListColumn(heading="Tanggal", kind=ColumnKind.DATE),
)


def recap(areas: int = 3) -> Recap:
    def row(name: str, factor: int) -> RecapRow:
        parts = dict(zip(REGISTER_CLASSES, (Count(1, 4), Count(5, 20), Count(9, 30)), strict=True))
        return RecapRow(
            code=name, name=name, opening=Count(14 * factor, 50 * factor),
            added=Count(2 * factor, 6 * factor),
            left=Count(factor, 3 * factor), grown=factor, determined=Count(7 * factor, 21 * factor),
            by_class={c: Count(n.kk * factor, n.jiwa * factor) for c, n in parts.items()},
            population=1000 * factor,
        )  # fmt: skip

    names = [area.name for area in reference().kelurahan_of("33.74.12")[:areas]]
    return Recap(
        year=2026, month=7, as_of=date(2026, 7, 31), kecamatan="33.74.12", kecamatan_name="Gunungpati",
        period_name="2026", rows=tuple(row(name, 1) for name in names), total=row("", areas),
        population_source="Penduduk BPS 2022.", history_head="ab12 · 7",
    )  # fmt: skip


def test_that_a_list_has_its_title_notes_headings_and_typed_rows(tmp_path: Path) -> None:
    target = tmp_path / "daftar.xlsx"
    rows = [(1, "=1+1", Decimal("2.5"), date(2026, 7, 1)), (2, None, "kosong", None)]
    write_list_book("Daftar keluarga", COLUMNS, rows, target, notes=["Kelurahan Sekaran"])
    sheet = load_workbook(target)["Daftar"]
    assert [sheet["A1"].value, sheet["A2"].value] == ["Daftar keluarga", "Kelurahan Sekaran"]
    assert [cell.value for cell in sheet[4]] == ["No.", "Nama", "Nilai", "Tanggal"]
    assert [cell.value for cell in sheet[5]] == [1, "=1+1", 2.5, datetime(2026, 7, 1)]  # noqa: DTZ001 - a day
    assert [cell.data_type for cell in sheet[5]] == ["n", "s", "n", "d"]
    assert [cell.value for cell in sheet[6]] == [2, None, "kosong", None]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A5", "A4:D6")


def test_that_50_payloads_in_a_list_stay_text(tmp_path: Path) -> None:
    target = tmp_path / "daftar.xlsx"
    write_list_book("=1+1", (ListColumn(heading="=A1"),), [(text,) for text in PAYLOADS], target)
    cells = [cell for row in load_workbook(target)["Daftar"].iter_rows() for cell in row if cell.value]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert [cell.value for cell in cells][2:] == list(PAYLOADS)


def test_that_batal_in_a_list_leaves_nothing(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        write_list_book("x", COLUMNS, [(1, "", None, None)], tmp_path / "daftar.xlsx", report=stop)
    assert list(tmp_path.iterdir()) == []


def test_that_the_recap_holds_values_that_tie(tmp_path: Path) -> None:
    target = tmp_path / "rekap.xlsx"
    write_recap_book(recap(), PROFILE, target)
    sheet = load_workbook(target)["Rekap"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=9, max_row=12)]
    assert [row[1] for row in rows] == ["Pakintelan", "Mangunsari", "Plalangan", "Jumlah"]
    figures = [[value for value in row[2:-1] if isinstance(value, int)] for row in rows]
    assert [sum(column) for column in zip(*figures[:3], strict=True)] == figures[3]
    opening, added, left, closing = (slice(0, 2), slice(2, 4), slice(4, 6), slice(13, 15))
    total = figures[3]
    kk = [total[part][0] for part in (opening, added, left, closing)]
    jiwa = [total[part][1] for part in (opening, added, left, closing)]
    assert kk[0] + kk[1] - kk[2] == kk[3] == sum(total[7:13:2])
    assert jiwa[0] + jiwa[1] - jiwa[2] + total[6] == jiwa[3] == sum(total[8:13:2])
    assert rows[3][-1] == pytest.approx(5.4)
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_that_the_recap_says_whose_it_is_and_where_its_figures_come_from(tmp_path: Path) -> None:
    target = tmp_path / "rekap.xlsx"
    write_recap_book(recap(), replace(PROFILE, training=True), target)
    book = load_workbook(target)
    texts = [cell.value for row in book["Rekap"].iter_rows() for cell in row if cell.data_type == "s"]
    assert "Kecamatan Gunungpati, Juli 2026" in texts
    assert "Periode 2026. Keadaan 31 Juli 2026." in texts
    assert "DATA LATIHAN: semua orang di sini rekaan." in texts
    assert "Penduduk BPS 2022." in texts
    assert "Riwayat ab12 · 7" in texts


def test_that_the_recap_has_a_chart_of_kk_and_one_of_jiwa_unless_it_is_empty(tmp_path: Path) -> None:
    full, empty = tmp_path / "rekap.xlsx", tmp_path / "kosong.xlsx"
    write_recap_book(recap(), PROFILE, full)
    write_recap_book(replace(recap(), rows=(), history_head=""), PROFILE, empty)
    with ZipFile(full) as package:
        charts = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2
    assert load_workbook(empty).sheetnames == ["Rekap"]
