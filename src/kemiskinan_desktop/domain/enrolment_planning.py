"""Planning who takes part in which programme, from the rows of a workbook."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.plan import CellChange, ImportPlan, PlannedEnrolment, PlannedRow, RowStatus
from kemiskinan_desktop.domain.plan_rows import RowDraft
from kemiskinan_desktop.domain.reference import Program, Reference
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import SourceEnrolment
from kemiskinan_desktop.domain.source_merging import damages, problem_at
from kemiskinan_desktop.domain.summaries import Enrolment

STATES = ("diusulkan", "disetujui", "menerima", "selesai", "dibatalkan")
"""The states of an enrolment; the first three are live and follow each other."""
_LIVE = STATES[:3]
_FAMILIES = "keluarga"
_LABEL = "Status kepesertaan"
Stored = Mapping[tuple[str, str], Enrolment]
"""Enrolments by family and programme."""


def with_enrolments(
    plan: ImportPlan,
    sources: Iterable[SourceEnrolment],
    register: Register,
    stored: Stored,
    *,
    reference: Reference,
    today: date,
    new_id: Callable[[], str],
) -> ImportPlan:
    """The plan with the rows of enrolments sorted as well; nobody is enrolled who is not stored already.

    A workbook only ever moves an enrolment on: *diusulkan → disetujui → menerima*; one that has ended, or
    that is further here than there, is left to a person or as it is.
    """
    planner = _Planner(register, dict(stored), {each.code: each for each in reference.programs},
                       reference, today, new_id)  # fmt: skip
    rows = [planner.row(source) for source in sources]
    return replace(plan, rows=(*plan.rows, *rows), enrolments=(*plan.enrolments, *planner.planned))


@dataclass(slots=True)
class _Planner:
    _register: Register
    _stored: dict[tuple[str, str], Enrolment]
    _programs: Mapping[str, Program]
    _reference: Reference
    _today: date
    _new_id: Callable[[], str]
    planned: list[PlannedEnrolment] = field(default_factory=list[PlannedEnrolment])
    _places: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def row(self, source: SourceEnrolment) -> PlannedRow:
        """Sort one row."""
        cells = source.cells
        draft = RowDraft(kind=RowKind.ENROLMENT, sheet=source.sheet, row=source.row, cells=cells)
        harmed = damages(cells, {}, self._reference, None)
        draft.stop_if(RowStatus.REFUSED, list(harmed.values()))
        program = self._program(draft)
        family = None if draft.stopped else self._family(draft)
        if family is not None and program is not None and not draft.stopped:
            self._settle(draft, family, program)
        name = "" if family is None or family.head is None else family.head.name
        return draft.planned(name, "kk_number" if value_of(cells, "kk_number") else "nik")

    def _program(self, draft: RowDraft) -> Program | None:
        program = self._programs.get(value_of(draft.cells, "program"))
        if program is None:
            draft.stop_if(
                RowStatus.REFUSED,
                [] if draft.stopped else [problem_at("program", draft.cells, say.NO_PROGRAM)],
            )
        elif program.target != _FAMILIES:
            sentence = say.OTHER_TARGET.format(program=program.name, target=program.target)
            draft.stop(RowStatus.REFUSED, problem_at("program", draft.cells, sentence))
        return program

    def _family(self, draft: RowDraft) -> Family | None:
        """The one stored family that the numbers of a row name; the row is stopped where there is not one."""
        numbers = [value_of(draft.cells, name) for name in ("kk_number", "nik")]
        register = self._register
        books = (register.by_kk, register.by_former_kk, register.by_nik)
        found = {
            family.id: family
            for number in numbers
            if number
            for family in [next((book[number] for book in books if number in book), None)]
            if family is not None
        }
        if len(found) > 1:
            draft.stop(RowStatus.CONFLICT, problem_at("kk_number", draft.cells, say.TWO_PARTAKERS))
            return None
        family = next(iter(found.values()), None)
        if family is None:
            draft.stop(RowStatus.REFUSED, problem_at("kk_number", draft.cells, say.NO_PARTAKER))
        elif family.status is not FamilyStatus.ACTIVE:
            draft.stop(RowStatus.CONFLICT, problem_at("kk_number", draft.cells, say.not_active(family)))
        return family

    def _settle(self, draft: RowDraft, family: Family, program: Program) -> None:
        key = (family.id, program.code)
        here = f"{draft.sheet} baris {draft.row}"
        if self._places.setdefault(key, here) != here:
            sentence = say.SAME_PARTAKER.format(place=self._places[key])
            draft.stop(RowStatus.REFUSED, problem_at("kk_number", draft.cells, sentence))
            return
        state = value_of(draft.cells, "state") or STATES[0]
        if state not in STATES:
            draft.stop(RowStatus.REFUSED, problem_at("state", draft.cells, say.NO_STATE))
            return
        self._compare(draft, self._stored.get(key), self._wanted(draft, key, state))

    def _wanted(self, draft: RowDraft, key: tuple[str, str], state: str) -> Enrolment:
        since = value_of(draft.cells, "since")
        return Enrolment(
            id=self._new_id(), family_id=key[0], program_code=key[1], state=state,
            since=date.fromisoformat(since) if since else self._today,
            reason=value_of(draft.cells, "reason"),
        )  # fmt: skip

    def _compare(self, draft: RowDraft, before: Enrolment | None, wanted: Enrolment) -> None:
        if before is None:
            draft.settle((), new=True)
            self.planned.append(PlannedEnrolment(before=None, after=wanted))
        elif before.state == wanted.state or _is_behind(wanted.state, before.state):
            draft.settle((), new=False)
        elif before.state in _LIVE:
            cell = draft.cells["state"].address if "state" in draft.cells else ""
            draft.settle(
                (CellChange(label=_LABEL, cell=cell, old=before.state, new=wanted.state),), new=False
            )
            after = replace(before, state=wanted.state, since=wanted.since)
            self.planned.append(PlannedEnrolment(before=before, after=after))
        else:
            sentence = say.ENDED_PARTAKER.format(state=before.state)
            draft.stop(RowStatus.CONFLICT, problem_at("state", draft.cells, sentence))


def _is_behind(theirs: str, ours: str) -> bool:
    """Whether the workbook knows an earlier step than the office."""
    return theirs in _LIVE and ours in _LIVE and _LIVE.index(theirs) < _LIVE.index(ours)
