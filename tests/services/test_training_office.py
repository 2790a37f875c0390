"""A training office: whole or not at all, the same for the same seed, and never instead of a real one."""

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.support.databases import new_office

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.models import history_pages, periods, records
from kemiskinan_desktop.models.documents import record_document
from kemiskinan_desktop.models.opening import open_database
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.history_log import HistoryLog
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.recaps import Recaps
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.training import TrainingSummary, make_training_office

NOW = datetime(2026, 7, 13, 9, 30, tzinfo=UTC)
WHO = Actor(name="Rini", role=Role.ADMINISTRATOR)


def _make(path: Path, families: int = 60, **over: Any) -> TrainingSummary:
    return make_training_office(path, families=families, clock=lambda: NOW, **over)


@contextmanager
def _opened(path: Path) -> Generator[Context]:
    database = open_database(path, password=None)
    try:
        yield Context(
            database=database, clock=lambda: NOW, reference=load_reference(), instruments=load_instruments()
        )
    finally:
        database.close()


def _documents(path: Path) -> list[Any]:
    with _opened(path) as context, context.database.read() as session:
        period = context.require_period(session)
        stored = records.load(session, records.all_ids(session), period.id)
        return [periods.period_document(period), *map(record_document, stored.values())]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> TrainingSummary:
    """An office that tests only read."""
    return _make(tmp_path_factory.mktemp("latihan") / "latihan.kantor", 300)


def test_that_the_same_seed_makes_the_same_office(tmp_path: Path) -> None:
    first = _make(tmp_path / "a.kantor", 40, seed=5)
    again = _make(tmp_path / "b.kantor", 40, seed=5)
    other = _make(tmp_path / "c.kantor", 40, seed=6)
    assert _documents(first.path) == _documents(again.path)
    assert _documents(first.path) != _documents(other.path)


def test_that_the_summary_says_what_is_in_the_office(office: TrainingSummary) -> None:
    with _opened(office.path) as context, context.database.read() as session:
        period = context.require_period(session)
        stored = records.load(session, records.all_ids(session), period.id).values()
    assert office.families == len(stored) == 300
    assert office.persons == sum(len(record.family.living) for record in stored)
    states = Counter(record.survey.state for record in stored if record.survey)
    assert office.determined.kk == states[SurveyState.DETERMINED]
    classes = Counter(record.survey.poverty_class for record in stored if record.survey)
    assert {c: count.kk for c, count in office.by_class.items()} == {c: classes[c] for c in PovertyClass}


def test_that_about_half_of_the_register_is_determined_and_a_third_of_that_has_cards(
    office: TrainingSummary,
) -> None:
    register = sum(count.kk for c, count in office.by_class.items() if c.in_register)
    assert office.determined.kk / register == pytest.approx(0.55, abs=0.08)
    assert office.cards == office.determined.kk // 3


def test_that_every_state_is_there_to_practise_on(office: TrainingSummary) -> None:
    with _opened(office.path) as context, context.database.read() as session:
        period = context.require_period(session)
        assert all(records.in_state(session, period.id, state) for state in SurveyState)


def test_that_the_training_office_opens_without_password_and_says_what_it_is(office: TrainingSummary) -> None:
    with _opened(office.path) as context, context.database.read() as session:
        profile = context.profile(session)
        assert context.database.training
        assert profile.training
        assert "latihan" in profile.signatory.position
        assert profile.kecamatan_name == "Gunungpati"


def test_that_the_history_holds_and_lies_in_the_past(office: TrainingSummary) -> None:
    with _opened(office.path) as context:
        assert HistoryLog(context).first_broken(WHO) is None
        with context.database.read() as session:
            entries = history_pages.entries(session)
    assert all(entry.at < NOW for entry in entries)
    assert {"keluarga baru", "keluarga pindah", "ubah keluarga", "tetapkan daftar", "cetak kartu"} <= {
        entry.act for entry in entries
    }


def test_that_the_recaps_of_six_months_follow_on_each_other(office: TrainingSummary) -> None:
    with _opened(office.path) as context:
        totals = [Recaps(context).month(WHO, 2026, month).total for month in range(2, 8)]
    assert totals[0].opening == Count()
    assert [t.opening for t in totals[1:]] == [t.closing for t in totals[:-1]]
    assert all(total.added.kk for total in totals)
    assert sum(total.left.kk for total in totals)
    assert totals[-2].determined.kk >= totals[-1].determined.kk > 0


def test_that_progress_counts_up_to_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def see(done: int, total: int) -> None:
        seen.append((done, total))

    _make(tmp_path / "a.kantor", 40, report=see)
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1] >= 40
    assert len({total for _, total in seen}) == 1


@pytest.mark.parametrize("at_call", [1, 30, 70])
def test_that_a_cancelled_office_leaves_nothing_behind(tmp_path: Path, at_call: int) -> None:
    calls = 0

    def cancel(done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == at_call:
            raise CancelledError

    with pytest.raises(CancelledError):
        _make(tmp_path / "a.kantor", 60, report=cancel)
    assert list(tmp_path.iterdir()) == []


def test_that_an_existing_file_stays_unless_asked_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "a.kantor"
    _make(path, 5)
    before = _documents(path)
    with pytest.raises(UserError, match="sudah ada"):
        _make(path, 6)
    assert _documents(path) == before
    assert _make(path, 6, replace_existing=True).families == 6
    assert len(_documents(path)) == 7


def test_that_a_real_office_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "kantor.kantor"
    new_office(path).close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="bukan kantor latihan"):
        _make(path, 5, replace_existing=True)
    assert path.read_bytes() == before


def test_that_an_open_training_office_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.kantor"
    _make(path, 5)
    with _opened(path), pytest.raises(UserError):
        _make(path, 6, replace_existing=True)
    assert len(_documents(path)) == 6


@pytest.mark.parametrize("families", [0, -1, 150_001])
def test_that_an_impossible_number_is_refused(tmp_path: Path, families: int) -> None:
    with pytest.raises(UserError, match="antara 1 dan"):
        _make(tmp_path / "a.kantor", families)
    assert list(tmp_path.iterdir()) == []


def test_that_an_unknown_kecamatan_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="kecamatan"):
        _make(tmp_path / "a.kantor", kecamatan="33.74.99")


def test_that_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="older"):
        _make(tmp_path / "tidak" / "ada.kantor")


def test_that_the_smallest_office_has_one_family(tmp_path: Path) -> None:
    assert _make(tmp_path / "a.kantor", 1, kecamatan="33.74.01").families == 1
