"""Entries of the history as papers about personal data list them."""

from collections.abc import Sequence
from datetime import tzinfo

from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.history_summaries import HistoryEntry


def trace_rows(entries: Sequence[HistoryEntry], zone: tzinfo | None) -> tuple[tuple[str, ...], ...]:
    """Time in the office's zone, who with role, act, subject with reason."""
    return tuple(_row(entry, zone) for entry in entries)


def _row(entry: HistoryEntry, zone: tzinfo | None) -> tuple[str, ...]:
    at = entry.at.astimezone(zone)
    details = ": ".join(part for part in (entry.subject, entry.reason) if part)
    return f"{format_short(at.date())} {at:%H.%M}", f"{entry.who} ({entry.role})", entry.act, details
