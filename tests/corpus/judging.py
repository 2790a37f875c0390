"""What became of a file of the corpus, told in the words of its wanted outcome."""

from dataclasses import fields
from pathlib import Path

from tests.corpus.entries import Refused, Taken
from tests.support.offices import ADMIN

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind
from kemiskinan_desktop.domain.progress import silent
from kemiskinan_desktop.services.importing import write_plan
from kemiskinan_desktop.services.workplace import Workplace


def differences(office: Workplace, path: Path, wanted: Refused | Taken) -> list[str]:
    """Plan a file and name what is otherwise than wanted; nothing when it is as wanted."""
    try:
        plan = office.exchange.plan(ADMIN, path)
    except UserError as refusal:
        if isinstance(wanted, Refused) and refusal.title.startswith(wanted.title) and refusal.advice:
            return []
        return [f"refused: {refusal.title} {refusal.advice}"]
    return _otherwise(plan, wanted) or _unstorable(office, plan)


def _unstorable(office: Workplace, plan: ImportPlan) -> list[str]:
    """Why a plan cannot be written; it is written and taken back."""
    context = office.context
    with context.database.write() as session:
        try:
            write_plan(context, session, ADMIN, plan, silent)
        except UserError as refusal:
            return [f"cannot be stored: {refusal.title}"]
        finally:
            session.rollback()
    return []


def _otherwise(plan: ImportPlan, wanted: Refused | Taken) -> list[str]:
    told = _told(plan)
    counts = f"families {plan.counts(RowKind.FAMILY)}, members {plan.counts(RowKind.MEMBER)}"
    cells = tuple(sorted({problem.cell for row in plan.rows for problem in row.problems}))
    if isinstance(wanted, Refused):
        return [f"taken: {counts}; {cells}; {told}"]
    found: list[str] = []
    if (plan.counts(RowKind.FAMILY), plan.counts(RowKind.MEMBER)) != (wanted.families, wanted.members):
        found.append(counts)
    if cells != tuple(sorted(wanted.cells)):
        found.append(f"cells {cells}")
    head = _head(plan)
    found += [f"{name}: {head.get(name)!r}" for name, value in wanted.head.items() if head.get(name) != value]
    found += [f"not said: {part}" for part in wanted.says if not any(part in sentence for sentence in told)]
    return [*found, *told] if found else []


def _head(plan: ImportPlan) -> dict[str, str]:
    """The family that would be written, and its first member, field by field."""
    if not plan.families:
        return {}
    family = plan.families[0].family
    head = family.members[0] if family.members else family
    return {
        field.name: _text(getattr(whole, field.name)) for whole in (family, head) for field in fields(whole)
    }


def _text(value: object) -> str:
    return value.text if isinstance(value, Nik | KkNumber) else str(value)


def _told(plan: ImportPlan) -> list[str]:
    of_rows = [
        sentence
        for row in plan.rows
        for sentence in (
            *row.warnings, *(f"{each.cell} {each.sentence} {each.expected}" for each in row.problems)
        )
    ]  # fmt: skip
    return [*plan.notes, *of_rows]
