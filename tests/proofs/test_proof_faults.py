"""The quick share of broken and full storage."""

from pathlib import Path

import pytest
from tests.proofs import faults, full_disks
from tests.proofs.results import SEED
from tests.support.offices import new_office
from tests.support.proof_acts import Importing, Restoring, shared
from tests.support.storage_calls import Asked

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.services import workplace


def test_that_no_broken_or_full_storage_leaves_half_a_change() -> None:
    found = faults.prove(40, SEED)
    assert found.done == found.asked
    assert found.losses == ()


def test_that_a_restore_whose_last_names_are_not_safe_leaves_no_file_without_its_key_box() -> None:
    sweep = faults.Sweep(shared(Restoring))
    every = sweep.broken(Asked.SYNC_FOLDER)
    assert len(every) == 2
    assert list(sweep.lost(every)) == []


def test_that_an_import_that_is_stored_is_told_so_although_its_log_cannot_be_brought_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise refusals.disk_full()

    act = shared(Importing)
    act.prepare(tmp_path)
    told: list[bool] = []
    monkeypatch.setattr(Database, "checkpoint", full)
    with pytest.raises(UserError, match=refusals.disk_full().title):
        act.do(tmp_path, lambda: told.append(True))  # closing the office says it again
    assert told == [True]


def test_that_an_office_whose_reading_failed_can_be_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: object) -> None:
        raise refusals.disk_failing()

    path = tmp_path / "uji.kantor"
    new_office(tmp_path).close()
    with monkeypatch.context() as broken:
        broken.setattr(workplace, "_in_force", failing)
        with pytest.raises(UserError, match=refusals.disk_failing().title):
            workplace.open_workplace(path)
    workplace.open_workplace(path).close()


def test_that_a_really_full_disk_is_told_and_changes_nothing() -> None:
    try:
        found = full_disks.prove(1)
    except full_disks.NotPermittedError:
        pytest.skip("only root may mount a small disk")
    assert found.done == len(full_disks.acts())
    assert found.holds, found
