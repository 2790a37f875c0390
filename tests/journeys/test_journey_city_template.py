"""The city's template comes in, goes back with its damaged cells marked, is mended, and the marks close."""

from datetime import datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from tests.journeys.conftest import OFFICER
from tests.support.command_line import CommandLine

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import open_workplace

SAMPLE = resource("contoh", "contoh-dinsos-kop.xlsx")
REFUSED = 6
BIRTH_YEAR = 1923


def test_that_cells_mended_in_the_returned_workbook_close(command: CommandLine, tmp_path: Path) -> None:
    office, returned = tmp_path / "uji.kantor", tmp_path / "kembali.xlsx"
    make_training_office(office, families=5)
    first = command.done(
        "impor", SAMPLE, "--kantor", office, "--terapkan", "--kembali", returned, "--json"
    ).document
    assert first["keluarga"]["baru"] == first["keluarga"]["dibaca"] == 120
    assert (first["anggota"]["dibaca"], first["anggota"]["ditolak"]) == (411, REFUSED)
    mended = tmp_path / "diperbaiki.xlsx"
    marked = _mend(returned, mended)
    assert sorted(marked) == sorted(each["sel"] for each in first["masalah"])
    second = command.done("impor", mended, "--kantor", office, "--terapkan", "--json").document
    assert second["masalah"] == []
    assert (second["anggota"]["baru"], second["anggota"]["ditolak"]) == (REFUSED, 0)
    assert second["anggota"]["sama"] == 411 - REFUSED
    third = command.done("impor", mended, "--kantor", office, "--json").document
    assert [third[kind]["sama"] for kind in ("keluarga", "anggota")] == [120, 411]
    workplace = open_workplace(office)
    try:
        assert workplace.history.first_broken(OFFICER) is None
        assert len(workplace.exchange.imports(OFFICER)) == 2
    finally:
        workplace.close()


def _mend(source: Path, target: Path) -> list[str]:
    """Write what a clerk reads on the identity cards into the marked cells; gives their addresses."""
    book = load_workbook(source)
    sheet = book["Data Warga Miskin"]
    marked = [
        cell
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell, Cell) and cell.comment is not None and cell.comment.text.startswith("Ditolak")
    ]
    for cell in marked:
        if isinstance(cell.value, int):
            cell.value, cell.number_format = f"{str(cell.value)[:12]}{cell.row:04}", "@"
        elif isinstance(cell.value, datetime):
            cell.value = cell.value.replace(year=BIRTH_YEAR)
    book.save(target)
    return [cell.coordinate for cell in marked]
