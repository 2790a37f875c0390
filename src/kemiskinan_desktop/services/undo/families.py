"""Families with their surveys go back to what they were."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import belongings, history, holders, records
from kemiskinan_desktop.models.card_ledger import CARD
from kemiskinan_desktop.models.documents import Document, record_of
from kemiskinan_desktop.models.enrolments import ENROLMENT
from kemiskinan_desktop.models.photos import PHOTO
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.rule_book import RuleBook
from kemiskinan_desktop.services.undo.cards import cards_back
from kemiskinan_desktop.services.undo.enrolments import enrolments_back, refuse_enrolments
from kemiskinan_desktop.services.undo.photos import photos_back, refuse_lost
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer

_NEEDS: Mapping[str, Permission] = {
    "impor buku kerja": Permission.EXCHANGE,
    "terima paket": Permission.EXCHANGE,
    "verifikasi": Permission.VALIDATE,
    "validasi": Permission.VALIDATE,
    "kembalikan": Permission.VALIDATE,
}
"""What taking an act back asks for beyond changing families."""


def _refuse(task: Task) -> None:
    _refuse_other_period(task.of_kind(history.FAMILY), task.context.require_period(task.session))
    refuse_lost(task)
    refuse_enrolments(task)


def _carry_out(task: Task) -> Outcome:
    context, session = task.context, task.session
    items = task.of_kind(history.FAMILY)
    left = enrolments_back(task)
    _refuse_in_use(session, items)
    period = context.require_period(session)
    stored = records.load(session, [item.record_id for item in items], period.id)
    rules = context.rules(period)
    changes = [_change_back(stored.get(item.record_id), item.before, rules) for item in items]
    coming = [change.after.family for change in changes if change.after]
    if holders.held_elsewhere(session, coming, leaving=(change.id for change in changes)):
        raise UserError(
            "Nomor KK atau NIK dari catatan ini sekarang dipakai keluarga lain.",
            "Perbaiki nomor keluarga lain itu dahulu, lalu urungkan lagi.",
        )
    written = records.write(session, changes, at=context.clock(), area_names=context.area_names)
    hung = (photos_back(task), written) if not task.redo else (written, photos_back(task))
    return Outcome(
        items=chain(*hung, left, _cards_back(task)), count=len(changes), subject=f"{len(changes)} keluarga"
    )


def _cards_back(task: Task) -> Iterator[history.Item]:
    """The cards that ended with their families, once the families are back."""
    yield from cards_back(task)


def _needs(act: str) -> Permission:
    return _NEEDS.get(act, Permission.WRITE_FAMILY)


def _refuse_other_period(items: Sequence[history.Item], period: Period) -> None:
    """Answers of an earlier period stay as that period ended, judged by its own rules."""
    surveys = [side["survey"] for item in items for side in (item.before, item.after) if side is not None]
    if any(survey is not None and survey["period_id"] != period.id for survey in surveys):
        raise UserError(
            "Perubahan ini terjadi dalam periode yang lalu, jadi tidak dapat diurungkan.",
            "Perbaiki keluarganya dengan perubahan baru.",
        )


def _refuse_in_use(session: Session, items: Sequence[history.Item]) -> None:
    """A family that would be as if it never came must not stand anywhere else."""
    held = belongings.families_among(session, [item.record_id for item in items if item.before is None])
    if held:
        raise UserError(
            f"{len(held)} keluarga dari perubahan ini sudah dipakai program bantuan, kartu, atau permohonan.",
            "Perubahan ini tidak dapat diurungkan lagi. Bila keluarganya keliru, pakai Hapus salah entri.",
        )


def _change_back(now: FamilyRecord | None, before: Document | None, rules: RuleBook) -> records.Change:
    if before is None:
        return records.Change(before=now, after=None)
    old = record_of(before)
    version = 0 if now is None else now.family.version
    return rules.change(now, replace(old, family=replace(old.family, version=version + 1)))


FAMILIES = Undoer(
    refuse=_refuse,
    carry_out=_carry_out,
    needs=_needs,
    kinds=frozenset({history.FAMILY, CARD, PHOTO, ENROLMENT}),
)
