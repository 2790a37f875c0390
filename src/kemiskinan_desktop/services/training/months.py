"""The days on which the office of the last six months is made up; all of them lie before today."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from kemiskinan_desktop.services.training.fates import MONTHS

_ENTRY_DAY, _CHANGE_DAY, _DECREE_DAY = 15, 22, 25
_OPENING, _ENTRY, _CHANGE, _DECREE = time(8), time(13), time(14), time(15)


@dataclass(slots=True)
class Calendar:
    """A clock that stands where it is put."""

    moment: datetime

    def __call__(self) -> datetime:
        """The moment it was put at."""
        return self.moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """When things happen in one month."""

    opening: datetime
    """The first morning."""
    entry: datetime
    """Families are entered."""
    change: datetime
    """Families change and leave; never before `entry`."""
    decree: datetime
    """A list may be determined; never before `change`."""


def months_until(now: datetime) -> tuple[Month, ...]:
    """The last six months, the running one included; nothing happens later than yesterday."""
    yesterday = now.date() - timedelta(days=1)
    firsts = [_first_of(now.date(), back) for back in reversed(range(MONTHS))]
    return tuple(
        Month(
            opening=_moment(first, 1, yesterday, now.tzinfo, _OPENING),
            entry=_moment(first, _ENTRY_DAY, yesterday, now.tzinfo, _ENTRY),
            change=_moment(first, _CHANGE_DAY, yesterday, now.tzinfo, _CHANGE),
            decree=_moment(first, _DECREE_DAY, yesterday, now.tzinfo, _DECREE),
        )
        for first in firsts
    )


def _first_of(day: date, back: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - back, 12)
    return date(years, month + 1, 1)


def _moment(first: date, day: int, latest: date, zone: tzinfo | None, hour: time) -> datetime:
    return datetime.combine(min(first.replace(day=day), latest), hour, tzinfo=zone)
