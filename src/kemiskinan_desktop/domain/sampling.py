"""A draw that anybody can repeat: the same seed takes the same part of the same list."""

import hashlib
from collections.abc import Iterable

LEAST_PERCENT, MOST_PERCENT = 1, 100


def drawn(keys: Iterable[str], percent: int, seed: str) -> tuple[str, ...]:
    """So many of a hundred keys, rounded up, in the order of the draw; raises ValueError outside 1 to 100.

    The order is that of SHA-256 over seed and key, so that it depends on neither the order nor the number of
    the others.
    """
    if not LEAST_PERCENT <= percent <= MOST_PERCENT:
        raise ValueError(percent)
    ordered = sorted(set(keys), key=lambda key: (hashlib.sha256(f"{seed}\n{key}".encode()).digest(), key))
    return tuple(ordered[: drawn_count(len(ordered), percent)])


def drawn_count(count: int, percent: int) -> int:
    """How many of `count` a draw takes: rounded up, so that a small list gives at least one."""
    return -(-count * percent // 100)
