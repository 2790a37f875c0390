"""What a program asks of its storage, one value per call, and who listens to it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Asked(StrEnum):
    """The kinds of calls; the last four change what a folder lists."""

    OPEN = "open"
    READ = "read"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    SYNC_FOLDER = "sync folder"
    CREATE = "create"
    MAKE_FOLDER = "make folder"
    RENAME = "rename"
    DELETE = "delete"


ALLOCATING = frozenset({Asked.WRITE, Asked.CREATE, Asked.MAKE_FOLDER})
"""What a full disk refuses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call: `offset` and `data` of a write, `size` of a truncation or read, `target` of a rename."""

    asked: Asked
    path: str
    offset: int = 0
    data: bytes = b""
    size: int = 0
    target: str = ""


class Listener(Protocol):
    """Hears every call below one folder."""

    def before(self, call: Call, /) -> int:
        """The errno that the call must fail with; 0 lets it go on."""
        ...

    def after(self, call: Call, /) -> None:
        """The call was done."""
        ...
