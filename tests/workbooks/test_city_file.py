"""The city's own file filled: our cells right, everything else byte for byte as it was."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.support import people
from tests.support.city_books import FIRST_ROW, city_book, city_profile, parts_of, read_here, row_of, rows_of
from tests.support.workbook_files import zipped

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.planning import plan_import
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.city_file import FillingPlan, plan_filling, write_filling
from kemiskinan_desktop.workbooks.profile import Profile, Records
from kemiskinan_desktop.workbooks.profile_files import profile_named
from kemiskinan_desktop.workbooks.reader import WholeReading, read_whole

SHEET, DATA = "xl/worksheets/sheet1.xml", "Data 'Warga'"
ONE, TWO, THREE = (people.family(index) for index in (1, 2, 3))


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process has tests of its own."""
    monkeypatch.setattr(reader, "read_raw", read_here)


def reading(
    folder: Path, data: bytes, name: str = "kota.xlsx", profile: Profile | None = None
) -> WholeReading:
    path = folder / name
    path.write_bytes(data)
    return read_whole(path, load_reference(), profile or city_profile())


def planned(
    read: WholeReading, families: Sequence[Family], missing: Sequence[Family] = (), *,
    surveys: Mapping[str, Survey] | None = None,
) -> FillingPlan:  # fmt: skip
    records = [FamilyRecord(family=family) for family in missing]
    return plan_filling(read, Register.of(families, surveys or {}), records, add=bool(missing))


def filled(plan: FillingPlan) -> bytes:
    stream = io.BytesIO()
    write_filling(plan, stream)
    return stream.getvalue()


def sheet_of(data: bytes) -> Worksheet:
    sheet = load_workbook(io.BytesIO(data))[DATA]
    assert isinstance(sheet, Worksheet)
    return sheet


def changed_parts(before: bytes, after: bytes) -> set[str]:
    old, new = parts_of(before), parts_of(after)
    assert list(old) == list(new)
    return {name for name in old if old[name] != new[name]}


def repacked(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    parts = parts_of(data)
    assert old in parts[name]
    return zipped({**parts, name: parts[name].replace(old, new)})


def cells_of(xml: bytes) -> dict[str, bytes]:
    found = re.findall(rb'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>.*?</c>)', xml)
    return {
        name.decode(): cell
        for name, cell in zip(found, re.findall(rb'<c r="[A-Z]+\d+"[^>]*?(?:/>|>.*?</c>)', xml), strict=True)
    }


def without_cells(xml: bytes) -> bytes:
    return re.sub(rb"<c r=[^>]*?(?:/>|>.*?</c>)", b"", xml)


def other_head(family: Family, **over: object) -> Family:
    head, *rest = family.members
    return family.with_members((replace(head, **over), *rest))  # pyright: ignore[reportArgumentType] - a test's own words


def test_that_a_file_that_says_everything_already_is_not_touched_at_all(tmp_path: Path) -> None:
    data = city_book(rows_of([ONE, TWO]))
    plan = planned(reading(tmp_path, data), [ONE, TWO])
    assert (plan.counts.read, plan.counts.unchanged, plan.counts.cells) == (8, 8, 0)
    assert changed_parts(data, filled(plan)) == set()


def test_that_only_the_cells_that_differ_change_and_every_other_part_stays_byte_for_byte(
    tmp_path: Path,
) -> None:
    data = city_book(rows_of([ONE, TWO]))
    ours = other_head(replace(ONE, floor_area=Decimal("42.5")), education="5", name="Warga Baru")
    plan = planned(reading(tmp_path, data), [ours, TWO])
    after = filled(plan)
    assert changed_parts(data, after) == {SHEET}
    old, new = parts_of(data)[SHEET], parts_of(after)[SHEET]
    assert without_cells(old) == without_cells(new)
    cells = cells_of(old)
    differing = {name for name, cell in cells_of(new).items() if cells.get(name) != cell}
    assert differing == {"C6", "G6", "K6", "L6"}
    sheet = sheet_of(after)
    assert [sheet[name].value for name in ("C6", "G6", "K6", "L6")] == [
        "Warga Baru",
        "Warga Baru",
        "SMA/MA",
        42.5,
    ]
    assert sheet["G6"].font.name == "Arial"
    assert (plan.counts.filled, plan.counts.unchanged, plan.counts.replaced) == (1, 7, 4)


def test_that_formulas_are_reckoned_anew_once_something_was_written(tmp_path: Path) -> None:
    data = repacked(city_book(rows_of([ONE])), "xl/workbook.xml", b' fullCalcOnLoad="1"', b"")
    after = filled(planned(reading(tmp_path, data), [replace(ONE, floor_area=Decimal(9))]))
    assert changed_parts(data, after) == {SHEET, "xl/workbook.xml"}
    assert b'<calcPr calcId="124519" fullCalcOnLoad="1"/>' in parts_of(after)["xl/workbook.xml"]


def test_that_blank_cells_are_filled_and_a_blank_here_never_empties_a_cell_of_the_city(
    tmp_path: Path,
) -> None:
    rows = rows_of([ONE])
    rows[0] |= {"NIK": None, "LUAS": None, "DIDIK": None}
    ours = other_head(ONE, birth_place="")
    data = city_book(rows)
    plan = planned(reading(tmp_path, data), [ours])
    sheet = sheet_of(filled(plan))
    head = ours.members[0]
    assert head.nik is not None
    assert [sheet[name].value for name in ("F6", "L6", "K6")] == [head.nik.text, 36, "SD/MI"]
    assert (sheet["F6"].number_format, sheet["F6"].font.name) == ("@", "Arial")
    assert sheet["H6"].value == rows[0]["TTL"]
    assert (plan.counts.blanks_filled, plan.counts.replaced) == (3, 0)


def test_that_cells_that_hold_several_things_are_put_together_the_way_the_city_writes_them(
    tmp_path: Path,
) -> None:
    moved = other_head(replace(ONE, rt="012", address="Jl. Baru 7"), birth_date=date(1981, 2, 3))
    sheet = sheet_of(filled(planned(reading(tmp_path, city_book(rows_of([ONE]))), [moved])))
    assert sheet["D6"].value == "Jl. Baru 7 RT 12 RW 02"
    assert sheet["H6"].value == "Semarang, 03-02-1981"


def test_that_a_date_is_a_real_date_in_the_style_of_its_column(tmp_path: Path) -> None:
    survey = Survey(id="s", family_id=ONE.id, period_id="p", answers={}, interviewed_on=date(2026, 5, 4))
    plan = planned(reading(tmp_path, city_book(rows_of([ONE]))), [ONE], surveys={ONE.id: survey})
    cell = sheet_of(filled(plan))["M6"]
    assert (cell.is_date, cell.number_format, str(cell.value)) == (True, "dd mmm yyyy", "2026-05-04 00:00:00")


def test_that_codes_are_written_as_the_column_writes_them(tmp_path: Path) -> None:
    rows = rows_of([ONE, TWO])
    rows[1] |= {"JK": None, "HUB": None}
    sheet = sheet_of(filled(planned(reading(tmp_path, city_book(rows)), [ONE, TWO])))
    assert (sheet["I7"].value, sheet["J7"].value) == (2, "Suami/Istri")


def test_that_a_formula_in_a_column_of_ours_stays_and_is_named(tmp_path: Path) -> None:
    rows = rows_of([ONE])
    rows[0]["LUAS"] = "=6*7"
    data = city_book(rows)
    plan = planned(reading(tmp_path, data), [ONE])
    assert plan.counts.formulas == [f"{DATA} L6"]
    assert sheet_of(filled(plan))["L6"].value == "=6*7"


def test_that_what_the_city_has_no_word_for_is_left_and_named(tmp_path: Path) -> None:
    plan = planned(reading(tmp_path, city_book(rows_of([ONE]))), [other_head(ONE, education="9")])
    assert plan.counts.unwritten == [f"{DATA} K6"]
    assert sheet_of(filled(plan))["K6"].value == "SD/MI"


def test_that_a_text_never_becomes_a_formula(tmp_path: Path) -> None:
    evil = other_head(ONE, name='=cmd|" /C calc"!A0')
    cell = sheet_of(filled(planned(reading(tmp_path, city_book(rows_of([ONE]))), [evil])))["G6"]
    assert (cell.data_type, cell.value) == ("s", '=cmd|" /C calc"!A0')


def test_that_rows_of_people_who_are_not_known_here_are_left_and_counted(tmp_path: Path) -> None:
    stranger = row_of(TWO, people.member(77), first=False)
    data = city_book([*rows_of([ONE]), stranger, *rows_of([THREE])])
    plan = planned(reading(tmp_path, data), [ONE, TWO])
    assert (plan.counts.read, plan.counts.unknown, plan.counts.unchanged) == (9, 5, 4)
    assert plan.counts.unknown_rows[0] == f"{DATA} {FIRST_ROW + 4}"


def test_that_a_family_is_found_by_its_former_number_and_gets_the_new_one(tmp_path: Path) -> None:
    renewed = replace(ONE, kk_number=KkNumber("3374120101260099"), former_kk=(ONE.kk_number,))
    plan = planned(reading(tmp_path, city_book(rows_of([ONE]))), [renewed])
    cell = sheet_of(filled(plan))["B6"]
    assert (cell.value, cell.number_format) == ("3374120101260099", "@")


def test_that_filling_twice_changes_nothing_more(tmp_path: Path) -> None:
    ours = other_head(replace(ONE, rt="009", floor_area=Decimal(12)), name="Warga Lain")
    once = filled(planned(reading(tmp_path, city_book(rows_of([ONE, TWO]))), [ours, TWO]))
    again = planned(reading(tmp_path, once), [ours, TWO])
    assert (again.counts.cells, again.counts.unchanged) == (0, 8)
    assert changed_parts(once, filled(again)) == set()


def test_that_rows_are_added_below_with_the_looks_of_the_last_one(tmp_path: Path) -> None:
    plan = planned(reading(tmp_path, city_book(rows_of([ONE]))), [ONE], [ONE, TWO])
    after = filled(plan)
    sheet = sheet_of(after)
    assert plan.counts.added == 4
    assert [sheet.cell(10, at).value for at in (2, 4, 6, 12)] == [
        TWO.kk_number.text, "Jl. Contoh No. 2 RT 01 RW 02", getattr(TWO.members[0].nik, "text", ""), 36,
    ]  # fmt: skip
    assert sheet.cell(11, 2).value is None
    assert (sheet["G13"].font.name, sheet.row_dimensions[13].height) == ("Arial", 18)
    assert sheet.auto_filter.ref == "A5:P13"
    assert [str(area.sqref) for area in sheet.data_validations.dataValidation] == ["K6:K13"]
    assert [str(area.sqref) for area in sheet.conditional_formatting] == ["L6:L13"]
    assert sheet.dimensions == "A1:P13"
    assert str(sheet.print_area) == "'Data ''Warga'''!$A$1:$P$13"
    again = planned(reading(tmp_path, after), [ONE, TWO])
    assert (again.counts.cells, again.counts.unchanged, again.counts.unknown) == (0, 8, 0)


def test_that_rows_are_not_added_over_what_stands_below_the_table(tmp_path: Path) -> None:
    plan = planned(reading(tmp_path, city_book(rows_of([ONE]), below=True)), [ONE], [TWO])
    assert (plan.counts.added, plan.counts.not_added) == (0, 1)


def test_that_an_empty_form_of_the_city_is_filled_with_whole_families(tmp_path: Path) -> None:
    plan = planned(reading(tmp_path, city_book([])), [], [ONE, TWO])
    after = filled(plan)
    assert plan.counts.added == 8
    again = planned(reading(tmp_path, after), [ONE, TWO])
    assert (again.counts.unchanged, again.counts.cells) == (8, 0)


def test_that_a_flat_sheet_says_the_family_in_every_row_and_takes_a_missing_person(tmp_path: Path) -> None:
    rows = [row_of(ONE, member, first=True) for member in ONE.members[:3]]
    read = reading(tmp_path, city_book(rows), profile=city_profile(Records.FLAT))
    plan = planned(read, [replace(ONE, floor_area=Decimal(50))], [ONE])
    sheet = sheet_of(filled(plan))
    assert [sheet.cell(row, 12).value for row in range(6, 10)] == [50, 50, 50, 50]
    assert (sheet["G9"].value, sheet["B9"].value) == (ONE.members[3].name, ONE.kk_number.text)
    assert plan.counts.added == 1


def test_that_our_own_buku_data_is_given_out_anew_and_not_filled(tmp_path: Path) -> None:
    read = reading(tmp_path, city_book(rows_of([ONE])))
    own = replace(read, found=replace(read.found, profile=replace(read.found.profile, lossless=True)))
    with pytest.raises(UserError, match="Buku Data"):
        planned(own, [ONE])


def test_that_the_form_of_the_social_office_is_filled_and_all_else_of_it_stays(tmp_path: Path) -> None:
    data = resource("contoh", "contoh-dinsos-kop.xlsx").read_bytes()
    path, reference = tmp_path / "dinsos.xlsx", load_reference()
    path.write_bytes(data)
    read = read_whole(path, reference, profile_named("dinsos-kop"))
    ids = map(str, count())
    first = plan_import(
        read.book, Register.of([]), instrument=None, reference=reference, today=date(2026, 7, 13),
        new_id=lambda: next(ids),
    )  # fmt: skip
    stored = [replace(planned.family, version=1) for planned in first.families]
    same = plan_filling(read, Register.of(stored))
    assert (same.counts.cells, changed_parts(data, filled(same))) == (0, set())
    moved = [replace(stored[0], address="Jl. Pindahan 9", rt="011"), *stored[1:]]
    after = filled(plan_filling(read, Register.of(moved)))
    assert changed_parts(data, after) == {SHEET, "xl/styles.xml"}
    old, new = parts_of(data), parts_of(after)
    assert without_cells(old[SHEET]) == without_cells(new[SHEET])
    cells = cells_of(old[SHEET])
    differing = {name for name, cell in cells_of(new[SHEET]).items() if cells.get(name) != cell}
    assert len(differing) == 2
    assert {name[0] for name in differing} == {"D", "E"}
    kept = re.search(rb"<cellXfs[^>]*>(.*)</cellXfs>", old["xl/styles.xml"], re.DOTALL)
    assert kept is not None
    assert kept[1] in new["xl/styles.xml"]
