"""The paper recovery code: 128 random bits in seven groups of five characters, each with its own check.

Ours. The alphabet is Crockford's base 32 (no I, L, O, U), so that a code can be read aloud and typed from
paper; the last character of a group checks the four before it and the group's place, so that a slip is named.
"""

from dataclasses import dataclass

SECRET_BYTES = 16
GROUPS = 7
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)} | {"O": 0, "I": 1, "L": 1, "U": 27}
_DATA, _GROUP = 4, 5
_BETWEEN = " -\t\r\n\u00a0\u2010\u2011\u2013"
"""What may stand between the letters of a typed code."""
_WEIGHTS = (3, 5, 7, 11)
"""Odd, so that any single slip changes the check; all differ, so that most swaps of neighbours do."""


@dataclass(frozen=True, slots=True)
class MistypedGroups:
    """Which groups of a typed code cannot be right, counted from 1; none named means its length is wrong."""

    groups: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """What to look at again."""
        if not self.groups:
            return f"Kode pemulihan terdiri dari {GROUPS} kelompok, masing-masing {_GROUP} huruf atau angka."
        named = ", ".join(str(group) for group in self.groups)
        return f"Kode pemulihan salah ketik di kelompok ke-{named}. Cocokkan lagi dengan lembarnya."


def encode(secret: bytes) -> str:
    """The code of 16 random bytes, as printed: `8F3K2-…`; raises ValueError for another length."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("a recovery code holds 16 bytes")
    number = int.from_bytes(secret) << (GROUPS * _DATA * 5 - SECRET_BYTES * 8)
    digits = [(number >> (5 * place)) & 31 for place in reversed(range(GROUPS * _DATA))]
    groups = (digits[start : start + _DATA] for start in range(0, len(digits), _DATA))
    return "-".join(
        "".join(_LETTERS[value] for value in (*group, _check(place, group)))
        for place, group in enumerate(groups)
    )


def decode(text: str) -> bytes | MistypedGroups:
    """The 16 bytes of a typed code; spaces, hyphens and case do not matter, O is 0 and I or L is 1."""
    values = _values(text)
    if len(values) != GROUPS * _GROUP:
        return MistypedGroups(())
    groups = [values[start : start + _GROUP] for start in range(0, len(values), _GROUP)]
    wrong = tuple(place + 1 for place, group in enumerate(groups) if not _holds(place, group))
    if wrong:
        return MistypedGroups(wrong)
    number = 0
    for group in groups:
        for value in group[:_DATA]:
            number = number << 5 | value
    padding = GROUPS * _DATA * 5 - SECRET_BYTES * 8
    if number & ((1 << padding) - 1):
        return MistypedGroups((GROUPS,))
    return (number >> padding).to_bytes(SECRET_BYTES)


def decode_group(text: str) -> tuple[int, ...] | None:
    """What one typed group says, its letters read as `decode` reads them; None when it is no group."""
    values = tuple(_values(text))
    return values if len(values) == _GROUP and min(values) >= 0 else None


def mistyped(text: str) -> tuple[int, ...]:
    """Which of the groups typed so far, counted from 1, cannot be right; the last may still be growing."""
    values = _values(text)
    groups = [values[start : start + _GROUP] for start in range(0, len(values), _GROUP)]
    return tuple(
        place + 1
        for place, group in enumerate(groups)
        if place >= GROUPS or min(group) < 0 or (len(group) == _GROUP and not _holds(place, group))
    )


def grouped(text: str) -> str:
    """A typed code in groups as on the sheet, upper case, for the line it is typed in."""
    letters = [letter for letter in text.upper() if letter not in _BETWEEN]
    return "-".join("".join(letters[at : at + _GROUP]) for at in range(0, len(letters), _GROUP))


def _values(text: str) -> list[int]:
    return [_VALUES.get(letter, -1) for letter in text.upper() if letter not in _BETWEEN]


def _holds(place: int, group: list[int]) -> bool:
    return min(group) >= 0 and group[_DATA] == _check(place, group[:_DATA])


def _check(place: int, group: list[int]) -> int:
    weighed = sum(weight * value for weight, value in zip(_WEIGHTS, group, strict=True))
    return (weighed + 13 * place + 1) % 32
