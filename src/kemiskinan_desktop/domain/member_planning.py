"""Planning the members' rows of one family, each by itself."""

import re
from collections.abc import Mapping
from dataclasses import replace

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.family import Family, LifeStatus, Member
from kemiskinan_desktop.domain.field_labels import LABELS
from kemiskinan_desktop.domain.matching import match_members
from kemiskinan_desktop.domain.merging import Choice, Values
from kemiskinan_desktop.domain.plan import CellChange, CellProblem, RowStatus
from kemiskinan_desktop.domain.plan_rows import MemberDraft
from kemiskinan_desktop.domain.plan_rules import IDENTITY_OF_MEMBER, Group, PlanRules
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import MEMBER_FIELDS, SourceMember
from kemiskinan_desktop.domain.source_merging import (
    CONTRADICTIONS,
    KEYS,
    changes,
    problem_at,
    said,
    says_nothing_new,
    unknown_codes,
)
from kemiskinan_desktop.domain.source_parsing import FieldError, parse_member
from kemiskinan_desktop.domain.source_values import member_values
from kemiskinan_desktop.domain.three_way import RowMerge, true_damages

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OF_FAMILY = frozenset({"kk_number"})
_LEAVING = _OF_FAMILY.union(KEYS)
_BLANK: Mapping[str, str] = dict[str, str].fromkeys(MEMBER_FIELDS, "")


def draft_members(group: Group, rules: PlanRules) -> list[MemberDraft]:
    """One draft per row: stopped with its reasons, or with the member it would become."""
    own = [row for row in group.members if (row.sheet, row.row) not in group.arrivals]
    found = match_members(group.match.stored, own)
    stored = {(row.sheet, row.row): one for row, one in zip(own, found, strict=True)}
    stored.update(group.arrivals)
    return [_draft(row, stored[row.sheet, row.row], group, rules) for row in group.members]


def usable_id(text: str) -> bool:
    """Whether a key that came with a row nobody knows can be kept for the new record."""
    return _UUID.fullmatch(text) is not None


def _draft(row: SourceMember, stored: Member | None, group: Group, rules: PlanRules) -> MemberDraft:
    draft = MemberDraft(
        kind=RowKind.MEMBER, sheet=row.sheet, row=row.row, cells=row.cells, stored=stored,
        arrives=(row.sheet, row.row) in group.arrivals,
    )  # fmt: skip
    old = _BLANK if stored is None else member_values(stored, "")
    at_home = stored is not None and not draft.arrives and not group.elsewhere
    same = at_home and _says_nothing_new(row, old, rules)
    given = None if same else _given_to(draft, group, rules)
    harmed = {} if same else _refuse_damaged(draft, old, given, rules)
    draft.stop_if(RowStatus.REFUSED, rules.doubles.members.get((row.sheet, row.row), ()))
    if (row.sheet, row.row) in group.stops:
        status, problems = group.stops[row.sheet, row.row]
        draft.stop(status, *problems)
    _find_rival(draft, group.match.stored, rules)
    if draft.stopped:
        return draft
    if same:
        draft.result = stored
    else:
        _become(draft, old, given, frozenset(harmed), group, rules)
    return draft


def _given_to(draft: MemberDraft, group: Group, rules: PlanRules) -> Values | None:
    key = draft.stored.id if draft.stored else value_of(draft.cells, "id")
    return rules.given_member(key, group.match.stored.id if group.match.stored else "")


def _refuse_damaged(
    draft: MemberDraft, old: Values, given: Values | None, rules: PlanRules
) -> Mapping[str, CellProblem]:
    """Cells that cannot be taken: in a field of identity they refuse the row."""
    harmed = true_damages(draft.cells, old, given, rules)
    for field, problem in unknown_codes(draft.cells, old, rules.reference).items():
        if given is None or given.get(field) != value_of(draft.cells, field):
            harmed[field] = problem
    for field, problem in harmed.items():
        if field in IDENTITY_OF_MEMBER:
            draft.stop(RowStatus.REFUSED, problem)
        else:
            draft.problems.append(problem)
            draft.warnings.append(say.left_out(LABELS[field], problem.cell))
    return harmed


def _says_nothing_new(row: SourceMember, old: Mapping[str, str], rules: PlanRules) -> bool:
    """Whether the row leaves its stored member exactly as it is."""
    both = any(old[given] and old[ended] for given, ended in CONTRADICTIONS)
    return not both and says_nothing_new(row.cells, old, _LEAVING, lossless=rules.lossless)


def _find_rival(draft: MemberDraft, family: Family | None, rules: PlanRules) -> None:
    """A living member whose NIK or id belongs to another family."""
    if draft.arrives or value_of(draft.cells, "life_status") not in ("", LifeStatus.ALIVE):
        return
    for field, index in (("nik", rules.register.by_nik), ("id", rules.register.by_member)):
        rival = index.get(value_of(draft.cells, field))
        if rival is not None and (family is None or rival.id != family.id):
            sentence = say.member_elsewhere(rival, family, by=LABELS[field])
            draft.stop(RowStatus.CONFLICT, problem_at(field, draft.cells, sentence))
            return


def _become(
    draft: MemberDraft,
    old: Values,
    given: Values | None,
    harmed: frozenset[str],
    group: Group,
    rules: PlanRules,
) -> None:
    row_id = value_of(draft.cells, "id")
    key = draft.stored.id if draft.stored else row_id if usable_id(row_id) else rules.new_id()
    merge = RowMerge(
        draft=draft, kind=RowKind.MEMBER, record_id=key, family_id=_family_id(group), cells=draft.cells,
        given=given, theirs=said(draft.cells, harmed | _OF_FAMILY), ours=old,
    )  # fmt: skip
    if draft.stored is None and given:
        if _stays_removed(draft, merge, given, rules):
            return
        merge = replace(merge, given={})  # it comes back whole
    new = merge.without_contradictions(merge.merge(rules), rules)
    new["life_status"] = new["life_status"] or old["life_status"] or str(LifeStatus.ALIVE)
    try:
        draft.result = parse_member(new, key)
    except FieldError as failure:
        draft.stop(RowStatus.REFUSED, problem_at(failure.field, draft.cells, failure.sentence))
        return
    draft.changes = changes(old, new, draft.cells, rules.reference, rules.instrument)
    _place(draft, merge, group, rules)


def _stays_removed(draft: MemberDraft, merge: RowMerge, given: Values, rules: PlanRules) -> bool:
    """Whether a member that the office has removed stays so: unchanged there, or decided."""
    if not says_nothing_new(draft.cells, given, (), lossless=rules.lossless):
        conflict = merge.row_conflict(rules)
        draft.conflicts.append(conflict)
        if conflict.choice is Choice.CITY:
            return False
    draft.gone = True
    draft.warnings.append(say.GONE_HERE)
    return True


def _place(draft: MemberDraft, merge: RowMerge, group: Group, rules: PlanRules) -> None:
    """Tell a member that changes its family, or whose family both sides changed."""
    home = None if draft.stored is None else rules.register.by_member.get(draft.stored.id)
    if home is None:
        return
    here, there = home.kk_number.text, value_of(draft.cells, "kk_number")
    if (draft.sheet, draft.row) in group.elsewhere:
        both = replace(merge, theirs={"kk_number": there}, ours={"kk_number": here})
        draft.conflicts.append(both.conflict("kk_number", rules))
    if draft.arrives:
        cell = draft.cells["kk_number"].address
        draft.changes += (CellChange(label=LABELS["kk_number"], cell=cell, old=here, new=there),)


def _family_id(group: Group) -> str:
    if group.match.stored is not None:
        return group.match.stored.id
    return "" if group.source is None else value_of(group.source.cells, "id")
