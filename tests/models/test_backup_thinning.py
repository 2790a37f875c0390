"""Which backups stay."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.databases import small_office

from kemiskinan_desktop.models.backup import make_backup
from kemiskinan_desktop.models.backup_list import list_backups
from kemiskinan_desktop.models.backup_thinning import thin_backups
from kemiskinan_desktop.models.thinning import backups_to_keep

EVENING = datetime(2026, 6, 30, 16, tzinfo=UTC)


def kept(moments: list[datetime]) -> list[datetime]:
    return [moments[place] for place in sorted(backups_to_keep(moments))]


def test_that_nothing_stays_of_nothing() -> None:
    assert backups_to_keep([]) == frozenset()


def test_that_the_last_of_each_of_twelve_days_stays() -> None:
    half_hours = [EVENING - timedelta(minutes=30 * step) for step in range(48 * 12)]
    days = {moment.date() for moment in kept(half_hours)}
    assert len(days) >= 12
    for day in sorted({moment.date() for moment in half_hours}, reverse=True)[:12]:
        last = max(moment for moment in half_hours if moment.date() == day)
        assert last in kept(half_hours)


def test_that_two_years_of_days_keep_days_weeks_and_months() -> None:
    days = [EVENING - timedelta(days=step) for step in range(730)]
    stays = kept(days)
    assert stays[:12] == days[:12]
    assert len({moment.isocalendar()[:2] for moment in stays}) >= 10
    assert len({(moment.year, moment.month) for moment in stays}) == 9
    assert len(stays) <= 12 + 10 + 9


def test_that_a_long_holiday_thins_nothing() -> None:
    yearly = [EVENING - timedelta(days=366 * step) for step in range(9)]
    assert kept(yearly) == yearly


moments = st.lists(st.datetimes(timezones=st.just(UTC)), max_size=80)


@settings(max_examples=80, deadline=None)
@given(moments)
def test_that_the_newest_stays_and_thinning_twice_changes_nothing(times: list[datetime]) -> None:
    ordered = sorted(times, reverse=True)
    once = kept(ordered)
    assert kept(once) == once
    assert once[:1] == ordered[:1]
    assert len(once) <= 31


def test_that_only_the_backups_of_this_office_that_need_not_stay_are_removed(tmp_path: Path) -> None:
    ours, theirs = small_office(tmp_path / "a.db"), small_office(tmp_path / "b.db")
    folder = tmp_path / "cadangan"
    moments = [EVENING + timedelta(minutes=step) for step in range(3)]
    made = [make_backup(ours, folder, reason="harian", clock_now=moment) for moment in moments]
    other = make_backup(theirs, folder, reason="lain", clock_now=EVENING)
    assert thin_backups(folder, ours.key, clock_now=EVENING) == (made[1], made[0])
    assert list_backups(folder) == (other, made[2])
    assert len(list(folder.iterdir())) == 2
    ours.close()
    theirs.close()


def test_that_a_backup_that_was_asked_for_stays_its_time(tmp_path: Path) -> None:
    office, folder = small_office(tmp_path / "a.db"), tmp_path / "cadangan"

    def left(day: int) -> list[str]:
        thin_backups(folder, office.key, clock_now=EVENING + timedelta(days=day))
        return [info.reason for info in reversed(list_backups(folder, office.key))]

    reasons = ("sebelum-migrasi", "atas-permintaan", "sebelum-impor", "berkala")
    for minute, reason in enumerate(reasons):
        make_backup(office, folder, reason=reason, clock_now=EVENING + timedelta(minutes=minute))
    make_backup(office, folder, reason="berkala", clock_now=EVENING + timedelta(hours=2))
    assert left(0) == ["sebelum-migrasi", "atas-permintaan", "sebelum-impor", "berkala"]
    assert left(4) == ["sebelum-migrasi", "atas-permintaan", "berkala"]
    assert left(31) == ["sebelum-migrasi", "berkala"]
    assert left(181) == ["berkala"]
    office.close()


def test_that_a_torn_backup_never_takes_the_place_of_a_good_one(tmp_path: Path) -> None:
    office, folder = small_office(tmp_path / "a.db"), tmp_path / "cadangan"
    good, torn = (
        make_backup(office, folder, reason="harian", clock_now=EVENING + timedelta(minutes=minute))
        for minute in (0, 1)
    )
    torn.database_path.write_bytes(b"terpotong")
    assert thin_backups(folder, office.key, clock_now=EVENING) == ()
    assert list_backups(folder, office.key) == (torn, good)
    office.close()
