"""The schedule of backups, the copies outside the PC, and the backup before a bulk act."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.offices import ADMIN, NOW, SK_DATE, SK_NUMBER, WIB, Clock, fill, save, surveyed

from kemiskinan_desktop.domain import backup_rules
from kemiskinan_desktop.domain.backup_rules import BackupSafety, Worry, due
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.models import backup_medium
from kemiskinan_desktop.models.backup_list import verify_backup
from kemiskinan_desktop.services import backing_up
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.workplace import Workplace

TODAY = datetime(2026, 7, 13, 9, 30, tzinfo=WIB)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick that lies on a disk of its own."""

    def apart(*_: object) -> bool:
        return False

    monkeypatch.setattr(backup_medium, "same_disk", apart)
    folder = tmp_path / "stik"
    folder.mkdir()
    return folder


def reasons(office: Workplace) -> list[str]:
    return [info.reason for info in reversed(office.backups.every(ADMIN))]


# when one is due


@pytest.mark.parametrize(
    ("age", "moved", "reason"),
    [
        (None, True, "harian"),
        (timedelta(days=1), False, "harian"),
        (timedelta(hours=10), False, "harian"),  # yesterday evening
        (timedelta(hours=3), False, ""),
        (timedelta(hours=3), True, "berkala"),
        (timedelta(minutes=30), True, "berkala"),
        (timedelta(minutes=29, seconds=59), True, ""),
        (-timedelta(hours=2), True, "berkala"),  # the clock went back
        (-timedelta(days=365), False, "harian"),
    ],
)
def test_that_a_backup_is_due_on_a_new_day_and_half_an_hour_after_a_change(
    age: timedelta | None, moved: bool, reason: str
) -> None:
    newest = None if age is None else TODAY - age
    assert due(newest, "7-abc", "8-def" if moved else "7-abc", TODAY) == reason


def test_that_the_day_is_the_day_of_the_office_and_not_of_greenwich() -> None:
    before_dawn = datetime(2026, 7, 13, 0, 30, tzinfo=WIB).astimezone(UTC)
    assert due(before_dawn, "1", "1", TODAY) == ""


# when its age is a worry


@pytest.mark.parametrize(
    ("newest", "outside", "since", "worry"),
    [
        (0, 0, 400, Worry.NOTHING),
        (2, 0, 400, Worry.NOTHING),
        (3, 0, 400, Worry.OLD),
        (None, None, None, Worry.NONE_YET),
        (None, None, 5, Worry.NONE_YET),
        (0, None, 7, Worry.NOTHING),
        (0, None, 8, Worry.NOT_OUTSIDE),
        (0, 7, 400, Worry.NOTHING),
        (0, 8, 400, Worry.NOT_OUTSIDE),
        (30, 30, 400, Worry.NOT_OUTSIDE),
    ],
)
def test_that_the_worst_worry_is_said(
    newest: int | None, outside: int | None, since: int | None, worry: Worry
) -> None:
    def ago(days: int | None) -> datetime | None:
        return None if days is None else TODAY - timedelta(days=days)

    safety = BackupSafety(newest=ago(newest), outside=ago(outside), since=ago(since))
    assert safety.worry(TODAY) is worry


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 60), st.integers(0, 60))
def test_that_invented_people_need_not_leave_the_pc_and_time_never_mends(days: int, more: int) -> None:
    made = TODAY - timedelta(days=days)
    real, training = (BackupSafety(newest=made, since=made, training=each) for each in (False, True))
    assert training.worry(TODAY) is not Worry.NOT_OUTSIDE
    if real.worry(TODAY) is not Worry.NOTHING:
        assert real.worry(TODAY + timedelta(days=more)) is not Worry.NOTHING


# the schedule


def test_that_what_is_due_is_made_and_nothing_else(office: Workplace, clock: Clock) -> None:
    assert office.backups.keep(ADMIN).made is not None
    assert not office.backups.keep(ADMIN).anything
    fill(office, 1)
    assert not office.backups.keep(ADMIN).anything
    clock.forward(minutes=30)
    made = office.backups.keep(ADMIN).made
    assert made is not None
    assert (made.reason, made.counts["families"]) == ("berkala", 1)


def test_that_old_backups_go_after_a_new_one_is_proved(office: Workplace, clock: Clock) -> None:
    for number in range(1, 5):
        save(office, surveyed(number))
        clock.forward(minutes=31)
        office.backups.keep(ADMIN)
    assert reasons(office) == ["berkala"]  # the newest of the day; the first of it was thinned
    assert office.backups.every(ADMIN)[0].counts["families"] == 4


def test_that_a_thinning_that_fails_never_fails_the_backup(
    office: Workplace, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stuck(*_: object, **__: object) -> None:
        raise UserError("Berkas sedang dipakai.")

    monkeypatch.setattr(backing_up, "thin_backups", stuck)
    info = office.backups.make(ADMIN)
    assert office.backups.prove(ADMIN, info.folder) == info
    assert "cadangan lama tidak terhapus" in caplog.text


def test_that_a_damaged_office_makes_no_backup(office: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    def no(_: object) -> bool:
        return False

    office.backups.make(ADMIN)
    monkeypatch.setattr(backing_up, "is_authentic", no)
    with pytest.raises(UserError, match="rusak sebagian"):
        office.backups.make(ADMIN)
    assert len(reasons(office)) == 1


def test_that_a_page_seen_while_it_was_being_written_is_looked_at_again(
    office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, True])

    def torn_once(_: object) -> bool:
        return next(answers)

    monkeypatch.setattr(backing_up, "is_authentic", torn_once)
    office.backups.check_live(ADMIN)
    assert list(answers) == []


def test_that_the_check_of_the_day_is_remembered(office: Workplace, clock: Clock) -> None:
    assert office.backups.safety(ADMIN).checked is None
    office.backups.keep(ADMIN)
    assert office.backups.safety(ADMIN).checked == NOW
    clock.forward(hours=1)
    office.backups.check_live(ADMIN)
    assert office.backups.safety(ADMIN).checked == NOW + timedelta(hours=1)


# outside the PC


def test_that_a_copy_outside_is_remembered_and_counted_from_when_its_data_are(
    office: Workplace, clock: Clock, stick: Path
) -> None:
    assert office.backups.safety(ADMIN).outside is None
    made = office.backups.keep(ADMIN).made
    clock.forward(days=3)
    copy = office.backups.copy_out(ADMIN, stick)
    assert made is not None
    assert copy.sha256 == made.sha256
    assert office.backups.safety(ADMIN).outside == NOW
    assert verify_backup(copy.folder, office.context.database.key) == copy


def test_that_copying_out_takes_what_changed_along(office: Workplace, stick: Path) -> None:
    office.backups.keep(ADMIN)
    fill(office, 2)
    assert office.backups.copy_out(ADMIN, stick).counts["families"] == 2
    assert reasons(office)[-1] == "atas-permintaan"


def test_that_a_missing_stick_or_the_same_disk_is_said(office: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak terpasang"):
        office.backups.copy_out(ADMIN, tmp_path / "tiada")
    with pytest.raises(UserError, match="cakram komputer ini juga"):
        office.backups.require_medium(ADMIN, tmp_path)
    assert reasons(office) == []


def test_that_the_list_says_where_each_backup_is_and_when_it_was_proved(
    office: Workplace, clock: Clock, stick: Path
) -> None:
    office.backups.keep(ADMIN)
    fill(office, 1)
    clock.forward(minutes=40)
    office.backups.copy_out(ADMIN, stick)
    first, second = office.backups.known(ADMIN, stick)
    assert [(each.info.number, each.outside, each.complete) for each in (first, second)] == [
        (2, False, True),
        (2, True, True),
    ]
    clock.forward(days=1)
    office.backups.prove(ADMIN, second.info.folder)
    assert office.backups.known(ADMIN, stick)[1].proved_at == clock()
    second.info.database_path.unlink()
    assert [each.complete for each in office.backups.known(ADMIN, stick)] == [True, False]
    assert len(office.backups.known(ADMIN)) == 1


# before a bulk act


def bulk_acts(tmp_path: Path) -> dict[str, Callable[[Workplace, list[str]], object]]:
    return {
        "sebelum-pengajuan": lambda office, ids: office.surveys.submit(ADMIN, ids),
        "sebelum-validasi": lambda office, ids: office.surveys.validate(ADMIN, ids),
        "sebelum-penetapan": lambda office, _: office.periods.determine(ADMIN, SK_NUMBER, SK_DATE),
        "sebelum-cetak": lambda office, _: office.cards.print_pdf(
            ADMIN, PrintOrder(), tmp_path / "kartu.pdf"
        ),
        "sebelum-keluar": lambda office, ids: office.families.close(
            ADMIN, ids, FamilyStatus.MOVED, SK_DATE, "Pindah bersama"
        ),
        "sebelum-urungkan": lambda office, _: office.history.undo(
            ADMIN, office.history.entries(ADMIN)[0].id
        ),
    }  # fmt: skip


def test_that_every_bulk_act_has_a_backup_of_the_state_before_it(
    office: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "MANY", 3)
    ids = fill(office, 3)
    for reason, act in bulk_acts(tmp_path).items():
        head = backing_up.live_head(office.context.database)
        act(office, ids)
        newest = office.backups.every(ADMIN)[0]
        assert (newest.reason, newest.history_head) == (reason, head)


def test_that_a_few_families_need_no_backup_of_their_own(office: Workplace) -> None:
    ids = fill(office, 2)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    assert reasons(office) == []
    assert backup_rules.MANY == 25


def test_that_a_state_that_is_backed_up_already_is_not_backed_up_twice(
    office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "MANY", 1)
    ids = fill(office, 2)
    office.backups.make(ADMIN)
    office.surveys.submit(ADMIN, ids)
    assert reasons(office) == ["atas-permintaan"]


def test_that_a_bulk_act_without_its_backup_is_not_done(
    office: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError("Tempat penyimpanan penuh.")

    ids = fill(office, 1)
    head = office.history.head(ADMIN)
    monkeypatch.setattr(backing_up, "MANY", 1)
    monkeypatch.setattr(backing_up, "make_backup", full)
    with pytest.raises(UserError, match="penuh"):
        office.surveys.submit(ADMIN, ids)
    assert office.history.head(ADMIN) == head
