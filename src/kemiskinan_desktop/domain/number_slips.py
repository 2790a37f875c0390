"""What happens to a sixteen-digit number between the card and the field, and how it is taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kemiskinan_desktop.domain.identity import LENGTH

_LOOKALIKES = str.maketrans("OoQDIil|SsBZz", "0000111155822")
_DIGITS = "0123456789"
_KEPT_BY_EXCEL = 15
_DAY, _MONTH, _WOMAN = slice(6, 8), slice(8, 10), 40
_LAST_DAY = 31


class Slip(StrEnum):
    """One thing that goes wrong; places are counted from 1 as people count the digits."""

    LETTERS = "huruf"
    ROUNDED = "dibulatkan"
    TRANSPOSED = "tertukar"
    MISTYPED = "keliru"
    DAY_MONTH = "hari_bulan"
    WOMAN = "empat_puluh"
    MISSING = "kurang"
    EXTRA = "lebih"


@dataclass(frozen=True, slots=True)
class Repair:
    """A number as it may have been, and what then went wrong with it."""

    text: str
    slip: Slip
    place: int
    """First place that differs, 1 to 16."""


def without_letters(text: str) -> str:
    """The text with letters that look like digits read as those: O as 0, I and l as 1, S as 5, B as 8."""
    return text.translate(_LOOKALIKES)


def may_be_rounded(found: str, true: str) -> bool:
    """Whether the digits found are the true number after a worksheet has taken its last digit."""
    return found[:_KEPT_BY_EXCEL] == true[:_KEPT_BY_EXCEL]


def repairs(digits: str) -> Iterator[Repair]:
    """Every number of sixteen digits that is one slip away; nothing for 14 digits or fewer, 18 or more."""
    if len(digits) == LENGTH:
        yield from _of_same_length(digits)
    elif len(digits) == LENGTH - 1:
        yield from _with_a_digit_more(digits)
    elif len(digits) == LENGTH + 1:
        yield from _with_a_digit_less(digits)


def slip_between(found: str, true: str) -> Repair | None:
    """How the digits found come from the true number by one slip; None when same or further off."""
    if found == true:
        return None
    return next((repair for repair in repairs(found) if repair.text == true), None)


def is_one_slip(one: str, other: str) -> bool:
    """Whether two different numbers of sixteen digits are one slip apart; quick, for comparing many."""
    if one[:8] != other[:8] and one[10:] != other[10:]:
        return False  # every slip leaves one of these whole
    places = [at for at in range(LENGTH) if one[at] != other[at]]
    if len(places) <= 1:
        return bool(places)
    first, last = places[0], places[-1]
    if last - first == 1 and (one[first], one[last]) == (other[last], other[first]):
        return True
    in_birth = _DAY.start <= first and last < _MONTH.stop
    return in_birth and any(repair.text == other for repair in _by_meaning(one))


def _of_same_length(digits: str) -> Iterator[Repair]:
    yield from _by_meaning(digits)
    if digits.endswith("0"):
        for last in _DIGITS[1:]:
            yield Repair(digits[:-1] + last, Slip.ROUNDED, LENGTH)
    for at in range(LENGTH - 1):
        if digits[at] != digits[at + 1]:
            swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
            yield Repair(swapped, Slip.TRANSPOSED, at + 1)
    for at in range(LENGTH):
        for other in _DIGITS:
            if other != digits[at]:
                yield Repair(digits[:at] + other + digits[at + 1 :], Slip.MISTYPED, at + 1)


def _by_meaning(digits: str) -> Iterator[Repair]:
    """Day and month in the wrong order; forty forgotten, or added for a man."""
    day, month = int(digits[_DAY]), int(digits[_MONTH])
    forty = _WOMAN if day > _WOMAN else 0
    if day - forty != month <= _LAST_DAY and day - forty <= _LAST_DAY:
        yield Repair(f"{digits[:6]}{month + forty:02}{day - forty:02}{digits[10:]}", Slip.DAY_MONTH, 7)
    if _WOMAN < day <= _WOMAN + _LAST_DAY:
        yield Repair(f"{digits[:6]}{day - _WOMAN:02}{digits[8:]}", Slip.WOMAN, 7)
    elif 1 <= day <= _LAST_DAY:
        yield Repair(f"{digits[:6]}{day + _WOMAN:02}{digits[8:]}", Slip.WOMAN, 7)


def _with_a_digit_more(digits: str) -> Iterator[Repair]:
    seen: set[str] = set()
    for at in range(LENGTH):
        for digit in _DIGITS:
            text = digits[:at] + digit + digits[at:]
            if text not in seen:
                seen.add(text)
                yield Repair(text, Slip.MISSING, at + 1)


def _with_a_digit_less(digits: str) -> Iterator[Repair]:
    seen: set[str] = set()
    for at in range(LENGTH + 1):
        text = digits[:at] + digits[at + 1 :]
        if text not in seen:
            seen.add(text)
            yield Repair(text, Slip.EXTRA, at + 1)
