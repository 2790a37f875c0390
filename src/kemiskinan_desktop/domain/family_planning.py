"""Planning one family of a workbook: its own row, its members, its answers, and the checked result."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.absence import (
    absent_members,
    came_back_unchanged,
    is_gone,
    proposed_ends,
)
from kemiskinan_desktop.domain.conflicts import PlannedEnd
from kemiskinan_desktop.domain.ending import emptied_family, ended_family, ended_members, is_made
from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.field_labels import LABELS
from kemiskinan_desktop.domain.given import GivenFamily
from kemiskinan_desktop.domain.invariants import family_problems
from kemiskinan_desktop.domain.matching import head_row
from kemiskinan_desktop.domain.member_planning import draft_members, usable_id
from kemiskinan_desktop.domain.merging import Values
from kemiskinan_desktop.domain.plan import CellProblem, PlannedFamily, PlannedRow, RowStatus
from kemiskinan_desktop.domain.plan_rows import MemberDraft, RowDraft
from kemiskinan_desktop.domain.plan_rules import IDENTITY_OF_FAMILY, Group, PlanRules
from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import FAMILY_FIELDS
from kemiskinan_desktop.domain.source_doubles import Place
from kemiskinan_desktop.domain.source_merging import KEYS, changes, problem_at, said, says_nothing_new
from kemiskinan_desktop.domain.source_parsing import FieldError, parse_family
from kemiskinan_desktop.domain.source_values import family_values
from kemiskinan_desktop.domain.survey_planning import SurveyPlan, plan_survey
from kemiskinan_desktop.domain.three_way import RowMerge, true_damages

_MEMBER_FIELD_PARTS = 3
_BLANK: Mapping[str, str] = dict[str, str].fromkeys(FAMILY_FIELDS, "")
ProblemKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPlan:
    """The rows of a family and what would be written of it."""

    rows: tuple[PlannedRow, ...]
    family: PlannedFamily | None
    missing: int
    """Stored members that the workbook does not have, where nobody knows whether it ever had them."""
    ends: tuple[PlannedEnd, ...] = ()
    sound: bool = True
    """Whether the family as a whole goes on; else `reason` says why not."""
    reason: str = ""
    arrived: frozenset[Place] = frozenset()
    """Rows whose member came from another family."""


def plan_group(group: Group, rules: PlanRules) -> GroupPlan:
    """Plan one family; nothing is decided outside it."""
    return _FamilyPlanner(group, rules).plan()


class _FamilyPlanner:
    def __init__(self, group: Group, rules: PlanRules) -> None:
        self._group, self._rules, self._stored = group, rules, group.match.stored
        source = group.source
        place = source or (group.members[0] if group.members else None)
        self._own = RowDraft(
            kind=RowKind.FAMILY, sheet=place.sheet if place else "", row=place.row if place else 0,
            cells=source.cells if source else {},
        )  # fmt: skip
        self._members = draft_members(group, rules)
        self._old = _BLANK if self._stored is None else family_values(self._stored)
        self._new = dict(self._old)
        self._survey = SurveyPlan()
        self._id = self._stored.id if self._stored else ""
        self._absent = absent_members(group, self._members, rules)
        self._ends = proposed_ends(group, self._absent, rules)

    def plan(self) -> GroupPlan:
        if is_gone(self._group, self._rules):
            return self._stay_gone()
        self._read_own_row()
        self._check_match()
        family = None if self._own.stopped else self._checked()
        if family is None:
            self._stop_members()
        else:
            self._settle()
        rows = [self._own.planned(self._head_name(), "kk_number")] if self._group.source else []
        rows += [draft.planned(draft.name, "nik") for draft in self._members]
        known = self._rules.given is not None
        return GroupPlan(
            rows=tuple(rows), family=self._written(family), missing=0 if known else len(self._absent),
            ends=self._ends, sound=family is not None,
            reason=self._own.problems[0].sentence if self._own.problems else "",
            arrived=frozenset((d.sheet, d.row) for d in self._going if d.arrives and family is not None),
        )  # fmt: skip

    def _stay_gone(self) -> GroupPlan:
        """A family that the office no longer has: unchanged it stays away, changed a person must look."""
        changed = not came_back_unchanged(self._group, self._rules)
        for draft in (self._own, *self._members):
            if changed:
                draft.stop(RowStatus.CONFLICT, problem_at("id", draft.cells, say.FAMILY_GONE_CHANGED))
            else:
                draft.settle((), new=False)
                draft.warnings[:] = [say.FAMILY_GONE]
        rows = [draft.planned(draft.name, "nik") for draft in self._members]
        own = self._own.planned(self._head_name(), "kk_number")
        return GroupPlan(rows=(own, *rows), family=None, missing=0, sound=False)

    def _read_own_row(self) -> None:
        source, own, rules = self._group.source, self._own, self._rules
        if source is None:
            return
        if not says_nothing_new(own.cells, self._old, KEYS, lossless=rules.lossless):
            self._refuse_damaged()
            self._merge_own_cells()
        own.stop_if(RowStatus.REFUSED, rules.doubles.families.get((own.sheet, own.row), ()))
        survey = None if self._stored is None else rules.register.surveys.get(self._stored.id)
        cells = source.answers if rules.answers else {}
        self._survey = plan_survey(
            cells, survey, own, rules, given=self._given_answers, family_id=self._id, name=self._head_name()
        )

    def _refuse_damaged(self) -> None:
        own = self._own
        for field, problem in true_damages(own.cells, self._old, self._given_values, self._rules).items():
            if field in IDENTITY_OF_FAMILY:
                own.stop(RowStatus.REFUSED, problem)
            else:
                own.problems.append(problem)
                own.warnings.append(say.left_out(LABELS[field], problem.cell))

    @cached_property
    def _given(self) -> GivenFamily | None:
        return self._rules.given_family(self._id or value_of(self._own.cells, "id"))

    @property
    def _given_values(self) -> Values | None:
        return None if self._given is None else self._given.values

    def _given_answers(self) -> Values | None:
        return None if self._given is None else self._given.answers

    def _merge_own_cells(self) -> None:
        new = said(self._own.cells)
        former = () if self._stored is None else self._stored.former_kk
        if new.get("kk_number") in {kk.text for kk in former}:
            del new["kk_number"]
            self._own.warnings.append(say.FORMER_KK)
        rules = self._rules
        merge = RowMerge(
            draft=self._own, kind=RowKind.FAMILY, record_id=self._id, family_id=self._id,
            cells=self._own.cells, given=self._given_values, theirs=new, ours=self._old,
            name=self._head_name(),
        )  # fmt: skip
        self._new = merge.merge(rules)
        self._new["kk_number"] = self._new["kk_number"] or self._old["kk_number"]
        self._own.changes = changes(self._old, self._new, self._own.cells, rules.reference, rules.instrument)

    def _check_match(self) -> None:
        group, own = self._group, self._own
        if group.source is None:
            return
        rival, stored = group.match.rival, self._stored
        if group.clash:
            own.stop(RowStatus.CONFLICT, self._at("kk_number", group.clash))
        if rival is not None:
            by_kk = stored is not None and group.match.field == "kk_number"
            sentence = (
                say.two_families(stored, rival)
                if stored is not None and by_kk
                else say.member_elsewhere(rival, None, by="NIK kepala keluarga")
            )
            own.stop(RowStatus.CONFLICT, self._at(group.match.field, sentence))
        elif stored is not None and stored.id != value_of(own.cells, "id") and self._are_strangers(stored):
            own.stop(
                RowStatus.CONFLICT,
                self._at("kk_number", say.STRANGERS.format(known=say.known_as(stored))),
            )

    def _are_strangers(self, stored: Family) -> bool:
        strange = all(m.stored is None and not m.gone for m in self._members)
        return bool(stored.members and self._members) and strange

    def _checked(self) -> Family | None:
        """The result once it breaks no new rule; rows that break one are refused on the way."""
        if not self._differs and self._stored is not None:
            return self._stored
        stored = self._stored
        if stored is not None and stored.status is not FamilyStatus.ACTIVE:
            self._own.stop(RowStatus.CONFLICT, self._at("kk_number", say.not_active(stored)))
            return None
        known = frozenset() if stored is None else frozenset(key for key, _ in self._problems(stored))
        while True:
            family = self._built()
            if family is None:
                return None
            found = [(key, problem) for key, problem in self._problems(family) if key not in known]
            errors = [(key, problem) for key, problem in found if problem.severity is Severity.ERROR]
            if not errors:
                self._warn(found)
                return family
            if not self._refuse_rows(errors):
                self._own.stop(RowStatus.REFUSED, *map(self._own_problem, errors))
                return None

    @property
    def _differs(self) -> bool:
        rows = any(draft.stored is None or draft.changes for draft in self._going)
        leaving = bool(self._group.departures) or any(map(is_made, self._ends))
        return rows or leaving or bool(self._own.changes or self._survey.changes)

    @property
    def _going(self) -> list[MemberDraft]:
        return [draft for draft in self._members if not draft.stopped and not draft.gone]

    def _built(self) -> Family | None:
        given = value_of(self._own.cells, "id")
        self._id = self._id or (given if usable_id(given) else self._rules.new_id())
        try:
            family = parse_family(self._new, self._stored, self._id)
        except FieldError as failure:
            self._own.stop(RowStatus.REFUSED, self._at(failure.field, failure.sentence))
            return None
        becoming = {draft.stored.id: draft.result for draft in self._going if draft.stored}
        kept = [becoming.get(m.id) or m for m in family.members if m.id not in self._group.departures]
        new = [draft.result for draft in self._going if draft.arrives or draft.stored is None]
        people = (*kept, *(member for member in new if member is not None))
        return self._ended(family.with_members(ended_members(people, self._ends, self._rules)))

    def _ended(self, family: Family) -> Family:
        """The family with its own end, where one is decided or its last members have left it."""
        for end in self._ends:
            if end.key.kind is RowKind.FAMILY:
                family = ended_family(family, end, self._rules)
        left = self._group.departures and self._group.source is None and not family.living
        return emptied_family(family, self._rules) if left else family

    def _problems(self, family: Family) -> Iterator[tuple[ProblemKey, Problem]]:
        """Problems under keys that stay the same when members come and go."""
        for problem in family_problems(family, today=self._rules.today):
            parts = problem.field.split(".")
            if len(parts) == _MEMBER_FIELD_PARTS:
                yield (family.members[int(parts[1])].id, parts[2], problem.code), problem
            else:
                yield ("", problem.field, problem.code), problem

    def _row_of(self, member_id: str) -> MemberDraft | None:
        """The going row that makes or changes a member."""
        return next(
            (
                draft
                for draft in self._going
                if draft.result and draft.result.id == member_id and (draft.stored is None or draft.changes)
            ),
            None,
        )

    def _refuse_rows(self, errors: Iterable[tuple[ProblemKey, Problem]]) -> bool:
        refused = [(row, key, problem) for key, problem in errors if (row := self._row_of(key[0]))]
        for row, key, problem in refused:
            row.stop(RowStatus.REFUSED, problem_at(key[1], row.cells, problem.sentence))
        return bool(refused)

    def _warn(self, found: Iterable[tuple[ProblemKey, Problem]]) -> None:
        for key, problem in found:
            (self._row_of(key[0]) or self._own).warnings.append(problem.sentence)

    def _own_problem(self, error: tuple[ProblemKey, Problem]) -> CellProblem:
        key, problem = error
        head = head_row(self._group.members)
        stopped = any(draft.stopped and head and draft.row == head.row for draft in self._members)
        if problem.code == "family.no_head" and head is not None and stopped:
            return problem_at("name", head.cells, say.HEAD_STOPPED)
        return self._at(key[1], problem.sentence)

    def _at(self, field: str, sentence: str) -> CellProblem:
        cells = self._own.cells or next((draft.cells for draft in self._members), {})
        return problem_at(field, cells, sentence)

    def _stop_members(self) -> None:
        """Members of a family that is not written are not written either, each with its own reason."""
        status = self._own.status or RowStatus.REFUSED
        for draft in self._members:
            if draft.gone:
                draft.settle((), new=False)
                continue
            reasons = [] if draft.stopped else [problem_at("name", draft.cells, say.FAMILY_STOPPED)]
            if self._group.source is None and not draft.stopped:
                reasons = self._own.problems
            draft.stop(status, *reasons)

    def _settle(self) -> None:
        """Decide every row of a family that goes on."""
        own, stored = self._own, self._stored
        for draft in self._members:
            if not draft.stopped:
                draft.settle(draft.changes, new=draft.stored is None and not draft.gone)
        own.settle(own.changes + self._survey.changes, new=stored is None)
        left_out = [draft.name or "tanpa nama" for draft in self._members if draft.stopped]
        if left_out:
            own.warnings.append(say.members_left_out(left_out))
        if self._absent and not self._ends:
            own.warnings.append(say.members_missing(self._absent))

    def _written(self, family: Family | None) -> PlannedFamily | None:
        if family is None or not self._differs:
            return None
        status = RowStatus.NEW if self._stored is None else RowStatus.CHANGED
        return PlannedFamily(status=status, family=family, survey=self._survey.answers)

    def _head_name(self) -> str:
        head = head_row(self._group.members)
        if head is not None:
            return value_of(head.cells, "name")
        return self._stored.head.name if self._stored and self._stored.head else ""
