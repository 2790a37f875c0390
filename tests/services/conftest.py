"""A fresh office for every test of a service."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.offices import Clock, new_office

from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Workplace]:
    workplace = new_office(tmp_path, clock=clock)
    yield workplace
    workplace.close()
