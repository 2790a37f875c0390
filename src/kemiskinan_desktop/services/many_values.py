"""Making very many values that live on: the collector of cycles would only walk over them again and again."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def many_values() -> Generator[None]:
    """Let the collector rest, and leave the values out of its later rounds.

    The first round after a rest would walk over all of them at once and hold the window meanwhile. They
    hold no cycles, so each still goes when nobody needs it; a cycle made in these seconds stays in memory.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()
