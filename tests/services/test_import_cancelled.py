"""*Batal* at every stage of an import leaves nothing."""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, new_office
from tests.support.workbook_files import HEAD, WIFE, dinsos_rows, saved

from kemiskinan_desktop.domain.errors import CancelledError
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.workbooks.reading_process import WHOLE

_TABLES = ("families", "members", "surveys", "history", "imports")
_READING = 2 * WHOLE


class Stopping:
    """Counts the reports of a job and presses *Batal* at one of them."""

    def __init__(self, at: int) -> None:
        self.at, self.heard = at, 0

    def __call__(self, done: int, total: int) -> None:
        """Hear how far the job is."""
        assert 0 <= done <= total
        self.heard += 1
        if self.heard == self.at:
            raise CancelledError


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    place = new_office(tmp_path_factory.mktemp("batal"))
    yield place
    place.close()


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kiriman") / "kota.xlsx"
    path.write_bytes(saved({"Data": dinsos_rows(HEAD, WIFE)}))
    return path


def rows(office: Workplace) -> dict[str, int]:
    with office.context.database.read() as session:
        driver = session.connection()
        return {
            table: driver.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - our own names
            for table in _TABLES
        }


def begins(_done: int, _total: int) -> bool:
    return True


def understands(done: int, total: int) -> bool:
    return total == _READING and done >= WHOLE


def sorts(_done: int, total: int) -> bool:
    return 0 < total < _READING


@pytest.mark.parametrize("moment", [begins, understands, sorts])
def test_that_batal_at_every_stage_of_reading_and_planning_leaves_nothing(
    moment: Callable[[int, int], bool],
    office: Workplace,
    book: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def report(done: int, total: int) -> None:
        if moment(done, total):
            raise CancelledError

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = rows(office)
    with pytest.raises(CancelledError):
        office.exchange.plan(ADMIN, book, report=report)
    assert rows(office) == before
    assert list(tmp_path.iterdir()) == []
    assert not multiprocessing.active_children()


def test_that_batal_at_every_report_of_applying_leaves_nothing(tmp_path: Path, book: Path) -> None:
    office = new_office(tmp_path)
    plan = office.exchange.plan(ADMIN, book)
    before = rows(office)
    at = 0
    while True:
        at += 1
        try:
            office.exchange.apply(ADMIN, plan, Stopping(at))
        except CancelledError:
            assert rows(office) == before
            assert all(each.folder.is_dir() for each in office.backups.every(ADMIN))
        else:
            break
    assert at > 3
    assert rows(office)["families"] == 1
    office.close()
