"""Which backups stay: the last of each day, week and month, counted back."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime

DAYS, WEEKS, MONTHS = 12, 10, 9


def backups_to_keep(moments: Sequence[datetime]) -> frozenset[int]:
    """Positions to keep of moments given newest first: the newest of 12 days, 10 weeks (ISO) and 9 months.

    Only spans that have a backup count, so a long holiday thins nothing; the newest always stays.
    """
    return (
        _newest_of_each(moments, DAYS, lambda moment: moment.date())
        | _newest_of_each(moments, WEEKS, lambda moment: moment.isocalendar()[:2])
        | _newest_of_each(moments, MONTHS, lambda moment: (moment.year, moment.month))
    )


def _newest_of_each(
    moments: Sequence[datetime], spans: int, span_of: Callable[[datetime], Hashable]
) -> frozenset[int]:
    first: dict[Hashable, int] = {}
    for position, moment in enumerate(moments):
        first.setdefault(span_of(moment), position)
    return frozenset(list(first.values())[:spans])
