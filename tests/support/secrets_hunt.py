"""What must not be readable in anything that the program keeps for itself, and the search for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kemiskinan_desktop.domain.family import Family

_SIXTEEN = re.compile(rb"(?=(\d{16}))")
_SIXTEEN_WIDE = re.compile(rb"(?=((?:\d\x00){15}\d))")
_SHORTEST_WORD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """NIKs and KK numbers as digits; names, addresses and grouped numbers in UTF-8 and both UTF-16."""

    numbers: frozenset[bytes]
    words: tuple[bytes, ...]

    @classmethod
    def of(cls, families: Iterable[Family]) -> "Secrets":
        """Those of the families; words of fewer than eight letters are found by chance and left out."""
        numbers: set[str] = set()
        words: set[str] = set()
        for family in families:
            own = {member.nik.text for member in family.members if member.nik is not None}
            numbers |= own | {family.kk_number.text}
            words |= {family.address, family.kk_number.grouped, *(member.name for member in family.members)}
        long = sorted(word for word in words if len(word) >= _SHORTEST_WORD)
        return cls(
            numbers=frozenset(number.encode() for number in numbers),
            words=tuple(word.encode(how) for word in long for how in ("utf-8", "utf-16-le", "utf-16-be")),
        )

    def readable_in(self, folder: Path) -> list[str]:
        """Files below the folder in which one of them can be read."""
        return [
            str(path.relative_to(folder)) for path in files_below(folder) if self.is_in(path.read_bytes())
        ]

    def is_in(self, data: bytes) -> bool:
        """Whether one of them stands in these bytes."""
        found = {match[1] for match in _SIXTEEN.finditer(data)}
        found |= {match[1].replace(b"\0", b"") for match in _SIXTEEN_WIDE.finditer(data)}
        return not found.isdisjoint(self.numbers) or any(word in data for word in self.words)


def files_below(folder: Path) -> list[Path]:
    """Every file in the folder and the folders in it."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]
