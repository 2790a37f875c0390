"""A list as the screen shows it: what is written, who may, and what the history keeps."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support.offices import ADMIN, fill, new_office

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.shown_lists import SHOWN_LIST, ShownColumn, ShownList
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


def shown(ids: list[str], *, full: bool = True) -> ShownList:
    return ShownList(
        title="DAFTAR KELUARGA", filters="", purpose="rapat", full=full, family_ids=ids, persons=7,
        columns=[ShownColumn(heading="Nama", width=20), ShownColumn(heading="Jiwa", width=8, figures=True)],
        rows=[["=CMD()", 4], ["001", None]],
    )  # fmt: skip


def test_that_text_stays_text_and_figures_are_figures(office: Workplace, tmp_path: Path) -> None:
    ids = fill(office, 2)
    target = tmp_path / "daftar.xlsx"
    assert office.lists.write_shown(ADMIN, shown(ids), target) == Count(2, 7)
    sheet = load_workbook(target).worksheets[0]
    cells = {str(cell.value): cell.data_type for row in sheet.iter_rows() for cell in row if cell.value}
    assert (cells["=CMD()"], cells["001"], cells["4"]) == ("s", "s", "n")
    assert "2 KK, 7 jiwa" in cells
    entry = office.history.entries(ADMIN, limit=1)[0]
    assert (entry.act, entry.reason, entry.records) == (SHOWN_LIST, "rapat", 3)
    assert entry.subject == "2 KK, 7 jiwa · daftar.xlsx"


def test_that_a_list_without_full_numbers_names_no_family_in_the_history(
    office: Workplace, tmp_path: Path
) -> None:
    ids = fill(office, 2)
    office.lists.write_shown(ADMIN, shown(ids, full=False), tmp_path / "daftar.xlsx")
    assert office.history.entries(ADMIN, limit=1)[0].records == 1


def test_that_nothing_is_written_without_purpose_right_or_end(office: Workplace, tmp_path: Path) -> None:
    target, wanted = tmp_path / "daftar.xlsx", shown(fill(office, 2))
    before = office.history.head(ADMIN)
    with pytest.raises(UserError, match="Tujuan"):
        office.lists.write_shown(ADMIN, replace(wanted, purpose="  "), target)
    with pytest.raises(UserError, match="Peran"):
        office.lists.write_shown(Actor(name="Uji", role=Role.CLERK), wanted, target)

    def stop(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        office.lists.write_shown(ADMIN, wanted, target, stop)
    assert not target.exists()
    assert office.history.head(ADMIN) == before


def test_that_chosen_families_are_listed_alone(office: Workplace) -> None:
    ids = fill(office, 4)
    only = FamilyFilter(among=frozenset(ids[1:3]))
    rowids = office.families.index(ADMIN, only)
    assert sorted(office.families.ids(ADMIN, rowids)) == sorted(ids[1:3])
    assert office.families.index(ADMIN, replace(only, text="zzzz")) == []
