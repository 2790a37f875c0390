"""Long lists in portions: of keys that one query may name, and of rows that one statement writes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

_T = TypeVar("_T")
_KEYS_PER_QUERY = 2000


def portions(keys: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """The keys in order, as many at a time as one query names."""
    return (keys[start : start + _KEYS_PER_QUERY] for start in range(0, len(keys), _KEYS_PER_QUERY))


def gathered(rows: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """The rows in order, `size` at a time and the rest at the end; nothing is made before it is asked for."""
    source = iter(rows)
    while portion := list(islice(source, size)):
        yield portion
