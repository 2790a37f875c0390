"""Taking back an entry of the history, in the caller's transaction."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import Reverting, UndoView
from kemiskinan_desktop.models import history, history_pages, history_undone
from kemiskinan_desktop.models.blank_moves import BLANKS
from kemiskinan_desktop.models.card_designs import DESIGN
from kemiskinan_desktop.models.card_ledger import CARD
from kemiskinan_desktop.models.enrolments import ENROLMENT
from kemiskinan_desktop.models.layout_profiles import LAYOUT
from kemiskinan_desktop.models.periods import PERIOD
from kemiskinan_desktop.models.photos import PHOTO
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.undo.card_design import CARD_DESIGN
from kemiskinan_desktop.services.undo.cards import CARDS
from kemiskinan_desktop.services.undo.enrolments import ENROLMENTS
from kemiskinan_desktop.services.undo.families import FAMILIES
from kemiskinan_desktop.services.undo.layouts import LAYOUTS
from kemiskinan_desktop.services.undo.office import OFFICE, OFFICE_PROFILE
from kemiskinan_desktop.services.undo.periods import PERIODS
from kemiskinan_desktop.services.undo.photos import PHOTOS
from kemiskinan_desktop.services.undo.refusing import DependsError, never, refuse_destroyed, refuse_for
from kemiskinan_desktop.services.undo.settings import RULES, SETTINGS, YEARS
from kemiskinan_desktop.services.undo.task import Task, Undoer, worth_telling

_UNDOERS: Mapping[str, Undoer] = {
    PERIOD: PERIODS,
    history.FAMILY: FAMILIES,
    ENROLMENT: ENROLMENTS,
    OFFICE: OFFICE_PROFILE,
    YEARS: SETTINGS,
    RULES: SETTINGS,
    PHOTO: PHOTOS,
    LAYOUT: LAYOUTS,
    DESIGN: CARD_DESIGN,
    CARD: CARDS,
    BLANKS: CARDS,
}
"""Kind of record → how it goes back; of an entry with several, the first named here leads."""
_LOOKED_AT = 50
"""So many items of an entry are looked at to say whether it can be taken back; all when it is."""


def undo_entry(context: Context, session: Session, who: Actor, number: int) -> int:
    """Undo an entry; returns how many records changed back. See `HistoryLog.undo`."""
    task = _task(context, session, who, number, None)
    undoer = _undoer(task)
    outcome = undoer.carry_out(task)
    subject = f"{outcome.subject} · {task.act} berlaku lagi" if task.redo else outcome.subject
    context.record(
        session, who, "urungkan", outcome.items, subject=subject, reason=f"catatan {number}", undoes=number
    )
    return outcome.count


def undo_view(context: Context, session: Session, who: Actor, number: int) -> UndoView:
    """What taking an entry back would do, or why it cannot be; nothing is written."""
    try:
        task = _task(context, session, who, number, _LOOKED_AT)
        _undoer(task)
    except DependsError as refusal:
        return UndoView(refusal=refusal.title, advice=refusal.advice, depends_on=refusal.entry)
    except UserError as refusal:
        return UndoView(refusal=refusal.title, advice=refusal.advice)
    return UndoView(reverts=Reverting(_leading(task)), act=task.act, redo=task.redo)


def _task(context: Context, session: Session, who: Actor, number: int, most: int | None) -> Task:
    entry = history_pages.entry(session, number)
    if entry is None:
        raise UserError("Catatan ini tidak ada.", "Pilih catatan yang lain.")
    items = worth_telling(history.entry_items(session, number, 0, most))
    return Task(
        context=context, session=session, who=who, number=number, items=items,
        act=history_undone.first_act(session, number), redo=entry.undoes is not None,
    )  # fmt: skip


def _undoer(task: Task) -> Undoer:
    """The undoer of an entry that can be taken back by this person; raises UserError."""
    if not task.items:
        raise UserError("Catatan ini tidak mengubah data.", "Tidak ada yang perlu diurungkan.")
    undoer, kinds = _UNDOERS.get(_leading(task)), {item.kind for item in task.items}
    if undoer is None or kinds - undoer.kinds:
        raise never(kinds)
    needed = undoer.needs(task.act)
    if not task.who.may(needed):
        raise UserError(
            f"Peran {task.who.role} tidak dapat {needed}.",
            "Mintalah orang yang berhak mengurungkan catatan ini.",
        )
    if history_undone.is_undone(task.session, task.number):
        raise UserError("Perubahan ini sudah pernah diurungkan.", "Tidak ada yang perlu dilakukan.")
    _refuse_gone(task)
    undoer.refuse(task)
    later = history_undone.later_entry(task.session, task.number, undoer.depending)
    if later is not None:
        refuse_for(task.context, task.session, later)
    return undoer


def _refuse_gone(task: Task) -> None:
    for item in task.items:
        if item.destroyed_by is not None:
            refuse_destroyed(item.destroyed_by)


def _leading(task: Task) -> str:
    kinds = {item.kind for item in task.items}
    return next((kind for kind in _UNDOERS if kind in kinds), "")
