"""Making very many values that live on: the collector of cycles would only walk over them again and again."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def many_values() -> Generator[None]:
    """Let the collector rest; values hold no cycles, and what else makes some waits these seconds."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
