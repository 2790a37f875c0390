"""The steps of an import that workbooks and packages share: planned, then written in one piece."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import chain

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.conflicts import NOTHING_DECIDED, Decisions
from kemiskinan_desktop.domain.given import GivenBook
from kemiskinan_desktop.domain.plan import ImportPlan, PlanCounts, RowKind, RowStatus
from kemiskinan_desktop.domain.planning import plan_import
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.models import history, import_conflicts, imports, records
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.conflict_origins import changed_by
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.import_register import register_for
from kemiskinan_desktop.services.merge_base import MergeBase, merge_base
from kemiskinan_desktop.services.planned_changes import PlannedChanges, require_fresh
from kemiskinan_desktop.services.planned_enrolments import planned_enrolments, write_enrolments

FindBase = Callable[[Session, Context, SourceBook], MergeBase]
"""What a book is merged with."""


NO_ROWS = PlanCounts()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What an import did."""

    import_id: str
    families: PlanCounts
    members: PlanCounts
    enrolments: PlanCounts = NO_ROWS


def plan_of(
    context: Context, book: SourceBook, report: Report, find_base: FindBase = merge_base
) -> ImportPlan:
    """Sort every row of a book that was read; nothing is written. Raises what `report` raises."""
    with context.database.read() as session:
        period = context.require_period(session)
        base = find_base(session, context, book)
        register = register_for(session, book, period.id, base.given)
        decided = _decided(session, base.given)
    plan = plan_import(
        replace(book, notes=(base.note, *book.notes)), register, instrument=context.instrument_of(period),
        reference=context.reference, today=context.today, new_id=context.new_id,
        period_id=period.id, given=base.given, decisions=decided, report=report,
    )  # fmt: skip
    with context.database.read() as session:
        plan = planned_enrolments(context, session, plan, book, register)
        return replace(plan, changed_by=changed_by(session, plan))


def write_plan(
    context: Context,
    session: Session,
    who: Actor,
    plan: ImportPlan,
    report: Report,
    *,
    act: str = "impor buku kerja",
    reason: str = "",
    beside: Iterable[history.Item] = (),
) -> ImportOutcome:
    """Write a plan, and items that came `beside` it, as one entry of the history in the caller's transaction.

    Raises StalePlanError when something was saved after the plan was made, and what `report` raises.
    """
    import_id = context.new_id()
    period = context.require_period(session)
    require_fresh(session, plan, period)
    changes = PlannedChanges(context, who, period, report)
    stored = records.load(session, [planned.family.id for planned in plan.families], period.id)
    items = records.write(
        session, changes.of(plan.families, stored), at=context.clock(), area_names=context.area_names
    )
    enrolled = write_enrolments(session, plan.enrolments)
    every = chain(changes.counted(items), enrolled, beside)
    entry = context.record(session, who, act, every, subject=plan.file_name, reason=reason)
    imports.add(session, _import_values(import_id, who, plan, context, entry))
    import_conflicts.add(session, import_id, plan)
    return ImportOutcome(
        import_id=import_id,
        families=plan.counts(RowKind.FAMILY),
        members=plan.counts(RowKind.MEMBER),
        enrolments=plan.counts(RowKind.ENROLMENT),
    )


def _import_values(
    import_id: str, who: Actor, plan: ImportPlan, context: Context, entry: int
) -> dict[str, object]:
    return {
        "id": import_id, "at": context.clock(), "who": who.name, "file_name": plan.file_name,
        "sha256": plan.sha256, "profile_name": plan.profile_name, "entry_id": entry,
        "export_id": None if plan.given is None else plan.given.export_id,
        "counts": {
            **{str(kind): counts_document(plan.counts(kind)) for kind in plan.kinds},
            "putusan": decisions_document(plan),
        },
    }  # fmt: skip


def _decided(session: Session, given: GivenBook | None) -> Decisions:
    """What was decided when the same export came back before."""
    return NOTHING_DECIDED if given is None else import_conflicts.decided(session, given.export_id)


def decisions_document(plan: ImportPlan) -> dict[str, int]:
    """How many cells and rows were left to a person, and of how many one has decided."""
    choices = [*(each.choice for each in plan.conflicts), *(each.choice for each in plan.ends)]
    return {"ditanyakan": len(choices), "diputuskan": sum(choice is not None for choice in choices)}


def counts_document(counts: PlanCounts) -> dict[str, int]:
    """Counts by their Indonesian names, as stored and as the command line prints them."""
    return {
        "dibaca": counts.read, str(RowStatus.NEW): counts.new, str(RowStatus.CHANGED): counts.changed,
        str(RowStatus.SAME): counts.same, str(RowStatus.CONFLICT): counts.conflict,
        str(RowStatus.REFUSED): counts.refused,
    }  # fmt: skip
