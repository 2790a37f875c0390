"""Offices with printed cards: made once, opened by each test on a copy of its own."""

import shutil
from pathlib import Path

from tests.support.offices import ADMIN, Clock, determined_office

from kemiskinan_desktop.services.workplace import Workplace, open_workplace

FIRST, SECOND, THIRD = "2612000001", "2612000002", "2612000003"


def make_card_office(folder: Path, families: int, cards: int) -> Path:
    """Determined families of which the first ones have a printed card; gives the folder."""
    workplace, ids = determined_office(folder, families)
    workplace.cards.issue(ADMIN, ids[:cards])
    workplace.close()
    return folder


def open_copy(made: Path, folder: Path, clock: Clock | None = None) -> Workplace:
    """Open a copy of such an office; close it."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return open_workplace(folder / "uji.kantor", clock=clock or Clock())
