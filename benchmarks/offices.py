"""An office of invented families to measure on, and its Buku Data."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace, open_workplace


@contextmanager
def training_office(folder: Path, families: int) -> Generator[Workplace]:
    """A training office with so many families."""
    path = folder / "ukur.kantor"
    make_training_office(path, families=families)
    workplace = open_workplace(path)
    try:
        yield workplace
    finally:
        workplace.close()


def buku_data(workplace: Workplace, folder: Path) -> Path:
    """The whole office as Buku Data."""
    path = folder / "buku.xlsx"
    workplace.exchange.export_buku_data(OPERATOR, path)
    return path
