"""Our own Buku Data, read back as it was written."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support.people import family, member
from tests.support.survey import best_answers, smg7

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, HealthCover, LifeStatus, NikAbsence
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks.buku_data import BookContent, write_buku_data
from kemiskinan_desktop.workbooks.profile_files import profile_named
from kemiskinan_desktop.workbooks.reader import read_book


def families() -> list[Family]:
    odd = member(
        9, nik=None, nik_absence=NikAbsence.BABY, birth_date=None, birth_year=1957, sex=Sex.FEMALE,
        name="=cmd|' /C calc'!A0",
        notes="baris satu\nbaris dua _x0041_", pregnant=False,
        health_cover=HealthCover.PBI, life_status=LifeStatus.DEAD,
        life_status_date=date(2026, 1, 2),
    )  # fmt: skip
    second = family(2, notes="-x", latitude=Decimal("-7.05"), longitude=Decimal("110.375"), floor_area=None)
    return [family(1), replace(second, members=(*second.members, odd))]


def write(path: Path) -> tuple[list[Family], dict[str, Survey]]:
    people = families()
    survey = Survey(
        id="s1", family_id=people[0].id, period_id="p",
        answers=best_answers(), interviewed_on=date(2026, 7, 1), surveyor="Rina",
    )  # fmt: skip
    surveys = {people[0].id: survey}
    write_buku_data(
        BookContent(
            families=people, surveys=surveys, instrument=smg7(), reference=load_reference(),
            profile=OfficeProfile(kecamatan="33.74.12", kecamatan_name="Gunungpati"), period_name="2026",
            export_id="e1", made_at=datetime(2026, 7, 13, 8, 0),  # noqa: DTZ001 - printed as it is
        ),
        path,
    )  # fmt: skip
    return people, surveys


def said(book: SourceBook) -> list[tuple[dict[str, str], dict[str, str], list[dict[str, str]]]]:
    return [
        (
            {name: cell.value for name, cell in found.cells.items()},
            {name: cell.value for name, cell in found.answers.items() if cell.value},
            [{name: cell.value for name, cell in who.cells.items()} for who in found.members],
        )
        for found in book.families
    ]


def test_that_everything_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    people, surveys = write(path)
    book = read_book(path, load_reference(), instrument=smg7())
    assert (book.profile_code, book.lossless, book.orphans) == ("buku-data", True, ())
    assert said(book) == [
        (
            family_values(one),
            {name: value for name, value in survey_values(surveys.get(one.id)).items() if value},
            [member_values(who, one.kk_number.text) for who in one.members],
        )
        for one in people
    ]
    assert {entry.reason for entry in book.skipped} == {"Judul kolom"}
    assert book.notes == ()


def test_that_without_an_instrument_the_questions_are_said_to_be_unread(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    write(path)
    book = read_book(path, load_reference(), profile_named("buku-data"))
    assert any("tidak dibaca" in note and "P1" in note for note in book.notes)
    assert book.families[0].answers["surveyor"].value == "Rina"


def test_that_renamed_reordered_and_edited_sheets_are_still_understood(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    people, _ = write(path)
    book = load_workbook(path)
    book["Keluarga"].title = "KK"
    book.move_sheet("Anggota", -2)
    book["Program"].append([people[0].kk_number.text])
    answers = book["Pendataan"]
    answers.cell(1, 5, "P1 · bunyi lain")
    answers.append(["3374129999990009", None, None, "Tono"])
    answers.append([people[0].kk_number.text, None, None, "Kembar"])
    names = book["Anggota"]
    names.append(["3374129999990009", "3374121207800005", None, "Baru", "L", "1 – Kepala keluarga"])
    book.save(path)
    read = read_book(path, load_reference(), instrument=smg7())
    assert [found.cells["kk_number"].value for found in read.families] == [
        people[0].kk_number.text, people[1].kk_number.text, "3374129999990009", people[0].kk_number.text,
    ]  # fmt: skip
    assert [found.answers["surveyor"].value for found in read.families if found.sheet == "Pendataan"] == [
        "Tono", "Kembar",
    ]  # fmt: skip
    assert read.families[0].answers["P1"].value == best_answers()["P1"]
    assert [orphan.cells["name"].value for orphan in read.orphans] == ["Baru"]
    assert read.orphans[0].cells["relation"].value == "1"
    assert any("Lembar Program" in note for note in read.notes)


@pytest.mark.parametrize("heading", ["NIK", "No. KK"])
def test_that_a_lost_heading_is_named(tmp_path: Path, heading: str) -> None:
    path = tmp_path / "buku.xlsx"
    write(path)
    book = load_workbook(path)
    sheet = book["Anggota" if heading == "NIK" else "Keluarga"]
    place = [cell.value for cell in sheet[1]].index(heading)
    sheet.cell(1, place + 1, "X")
    book.save(path)
    with pytest.raises(UserError) as caught:
        read_book(path, load_reference(), instrument=smg7())
    assert f": {heading}." in caught.value.advice
    assert sheet.title in caught.value.advice
