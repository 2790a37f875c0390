"""Buku Data goes through LibreOffice and comes back: nothing changed, then exactly what was edited."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from tests.journeys.conftest import OFFICER, Demo
from tests.support.command_line import CommandLine
from tests.support.other_programs import needs, saved_by_libreoffice

from kemiskinan_desktop.domain.plan import RowStatus
from kemiskinan_desktop.services.workplace import open_workplace

KINDS = ("keluarga", "anggota")
KELURAHAN = "33.74.12.1004"
NEW_ADDRESS = "Jl. Sesudah Pindah Rumah No. 9"


@pytest.fixture(scope="module")
def saved(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's Buku Data as LibreOffice saved it."""
    return saved_by_libreoffice(demo.folder / "buku-data.xlsx", tmp_path_factory.mktemp("libreoffice"))


@needs("soffice")
def test_that_a_book_saved_by_libreoffice_changes_nothing(
    saved: Path, office: Path, command: CommandLine, tmp_path: Path
) -> None:
    told = command.done("impor", saved, "--kantor", office, "--json").document
    for kind in KINDS:
        assert told[kind]["sama"] == told[kind]["dibaca"] > 0
    assert told["masalah"] == []
    command.done("impor", saved, "--kantor", office, "--terapkan")
    again = tmp_path / "lagi.xlsx"
    command.done("ekspor", "buku-data", "--kantor", office, "--keluaran", again)
    once_more = command.done("impor", again, "--kantor", office, "--json").document
    assert [once_more[kind] for kind in KINDS] == [told[kind] for kind in KINDS]


@needs("soffice")
def test_that_an_edit_and_a_damaged_nik_are_found_applied_and_undone(
    office: Path, command: CommandLine, tmp_path: Path
) -> None:
    given = tmp_path / "satu-kelurahan.xlsx"
    command.done("ekspor", "buku-data", "--kantor", office, "--kelurahan", KELURAHAN, "--keluaran", given)
    saved = saved_by_libreoffice(given, tmp_path / "libreoffice")
    edited, damaged = _edited(saved, tmp_path / "diubah.xlsx")
    told = command.done("impor", edited, "--kantor", office, "--json").document
    assert _changes(told) == {"keluarga": {"berubah": 1}, "anggota": {"ditolak": 1}}
    assert [(each["lembar"], each["sel"]) for each in told["masalah"]] == [("Anggota", damaged)]
    assert "Digit terakhir NIK hilang" in told["masalah"][0]["kalimat"]
    command.done("impor", edited, "--kantor", office, "--terapkan")
    _undo_only_change(office, edited.name)
    same = command.done("impor", saved, "--kantor", office, "--json").document
    assert _changes(same) == {"keluarga": {}, "anggota": {}}


def _edited(source: Path, target: Path) -> tuple[Path, str]:
    """The book with one address changed and one NIK of another family turned to a number; names that cell."""
    book = load_workbook(source)
    families, members = book["Keluarga"], book["Anggota"]
    families.cell(row=2, column=_column(families, "Alamat"), value=NEW_ADDRESS)
    niks = (row[_column(members, "NIK") - 1] for row in members.iter_rows(min_row=10))
    cell = next(cell for cell in niks if isinstance(cell, Cell) and isinstance(cell.value, str))
    cell.value, cell.number_format = int(f"{str(cell.value)[:15]}0"), "0"
    book.save(target)
    return target, cell.coordinate


def _column(sheet: Worksheet, heading: str) -> int:
    return [cell.value for cell in sheet[1]].index(heading) + 1


def _changes(told: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """What is not *sama*, per kind; fails when the parts are not the whole."""
    found: dict[str, dict[str, int]] = {}
    for kind in KINDS:
        counts = {str(status): told[kind][status] for status in RowStatus}
        assert told[kind]["dibaca"] == sum(counts.values())
        found[kind] = {status: count for status, count in counts.items() if count and status != "sama"}
    return found


def _undo_only_change(office: Path, file_name: str) -> None:
    """Take the import back and see the address come, go, and the history hold."""
    workplace = open_workplace(office)
    try:
        (done,) = [each for each in workplace.exchange.imports(OFFICER) if each.file_name == file_name]
        assert len({hit.family_id for hit in workplace.families.find(OFFICER, NEW_ADDRESS)}) == 1
        assert workplace.exchange.undo(OFFICER, done.id) == 1
        assert workplace.families.find(OFFICER, NEW_ADDRESS) == ()
        assert workplace.history.first_broken(OFFICER) is None
    finally:
        workplace.close()
