"""Days as whole numbers, as keys and lists store them."""

from datetime import date, timedelta
from typing import Final

from kemiskinan_desktop.credentials.cbor import MalformedError

_FIRST: Final = date(1970, 1, 1)
_LAST_NUMBER: Final = (date.max - _FIRST).days


def number(day: date) -> int:
    """Days since 1 January 1970; raises ValueError for an earlier day."""
    if day < _FIRST:
        raise ValueError("day before 1970")
    return (day - _FIRST).days


def day(number: int) -> date:
    """The day of a number; raises MalformedError outside the calendar."""
    if not 0 <= number <= _LAST_NUMBER:
        raise MalformedError("day")
    return _FIRST + timedelta(days=number)
