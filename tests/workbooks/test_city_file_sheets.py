"""Files of the city with lists, joined sheets, filled-in formulas and merged family cells."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula
from tests.support import people
from tests.support.city_books import city_book, city_profile, read_here, rows_of
from tests.support.workbook_files import as_bytes, saved

from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import reader
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
from kemiskinan_desktop.workbooks.reader import read_whole

ONE, TWO = (people.family(index) for index in (1, 2))
HEAD = ONE.members[0]


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process has tests of its own."""
    monkeypatch.setattr(reader, "read_raw", read_here)


def plan_of(
    folder: Path, data: bytes, register: Register, profile: Profile, missing: Sequence[Family] = ()
) -> FillingPlan:
    path = folder / "kota.bin"
    path.write_bytes(data)
    records = [FamilyRecord(family=family) for family in missing]
    reading = read_whole(path, load_reference(), profile)
    return plan_filling(reading, register, records, add=bool(missing))


def book_of(plan: FillingPlan) -> Workbook:
    stream = io.BytesIO()
    write_filling(plan, stream)
    return load_workbook(stream)


def _column(heading: str, place: str = "", kind: CellKind = CellKind.LINE, **over: object) -> ProfileColumn:
    level, _, name = place.partition(".")
    words = {"code_list": over.pop("code_list", "")}
    targets = (Target(level=Level(level), field=name, kind=kind, **words),) if place else ()  # pyright: ignore[reportArgumentType] - a test's own words
    return ProfileColumn(headings=(heading,), targets=targets, **over)  # pyright: ignore[reportArgumentType] - as above


def layout(records: Records, *columns: ProfileColumn) -> SheetLayout:
    return SheetLayout(records=records, columns=columns)


def profile_of(*layouts: SheetLayout) -> Profile:
    return Profile(code="kota", name="Kota", layouts=layouts)


_KK = _column("No KK", "keluarga.kk_number", CellKind.KK)
_NIK = _column("NIK", "anggota.nik", CellKind.NIK)
_NAME = _column("Nama", "anggota.name")
_FAITH = _column("Agama", "anggota.religion", CellKind.CODE, code_list="agama")
PEOPLE = profile_of(layout(Records.FLAT, _KK, _NIK, _NAME, _FAITH))


@pytest.mark.parametrize("formula", ['"1. Islam,Islam,Kristen"', "=Ref!$A$1:$A$3", "=$H$1:$H$3"])
def test_that_a_blank_column_gets_the_words_of_its_drop_down(tmp_path: Path, formula: str) -> None:
    source = load_workbook(io.BytesIO(saved({
        "Data": [["No KK", "NIK", "Nama", "Agama", None, None, None, "ISLAM"],
                 [ONE.kk_number.text, None, HEAD.name, None]],
        "Ref": [["ISLAM"], ["KRISTEN"], ["HINDU"]],
    })))  # fmt: skip
    check = DataValidation(type="list", formula1=formula)
    check.add("D2:D50")
    source["Data"].add_data_validation(check)
    plan = plan_of(tmp_path, as_bytes(source), Register.of([ONE]), PEOPLE)
    assert book_of(plan)["Data"]["D2"].value == ("Islam" if formula.startswith('"') else "ISLAM")


def test_that_a_cell_that_an_array_formula_fills_is_not_written(tmp_path: Path) -> None:
    source = load_workbook(io.BytesIO(saved({"Data": [
        ["No KK", "NIK", "Nama", "Agama"], [ONE.kk_number.text, None, HEAD.name, None],
        [ONE.kk_number.text, None, ONE.members[1].name, None],
    ]})))  # fmt: skip
    source["Data"]["B2"] = ArrayFormula("B2:B3", "=F2:F3")
    plan = plan_of(tmp_path, as_bytes(source), Register.of([ONE]), PEOPLE)
    assert plan.counts.formulas == ["Data B2", "Data B3"]


def test_that_a_person_without_a_family_row_and_an_interview_on_its_own_sheet_are_filled(
    tmp_path: Path,
) -> None:
    interviewed = _column("Tanggal", "pendataan.interviewed_on", CellKind.DATE)
    houses = _column("Nomor KK", "keluarga.kk_number", CellKind.KK), _column("Jalan", "keluarga.address")
    profile = profile_of(
        layout(Records.FAMILIES, *houses, _column("X")),
        layout(Records.MEMBERS, _column("KK", "anggota.kk_number", CellKind.KK), _NIK, _NAME),
        layout(
            Records.SURVEYS, _column("KK survei", "pendataan.kk_number", CellKind.KK), interviewed,
            _column("Y"),
        ),
    )  # fmt: skip
    data = saved({
        "Rumah": [["Nomor KK", "Jalan", "X"], [ONE.kk_number.text, ONE.address, "a"]],
        "Orang": [["KK", "NIK", "Nama"], [TWO.kk_number.text, None, TWO.members[0].name],
                  ["3374120101209999", None, "Tidak Dikenal"]],
        "Survei": [["KK survei", "Tanggal", "Y"], [ONE.kk_number.text, None, "b"]],
    })  # fmt: skip
    survey = Survey(id="s", family_id=ONE.id, period_id="p", answers={}, interviewed_on=date(2026, 5, 4))
    plan = plan_of(tmp_path, data, Register.of([ONE, TWO], {ONE.id: survey}), profile)
    book = book_of(plan)
    nik = TWO.members[0].nik
    assert nik is not None
    assert book["Orang"]["B2"].value == nik.text
    assert str(book["Survei"]["B2"].value).startswith("2026-05-04")
    assert plan.counts.unknown_rows == ["Orang 3"]


def test_that_sheets_joined_by_a_key_of_the_city_are_filled_and_get_no_new_rows(tmp_path: Path) -> None:
    key = _column("ID", join_key=True)
    interviewed = _column("Tanggal", "pendataan.interviewed_on", CellKind.DATE)
    profile = profile_of(
        layout(Records.FAMILIES, key, _KK, _column("Jalan", "keluarga.address")),
        layout(Records.SURVEYS, key, interviewed, _column("Y")),
    )
    data = saved({
        "Rumah": [["ID", "No KK", "Jalan"], ["A7", ONE.kk_number.text, "lama"]],
        "Survei": [["ID", "Tanggal", "Y"], ["A7", None, "b"]],
    })  # fmt: skip
    survey = Survey(id="s", family_id=ONE.id, period_id="p", answers={}, interviewed_on=date(2026, 5, 4))
    plan = plan_of(tmp_path, data, Register.of([ONE], {ONE.id: survey}), profile, [TWO])
    book = book_of(plan)
    assert book["Rumah"]["C2"].value == ONE.address
    assert str(book["Survei"]["B2"].value).startswith("2026-05-04")
    assert (plan.counts.added, plan.counts.not_added) == (0, 1)


def test_that_a_family_that_has_left_is_not_filled(tmp_path: Path) -> None:
    left = replace(ONE, status=FamilyStatus.MOVED, floor_area=Decimal(99))
    plan = plan_of(tmp_path, city_book(rows_of([ONE])), Register.of([left]), city_profile())
    assert (plan.counts.unknown, plan.counts.cells) == (4, 0)


def test_that_family_cells_merged_over_its_members_are_written_once_at_their_top(tmp_path: Path) -> None:
    source = load_workbook(io.BytesIO(city_book(rows_of([ONE]))))
    sheet = source.worksheets[0]
    sheet.merge_cells("L6:L9")
    profile = replace(city_profile(Records.FLAT))
    changed = replace(ONE, floor_area=Decimal(64))
    for row in range(7, 10):
        sheet.cell(row, 2, ONE.kk_number.text)
    plan = plan_of(tmp_path, as_bytes(source), Register.of([changed]), profile)
    written = [place for place in plan.edits[0].cells if 11 in plan.edits[0].cells[place]]
    assert written == [6]
    assert book_of(plan).worksheets[0]["L6"].value == 64
