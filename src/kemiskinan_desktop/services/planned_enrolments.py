"""Enrolments that an import brings: what is stored of them when it is planned, and how they are written."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.conflicts import Decisions
from kemiskinan_desktop.domain.enrolment_planning import with_enrolments
from kemiskinan_desktop.domain.plan import ImportPlan, PlannedEnrolment
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.models import enrolments, family_list, history
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.planned_changes import stale


def planned_enrolments(
    context: Context, session: Session, plan: ImportPlan, book: SourceBook, register: Register
) -> ImportPlan:
    """The plan with the enrolments of the book; the same plan for a book without."""
    if not book.enrolments:
        return plan
    stored = {(each.family_id, each.program_code): each for each in enrolments.every(session)}
    whole = with_enrolments(
        plan, book.enrolments, register, stored, reference=context.reference, today=context.today,
        new_id=context.new_id,
    )  # fmt: skip
    if plan.anew is None:
        return whole
    anew = plan.anew

    def decided_anew(decisions: Decisions) -> ImportPlan:
        again = anew(decisions)
        rows = whole.rows[len(plan.rows) :]
        return replace(again, rows=(*again.rows, *rows), enrolments=whole.enrolments, anew=decided_anew)

    return replace(whole, anew=decided_anew)


def write_enrolments(session: Session, planned: Sequence[PlannedEnrolment]) -> list[history.Item]:
    """Store planned enrolments; raises StalePlanError when one was changed, or its family left, meanwhile."""
    if not planned:
        return []
    stored = {(each.family_id, each.program_code): each for each in enrolments.every(session)}
    here = family_list.active_among(session, [each.after.family_id for each in planned])
    for each in planned:
        key = (each.after.family_id, each.after.program_code)
        if stored.get(key) != each.before or each.after.family_id not in here:
            raise stale()
    enrolments.put(session, [each.after for each in planned])
    return [enrolments.item(before=each.before, after=each.after) for each in planned]
