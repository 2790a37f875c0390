"""Taking back an entry of the history, in the caller's transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import enrolments, history, history_undone, holders, records
from kemiskinan_desktop.models.documents import Document, record_of
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.rule_book import RuleBook

_NEEDS: Mapping[str, Permission] = {
    "impor buku kerja": Permission.EXCHANGE,
    "verifikasi": Permission.VALIDATE,
    "validasi": Permission.VALIDATE,
    "kembalikan": Permission.VALIDATE,
}
"""What taking an act back asks for beyond changing families: the same as the act itself."""


def undo_entry(context: Context, session: Session, who: Actor, number: int) -> int:
    """Undo an entry; returns how many families changed back. See `HistoryLog.undo`."""
    items = history.entry_items(session, number)
    _refuse_undo(session, who, number, items)
    period = context.require_period(session)
    _refuse_other_period(items, period)
    _refuse_enrolled(session, items)
    stored = records.load(session, [item.record_id for item in items], period.id)
    rules = context.rules(period)
    changes = [_change_back(stored.get(item.record_id), item.before, rules) for item in items]
    if holders.held_elsewhere(session, [change.after.family for change in changes if change.after]):
        raise UserError(
            "Nomor KK atau NIK dari catatan ini sekarang dipakai keluarga lain.",
            "Perbaiki nomor keluarga lain itu dahulu, lalu urungkan lagi.",
        )
    written = records.write(session, changes, at=context.clock(), area_names=context.area_names)
    context.record(
        session, who, "urungkan", written, subject=f"{len(changes)} keluarga", reason=f"catatan {number}",
        undoes=number,
    )  # fmt: skip
    return len(changes)


def _refuse_undo(session: Session, who: Actor, number: int, items: Sequence[history.Item]) -> None:
    if not items:
        raise UserError("Catatan ini tidak ada atau tidak mengubah data.", "Pilih catatan yang lain.")
    if any(item.kind != history.FAMILY for item in items):
        raise UserError(
            "Perbuatan ini tidak dapat diurungkan.",
            "Penetapan, periode, dan pengaturan diperbaiki dengan perbuatan baru.",
        )
    needed = _NEEDS.get(history_undone.first_act(session, number), Permission.WRITE_FAMILY)
    if not who.may(needed):
        raise UserError(
            f"Peran {who.role} tidak dapat {needed}.", "Mintalah orang yang berhak mengurungkan catatan ini."
        )
    if history_undone.is_undone(session, number):
        raise UserError("Perubahan ini sudah pernah diurungkan.", "Tidak ada yang perlu dilakukan.")
    later = history_undone.later_entry(session, number)
    if later is not None:
        raise UserError(
            f"Perubahan ini tidak dapat diurungkan karena catatan nomor {later} bergantung padanya.",
            f"Urungkan catatan nomor {later} dahulu.",
        )


def _refuse_other_period(items: Sequence[history.Item], period: Period) -> None:
    """Answers of an earlier period stay as that period ended, judged by its own rules."""
    surveys = [side["survey"] for item in items for side in (item.before, item.after) if side is not None]
    if any(survey is not None and survey["period_id"] != period.id for survey in surveys):
        raise UserError(
            "Perubahan ini terjadi dalam periode yang lalu, jadi tidak dapat diurungkan.",
            "Perbaiki keluarganya dengan perubahan baru.",
        )


def _refuse_enrolled(session: Session, items: Sequence[history.Item]) -> None:
    """A family that would be as if it never came must not stand in a programme."""
    coming = [item.record_id for item in items if item.before is None]
    enrolled = enrolments.families_among(session, coming)
    if enrolled:
        raise UserError(
            f"{len(enrolled)} keluarga dari perubahan ini sudah diusulkan dalam program bantuan.",
            "Perubahan ini tidak dapat diurungkan lagi. Bila keluarganya keliru, pakai Hapus salah entri.",
        )


def _change_back(now: FamilyRecord | None, before: Document | None, rules: RuleBook) -> records.Change:
    if before is None:
        return records.Change(before=now, after=None)
    old = record_of(before)
    version = 0 if now is None else now.family.version
    return rules.change(now, replace(old, family=replace(old.family, version=version + 1)))
