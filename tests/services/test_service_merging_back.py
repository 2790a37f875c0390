"""A workbook that was given out comes back to a real office: merged, held, remembered, undone."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from tests.support.offices import (
    ADMIN,
    CLERK,
    PROFILE,
    SK_DATE,
    SK_NUMBER,
    Clock,
    fill,
    new_office,
    save,
    surveyed,
)

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.conflicts import Decisions, Ending
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind, RowStatus
from kemiskinan_desktop.services.exchange import StalePlanError
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.services.workplace import Workplace

Edits = Mapping[tuple[str, int, str], str | None]
"""Sheet, place of the data row from 0, heading → what stands there then."""


@pytest.fixture
def book(office: Workplace, tmp_path: Path) -> Path:
    """Three families, given out."""
    fill(office, 3)
    target = tmp_path / "buku.xlsx"
    office.exchange.export_buku_data(ADMIN, target)
    return target


def edited(book: Path, edits: Edits, name: str = "kembali.xlsx") -> Path:
    """The workbook with some cells changed, as the city saves it."""
    made = load_workbook(book)
    for (sheet, place, heading), value in edits.items():
        headings = [cell.value for cell in made[sheet][1]]
        cell = made[sheet].cell(row=place + 2, column=headings.index(heading) + 1)
        assert isinstance(cell, Cell)
        cell.value = value
    made.save(book.with_name(name))
    return book.with_name(name)


def without_row(book: Path, sheet: str, place: int, count: int = 1) -> Path:
    """The workbook with rows deleted."""
    made = load_workbook(book)
    made[sheet].delete_rows(place + 2, count)
    made.save(book.with_name("dihapus.xlsx"))
    return book.with_name("dihapus.xlsx")


def change(office: Workplace, index: int, **over: object) -> Family:
    """What the office edits meanwhile."""
    record = office.families.get(ADMIN, surveyed(index).id)
    family = replace(record.family, **over)  # pyright: ignore[reportArgumentType] - a test's own words
    return office.families.save(CLERK, replace(record, family=family)).family


def now(office: Workplace, index: int) -> Family:
    return office.families.get(ADMIN, surveyed(index).id).family


def statuses(plan: ImportPlan) -> dict[RowStatus, int]:
    found: dict[RowStatus, int] = {}
    for row in plan.rows:
        found[row.status] = found.get(row.status, 0) + 1
    return found


def test_that_a_book_without_an_edit_says_what_it_is_merged_with_and_changes_nothing(
    office: Workplace, book: Path
) -> None:
    plan = office.exchange.plan(ADMIN, book)
    assert plan.given is not None
    assert any("Digabung dengan yang diberikan kantor ini pada 13/07/2026" in note for note in plan.notes)
    assert statuses(plan) == {RowStatus.SAME: 15}
    assert (plan.families, plan.ends) == ((), ())


def test_that_an_old_book_does_not_overwrite_what_the_office_changed_since(
    office: Workplace, book: Path
) -> None:
    change(office, 1, address="Gang Kantor")
    plan = office.exchange.plan(ADMIN, book)
    assert plan.families == ()
    [row] = [row for row in plan.rows if row.warnings]
    assert "Isian kantor yang lebih baru tetap dipakai: Alamat." in row.warnings


def test_that_both_sides_edits_of_one_row_are_merged(office: Workplace, book: Path) -> None:
    change(office, 1, address="Gang Kantor")
    plan = office.exchange.plan(ADMIN, edited(book, {("Keluarga", 0, "Telepon"): "081299999999"}))
    office.exchange.apply(ADMIN, plan)
    assert (now(office, 1).address, now(office, 1).phone) == ("Gang Kantor", "081299999999")


def test_that_a_conflict_names_its_cell_values_and_who_changed_it_and_holds_nothing_else_back(
    office: Workplace, book: Path, clock: Clock
) -> None:
    clock.forward(hours=3)
    change(office, 1, address="Gang Kantor")
    back = edited(book, {("Keluarga", 0, "Alamat"): "Gang Kota", ("Keluarga", 0, "Telepon"): "081299999999"})
    plan = office.exchange.plan(ADMIN, back)
    [conflict] = plan.conflicts
    assert (conflict.given, conflict.theirs, conflict.ours) == (
        "Jl. Contoh No. 1",
        "Gang Kota",
        "Gang Kantor",
    )
    assert (conflict.sheet, conflict.cell, conflict.choice) == ("Keluarga", "C2", None)
    who = plan.changed_by[conflict.key]
    assert (who.who, who.at) == (CLERK.name, clock.now)
    assert plan.counts(RowKind.FAMILY).conflict == 1
    office.exchange.apply(ADMIN, plan)
    assert (now(office, 1).address, now(office, 1).phone) == ("Gang Kantor", "081299999999")


@pytest.mark.parametrize(("choice", "address"), [(Choice.CITY, "Gang Kota"), (Choice.OFFICE, "Gang Kantor")])
def test_that_a_decided_conflict_is_kept_with_its_import_and_not_asked_again(
    office: Workplace, book: Path, choice: Choice, address: str
) -> None:
    change(office, 1, address="Gang Kantor")
    back = edited(book, {("Keluarga", 0, "Alamat"): "Gang Kota"})
    plan = office.exchange.plan(ADMIN, back)
    decided = office.exchange.decide(
        ADMIN, plan, Decisions(cells={each.key: choice for each in plan.conflicts})
    )
    assert decided.changed_by == plan.changed_by
    outcome = office.exchange.apply(ADMIN, decided)
    assert now(office, 1).address == address
    [kept] = office.exchange.conflicts(ADMIN, outcome.import_id)
    assert (kept.choice, kept.theirs, kept.ours_by) == (choice, "Gang Kota", CLERK.name)
    [summary] = office.exchange.imports(ADMIN)
    assert summary.counts["putusan"] == {"ditanyakan": 1, "diputuskan": 1}
    again = office.exchange.plan(ADMIN, back)
    assert again.families == ()
    assert statuses(again) == {RowStatus.SAME: 15}


def test_that_an_undone_import_decides_nothing_any_more(office: Workplace, book: Path) -> None:
    change(office, 1, address="Gang Kantor")
    back = edited(book, {("Keluarga", 0, "Alamat"): "Gang Kota", ("Keluarga", 1, "Alamat"): "Gang Dua"})
    plan = office.exchange.plan(ADMIN, back)
    decisions = Decisions(cells={each.key: Choice.OFFICE for each in plan.conflicts})
    outcome = office.exchange.apply(ADMIN, office.exchange.decide(ADMIN, plan, decisions))
    office.exchange.undo(ADMIN, outcome.import_id)
    assert [each.choice for each in office.exchange.plan(ADMIN, back).conflicts] == [None]


def test_that_a_conflict_the_city_mends_is_closed_when_it_comes_back(
    office: Workplace, book: Path, tmp_path: Path
) -> None:
    change(office, 1, address="Gang Kantor")
    back = edited(book, {("Keluarga", 0, "Alamat"): "Gang Kota"})
    marked = tmp_path / "bertanda.xlsx"
    assert office.exchange.write_returned(ADMIN, back, office.exchange.plan(ADMIN, back), marked) == 1
    cell = load_workbook(marked)["Keluarga"]["C2"]
    assert isinstance(cell, Cell)
    assert cell.comment is not None
    for word in ("Bentrok", "Jl. Contoh No. 1", "Gang Kota", "Gang Kantor", CLERK.name):
        assert word in cell.comment.text
    mended = edited(marked, {("Keluarga", 0, "Alamat"): "Gang Kantor"}, "diperbaiki.xlsx")
    plan = office.exchange.plan(ADMIN, mended)
    assert statuses(plan) == {RowStatus.SAME: 15}
    office.exchange.write_returned(ADMIN, mended, plan, tmp_path / "bersih.xlsx")
    assert load_workbook(tmp_path / "bersih.xlsx")["Keluarga"]["C2"].comment is None


def test_that_a_deleted_row_proposes_an_end_and_is_made_only_when_decided(
    office: Workplace, book: Path
) -> None:
    back = without_row(book, "Anggota", 3)
    plan = office.exchange.plan(ADMIN, back)
    [end] = plan.ends
    assert (end.name, end.is_conflict, plan.families) == (surveyed(1).members[3].name, False, ())
    assert "dihapus.xlsx" in end.reason
    decided = office.exchange.decide(ADMIN, plan, Decisions(ends={end.key: Ending.MOVED}))
    outcome = office.exchange.apply(ADMIN, decided)
    assert [m.life_status for m in now(office, 1).members] == ["hidup", "hidup", "hidup", "pindah"]
    [kept] = office.exchange.conflicts(ADMIN, outcome.import_id)
    assert (kept.choice, kept.name) == (Ending.MOVED, end.name)


def test_that_a_deleted_family_that_the_office_changed_is_a_conflict(office: Workplace, book: Path) -> None:
    change(office, 2, address="Gang Kantor")
    made = load_workbook(book)
    made["Keluarga"].delete_rows(3)
    made["Anggota"].delete_rows(6, 4)
    made["Pendataan"].delete_rows(3)
    back = book.with_name("kurang.xlsx")
    made.save(back)
    plan = office.exchange.plan(ADMIN, back)
    [end] = plan.ends
    assert (end.key.kind, end.changed) == (RowKind.FAMILY, ("Alamat",))
    office.exchange.apply(ADMIN, plan)
    assert now(office, 2).status is FamilyStatus.ACTIVE
    again = office.exchange.plan(ADMIN, back)
    office.exchange.apply(
        ADMIN, office.exchange.decide(ADMIN, again, Decisions(ends={end.key: Ending.MOVED}))
    )
    after = now(office, 2)
    assert (after.status, "kurang.xlsx" in after.status_reason) == (FamilyStatus.MOVED, True)


def test_that_a_child_put_into_another_family_moves_and_moves_back_by_undo(
    office: Workplace, book: Path
) -> None:
    back = edited(book, {("Anggota", 3, "No. KK"): surveyed(2).kk_number.text})
    plan = office.exchange.plan(ADMIN, back)
    assert statuses(plan) == {RowStatus.SAME: 14, RowStatus.CHANGED: 1}
    outcome = office.exchange.apply(ADMIN, plan)
    child = surveyed(1).members[3].id
    assert child not in [m.id for m in now(office, 1).members]
    assert child in [m.id for m in now(office, 2).members]
    assert statuses(office.exchange.plan(ADMIN, back)) == {RowStatus.SAME: 15}
    assert office.exchange.undo(ADMIN, outcome.import_id) == 2
    assert child in [m.id for m in now(office, 1).members]


def test_that_a_new_row_with_a_known_nik_is_a_move_and_no_double(office: Workplace, book: Path) -> None:
    made = load_workbook(book)
    sheet = made["Anggota"]
    headings = [cell.value for cell in sheet[1]]
    row = [cell.value for cell in sheet[5]]
    row[headings.index("No. KK")] = surveyed(2).kk_number.text
    row[headings.index("ID anggota")] = None
    sheet.delete_rows(5)
    sheet.append(row)
    back = book.with_name("pindah.xlsx")
    made.save(back)
    office.exchange.apply(ADMIN, office.exchange.plan(ADMIN, back))
    assert [len(now(office, index).members) for index in (1, 2)] == [3, 5]
    assert surveyed(1).members[3].id in [m.id for m in now(office, 2).members]


def test_that_a_head_cannot_be_moved_away_from_a_family_that_then_has_none(
    office: Workplace, book: Path
) -> None:
    number = surveyed(2).kk_number.text
    back = edited(
        book, {("Anggota", 0, "No. KK"): number, ("Anggota", 0, "Hubungan dengan kepala keluarga"): "9"}
    )
    plan = office.exchange.plan(ADMIN, back)
    [row] = [row for row in plan.rows if row.status is RowStatus.CONFLICT]
    assert "belum dapat pindah" in row.problems[0].sentence
    assert plan.families == ()


def test_that_a_plan_is_refused_once_another_period_has_begun(
    office: Workplace, book: Path, clock: Clock
) -> None:
    plan = office.exchange.plan(ADMIN, edited(book, {("Keluarga", 0, "Alamat"): "Gang Kota"}))
    begin_next(office, clock)
    with pytest.raises(StalePlanError):
        office.exchange.apply(ADMIN, plan)
    assert now(office, 1).address == "Jl. Contoh No. 1"


def test_that_answers_of_another_period_are_not_taken_into_this_one(
    office: Workplace, book: Path, clock: Clock
) -> None:
    begin_next(office, clock)
    plan = office.exchange.plan(ADMIN, book)
    assert plan.families == ()
    assert any("dari periode lain" in note for note in plan.notes)


def begin_next(office: Workplace, clock: Clock) -> None:
    ids = [surveyed(index).id for index in (1, 2, 3)]
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    clock.forward(days=200)
    new = NewPeriod(
        name="2027", instrument_code="SMG7", instrument_version=1, parameters={},
        valid_until=clock.now.date().replace(year=2028),
    )  # fmt: skip
    office.periods.open(ADMIN, new)


def test_that_another_pc_merges_by_the_signed_sheet_alone(office: Workplace, book: Path) -> None:
    change(office, 1, address="Gang Kantor")
    back = edited(book, {("Keluarga", 0, "Alamat"): "Gang Kota", ("Keluarga", 1, "Telepon"): "081299999999"})
    forget_exports(office)
    plan = office.exchange.plan(ADMIN, back)
    assert plan.given is not None
    [conflict] = plan.conflicts
    assert plan.changed_by[conflict.key].who == CLERK.name
    assert [each.family.phone for each in plan.families] == ["081299999999"]


def forget_exports(office: Workplace) -> None:
    from sqlalchemy import delete  # noqa: PLC0415 - one test's own deed

    from kemiskinan_desktop.models.schema import export_rows, exports  # noqa: PLC0415 - one test's own deed

    with office.context.database.write() as session:
        session.execute(delete(export_rows))
        session.execute(delete(exports))


@pytest.mark.parametrize(
    ("cell", "value", "said"),
    [
        ("B2", "lain", "Tanda tangan kantor"),
        ("B4", "33.74.99", "oleh kantor lain"),
    ],
)
def test_that_hidden_sheets_that_were_touched_are_not_trusted(
    office: Workplace, book: Path, cell: str, value: str, said: str
) -> None:
    change(office, 1, address="Gang Kantor")
    made = load_workbook(book)
    made["_meta"][cell] = value
    made.save(book)
    plan = office.exchange.plan(ADMIN, book)
    assert plan.given is None
    assert said in plan.notes[0]
    assert "dua arah" in plan.notes[0]
    assert len(plan.families) == 1


def test_that_a_touched_row_of_the_hidden_sheet_is_not_trusted_on_another_pc(
    office: Workplace, book: Path
) -> None:
    made = load_workbook(book)
    value = str(made["_dasar"]["D2"].value)
    made["_dasar"]["D2"] = value.replace("Contoh", "Palsu")
    made.save(book)
    assert office.exchange.plan(ADMIN, book).given is not None
    forget_exports(office)
    plan = office.exchange.plan(ADMIN, book)
    assert (plan.given, "tidak utuh" in plan.notes[0]) == (None, True)


def test_that_a_book_of_another_office_is_merged_two_way(tmp_path: Path, book: Path) -> None:
    (tmp_path / "lain").mkdir()
    other = new_office(
        tmp_path / "lain", profile=replace(PROFILE, kecamatan="33.74.11", kecamatan_name="Mijen")
    )
    try:
        plan = other.exchange.plan(ADMIN, book)
        assert (plan.given, "oleh kantor lain" in plan.notes[0]) == (None, True)
    finally:
        other.close()


def test_that_a_book_without_the_hidden_sheets_says_it_is_merged_two_way(
    office: Workplace, book: Path
) -> None:
    made = load_workbook(book)
    del made["_meta"], made["_dasar"]
    made.save(book)
    plan = office.exchange.plan(ADMIN, book)
    assert (plan.given, "tidak membawa lembar tersembunyi" in plan.notes[0]) == (None, True)
    assert statuses(plan) == {RowStatus.SAME: 15}


def test_that_what_the_office_added_after_giving_out_stays(office: Workplace, book: Path) -> None:
    save(office, surveyed(9))
    record = office.families.get(ADMIN, surveyed(1).id)
    grown = record.family.with_members((*record.family.members, surveyed(8).members[3]))
    office.families.save(ADMIN, replace(record, family=grown))
    plan = office.exchange.plan(ADMIN, book)
    assert (plan.families, plan.ends) == ((), ())


def test_that_a_city_form_named_as_buku_data_is_refused_once_and_not_row_by_row(office: Workplace) -> None:
    with pytest.raises(UserError, match="tidak cocok dengan susunan Buku Data"):
        office.exchange.plan(ADMIN, resource("contoh", "contoh-dinsos-kop.xlsx"), "buku-data")
