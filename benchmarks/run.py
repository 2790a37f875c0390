"""All jobs, one after another."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import cards, inserting, papers, reading, searching, starting, writing
from benchmarks.measure import Line, print_table
from benchmarks.offices import buku_data, training_office


def run(families: int) -> None:
    """Print the table for an office of so many families."""
    with TemporaryDirectory() as folder:
        print_table(_lines(Path(folder), families))


def _lines(folder: Path, families: int) -> Iterator[Line]:
    yield from starting.lines(folder)
    with training_office(folder, families) as workplace:
        book = buku_data(workplace, folder)
        yield from reading.lines(workplace, book, folder)
        yield from writing.lines(workplace, book, folder)
        yield from inserting.lines(workplace, book, folder)
        yield from searching.lines(workplace)
    yield from papers.lines(cards=families // 10, rows=families)
    yield from cards.lines()
