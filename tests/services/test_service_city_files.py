"""The city's own file filled by a service: recorded, whole or not at all, and imported again as the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support.city_books import parts_of, read_here
from tests.support.offices import ADMIN, new_office
from tests.support.workbook_files import HEAD, KK, WIFE, dinsos_rows, saved

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.plan import RowKind
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.workbooks import reader


@pytest.fixture(scope="module", autouse=True)
def in_this_process() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_raw", read_here)
        yield


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    """An office that took a family in and moved it to another street since."""
    folder = tmp_path_factory.mktemp("kantor")
    made = new_office(folder)
    made.exchange.apply(ADMIN, made.exchange.plan(ADMIN, form(folder)))
    key = made.families.ids(ADMIN, made.families.index(ADMIN, FamilyFilter()))[0]
    stored = made.families.get(ADMIN, key)
    moved = replace(stored.family, address="Jl. Pindahan 9", rt="011")
    made.families.save(ADMIN, FamilyRecord(family=moved, survey=stored.survey))
    yield made
    made.close()


def form(folder: Path, *, with_wife: bool = True) -> Path:
    path = folder / "formulir.xlsx"
    people = (HEAD, WIFE) if with_wife else (HEAD,)
    path.write_bytes(saved({"Data": dinsos_rows(*people), "Petunjuk": [["Isi mulai baris 4"]]}))
    return path


def test_that_looking_counts_and_writes_nothing(workplace: Workplace, tmp_path: Path) -> None:
    path = form(tmp_path)
    looked = workplace.city_files.look(ADMIN, path)
    assert (looked.read, looked.filled, looked.unchanged, looked.replaced) == (2, 1, 1, 2)
    assert (looked.layout_code, looked.path, looked.families) == ("dinsos-kop", None, 1)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_that_the_filled_file_is_recorded_with_its_purpose_and_comes_back_as_the_same(
    workplace: Workplace, tmp_path: Path
) -> None:
    path, target = form(tmp_path), tmp_path / "terisi.xlsx"
    done = workplace.city_files.fill(ADMIN, path, target, purpose="laporan triwulan")
    sheet = load_workbook(target)["Data"]
    assert [sheet[name].value for name in ("D4", "E4", "E5")] == ["Jl. Pindahan 9", "011", None]
    assert (sheet["E4"].number_format, done.path, done.cells) == ("@", target, 2)
    old, new = parts_of(path.read_bytes()), parts_of(target.read_bytes())
    assert {name for name in old if old[name] != new[name]} == {"xl/worksheets/sheet1.xml", "xl/styles.xml"}
    entry = workplace.history.entries(ADMIN)[0]
    assert (entry.act, entry.reason) == ("isi berkas kota", "laporan triwulan")
    assert entry.subject == "1 KK, 2 jiwa · terisi.xlsx"
    plan = workplace.exchange.plan(ADMIN, target)
    assert (plan.counts(RowKind.FAMILY).same, plan.counts(RowKind.MEMBER).same) == (1, 2)


def test_that_nothing_stands_at_the_target_when_writing_is_cancelled(
    workplace: Workplace, tmp_path: Path
) -> None:
    path, target = form(tmp_path), tmp_path / "terisi.xlsx"
    target.write_bytes(b"yang lama")
    before = len(workplace.history.entries(ADMIN))

    def stop(done: int, total: int) -> None:
        if total == 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        workplace.city_files.fill(ADMIN, path, target, report=stop)
    assert target.read_bytes() == b"yang lama"
    assert sorted(each.name for each in tmp_path.iterdir()) == [path.name, target.name]
    assert len(workplace.history.entries(ADMIN)) == before


def test_that_a_missing_family_is_added_where_it_is_asked_for(workplace: Workplace, tmp_path: Path) -> None:
    path, target = tmp_path / "kosong.xlsx", tmp_path / "terisi.xlsx"
    path.write_bytes(saved({"Data": dinsos_rows()}))
    done = workplace.city_files.fill(ADMIN, path, target, profile="dinsos-kop", add_missing=True)
    assert (done.added, load_workbook(target)["Data"]["B4"].value) == (2, KK)


def test_that_a_file_that_came_is_never_written_over(workplace: Workplace, tmp_path: Path) -> None:
    path = form(tmp_path)
    with pytest.raises(UserError, match="tidak ditimpa"):
        workplace.city_files.fill(ADMIN, path, path)


def test_that_a_member_the_form_lacks_is_told_as_not_added(workplace: Workplace, tmp_path: Path) -> None:
    looked = workplace.city_files.look(ADMIN, form(tmp_path, with_wife=False), add_missing=True)
    assert (looked.added, looked.not_added) == (0, 1)
