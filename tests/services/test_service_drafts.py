"""What is typed and not saved yet."""

from pathlib import Path

import pytest
from tests.support.offices import ADMIN, CLERK, Clock, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.faults import is_busy
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

FORM = "keluarga"


def test_that_a_draft_comes_back_as_it_was_kept_last(office: Workplace, clock: Clock) -> None:
    assert office.drafts.keep(CLERK, FORM, "a", {"isi": "Jl. Mel"})
    clock.forward(seconds=3)
    assert office.drafts.keep(CLERK, FORM, "a", {"isi": "Jl. Melati"})
    kept = office.drafts.of(CLERK, FORM, "a")
    assert kept is not None
    assert (kept.who, kept.body, kept.updated_at) == (CLERK.name, {"isi": "Jl. Melati"}, clock.now)


def test_that_the_newest_draft_of_a_person_is_first_and_those_of_others_stay_theirs(
    office: Workplace, clock: Clock
) -> None:
    for record in ("a", "b"):
        office.drafts.keep(CLERK, FORM, record, {})
        clock.forward(seconds=1)
    office.drafts.keep(ADMIN, FORM, "c", {})
    assert [each.record_id for each in office.drafts.waiting(CLERK, FORM)] == ["b", "a"]
    assert office.drafts.of(ADMIN, FORM, "a") is None
    assert not office.drafts.forget(ADMIN, FORM, "a")
    assert office.drafts.forget(CLERK, FORM, "a")
    assert [each.record_id for each in office.drafts.waiting(CLERK, FORM)] == ["b"]


def test_that_a_draft_is_no_entry_of_the_history_and_no_family(office: Workplace) -> None:
    before = office.history.entries(ADMIN)
    office.drafts.keep(CLERK, FORM, "a", {"nama": "Karto"})
    assert office.history.entries(ADMIN) == before
    assert office.families.index(ADMIN, FamilyFilter()) == []


def test_that_a_draft_outlives_the_program(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    office.drafts.keep(CLERK, FORM, "a", {"nama": "Karto"})
    office.close()
    again = open_workplace(tmp_path / "uji.kantor")
    try:
        assert [each.body for each in again.drafts.waiting(CLERK, FORM)] == [{"nama": "Karto"}]
    finally:
        again.close()


def test_that_a_draft_does_not_wait_for_a_long_job_and_later_writers_wait_as_before(
    office: Workplace,
) -> None:
    with office.context.database.write():
        assert not office.drafts.keep(CLERK, FORM, "a", {})
    assert office.drafts.keep(CLERK, FORM, "a", {})
    with office.context.database.write() as session:
        assert session.connection().exec_driver_sql("PRAGMA busy_timeout").scalar() == 10_000


def test_that_only_a_busy_file_counts_as_busy() -> None:
    assert not is_busy(UserError("Penuh."))
    assert not is_busy(refusals.disk_full())


def test_that_a_full_disk_is_said(office: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise refusals.disk_full()

    monkeypatch.setattr("kemiskinan_desktop.models.drafts.put", full)
    with pytest.raises(UserError, match="penuh"):
        office.drafts.keep(CLERK, FORM, "a", {})
