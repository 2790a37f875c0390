"""What is not there: stored members without a row, and rows whose family the office no longer has."""

from collections.abc import Iterable, Sequence

from kemiskinan_desktop.domain.conflicts import PlannedEnd
from kemiskinan_desktop.domain.ending import family_end, member_end
from kemiskinan_desktop.domain.family import FamilyStatus, Member
from kemiskinan_desktop.domain.plan_rows import MemberDraft
from kemiskinan_desktop.domain.plan_rules import Group, PlanRules
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source_merging import says_nothing_new


def absent_members(group: Group, drafts: Iterable[MemberDraft], rules: PlanRules) -> Sequence[Member]:
    """Living stored members that have no row in the workbook, though their family has one."""
    stored, given = group.match.stored, rules.given
    known = given is not None and stored is not None and stored.id in given.families
    if stored is None or group.source is None or not (group.members or known):
        return ()
    named = {draft.stored.id for draft in drafts if draft.stored}
    return [m for m in stored.living if m.id not in named and m.id not in group.departures]


def proposed_ends(group: Group, absent: Iterable[Member], rules: PlanRules) -> tuple[PlannedEnd, ...]:
    """The ends proposed in a family, of rows that were given out; what the office added since stays."""
    stored, book, people_left = group.match.stored, rules.given, tuple(absent)
    if stored is None or book is None or (group.source is not None and not people_left):
        return ()
    given = book.families.get(stored.id)
    if given is None:
        return ()
    known = ((member, rules.given_member(member.id, stored.id)) for member in people_left)
    people = [member_end(member, stored, row, rules) for member, row in known if row]
    left = stored.status is FamilyStatus.ACTIVE and any(m.id not in group.departures for m in stored.living)
    if group.source is None and left:
        people.append(family_end(stored, rules.register.surveys.get(stored.id), given, rules))
    return tuple(people)


def is_gone(group: Group, rules: PlanRules) -> bool:
    """Whether a family that was given out is no longer in the office at all."""
    if group.match.stored is not None or group.source is None or rules.given is None:
        return False
    return value_of(group.source.cells, "id") in rules.given.families


def came_back_unchanged(group: Group, rules: PlanRules) -> bool:
    """Whether the rows of a family that is gone say just what was given out."""
    source, given = group.source, rules.given
    if source is None or given is None:
        return False
    family = given.families[value_of(source.cells, "id")]
    pairs = [(source.cells, family.values), (source.answers, family.answers)]
    pairs += [(m.cells, family.members.get(value_of(m.cells, "id"), {})) for m in group.members]
    return all(says_nothing_new(cells, row, (), lossless=rules.lossless) for cells, row in pairs)
