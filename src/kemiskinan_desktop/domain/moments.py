"""Moments as papers and messages say them."""

from datetime import datetime, timedelta

from kemiskinan_desktop.domain.dates import format_date

_HOUR = 3600


def at_words(moment: datetime) -> str:
    """``13 Juli 2026 pukul 09.30``."""
    return f"{format_date(moment.date())} pukul {moment:%H.%M}"


def span_words(span: timedelta) -> str:
    """Days and full hours, ``2 hari 5 jam``; minutes below an hour; the sign is left to the sentence."""
    seconds = int(abs(span).total_seconds())
    days, hours = divmod(seconds // _HOUR, 24)
    if days:
        return f"{days} hari {hours} jam" if hours else f"{days} hari"
    return f"{hours} jam" if hours else f"{seconds // 60} menit"
