"""Families that only a person can settle as a whole: each side is right by itself, both together are not."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.conflicts import WHOLE_ROW, CellConflict, ConflictKey, undecided_sentence
from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.family_planning import GroupPlan, plan_group
from kemiskinan_desktop.domain.field_labels import label_of
from kemiskinan_desktop.domain.given import GivenFamily, given_family
from kemiskinan_desktop.domain.merging import Choice, differing
from kemiskinan_desktop.domain.plan import CellProblem, PlannedRow, RowStatus
from kemiskinan_desktop.domain.plan_rules import NOT_GIVEN, Group, PlanRules
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.row_kind import RowKind

_STOPPED = (RowStatus.REFUSED, RowStatus.CONFLICT)
_KECAMATAN = len("33.74.12")
_CAN_COME_BACK = (FamilyStatus.MOVED, FamilyStatus.REMOVED)


def plan_family(group: Group, rules: PlanRules) -> GroupPlan:
    """Plan one family; what breaks only because both sides are laid together is asked as a whole.

    Undecided it is left out, as any refused row; decided it is the file's family or the office's. A family
    that is stored from another kecamatan under another key is never overwritten: each difference is asked.
    """
    stored = group.match.stored
    if stored is not None and _of_another_office(group, stored):
        rules = replace(rules, instead={stored.id: NOT_GIVEN})
    plan = plan_group(group, rules)
    if stored is None or group.source is None or rules.given is None:
        return plan
    given = rules.given.families.get(stored.id)
    if given is None:
        return plan
    theirs = _theirs(plan, group, stored, rules)
    if theirs is None:
        return plan
    conflict = _conflict(plan, theirs, group, stored, rules)
    if conflict.choice is None:
        return _asked(plan, theirs, conflict)
    if conflict.choice is Choice.OFFICE:
        return _kept(plan, group, conflict)
    return replace(theirs, rows=_first(theirs.rows, conflict, say.TAKEN_WHOLE))


def _of_another_office(group: Group, stored: Family) -> bool:
    """Whether two kecamatan have the same family, each under a key of its own."""
    cells = {} if group.source is None else group.source.cells
    key, place = value_of(cells, "id"), value_of(cells, "kelurahan")
    return key not in ("", stored.id) and place[:_KECAMATAN] not in ("", stored.kelurahan[:_KECAMATAN])


def _theirs(plan: GroupPlan, group: Group, stored: Family, rules: PlanRules) -> GroupPlan | None:
    """The plan with the family as the file has it; None when it would not mend anything."""
    if stored.status in _CAN_COME_BACK and not plan.sound:
        here = replace(stored, status=FamilyStatus.ACTIVE, status_date=None, status_reason="")
        found = plan_group(replace(group, match=replace(group.match, stored=here)), rules)
        return found if found.sound else None
    if not any(row.status is RowStatus.REFUSED for row in plan.rows):
        return None
    found = plan_group(group, replace(rules, instead={stored.id: _ours(stored, rules)}))
    return found if found.sound and any(_mended(plan, found)) else None


def _mended(plan: GroupPlan, theirs: GroupPlan) -> Iterable[bool]:
    pairs = zip(plan.rows, theirs.rows, strict=True)
    return (was.status is RowStatus.REFUSED and row.status not in _STOPPED for was, row in pairs)


def _ours(stored: Family, rules: PlanRules) -> GivenFamily:
    """The family as the office has it now; nothing that it added counts as taken out by the file."""
    survey = rules.register.surveys.get(stored.id)
    return given_family(FamilyRecord(family=stored, survey=survey))


def _conflict(
    plan: GroupPlan, theirs: GroupPlan, group: Group, stored: Family, rules: PlanRules
) -> CellConflict:
    said, here = _said(group), _ours(stored, rules)
    key = ConflictKey(
        RowKind.FAMILY, stored.id, WHOLE_ROW, _digest(said), _digest((stored.status.value, _flat(here)))
    )
    row, ended = plan.rows[0], stored.status is not FamilyStatus.ACTIVE
    changed = [change.label for each in theirs.rows for change in each.changes]
    return CellConflict(
        key=key, family_id=stored.id, name=row.name, label=say.WHOLE_FAMILY, sheet=row.sheet, row=row.row,
        cell=_cell(group), given=say.GIVEN_ROW, theirs=_listed(changed),
        ours=say.REMOVED_HERE if ended else _listed(_of_office(stored, here, rules)),
        choice=rules.choice(key),
    )  # fmt: skip


def _of_office(stored: Family, here: GivenFamily, rules: PlanRules) -> list[str]:
    """Names of the columns that the office changed since the family was given out."""
    given = rules.given_family(stored.id) or here
    pairs = [(given.values, here.values), (given.answers, here.answers)]
    pairs += [(given.members.get(key, {}), row) for key, row in here.members.items()]
    return [label_of(field, rules.instrument) for old, new in pairs for field in differing(old, new)]


def _asked(plan: GroupPlan, theirs: GroupPlan, conflict: CellConflict) -> GroupPlan:
    """The plan as it is, its broken rows called conflicts and the question put to its first row."""
    rows = tuple(
        replace(was, status=RowStatus.CONFLICT) if mends else was
        for was, mends in zip(plan.rows, _mended(plan, theirs), strict=True)
    )
    said = f"{undecided_sentence(conflict)} {say.WHOLE_BREAKS}"
    problem = CellProblem(
        sheet=conflict.sheet, cell=conflict.cell, found=conflict.theirs, expected=conflict.ours, sentence=said
    )
    first = replace(rows[0], status=RowStatus.CONFLICT, problems=(*rows[0].problems, problem))
    return replace(plan, rows=_first((first, *rows[1:]), conflict))


def _kept(plan: GroupPlan, group: Group, conflict: CellConflict) -> GroupPlan:
    """Nothing of the family is written; a member that another family has or gets keeps its own reason."""
    rows = tuple(
        row if (row.sheet, row.row) in (*group.arrivals, *group.stops) else _same(row) for row in plan.rows
    )
    rows = _first(rows, conflict, say.KEPT_WHOLE)
    none: frozenset[tuple[str, int]] = frozenset()
    return replace(plan, rows=rows, family=None, ends=(), sound=False, reason=say.KEPT_WHOLE, arrived=none)


def _same(row: PlannedRow) -> PlannedRow:
    return replace(row, status=RowStatus.SAME, changes=(), problems=(), conflicts=(), warnings=())


def _first(rows: tuple[PlannedRow, ...], conflict: CellConflict, *warnings: str) -> tuple[PlannedRow, ...]:
    own = rows[0]
    own = replace(own, conflicts=(*own.conflicts, conflict), warnings=(*own.warnings, *warnings))
    return (own, *rows[1:])


def _said(group: Group) -> list[tuple[str, str]]:
    """What the file says of a family, cell by cell."""
    own = () if group.source is None else (group.source.cells, group.source.answers)
    books = (*own, *(member.cells for member in group.members))
    return [(field, cell.value or cell.found) for cells in books for field, cell in sorted(cells.items())]


def _flat(family: GivenFamily) -> list[object]:
    members = sorted((key, sorted(row.items())) for key, row in family.members.items())
    return [sorted(family.values.items()), members, sorted(family.answers.items())]


def _digest(content: object) -> str:
    return hashlib.sha256(repr(content).encode()).hexdigest()[:16]


def _cell(group: Group) -> str:
    cells = {} if group.source is None else group.source.cells
    return next((cells[name].address for name in ("kk_number", *cells) if name in cells), "")


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(labels)) or say.CHANGED_THERE
