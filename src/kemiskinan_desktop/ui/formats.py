"""Values as people read them on screens."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from kemiskinan_desktop.domain.dates import format_date, format_short
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.ui.jobs import Progress
from kemiskinan_desktop.ui.translations import tr

GROUP = 4
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def number(value: float | Decimal, decimals: int | None = None) -> str:
    """``1.234`` or ``78,4``."""
    return format_number(value, decimals)


def points(value: Decimal | None) -> str:
    """A score with one decimal; a dash while there is none."""
    return "–" if value is None else format_number(value, 1)


def grouped(digits: str) -> str:
    """Sixteen digits in fours, ``3374 1229 2690 0004``; other marks stay where they are."""
    return " ".join(digits[at : at + GROUP] for at in range(0, len(digits), GROUP))


def counts(count: Count) -> str:
    """KK and jiwa together, as counts always stand: ``3.214 KK · 11.870 jiwa``."""
    return tr("{kk} KK · {jiwa} jiwa", kk=number(count.kk), jiwa=number(count.jiwa))


def moment(at: datetime | None, now: datetime) -> str:
    """A time as people say it: ``hari ini 07.55``, ``kemarin 16.10``, ``14 November 2026``; else a dash."""
    if at is None:
        return "–"
    clock = f"{at:%H.%M}"
    if at.date() == now.date():
        return tr("hari ini {clock}", clock=clock)
    if at.date() == now.date() - timedelta(days=1):
        return tr("kemarin {clock}", clock=clock)
    return format_date(at.date())


def day(value: date | None) -> str:
    """``13 Juli 2015``; a dash for none."""
    return "–" if value is None else format_date(value)


def stamp(at: datetime, *, short: bool = False) -> str:
    """Day and time on this PC's clock: ``13 Juli 2026 09.30``, or ``13/07/2026 09.30`` when short."""
    here = at.astimezone()
    return f"{format_short(here.date()) if short else format_date(here.date())} {here:%H.%M}"


def age(since: datetime | None, now: datetime) -> str:
    """How long ago in the largest whole unit: ``5 menit lalu``, ``3 hari lalu``; *belum pernah* for none."""
    if since is None:
        return tr("belum pernah")
    seconds = max(0, int((now - since).total_seconds()))
    if seconds < _MINUTE:
        return tr("baru saja")
    if seconds < _HOUR:
        return tr("{n} menit lalu", n=seconds // _MINUTE)
    if seconds < _DAY:
        return tr("{n} jam lalu", n=seconds // _HOUR)
    return tr("{n} hari lalu", n=seconds // _DAY)


def time_left(seconds: float) -> str:
    """An estimate of the time left of a job, rounded to what a person cares about."""
    whole = round(seconds)
    if whole < _MINUTE:
        return tr("sekitar {n} detik lagi", n=max(1, whole))
    if whole < _HOUR:
        return tr("sekitar {n} menit lagi", n=round(whole / _MINUTE))
    return tr("sekitar {n} jam lagi", n=round(whole / _HOUR))


def how_far(progress: Progress) -> str:
    """Count and time left of a job, such as ``120 dari 300 · 2 menit lagi``; empty while neither is known."""
    words: list[str] = []
    if progress.total:
        words.append(tr("{done} dari {total}", done=number(progress.done), total=number(progress.total)))
    if progress.seconds_left is not None:
        words.append(time_left(progress.seconds_left))
    return " · ".join(words)
