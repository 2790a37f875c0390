"""When a backup is due, how long one stays, and when its age is a worry: rules without a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

DAILY, PERIODIC, ASKED, BEFORE_MIGRATION = "harian", "berkala", "atas-permintaan", "sebelum-migrasi"
BETWEEN = timedelta(minutes=30)
"""After how long something that changed is backed up again."""
OLD = timedelta(days=2)
OUTSIDE_LIMIT = timedelta(days=7)
MANY = 25
"""From how many families on an act is a bulk act, with a backup before it."""
_STAYS: Mapping[str, timedelta] = {
    ASKED: timedelta(days=30),
    BEFORE_MIGRATION: timedelta(days=180),
}
_STAYS_BEFORE_AN_ACT = timedelta(days=3)
_BEFORE = "sebelum-"


class Damage(StrEnum):
    """What is wrong with an office that does not open."""

    NOTHING = "tidak ditanyakan"
    """A person wants a backup back as a new file, whatever the office's own is."""
    FILE = "berkas rusak"
    MISSING = "berkas hilang"
    KEY_BOX = "berkas kunci rusak atau hilang"


class Worry(StrEnum):
    """What is wrong with the backups of an office, the worst first."""

    NOT_OUTSIDE = "tidak ada di luar komputer"
    NONE_YET = "belum ada"
    OLD = "lama"
    NOTHING = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSafety:
    """What Beranda and the status bar say of the backups; None is *never*."""

    newest: datetime | None = None
    """When the newest proven backup was made."""
    outside: datetime | None = None
    """When the newest backup was made that was proved on another medium."""
    since: datetime | None = None
    """Since when the office has anything to lose: its first history entry."""
    checked: datetime | None = None
    """When every page, index and reference of the live file was last found whole."""
    training: bool = False
    """A training office holds invented people and need not leave the PC."""

    def worry(self, now: datetime) -> Worry:
        """The worst worry at a moment of the same kind (with or without a zone) as the others."""
        outside = self.outside or self.since
        if not self.training and outside is not None and now - outside > OUTSIDE_LIMIT:
            return Worry.NOT_OUTSIDE
        if self.newest is None:
            return Worry.NONE_YET
        return Worry.OLD if now - self.newest > OLD else Worry.NOTHING


def due(newest: datetime | None, newest_head: str, head: str, now: datetime) -> str:
    """The reason for which a backup is due now, empty when none is; all moments are aware.

    The first of a day is always due; another when the history moved on and the newest is half an hour old,
    or lies in the future because the clock went back.
    """
    if newest is None or newest.astimezone(now.tzinfo).date() != now.date():
        return DAILY
    waited = now - newest
    return PERIODIC if newest_head != head and not timedelta(0) <= waited < BETWEEN else ""


def stays_by_reason(reason: str, made_at: datetime, now: datetime) -> bool:
    """Whether a backup stays whatever else there is.

    One asked for stays 30 days, one before a migration 180 days, one before another act 3 days.
    """
    span = _STAYS.get(reason, _STAYS_BEFORE_AN_ACT if reason.startswith(_BEFORE) else timedelta(0))
    return bool(span) and now - made_at < span
