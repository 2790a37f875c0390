"""The history: look at it, check its chain, undo an entry."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import HistoryEntry
from kemiskinan_desktop.models import history, periods, records
from kemiskinan_desktop.models.documents import Document, record_of
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.rule_book import RuleBook


class HistoryLog:
    """What happened in the office."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def entries(
        self, who: Actor, *, limit: int = 200, family_id: str | None = None
    ) -> tuple[HistoryEntry, ...]:
        """The newest entries, newest first; of one family when asked."""
        del who
        with self._context.database.read() as session:
            return history.entries(session, limit=limit, record_id=family_id)

    @permits(Permission.READ)
    def head(self, who: Actor) -> str:
        """Count and beginning of the newest hash, as papers print it."""
        del who
        with self._context.database.read() as session:
            return history.head(session).short

    @permits(Permission.READ)
    def first_broken(self, who: Actor) -> int | None:
        """Number of the first entry whose chain does not hold; None when all of it does."""
        del who
        with self._context.database.read() as session:
            return history.first_broken(session, self._context.history_key)

    @permits(Permission.WRITE_FAMILY)
    def undo(self, who: Actor, number: int) -> int:
        """Take back an entry about families; returns how many families changed back.

        Raises UserError when it was undone before, when something later depends on it, or when it is of a
        kind that cannot be taken back (a period, a decree, a print).
        """
        with self._context.database.write() as session:
            return undo_entry(self._context, session, who, number)


def undo_entry(context: Context, session: Session, who: Actor, number: int) -> int:
    """Undo in the caller's transaction; see `HistoryLog.undo`."""
    items = history.entry_items(session, number)
    _refuse_undo(session, number, items)
    period = periods.current(session)
    stored = records.load(session, [item.record_id for item in items], None if period is None else period.id)
    rules = context.rules(context.require_period(session))
    changes = [_change_back(stored.get(item.record_id), item.before, rules) for item in items]
    written = records.write(session, changes, at=context.clock(), area_names=context.area_names)
    context.record(
        session, who, "urungkan", written, subject=f"{len(changes)} keluarga", reason=f"catatan {number}",
        undoes=number,
    )  # fmt: skip
    return len(changes)


def _refuse_undo(session: Session, number: int, items: Sequence[history.Item]) -> None:
    if not items:
        raise UserError("Catatan ini tidak ada atau tidak mengubah data.", "Pilih catatan yang lain.")
    if any(item.kind != history.FAMILY for item in items):
        raise UserError(
            "Perbuatan ini tidak dapat diurungkan.",
            "Penetapan, periode, dan pengaturan diperbaiki dengan perbuatan baru.",
        )
    if history.is_undone(session, number):
        raise UserError("Perubahan ini sudah pernah diurungkan.", "Tidak ada yang perlu dilakukan.")
    later = history.later_entry(session, number)
    if later is not None:
        raise UserError(
            f"Perubahan ini tidak dapat diurungkan karena catatan nomor {later} bergantung padanya.",
            f"Urungkan catatan nomor {later} dahulu.",
        )


def _change_back(now: FamilyRecord | None, before: Document | None, rules: RuleBook) -> records.Change:
    if before is None:
        return records.Change(before=now, after=None)
    old = record_of(before)
    version = 0 if now is None else now.family.version
    return rules.change(now, replace(old, family=replace(old.family, version=version + 1)))
