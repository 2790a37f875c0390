"""Planning the members' rows of one family, each by itself."""

import re
from collections.abc import Mapping

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.family import Family, LifeStatus, Member
from kemiskinan_desktop.domain.field_labels import LABELS
from kemiskinan_desktop.domain.matching import match_members
from kemiskinan_desktop.domain.plan import RowKind, RowStatus
from kemiskinan_desktop.domain.plan_rows import MemberDraft
from kemiskinan_desktop.domain.plan_rules import IDENTITY_OF_MEMBER, Group, PlanRules
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source import MEMBER_FIELDS, SourceMember
from kemiskinan_desktop.domain.source_merging import (
    CONTRADICTIONS,
    KEYS,
    changes,
    damages,
    merged,
    problem_at,
    said,
    says_nothing_new,
    unknown_codes,
    without_contradictions,
)
from kemiskinan_desktop.domain.source_parsing import FieldError, parse_member
from kemiskinan_desktop.domain.source_values import member_values

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OF_FAMILY = frozenset({"kk_number"})
_LEAVING = _OF_FAMILY.union(KEYS)
_BLANK: Mapping[str, str] = dict[str, str].fromkeys(MEMBER_FIELDS, "")


def draft_members(group: Group, rules: PlanRules) -> list[MemberDraft]:
    """One draft per row: stopped with its reasons, or with the member it would become."""
    found = match_members(group.match.stored, group.members)
    return [_draft(row, stored, group, rules) for row, stored in zip(group.members, found, strict=True)]


def usable_id(text: str) -> bool:
    """Whether a key that came with a row nobody knows can be kept for the new record."""
    return _UUID.fullmatch(text) is not None


def _draft(row: SourceMember, stored: Member | None, group: Group, rules: PlanRules) -> MemberDraft:
    draft = MemberDraft(kind=RowKind.MEMBER, sheet=row.sheet, row=row.row, cells=row.cells, stored=stored)
    old = _BLANK if stored is None else member_values(stored, "")
    same = stored is not None and _says_nothing_new(row, old, rules)
    harmed = {} if same else damages(row.cells, old, rules.reference, rules.instrument)
    harmed |= {} if same else unknown_codes(row.cells, old, rules.reference)
    for field, problem in harmed.items():
        if field in IDENTITY_OF_MEMBER:
            draft.stop(RowStatus.REFUSED, problem)
        else:
            draft.problems.append(problem)
            draft.warnings.append(say.left_out(LABELS[field], problem.cell))
    draft.stop_if(RowStatus.REFUSED, rules.doubles.members.get((row.sheet, row.row), ()))
    _find_rival(draft, group.match.stored, rules)
    if not draft.stopped and same:
        draft.result = stored
    elif not draft.stopped:
        _become(draft, old, frozenset(harmed), rules)
    return draft


def _says_nothing_new(row: SourceMember, old: Mapping[str, str], rules: PlanRules) -> bool:
    """Whether the row leaves its stored member exactly as it is."""
    both = any(old[given] and old[ended] for given, ended in CONTRADICTIONS)
    return not both and says_nothing_new(row.cells, old, _LEAVING, lossless=rules.lossless)


def _find_rival(draft: MemberDraft, family: Family | None, rules: PlanRules) -> None:
    """A living member whose NIK or id belongs to another family."""
    if value_of(draft.cells, "life_status") not in ("", LifeStatus.ALIVE):
        return
    for field, index in (("nik", rules.register.by_nik), ("id", rules.register.by_member)):
        rival = index.get(value_of(draft.cells, field))
        if rival is not None and (family is None or rival.id != family.id):
            sentence = say.member_elsewhere(rival, family, by=LABELS[field])
            draft.stop(RowStatus.CONFLICT, problem_at(field, draft.cells, sentence))
            return


def _become(draft: MemberDraft, old: Mapping[str, str], harmed: frozenset[str], rules: PlanRules) -> None:
    own = said(draft.cells, harmed | _OF_FAMILY)
    new = without_contradictions(merged(old, own, lossless=rules.lossless), own)
    new["life_status"] = new["life_status"] or old["life_status"] or str(LifeStatus.ALIVE)
    given = value_of(draft.cells, "id")
    key = draft.stored.id if draft.stored else given if usable_id(given) else rules.new_id()
    try:
        draft.result = parse_member(new, key)
    except FieldError as failure:
        draft.stop(RowStatus.REFUSED, problem_at(failure.field, draft.cells, failure.sentence))
        return
    draft.changes = changes(old, new, draft.cells, rules.reference, rules.instrument)
