"""Families leave a programme again, or come back into it."""

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import Enrolment
from kemiskinan_desktop.models import enrolments, family_list
from kemiskinan_desktop.models.enrolments import ENROLMENT, enrolment_of
from kemiskinan_desktop.models.history import Item
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer


def refuse_enrolments(task: Task) -> None:
    """Only active families that are not in the programme by another enrolment come back into it."""
    back = [enrolment for enrolment in _wanted(task) if enrolment is not None]
    stored = enrolments.named(task.session, [enrolment.id for enrolment in back])
    coming = [enrolment for enrolment in back if enrolment.id not in stored]
    ids = [enrolment.family_id for enrolment in coming]
    if len(family_list.active_among(task.session, ids)) < len(set(ids)):
        raise UserError(
            "Ada keluarga dari catatan ini yang sudah tidak aktif.",
            "Usulkan keluarga yang lain satu per satu.",
        )
    if _in_it_already(task.session, coming):
        raise UserError(
            "Ada keluarga dari catatan ini yang sudah tercatat lagi dalam program itu.",
            "Tidak ada yang perlu dilakukan untuk keluarga itu.",
        )


def _carry_out(task: Task) -> Outcome:
    items = enrolments_back(task)
    return Outcome(items=items, count=len(items), subject=f"{len(items)} kepesertaan program")


def enrolments_back(task: Task) -> list[Item]:
    """Put the enrolments of an entry back; gives the items of what changed."""
    session, items = task.session, task.of_kind(ENROLMENT)
    pairs = list(zip(items, _wanted(task), strict=True))
    stored = enrolments.named(session, [item.record_id for item in items])
    enrolments.remove(session, [item.record_id for item, before in pairs if before is None])
    enrolments.put(session, [before for _, before in pairs if before is not None])
    return [
        enrolments.item(before=stored.get(item.record_id), after=before)
        for item, before in pairs
        if before is not None or item.record_id in stored
    ]


def _wanted(task: Task) -> list[Enrolment | None]:
    """What each enrolment goes back to; None was never there."""
    return [
        None if item.before is None else enrolment_of(item.record_id, item.before)
        for item in task.of_kind(ENROLMENT)
    ]


def _in_it_already(session: Session, coming: list[Enrolment]) -> bool:
    known = {
        (each.family_id, code)
        for code in {enrolment.program_code for enrolment in coming}
        for each in enrolments.every(session, code)
    }
    return any((enrolment.family_id, enrolment.program_code) in known for enrolment in coming)


def _needs(act: str) -> Permission:
    return Permission.EXCHANGE if act == "impor buku kerja" else Permission.WRITE_FAMILY


ENROLMENTS = Undoer(
    refuse=refuse_enrolments, carry_out=_carry_out, needs=_needs,
    kinds=frozenset({ENROLMENT}),
)  # fmt: skip
