"""Times of the record are read on the clock of this PC."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from kemiskinan_desktop.ui import formats

STORED = datetime(2026, 7, 13, 18, 30, tzinfo=UTC)


@pytest.fixture
def semarang(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A PC in Semarang, seven hours ahead of UTC; POSIX writes that with the opposite sign."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no tzset")
    monkeypatch.setenv("TZ", "WIB-7")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("semarang")
def test_that_a_stored_time_is_shown_as_the_clock_on_the_wall_had_it() -> None:
    assert formats.stamp(STORED) == "14 Juli 2026 01.30"
    assert formats.stamp(STORED, short=True) == "14/07/2026 01.30"
