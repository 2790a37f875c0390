"""What stands in the columns of a sheet: how many cells are filled, and with what, most frequent first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kemiskinan_desktop.workbooks.meaning import as_seen
from kemiskinan_desktop.workbooks.raw import KINDS, RawCell, RawRow

_SHOWN, _MOST_WORDS = 3, 400
_LONGEST = 60


@dataclass(frozen=True)
class ColumnSample:
    """The contents of one column below its heading."""

    rows: int
    """Rows that were looked at."""
    counts: Mapping[RawCell, int]
    """Different contents and how often each stands there, in the order in which they first came."""

    @cached_property
    def filled(self) -> int:
        """Cells in which something stands."""
        return sum(self.counts.values())

    @property
    def shown(self) -> tuple[str, ...]:
        """The first different contents, as a person sees them."""
        return tuple(_short(as_seen(cell)) for cell, _ in zip(self.counts, range(_SHOWN), strict=False))

    @property
    def repeats(self) -> bool:
        """Whether the same contents stand in more than one row in ten."""
        return self.filled > 1 and len(self.counts) * 10 <= self.filled * 9

    def some(self, most: int) -> Iterator[tuple[RawCell, int]]:
        """Different contents spread evenly over the column, at most so many."""
        step = max(1, -(-len(self.counts) // most))
        return (pair for at, pair in enumerate(self.counts.items()) if at % step == 0)

    def words(self) -> Iterator[tuple[str, RawCell, int]]:
        """The contents as texts with how often they stand there, for a map of words."""
        for cell, count in Counter(self.counts).most_common(_MOST_WORDS):
            yield " ".join(as_seen(cell).split()), cell, count


NO_SAMPLE = ColumnSample(0, {})


def column_samples(rows: Iterable[RawRow]) -> dict[int, ColumnSample]:
    """The sample of every column in which anything stands."""
    counts: dict[int, dict[tuple[int, str], int]] = {}
    seen = 0
    for row in rows:
        seen += 1
        for column, pair in enumerate(zip(row.kinds, row.texts, strict=True)):
            if pair[0]:
                found = counts.get(column)
                if found is None:
                    found = counts[column] = {}
                found[pair] = found.get(pair, 0) + 1
    samples = {column: ColumnSample(seen, _cells(found)) for column, found in sorted(counts.items())}
    return {column: sample for column, sample in samples.items() if sample.counts}


def _cells(found: Mapping[tuple[int, str], int]) -> dict[RawCell, int]:
    """The contents in which a person sees something."""
    cells = ((RawCell(KINDS[kind], text), count) for (kind, text), count in found.items())
    return {cell: count for cell, count in cells if not cell.is_blank}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
