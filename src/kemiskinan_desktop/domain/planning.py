"""The plan of an import: every row of a workbook sorted against the register, before anything is written."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.family_planning import GroupPlan, plan_group
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.matching import FamilyMatch, match_family
from kemiskinan_desktop.domain.plan import ImportPlan, PlannedRow, RowKind, RowStatus
from kemiskinan_desktop.domain.plan_rows import RowDraft
from kemiskinan_desktop.domain.plan_rules import Group, PlanRules
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source import SourceBook, SourceMember
from kemiskinan_desktop.domain.source_doubles import find_doubles
from kemiskinan_desktop.domain.source_merging import damages, problem_at

_REPORT_EVERY = 200


def plan_import(
    book: SourceBook,
    register: Register,
    *,
    instrument: Instrument | None,
    reference: Reference,
    today: date,
    new_id: Callable[[], str],
    report: Report = silent,
) -> ImportPlan:
    """Sort every family and member row into new, changed, same, conflict or refused, with reasons.

    `new_id` gives keys for new records; keys of unknown rows are kept. Raises what `report` raises.
    """
    rules = PlanRules(
        register=register, reference=reference, instrument=instrument, today=today, new_id=new_id,
        lossless=book.lossless, doubles=find_doubles(book),
    )  # fmt: skip
    groups, strays = _grouped(book, register)
    plans: list[GroupPlan] = []
    for done, group in enumerate(groups):
        if done % _REPORT_EVERY == 0:
            report(done, len(groups))
        plans.append(plan_group(group, rules))
    rows = [row for plan in plans for row in plan.rows] + [_stray(row, rules) for row in strays]
    return ImportPlan(
        file_name=book.file_name,
        sha256=book.sha256,
        profile_code=book.profile_code,
        profile_name=book.profile_name,
        rows=tuple(rows),
        families=tuple(plan.family for plan in plans if plan.family is not None),
        skipped=len(book.skipped),
        notes=book.notes + _missing_note(plans),
    )


def _grouped(book: SourceBook, register: Register) -> tuple[list[Group], list[SourceMember]]:
    """The families of the book with their members, and the members of no known family."""
    groups = [
        Group(source=source, members=source.members, match=match_family(source, register))
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
    kk = value_of(orphan.cells, "kk_number")
    by_member = register.by_member.get(value_of(orphan.cells, "id"))
    return by_member or register.by_kk.get(kk) or register.by_former_kk.get(kk)


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


def _missing_note(plans: list[GroupPlan]) -> tuple[str, ...]:
    missing = sum(plan.missing for plan in plans)
    return (
        (f"{missing} anggota yang tersimpan tidak ada di berkas. Datanya tetap disimpan.",) if missing else ()
    )
