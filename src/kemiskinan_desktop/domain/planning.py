"""The plan of an import: every row of a workbook sorted against the register, before anything is written."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.broken_moves import undo_broken_moves
from kemiskinan_desktop.domain.conflicts import NOTHING_DECIDED, Decisions
from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.family_planning import GroupPlan
from kemiskinan_desktop.domain.given import GivenBook
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.matching import FamilyMatch, match_family
from kemiskinan_desktop.domain.moving import settle_members
from kemiskinan_desktop.domain.plan import Given, ImportPlan, PlannedRow, RowStatus
from kemiskinan_desktop.domain.plan_rows import RowDraft
from kemiskinan_desktop.domain.plan_rules import Group, PlanRules
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import SourceBook, SourceMember
from kemiskinan_desktop.domain.source_doubles import find_doubles
from kemiskinan_desktop.domain.source_merging import damages, problem_at
from kemiskinan_desktop.domain.whole_families import plan_family

_REPORT_EVERY = 25


def plan_import(
    book: SourceBook,
    register: Register,
    *,
    instrument: Instrument | None,
    reference: Reference,
    today: date,
    new_id: Callable[[], str],
    period_id: str = "",
    given: GivenBook | None = None,
    decisions: Decisions = NOTHING_DECIDED,
    report: Report = silent,
) -> ImportPlan:
    """Sort every family and member row into new, changed, same, conflict or refused, with reasons.

    With what was `given` out three values of each cell are merged, without it two are compared. `new_id`
    gives keys for new records; keys of unknown rows are kept. Raises what `report` raises.
    """
    rules = PlanRules(
        register=register, reference=reference, instrument=instrument, today=today, new_id=new_id,
        lossless=book.lossless, doubles=find_doubles(book), file_name=book.file_name, given=given,
        decisions=decisions, answers=given is None or given.period_id == period_id,
    )  # fmt: skip
    return _Planner(book, rules, period_id).plan(decisions, report)


class _Planner:
    """Plans a workbook, and again with other decisions; a family that they do not touch is planned once."""

    def __init__(self, book: SourceBook, rules: PlanRules, period_id: str) -> None:
        self._rules, self._period_id = rules, period_id
        groups, strays = _grouped(book, rules)
        self._groups = [*groups, *_not_back(groups, rules)]
        self._strays = [_stray(row, rules) for row in strays]
        self._shell = ImportPlan(
            file_name=book.file_name, sha256=book.sha256, profile_code=book.profile_code,
            profile_name=book.profile_name, rows=(), families=(), skipped=len(book.skipped), notes=book.notes,
            period_id=period_id, given=_given_of(rules.given),
        )  # fmt: skip
        self._known: dict[int, tuple[Group, GroupPlan]] = {}
        self._decided = NOTHING_DECIDED

    def plan(self, decisions: Decisions, report: Report = silent) -> ImportPlan:
        """The plan under these decisions; raises what `report` raises."""
        rules = replace(self._rules, decisions=decisions)
        settled = settle_members(self._groups, rules)
        groups, moves = settled.groups, settled.moves
        touched = _touched(self._decided, decisions)
        plans: list[GroupPlan] = []
        for done, group in enumerate(groups):
            if done % _REPORT_EVERY == 0:
                report(done, len(groups))
            known = self._known.get(done)
            again = known is None or known[0] is not group or _is_about(known[1], touched)
            plans.append(plan_family(group, rules) if known is None or again else known[1])
        undo_broken_moves(groups, plans, moves, rules)
        self._known = dict(enumerate(zip(groups, plans, strict=True)))
        self._decided = decisions
        return self._plan_of(plans)

    def _plan_of(self, plans: Sequence[GroupPlan]) -> ImportPlan:
        rows = [row for plan in plans for row in plan.rows] + self._strays
        ends = tuple(end for plan in plans for end in plan.ends)
        left_open = bool(ends) or any(row.conflicts for row in rows)
        return replace(
            self._shell, rows=tuple(rows), ends=ends, anew=self.plan if left_open else None,
            families=tuple(plan.family for plan in plans if plan.family is not None),
            notes=self._shell.notes + _missing_note(plans) + self._period_note() + _merged_notes(plans),
        )  # fmt: skip

    def _period_note(self) -> tuple[str, ...]:
        return () if self._rules.answers else (say.OTHER_PERIOD,)


def _touched(before: Decisions, after: Decisions) -> frozenset[object]:
    """The keys of which something else is decided now."""
    cells = before.cells.items() ^ after.cells.items()
    ends = before.ends.items() ^ after.ends.items()
    return frozenset(key for key, _ in (*cells, *ends))


def _is_about(plan: GroupPlan, keys: frozenset[object]) -> bool:
    if not keys:
        return False
    conflicts = (conflict.key for row in plan.rows for conflict in row.conflicts)
    return any(key in keys for key in (*conflicts, *(end.key for end in plan.ends)))


def _given_of(given: GivenBook | None) -> Given | None:
    return None if given is None else Given(export_id=given.export_id, made_at=given.made_at)


def _not_back(groups: Sequence[Group], rules: PlanRules) -> list[Group]:
    """Active families that were given out and of which no row came back."""
    if rules.given is None:
        return []
    back = {group.match.stored.id for group in groups if group.match.stored}
    known = (rules.register.families.get(key) for key in rules.given.families if key not in back)
    return [
        Group(source=None, members=(), match=FamilyMatch(stored=family))
        for family in known
        if family is not None and family.status is FamilyStatus.ACTIVE
    ]


def _merged_notes(plans: Iterable[GroupPlan]) -> tuple[str, ...]:
    merged = (p.family.family for p in plans if p.family and p.family.family.status is FamilyStatus.MERGED)
    return tuple(say.EMPTIED.format(known=say.known_as(family)) for family in merged)


def _grouped(book: SourceBook, rules: PlanRules) -> tuple[list[Group], list[SourceMember]]:
    """The families of the book with their members, and the members of no known family."""
    register = rules.register
    ids = {value_of(source.cells, "id") for source in book.families}
    claimed = None if rules.given is None else ids
    groups = [
        Group(source=source, members=source.members, match=match_family(source, register, claimed=claimed))
        for source in book.families
    ]
    owners = {group.match.stored.id: place for place, group in enumerate(groups) if group.match.stored}
    strays: list[SourceMember] = []
    for orphan in book.orphans:
        family = _family_of(orphan, register)
        if family is None:
            strays.append(orphan)
        elif family.id in owners:
            place = owners[family.id]
            groups[place] = replace(groups[place], members=(*groups[place].members, orphan))
        else:
            owners[family.id] = len(groups)
            groups.append(Group(source=None, members=(orphan,), match=FamilyMatch(stored=family)))
    return _with_clashes(groups), strays


def _family_of(orphan: SourceMember, register: Register) -> Family | None:
    """The family that the KK number of a row names; its member's own when the number is that one's."""
    kk = value_of(orphan.cells, "kk_number")
    home = register.by_member.get(value_of(orphan.cells, "id"))
    if home is not None and kk in ("", home.kk_number.text, *(former.text for former in home.former_kk)):
        return home
    return register.by_kk.get(kk) or register.by_former_kk.get(kk)


def _with_clashes(groups: list[Group]) -> list[Group]:
    """Several rows that mean the same stored family are conflicts."""
    rows = Counter(group.match.stored.id for group in groups if group.match.stored)
    return [
        replace(group, clash=say.SAME_FAMILY.format(known=say.known_as(stored)))
        if (stored := group.match.stored) and rows[stored.id] > 1
        else group
        for group in groups
    ]


def _stray(row: SourceMember, rules: PlanRules) -> PlannedRow:
    """A member whose family nobody knows."""
    draft = RowDraft(kind=RowKind.MEMBER, sheet=row.sheet, row=row.row, cells=row.cells)
    draft.stop(RowStatus.REFUSED, *damages(row.cells, {}, rules.reference, rules.instrument).values())
    if value_of(row.cells, "kk_number") or not draft.problems:
        draft.stop(RowStatus.REFUSED, problem_at("kk_number", row.cells, say.NO_FAMILY))
    draft.stop_if(RowStatus.REFUSED, rules.doubles.members.get((row.sheet, row.row), ()))
    return draft.planned(draft.name, "nik")


def _missing_note(plans: Iterable[GroupPlan]) -> tuple[str, ...]:
    missing = sum(plan.missing for plan in plans)
    return (
        (f"{missing} anggota yang tersimpan tidak ada di berkas. Datanya tetap disimpan.",) if missing else ()
    )
