"""Every job against a named peer in the same run: `python -m benchmarks [families]`, 10,000 unless told."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import inserting, papers, reading, searching, starting, writing
from benchmarks.measure import Line, print_table
from benchmarks.offices import buku_data, training_office

_FAMILIES = 10_000


def main() -> None:
    """Print the table."""
    families = int(sys.argv[1]) if len(sys.argv) > 1 else _FAMILIES
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


if __name__ == "__main__":
    main()
