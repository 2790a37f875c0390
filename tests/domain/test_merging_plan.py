"""Merging a workbook that came back, case by case, where the machine of the two sides does not go."""

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.support.people import family, kk_number, member, nik
from tests.support.source_rows import (
    DAMAGED,
    family_row,
    member_row,
    plan,
    source_book,
    source_family,
    source_member,
)

from kemiskinan_desktop.domain.conflicts import WHOLE_ROW, Decisions, Ending, RowKey
from kemiskinan_desktop.domain.family import Family, FamilyStatus, Member, NikAbsence
from kemiskinan_desktop.domain.given import GivenBook, given_family
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan import RowStatus
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import SourceMember


def given(*families: Family) -> GivenBook:
    made_at = datetime(2026, 7, 1, tzinfo=UTC)
    rows = {one.id: given_family(FamilyRecord(family=one)) for one in families}
    return GivenBook(export_id="e", made_at=made_at, period_id="", families=rows)


def with_member(one: Family, place: int, **over: object) -> Family:
    people = list(one.members)
    people[place] = replace(people[place], **over)  # pyright: ignore[reportArgumentType] - a test's own words
    return one.with_members(tuple(people))


def people(one: Family, row: int = 200, *, without: Member | None = None) -> list[SourceMember]:
    """The rows of a family's members."""
    return [
        source_member(m, one.kk_number.text, row + at) for at, m in enumerate(one.members) if m != without
    ]


def test_that_a_nik_the_city_found_ends_the_reason_for_having_none() -> None:
    one = with_member(family(1), 3, nik=None, nik_absence=NikAbsence.BABY)
    number = nik(77, born=date(2015, 7, 13), sex=one.members[3].sex).text
    rows = people(one, without=one.members[3])
    rows.append(source_member(one.members[3], one.kk_number.text, 203, nik=number))
    found = plan(source_book(source_family(one, members=rows)), [one], given=given(one))
    after = found.families[0].family.members[3]
    assert (after.nik and after.nik.text, after.nik_absence) == (number, None)


def test_that_a_nik_there_and_another_reason_here_are_a_conflict() -> None:
    one = with_member(family(1), 3, nik=None, nik_absence=NikAbsence.BABY)
    ours = with_member(one, 3, nik_absence=NikAbsence.LOST)
    number = nik(77, born=date(2015, 7, 13), sex=one.members[3].sex).text
    rows = people(one, without=one.members[3])
    rows.append(source_member(one.members[3], one.kk_number.text, 203, nik=number))
    book = source_book(source_family(one, members=rows))
    found = plan(book, [ours], given=given(one))
    [conflict] = found.conflicts
    assert (conflict.label, found.families) == ("NIK", ())
    decided = plan(book, [ours], given=given(one), decisions=Decisions(cells={conflict.key: Choice.CITY}))
    after = decided.families[0].family.members[3]
    assert (after.nik and after.nik.text, after.nik_absence) == (number, None)


def test_that_a_damaged_cell_that_came_back_as_it_was_given_is_no_news() -> None:
    one = family(1, phone="08")
    unread = replace(DAMAGED, found="08")
    assert (
        family_row(plan(source_book(source_family(one, phone=unread)), [one], given=given(one))).problems
        == ()
    )
    edited = plan(source_book(source_family(one, phone=DAMAGED)), [one], given=given(one))
    assert family_row(edited).problems[0].found == "3,37E+15"


def test_that_a_family_that_left_the_file_of_this_office_stays_away_unless_it_was_changed() -> None:
    one = family(1)
    gone = plan(source_book(source_family(one)), [], given=given(one))
    assert {row.status for row in gone.rows} == {RowStatus.SAME}
    assert gone.families == ()
    changed = plan(source_book(source_family(one, address="Lain")), [], given=given(one))
    assert {row.status for row in changed.rows} == {RowStatus.CONFLICT}
    assert "kosongkan kolom ID" in family_row(changed).problems[0].sentence


def test_that_a_family_ended_here_and_unchanged_there_stays_ended() -> None:
    one = family(1)
    ended = replace(one, status=FamilyStatus.MOVED, status_date=date(2026, 7, 2), status_reason="Pindah")
    same = plan(source_book(source_family(one)), [ended], given=given(one))
    assert (same.families, family_row(same).status) == ((), RowStatus.SAME)
    changed = plan(source_book(source_family(one, address="Lain")), [ended], given=given(one))
    assert family_row(changed).status is RowStatus.CONFLICT


def test_that_a_family_that_the_city_joined_to_another_is_merged() -> None:
    one, other = (
        family(1),
        family(2, members=(member(91), member(92, relation="4", birth_date=date(2010, 1, 1)))),
    )
    rows = people(one)
    rows += [
        source_member(m, one.kk_number.text, 300 + at, relation="9") for at, m in enumerate(other.members)
    ]
    found = plan(source_book(source_family(one, members=rows)), [one, other], given=given(one, other))
    assert [planned.family.status for planned in found.families] == [FamilyStatus.ACTIVE, FamilyStatus.MERGED]
    assert len(found.families[0].family.members) == 6
    assert any("digabung" in note for note in found.notes)


def test_that_a_part_of_a_family_under_a_new_kk_number_is_a_split() -> None:
    one = family(1, members=(*family(1).members, member(95, relation="4", birth_date=date(2000, 1, 1))))
    grown = one.members[4]
    old = [source_member(m, one.kk_number.text, 200 + at) for at, m in enumerate(one.members[:4])]
    new = source_member(grown, kk_number(60).text, 300, relation="1")
    fresh = source_family(one, 3, members=[new], id="", kk_number=kk_number(60).text)
    found = plan(source_book(source_family(one, members=old), fresh), [one], given=given(one))
    assert {len(planned.family.members) for planned in found.families} == {1, 4}
    split = next(planned.family for planned in found.families if planned.family.id != one.id)
    assert (split.members[0].id, split.kk_number) == (grown.id, kk_number(60))


def test_that_a_member_both_sides_moved_apart_is_asked_about() -> None:
    homes = [family(index) for index in (1, 2, 3)]
    child = homes[0].members[3]
    mine = homes[1].with_members((*homes[1].members, child))
    ours = [homes[0].with_members(homes[0].members[:3]), mine, homes[2]]
    there = [*people(homes[2], 400), source_member(child, homes[2].kk_number.text, 900)]
    books = source_book(
        source_family(homes[0], 2, members=people(homes[0], 200, without=child)),
        source_family(homes[1], 3, members=people(homes[1], 300)),
        source_family(homes[2], 4, members=there),
    )
    found = plan(books, ours, given=given(*homes))
    [conflict] = found.conflicts
    values = (conflict.given, conflict.theirs, conflict.ours)
    assert values == tuple(one.kk_number.text for one in (homes[0], homes[2], homes[1]))
    assert found.families == ()
    taken = plan(books, ours, given=given(*homes), decisions=Decisions(cells={conflict.key: Choice.CITY}))
    moved = {planned.family.id: planned.family for planned in taken.families}
    assert child in moved[homes[2].id].members
    assert child not in moved[homes[1].id].members


def test_that_a_move_into_a_family_that_cannot_take_it_is_taken_back_with_the_reason() -> None:
    one, other = family(1), replace(family(2), status=FamilyStatus.MOVED)
    other = replace(other, status_date=date(2026, 7, 2), status_reason="Pindah")
    moved = source_member(one.members[3], other.kk_number.text, 900)
    first = source_family(one, 2, members=people(one, 200, without=one.members[3]))
    second = source_family(other, 3, members=[*people(other, 300), moved])
    found = plan(source_book(first, second), [one, other], given=given(one, other))
    assert found.families == ()
    stopped = next(row for row in found.rows if row.row == 900)
    assert stopped.status is RowStatus.CONFLICT
    assert stopped.problems


def test_that_a_wrong_entry_is_taken_out_and_a_missing_one_is_marked() -> None:
    one = family(1)
    key = RowKey(RowKind.MEMBER, one.members[3].id)
    members = people(one, without=one.members[3])
    book = source_book(source_family(one, members=members))
    for ending, living, kept in ((Ending.WRONG, 3, 3), (Ending.MISSING, 3, 4), (Ending.DEAD, 3, 4)):
        found = plan(book, [one], given=given(one), decisions=Decisions(ends={key: ending}))
        after = found.families[0].family
        assert (len(after.living), len(after.members)) == (living, kept)
    stays = plan(book, [one], given=given(one), decisions=Decisions(ends={key: Ending.STAY}))
    assert (stays.families, stays.ends[0].choice) == ((), Ending.STAY)


def test_that_a_member_under_a_kk_number_nobody_knows_is_refused_and_not_passed_over() -> None:
    one = family(1)
    lost = source_member(one.members[3], kk_number(70).text, 900)
    members = people(one, without=one.members[3])
    found = plan(source_book(source_family(one, members=members), orphans=[lost]), [one], given=given(one))
    row = next(row for row in found.rows if row.row == 900)
    assert (row.status, "tidak ada di berkas maupun" in row.problems[0].sentence) == (RowStatus.REFUSED, True)
    assert member_row(found).status is RowStatus.SAME


def test_that_changes_that_break_only_together_are_asked_as_a_whole_family() -> None:
    one = family(1)
    ours = with_member(with_member(one, 0, relation="9"), 1, relation="1")
    rows = [source_member(m, one.kk_number.text, 200 + at) for at, m in enumerate(one.members)]
    rows[0] = source_member(one.members[0], one.kk_number.text, 200, relation="5")
    rows[2] = source_member(one.members[2], one.kk_number.text, 202, relation="1")
    book = source_book(source_family(one, address="Jl. Menurut Kota", members=rows))
    found = plan(book, [ours], given=given(one))
    [whole] = [each for each in found.conflicts if each.key.field == WHOLE_ROW]
    assert (whole.label, family_row(found).status) == ("Seluruh keluarga", RowStatus.CONFLICT)
    assert [m.relation for m in found.families[0].family.members] == [m.relation for m in ours.members]
    assert "digabung tidak" in family_row(found).problems[-1].sentence
    kept = plan(book, [ours], given=given(one), decisions=Decisions(cells={whole.key: Choice.OFFICE}))
    assert kept.families == ()
    assert {row.status for row in kept.rows} == {RowStatus.SAME}
    taken = plan(book, [ours], given=given(one), decisions=Decisions(cells={whole.key: Choice.CITY}))
    after = taken.families[0].family
    assert [m.relation for m in after.members] == ["5", one.members[1].relation, "1", one.members[3].relation]
    assert after.address == "Jl. Menurut Kota"
    again = plan(book, [after], given=given(one))
    assert (again.families, [each.key.field for each in again.conflicts]) == ((), [])


def test_that_a_family_ended_here_and_changed_there_is_a_question_of_the_whole_family() -> None:
    one = family(1)
    ended = replace(one, status=FamilyStatus.MOVED, status_date=date(2026, 7, 2), status_reason="Pindah")
    book = source_book(source_family(one, address="Jl. Menurut Kota"))
    [whole] = plan(book, [ended], given=given(one)).conflicts
    assert whole.ours == "sudah tidak ada"
    kept = plan(book, [ended], given=given(one), decisions=Decisions(cells={whole.key: Choice.OFFICE}))
    assert (kept.families, family_row(kept).status) == ((), RowStatus.SAME)
    back = plan(book, [ended], given=given(one), decisions=Decisions(cells={whole.key: Choice.CITY}))
    [after] = [planned.family for planned in back.families]
    assert (after.status, after.address) == (FamilyStatus.ACTIVE, "Jl. Menurut Kota")
