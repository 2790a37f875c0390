"""Layouts are mapped once, kept in the office's file, recognised, undone, and given to other offices."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.invented_layouts import IN_ONE_CELL, ODD_WORDS, Layout
from tests.support.offices import ADMIN, new_office
from tests.support.workbook_files import saved

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.workbooks import reader
from kemiskinan_desktop.workbooks.layout_draft import LayoutDraft
from kemiskinan_desktop.workbooks.messages import BookAssembly
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, RawBook
from kemiskinan_desktop.workbooks.reading_child import parse

NAME = "Kiriman Dinsos 2026"


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: faster, and the other process has tests of its own."""

    def read(data: bytes, report: object, limits: object) -> RawBook:
        assembly = BookAssembly()
        parse(data, DEFAULT_LIMITS, assembly.take)
        assert assembly.book is not None
        return assembly.book

    monkeypatch.setattr(reader, "read_raw", read)


@pytest.fixture(scope="module")
def shared_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    workplace = new_office(tmp_path_factory.mktemp("susunan"))
    yield workplace
    workplace.close()


@pytest.fixture
def office(shared_office: Workplace) -> Iterator[Workplace]:
    yield shared_office
    for each in shared_office.profiles.every(ADMIN):
        if not each.built_in:
            shared_office.profiles.delete(ADMIN, each.code)


def book(folder: Path, layout: Layout, name: str = "kota.xlsx") -> Path:
    path = folder / name
    path.write_bytes(saved({layout.name: layout.rows}))
    return path


def mapped(office: Workplace, folder: Path, layout: Layout = IN_ONE_CELL) -> LayoutDraft:
    return office.profiles.propose(ADMIN, book(folder, layout))


def own(office: Workplace) -> list[str]:
    return [each.name for each in office.profiles.every(ADMIN) if not each.built_in]


def undo_last(office: Workplace) -> None:
    entry = office.history.page(ADMIN, HistoryFilter(), 0, 1)[0]
    office.history.undo(ADMIN, entry.id)


def test_that_a_mapped_layout_is_recognised_when_the_workbook_comes_again(
    office: Workplace, tmp_path: Path
) -> None:
    path = book(tmp_path, IN_ONE_CELL)
    with pytest.raises(UserError):
        office.exchange.plan(ADMIN, path)
    kept = office.profiles.save(ADMIN, office.profiles.propose(ADMIN, path), f"  {NAME} ")
    assert (kept.name, kept.sheets, kept.columns, kept.built_in) == (NAME, 1, 7, False)
    assert office.exchange.profiles(ADMIN)[0] == (kept.code, NAME)
    plan = office.exchange.plan(ADMIN, book(tmp_path, IN_ONE_CELL, "bulan-depan.xlsx"))
    assert plan.profile_name == NAME
    assert len(plan.families) == 3
    assert office.exchange.plan(ADMIN, path, kept.code).profile_name == NAME


def test_that_own_layouts_stand_before_those_of_the_program(office: Workplace, tmp_path: Path) -> None:
    office.profiles.save(ADMIN, mapped(office, tmp_path, ODD_WORDS), "Zebra")
    office.profiles.save(ADMIN, mapped(office, tmp_path), "alur")
    every = office.profiles.every(ADMIN)
    assert [each.name for each in every[:2]] == ["alur", "Zebra"]
    assert all(each.built_in for each in every[2:])
    assert "dinsos-kop" in {each.code for each in every}


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_that_a_name_that_says_nothing_or_too_much_is_refused(
    office: Workplace, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UserError, match="Nama susunan"):
        office.profiles.save(ADMIN, mapped(office, tmp_path), name)
    assert own(office) == []


def test_that_two_layouts_never_bear_one_name(office: Workplace, tmp_path: Path) -> None:
    draft = mapped(office, tmp_path)
    kept = office.profiles.save(ADMIN, draft, NAME)
    with pytest.raises(UserError, match="sudah dipakai"):
        office.profiles.save(ADMIN, draft, NAME.upper())
    assert office.profiles.save(ADMIN, draft, NAME.upper(), kept.code).code == kept.code
    assert own(office) == [NAME.upper()]


def test_that_a_draft_that_reads_nothing_is_not_kept(office: Workplace, tmp_path: Path) -> None:
    draft = mapped(office, tmp_path)
    with pytest.raises(UserError, match="Belum ada lembar"):
        office.profiles.save(ADMIN, draft.with_records(0, None), NAME)


def test_that_a_layout_is_renamed_deleted_and_comes_back_by_undo(office: Workplace, tmp_path: Path) -> None:
    kept = office.profiles.save(ADMIN, mapped(office, tmp_path), NAME)
    office.profiles.rename(ADMIN, kept.code, "Nama lain")
    assert own(office) == ["Nama lain"]
    undo_last(office)
    assert own(office) == [NAME]
    office.profiles.delete(ADMIN, kept.code)
    assert own(office) == []
    undo_last(office)
    assert own(office) == [NAME]
    with pytest.raises(UserError, match="sudah tidak ada"):
        office.profiles.rename(ADMIN, "tidak-ada", "x")
    with pytest.raises(UserError, match="sudah tidak ada"):
        office.profiles.delete(ADMIN, "dinsos-kop")


def test_that_a_saved_layout_is_undone_away(office: Workplace, tmp_path: Path) -> None:
    office.profiles.save(ADMIN, mapped(office, tmp_path), NAME)
    undo_last(office)
    assert own(office) == []


def test_that_a_kept_layout_is_opened_again_as_it_was_mapped(office: Workplace, tmp_path: Path) -> None:
    draft = mapped(office, tmp_path).with_field(0, 6, "").with_constant(0, "keluarga.kelurahan", "Sekaran")
    draft = draft.with_word(0, 4, "Istri", "4")
    kept = office.profiles.save(ADMIN, draft, NAME)
    again = office.profiles.propose(ADMIN, book(tmp_path, IN_ONE_CELL), code=kept.code)
    assert again.mapping == draft.mapping
    with pytest.raises(UserError, match="sudah tidak ada"):
        office.profiles.propose(ADMIN, book(tmp_path, IN_ONE_CELL), code="lain")


def test_that_a_layout_travels_to_another_office(office: Workplace, tmp_path: Path) -> None:
    kept = office.profiles.save(ADMIN, mapped(office, tmp_path), NAME)
    file = tmp_path / "dinsos.kdprofil"
    office.profiles.export(ADMIN, kept.code, file)
    with pytest.raises(UserError, match="sudah ada"):
        office.profiles.take_in(ADMIN, file)
    office.profiles.delete(ADMIN, kept.code)
    taken = office.profiles.take_in(ADMIN, file)
    assert (taken.name, taken.columns) == (NAME, kept.columns)
    assert taken.code != kept.code
    assert office.exchange.plan(ADMIN, book(tmp_path, IN_ONE_CELL)).profile_name == NAME


def test_that_a_layout_whose_name_is_taken_gets_a_number(office: Workplace, tmp_path: Path) -> None:
    kept = office.profiles.save(ADMIN, mapped(office, tmp_path), NAME)
    file = tmp_path / "satu.kdprofil"
    office.profiles.export(ADMIN, kept.code, file)
    office.profiles.save(ADMIN, mapped(office, tmp_path, ODD_WORDS), NAME, kept.code)
    assert office.profiles.take_in(ADMIN, file).name == f"{NAME} (2)"


def test_that_an_exported_layout_holds_no_row_of_the_workbook(office: Workplace, tmp_path: Path) -> None:
    kept = office.profiles.save(ADMIN, mapped(office, tmp_path), NAME)
    file = tmp_path / "isi.kdprofil"
    office.profiles.export(ADMIN, kept.code, file)
    text = file.read_text(encoding="utf-8").casefold()
    assert "tukiman" not in text
    assert "3374121207800005" not in text
    assert json.loads(text)["berkas"] == "kemiskinan-desktop/susunan"


def test_that_our_own_buku_data_is_not_given_out_as_a_layout(office: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Buku Data"):
        office.profiles.export(ADMIN, "buku-data", tmp_path / "x.kdprofil")
