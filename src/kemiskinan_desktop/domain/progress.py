"""How slow work says how far it is."""

from collections.abc import Callable

Report = Callable[[int, int], None]
"""Called with (done, total); raises CancelledError when the person pressed Batal."""


def silent(done: int, total: int) -> None:
    """A report nobody reads."""
    del done, total
