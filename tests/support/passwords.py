"""Passwords that cost a test next to nothing: argon2id with the least memory, everything else as it is."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest
from argon2.low_level import Type, hash_secret_raw

from kemiskinan_desktop.models import key_box


@contextmanager
def cheap_passwords() -> Generator[list[int]]:
    """While it lasts every password is quick; gives the memory in KiB that each one asked for."""
    asked: list[int] = []

    def quick(secret: bytes, salt: bytes, *, memory_cost: int, **_cost: Any) -> bytes:
        asked.append(memory_cost)
        return hash_secret_raw(
            secret, salt, time_cost=1, memory_cost=8, parallelism=1, hash_len=32, type=Type.ID
        )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_box, "hash_secret_raw", quick)
        yield asked
