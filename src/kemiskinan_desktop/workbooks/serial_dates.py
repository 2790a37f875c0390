"""Excel's day numbers as ISO dates, in the 1900 and the 1904 system."""

import re
from datetime import datetime, timedelta
from functools import lru_cache

_EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's dates carry no zone
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - as above
_LAST = 2_950_000
"""A day of the year 9976, in both systems before the end of the calendar."""
_PHANTOM = 60
"""29 February 1900, which Excel believes in."""
_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DATE_LETTER = re.compile(r"[dmyhs]", re.IGNORECASE)


def is_date_format(number: int, code: str | None) -> bool:
    """Whether a number format shows a date: by its built-in number, or by the letters of its code."""
    if code is None:
        return number in _BUILT_IN_DATES
    first_section = _LITERAL.sub("", code).split(";", 1)[0]
    return first_section.casefold() != "general" and _DATE_LETTER.search(first_section) is not None


@lru_cache(maxsize=65_536)
def iso_of_serial(text: str, *, date_1904: bool) -> str | None:
    """ISO date, with the time where there is one; None when the number is no day of Excel's calendar."""
    try:
        serial = float(text)
    except ValueError:
        return None
    if not 1 <= serial < _LAST or (not date_1904 and int(serial) == _PHANTOM):
        return None
    before_phantom = not date_1904 and serial < _PHANTOM
    epoch = _EPOCH_1904 if date_1904 else _EPOCH_1900
    return iso_of(epoch + timedelta(days=serial + before_phantom))


def iso_of(moment: datetime) -> str:
    """``2015-07-26``, or ``2015-07-26 08:30:00`` when it is not midnight."""
    seconds = moment.replace(microsecond=0) + timedelta(seconds=round(moment.microsecond / 1_000_000))
    return (
        seconds.date().isoformat() if not seconds.time().isoformat().strip("0:") else seconds.isoformat(" ")
    )
