"""Workbooks in and out: what is planned is what is written, and one undo takes it all back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support import people
from tests.support.offices import (
    ADMIN,
    CLERK,
    NEAR_POOR,
    POOR,
    SK_DATE,
    SK_NUMBER,
    Clock,
    fill,
    new_office,
    save,
    surveyed,
)  # fmt: skip
from tests.support.source_rows import plan as planned
from tests.support.source_rows import source_book, source_family

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind, RowStatus
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.exchange import TO_THE_CITY, StalePlanError, counts_document
from kemiskinan_desktop.services.periods import NewPeriod
from kemiskinan_desktop.services.workplace import Workplace

SAMPLE = ("contoh", "contoh-dinsos-kop.xlsx")


def answered(family: Family, **over: str) -> Survey:
    return Survey(id="", family_id=family.id, period_id="", answers={**POOR, **over})


def plan_of(*families: Family, stored: tuple[FamilyRecord, ...] = ()) -> ImportPlan:
    """The plan of a Buku Data that holds these families with the answers of the poor."""
    surveys = {record.family.id: record.survey for record in stored if record.survey is not None}
    rows = [
        source_family(family, row, survey=answered(family)) for row, family in enumerate(families, start=2)
    ]
    return planned(source_book(*rows), [record.family for record in stored], surveys)


def kept(office: Workplace) -> int:
    return len(office.families.index(ADMIN, FamilyFilter()))


def survey_of(office: Workplace, key: str) -> Survey:
    survey = office.families.get(ADMIN, key).survey
    assert survey is not None
    return survey


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workplace, Path]]:
    """An office of three families and its Buku Data."""
    folder = tmp_path_factory.mktemp("tukar")
    office = new_office(folder)
    fill(office, 3)
    target = folder / "buku-data.xlsx"
    office.exchange.export_buku_data(ADMIN, target)
    yield office, target
    office.close()


def test_that_an_exported_book_read_again_changes_nothing(exported: tuple[Workplace, Path]) -> None:
    office, book = exported
    plan = office.exchange.plan(ADMIN, book)
    assert plan.families == ()
    families, members = plan.counts(RowKind.FAMILY), plan.counts(RowKind.MEMBER)
    assert (families.read, families.same) == (3, 3)
    assert (members.read, members.same) == (12, 12)


def test_that_an_edited_book_changes_just_that_cell(exported: tuple[Workplace, Path], tmp_path: Path) -> None:
    office, book = exported
    edited = load_workbook(book)
    sheet = edited["Keluarga"]
    [heading] = [cell for row in sheet.iter_rows(max_row=6) for cell in row if cell.value == "Alamat"]
    sheet.cell(row=heading.row + 1, column=heading.column or 0, value="Gang Baru No. 9")
    edited.save(tmp_path / "diedit.xlsx")
    plan = office.exchange.plan(ADMIN, tmp_path / "diedit.xlsx")
    [changed] = [each for each in plan.rows if each.status is RowStatus.CHANGED]
    assert [change.new for change in changed.changes] == ["Gang Baru No. 9"]
    assert [each.family.address for each in plan.families] == ["Gang Baru No. 9"]


def test_that_the_citys_own_sample_is_imported_returned_and_undone(office: Workplace, tmp_path: Path) -> None:
    source = resource(*SAMPLE)
    plan = office.exchange.plan(ADMIN, source)
    counts = plan.counts(RowKind.FAMILY)
    assert counts.read == counts.new + counts.changed + counts.same + counts.conflict + counts.refused
    returned = tmp_path / "kembali.xlsx"
    office.exchange.write_returned(ADMIN, source, plan, returned)
    book = load_workbook(returned)
    comments = [cell.comment for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment]
    assert comments
    assert book.sheetnames == load_workbook(source).sheetnames
    outcome = office.exchange.apply(ADMIN, plan)
    assert outcome.families == counts
    assert kept(office) == counts.new
    assert office.exchange.undo(ADMIN, outcome.import_id) == counts.new
    assert kept(office) == 0
    assert office.families.counts(ADMIN).total == Count()
    assert [summary.undone for summary in office.exchange.imports(ADMIN)] == [True]
    assert office.history.first_broken(ADMIN) is None


def test_that_an_import_is_one_entry_of_the_history_with_its_counts(office: Workplace) -> None:
    plan = plan_of(surveyed(1), surveyed(2))
    outcome = office.exchange.apply(ADMIN, plan)
    [entry] = [each for each in office.history.entries(ADMIN) if each.act == "impor buku kerja"]
    [summary] = office.exchange.imports(ADMIN)
    assert (entry.records, entry.subject) == (2, "buku.xlsx")
    assert (summary.id, summary.who, summary.undone) == (outcome.import_id, ADMIN.name, False)
    assert summary.counts["keluarga"] == counts_document(plan.counts(RowKind.FAMILY))
    assert summary.counts["anggota"]["baru"] == 8


def test_that_imported_answers_give_the_class_that_typed_ones_give(office: Workplace) -> None:
    office.exchange.apply(ADMIN, plan_of(surveyed(1)))
    typed = save(office, surveyed(2)).survey
    imported = survey_of(office, surveyed(1).id)
    assert typed is not None
    assert (imported.points, imported.poverty_class, imported.state, imported.entered_by) == (
        typed.points, typed.poverty_class, typed.state, typed.entered_by,
    )  # fmt: skip


def test_that_a_proved_backup_is_made_before_an_import(office: Workplace) -> None:
    fill(office, 1)
    office.exchange.apply(ADMIN, plan_of(surveyed(2)))
    [backup] = office.backups.every(ADMIN)
    assert backup.reason == "sebelum-impor"
    assert backup.counts["families"] == 1


def test_that_importing_twice_changes_nothing_the_second_time(office: Workplace) -> None:
    office.exchange.apply(ADMIN, plan_of(surveyed(1)))
    stored = office.families.get(ADMIN, surveyed(1).id)
    again = plan_of(stored.family, stored=(stored,))
    assert again.families == ()
    assert office.exchange.apply(ADMIN, again).families.same == 1
    assert office.families.get(ADMIN, surveyed(1).id) == stored


def test_that_a_plan_is_refused_once_its_family_was_saved(office: Workplace) -> None:
    record = save(office, surveyed(1))
    plan = plan_of(replace(record.family, address="Gang Impor"), stored=(record,))
    office.families.save(ADMIN, replace(record, family=replace(record.family, address="Gang Ketik")))
    with pytest.raises(StalePlanError, match="sesudah berkas ini diperiksa"):
        office.exchange.apply(ADMIN, plan)
    assert office.families.get(ADMIN, record.family.id).family.address == "Gang Ketik"
    assert office.exchange.imports(ADMIN) == ()


def test_that_a_plan_is_refused_once_somebody_else_has_its_kk_number(office: Workplace) -> None:
    plan = plan_of(surveyed(1))
    save(office, replace(surveyed(2), kk_number=surveyed(1).kk_number))
    with pytest.raises(StalePlanError):
        office.exchange.apply(ADMIN, plan)
    assert kept(office) == 1


def test_that_a_plan_is_refused_once_somebody_else_has_one_of_its_niks(office: Workplace) -> None:
    plan = plan_of(surveyed(1))
    other = surveyed(2)
    double = replace(other.members[3], nik=surveyed(1).members[3].nik)
    save(office, other.with_members((*other.members[:3], double)))
    with pytest.raises(StalePlanError):
        office.exchange.apply(ADMIN, plan)
    assert kept(office) == 1


def test_that_a_plan_of_answers_is_refused_once_they_are_under_a_decree(office: Workplace) -> None:
    record = save(office, surveyed(1), NEAR_POOR)
    plan = plan_of(record.family, stored=(record,))
    assert len(plan.families) == 1
    office.surveys.submit(ADMIN, [record.family.id])
    office.surveys.validate(ADMIN, [record.family.id])
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    with pytest.raises(StalePlanError):
        office.exchange.apply(ADMIN, plan)
    assert survey_of(office, record.family.id).answers == NEAR_POOR


def test_that_answers_under_a_decree_are_a_conflict_of_the_plan(office: Workplace) -> None:
    record = save(office, surveyed(1), NEAR_POOR)
    office.surveys.submit(ADMIN, [record.family.id])
    office.surveys.validate(ADMIN, [record.family.id])
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    stored = office.families.get(ADMIN, record.family.id)
    plan = plan_of(stored.family, stored=(stored,))
    assert plan.counts(RowKind.FAMILY).conflict == 1
    assert plan.families == ()


def test_that_imported_answers_send_a_checked_survey_back_to_draft(office: Workplace) -> None:
    record = save(office, surveyed(1), NEAR_POOR, CLERK)
    office.surveys.submit(ADMIN, [record.family.id])
    stored = office.families.get(ADMIN, record.family.id)
    office.exchange.apply(ADMIN, plan_of(stored.family, stored=(stored,)))
    after = survey_of(office, record.family.id)
    assert (after.state, after.entered_by, after.answers) == (SurveyState.DRAFT, ADMIN.name, POOR)


def test_that_a_new_kk_number_from_a_workbook_keeps_the_former_one(office: Workplace) -> None:
    record = save(office, surveyed(1))
    renewed = replace(record.family, kk_number=people.kk_number(50))
    office.exchange.apply(ADMIN, plan_of(renewed, stored=(record,)))
    after = office.families.get(ADMIN, record.family.id).family
    assert (after.kk_number, after.former_kk) == (people.kk_number(50), (record.family.kk_number,))


@pytest.mark.parametrize("stop_at", [1, 2, 3, 4])
def test_that_batal_at_any_family_leaves_everything_as_it_was(office: Workplace, stop_at: int) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))
        if done == stop_at:
            raise CancelledError

    with pytest.raises(CancelledError):
        office.exchange.apply(ADMIN, plan_of(surveyed(1), surveyed(2)), report)
    assert [each for each in told if each != (0, 0)] == [(done, 4) for done in range(1, stop_at + 1)]
    assert kept(office) == 0
    assert office.exchange.imports(ADMIN) == ()
    assert office.history.first_broken(ADMIN) is None


def test_that_an_import_is_undone_once(office: Workplace) -> None:
    outcome = office.exchange.apply(ADMIN, plan_of(surveyed(1)))
    office.exchange.undo(ADMIN, outcome.import_id)
    with pytest.raises(UserError, match="sudah pernah diurungkan"):
        office.exchange.undo(ADMIN, outcome.import_id)


def test_that_an_import_something_depends_on_says_on_what(office: Workplace) -> None:
    outcome = office.exchange.apply(ADMIN, plan_of(surveyed(1)))
    record = office.families.get(ADMIN, surveyed(1).id)
    office.families.save(ADMIN, replace(record, family=replace(record.family, address="Gang Lain")))
    number = office.history.entries(ADMIN)[0].id
    with pytest.raises(UserError, match=f"nomor {number}"):
        office.exchange.undo(ADMIN, outcome.import_id)
    assert kept(office) == 1


def test_that_undoing_an_import_brings_changed_families_back_as_they_were(office: Workplace) -> None:
    record = save(office, surveyed(1), NEAR_POOR)
    changed = replace(record.family, address="Gang Impor")
    outcome = office.exchange.apply(ADMIN, plan_of(changed, surveyed(2), stored=(record,)))
    assert office.exchange.undo(ADMIN, outcome.import_id) == 2
    after = office.families.get(ADMIN, record.family.id)
    assert after.family == replace(record.family, version=3)
    assert after.survey is not None
    assert after.survey.answers == NEAR_POOR
    assert kept(office) == 1


def test_that_an_import_nobody_made_cannot_be_undone(office: Workplace) -> None:
    with pytest.raises(UserError, match="tidak ada dalam daftar"):
        office.exchange.undo(ADMIN, "bukan-impor")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04 rusak", b"<html></html>"])
def test_that_a_file_that_is_no_workbook_is_told_and_nothing_changes(
    office: Workplace, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "palsu.xlsx"
    path.write_bytes(content)
    with pytest.raises(UserError) as told:
        office.exchange.plan(ADMIN, path)
    assert told.value.advice
    assert kept(office) == 0


def test_that_a_missing_workbook_and_an_unknown_profile_are_told(office: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        office.exchange.plan(ADMIN, tmp_path / "tidak-ada.xlsx")
    with pytest.raises(UserError):
        office.exchange.plan(ADMIN, resource(*SAMPLE), "profil-yang-tidak-ada")


def test_that_every_layout_this_program_reads_has_a_code_and_a_name(office: Workplace) -> None:
    profiles = office.exchange.profiles(ADMIN)
    assert len({code for code, _ in profiles}) == len(profiles) > 1
    assert all(name for _, name in profiles)


def test_that_an_export_counts_what_it_holds_and_is_recorded(office: Workplace, tmp_path: Path) -> None:
    fill(office, 2)
    save(office, replace(surveyed(3), kelurahan="33.74.12.1001"))
    everything = office.exchange.export_buku_data(ADMIN, tmp_path / "semua.xlsx")
    part = office.exchange.export_buku_data(ADMIN, tmp_path / "satu.xlsx", kelurahan="33.74.12.1001")
    assert (everything.families, everything.members) == (3, 12)
    assert (part.families, part.members) == (1, 4)
    given = office.history.entries(ADMIN, limit=2)
    assert [(entry.subject, entry.reason, entry.records) for entry in given] == [
        ("1 KK, 4 jiwa · satu.xlsx", TO_THE_CITY, 2), ("3 KK, 12 jiwa · semua.xlsx", TO_THE_CITY, 4),
    ]  # fmt: skip


def test_that_an_export_keeps_the_purpose_that_was_written(office: Workplace, tmp_path: Path) -> None:
    key = fill(office, 1)[0]
    office.exchange.export_buku_data(ADMIN, tmp_path / "semua.xlsx", purpose="pemadanan DTSEN")
    entry = office.history.entries(ADMIN, family_id=key)[0]
    assert (entry.act, entry.reason) == ("ekspor Buku Data", "pemadanan DTSEN")


def test_that_a_workbook_given_back_is_recorded(office: Workplace, tmp_path: Path) -> None:
    fill(office, 1)
    sent, back = tmp_path / "kirim.xlsx", tmp_path / "kembali.xlsx"
    office.exchange.export_buku_data(ADMIN, sent)
    plan = office.exchange.plan(ADMIN, sent)
    office.exchange.write_returned(ADMIN, sent, plan, back)
    entry = office.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.subject) == ("kembalikan buku kerja", "1 KK, 4 jiwa · kembali.xlsx")


def test_that_an_export_that_cannot_be_written_is_not_recorded(office: Workplace, tmp_path: Path) -> None:
    before = office.history.head(ADMIN)
    with pytest.raises(UserError, match="tidak dapat ditulis"):
        office.exchange.export_buku_data(ADMIN, tmp_path / "tidak" / "ada.xlsx")
    assert office.history.head(ADMIN) == before


def test_that_an_export_of_an_unknown_area_or_period_is_refused(office: Workplace, tmp_path: Path) -> None:
    target = tmp_path / "x.xlsx"
    with pytest.raises(UserError, match="kelurahan"):
        office.exchange.export_buku_data(ADMIN, target, kelurahan="33.74.99.1001")
    with pytest.raises(UserError, match="Periode itu tidak ada"):
        office.exchange.export_buku_data(ADMIN, target, period="1999")
    assert not target.exists()


def test_that_an_export_holds_the_answers_of_the_period_asked_for(
    office: Workplace, clock: Clock, tmp_path: Path
) -> None:
    [key] = fill(office, 1, (POOR,))
    office.surveys.submit(ADMIN, [key])
    office.surveys.validate(ADMIN, [key])
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    clock.forward(days=200)
    new = NewPeriod(
        name="2027", instrument_code="SMG7", instrument_version=1, parameters={},
        valid_until=date(2028, 12, 31),
    )  # fmt: skip
    office.periods.open(ADMIN, new)

    def answers(period: str | None) -> set[str]:
        target = tmp_path / f"{period}.xlsx"
        office.exchange.export_buku_data(ADMIN, target, period=period)
        sheet = load_workbook(target)["Pendataan"]
        return {str(cell.value) for row in sheet.iter_rows() for cell in row}

    assert "600000" in answers("2026")
    assert "600000" not in answers(None)
