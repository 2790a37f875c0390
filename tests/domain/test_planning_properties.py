"""Whatever stands in a workbook: every row is counted once, and given back unchanged it changes nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.people import family, member
from tests.support.source_rows import DAMAGED, plan, source_book, source_family, source_member
from tests.support.survey import best_answers

from kemiskinan_desktop.domain.family import Family, HealthCover, LifeStatus, NikAbsence
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.plan import PlanCounts, RowKind, RowStatus
from kemiskinan_desktop.domain.source import SourceBook

_words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12)
_people = st.tuples(
    st.integers(0, 9),
    st.fixed_dictionaries(
        {},
        optional={
            "name": _words,
            "notes": _words,
            "sex": st.sampled_from(Sex),
            "relation": st.sampled_from(["1", "3", "4", "9", "x"]),
            "nik": st.none(),
            "nik_absence": st.sampled_from([None, *NikAbsence]),
            "birth_date": st.sampled_from([None, date(1850, 1, 1), date(2026, 12, 31), date(2001, 2, 28)]),
            "birth_year": st.sampled_from([None, 1950]),
            "pregnant": st.sampled_from([None, True, False]),
            "health_cover": st.sampled_from([None, *HealthCover]),
            "life_status": st.sampled_from(LifeStatus),
            "life_status_date": st.sampled_from([None, date(2026, 1, 1), date(2030, 1, 1)]),
            "religion": st.sampled_from([None, "1", "7"]),
        },
    ),
)


def _family(index: int, over: dict[str, Any], people: list[tuple[int, dict[str, Any]]]) -> Family:
    """Family `index` with its own people, the same whenever it is drawn."""
    named = {number: member(10 * index + number, **facts) for number, facts in people}
    return family(index, **over, members=tuple(named.values()))


_families = st.builds(
    _family,
    st.integers(1, 6),
    st.fixed_dictionaries(
        {},
        optional={
            "address": _words,
            "rt": st.sampled_from(["", "001", "xx"]),
            "latitude": st.sampled_from([None, Decimal("-7.05"), Decimal("-7.50")]),
            "floor_area": st.sampled_from([None, Decimal(0), Decimal("36.50")]),
            "phone": st.sampled_from(["", "08"]),
        },
    ),
    st.lists(_people, max_size=4),
)
_values = st.sampled_from(
    [
        "",
        "x",
        "3374124211830002",
        "1983-11-02",
        "2999-01-01",
        "1",
        "4",
        "ya",
        "-7.5",
        "33.74.12.1001",
        DAMAGED,
    ]
)
_FAMILY_FIELDS = ("id", "kk_number", "rt", "kelurahan", "latitude", "notes")
_MEMBER_FIELDS = ("id", "nik", "name", "sex", "relation", "birth_date", "pregnant", "religion", "notes")
_family_edits = st.dictionaries(st.sampled_from(_FAMILY_FIELDS), _values | st.none(), max_size=3)
_member_edits = st.dictionaries(st.sampled_from(_MEMBER_FIELDS), _values | st.none(), max_size=3)


_strays = st.integers(10, 75).map(member)


@st.composite
def books(draw: st.DrawFn) -> SourceBook:
    rows = []
    for place, one in enumerate(draw(st.lists(_families, max_size=4)), start=2):
        people = [
            source_member(m, one.kk_number.text, 100 * place + i, **draw(_member_edits))
            for i, m in enumerate(one.members)
        ]
        rows.append(source_family(one, place, members=people, **draw(_family_edits)))
    orphans = [
        source_member(m, "3374121507000003", 9000 + i, **draw(_member_edits))
        for i, m in enumerate(draw(st.lists(_strays, max_size=2)))
    ]
    return source_book(*rows, orphans=orphans, lossless=draw(st.booleans()))


@settings(deadline=None, max_examples=60)
@given(st.lists(_families, max_size=4, unique_by=lambda one: one.id), st.booleans())
def test_that_what_was_given_out_comes_back_the_same(stored: list[Family], lossless: bool) -> None:
    survey = Survey(id="s", family_id="", period_id="p", answers=best_answers())
    surveys = {one.id: replace(survey, family_id=one.id) for one in stored}
    book = source_book(
        *(source_family(one, row, survey=surveys[one.id]) for row, one in enumerate(stored, start=2)),
        lossless=lossless,
    )
    found = plan(book, stored, surveys)
    assert found.counts(RowKind.FAMILY) == PlanCounts(same=len(stored))
    assert found.counts(RowKind.MEMBER) == PlanCounts(same=sum(len(one.members) for one in stored))
    assert found.families == ()


@settings(deadline=None, max_examples=100)
@given(books(), st.lists(_families, max_size=3, unique_by=lambda one: one.id))
def test_that_every_row_is_counted_once_and_says_why_it_stops(book: SourceBook, stored: list[Family]) -> None:
    found = plan(book, stored)
    people = sum(len(one.members) for one in book.families) + len(book.orphans)
    assert found.counts(RowKind.FAMILY).read == len(book.families)
    assert found.counts(RowKind.MEMBER).read == people
    for row in found.rows:
        if row.status in (RowStatus.REFUSED, RowStatus.CONFLICT):
            assert all(problem.sentence and problem.cell for problem in row.problems)
            assert row.problems
            assert row.changes == ()
        assert (row.status is RowStatus.CHANGED) == bool(row.changes)


@settings(deadline=None, max_examples=60)
@given(books(), st.lists(_families, max_size=3, unique_by=lambda one: one.id))
def test_that_an_applied_plan_made_again_changes_nothing(book: SourceBook, stored: list[Family]) -> None:
    found = plan(book, stored)
    known = {one.id: one for one in stored} | {
        planned.family.id: planned.family for planned in found.families
    }
    again = plan(book, known.values())
    first = {(row.sheet, row.row, row.kind): row.status for row in found.rows}
    for row in again.rows:
        if first[row.sheet, row.row, row.kind] in (RowStatus.NEW, RowStatus.CHANGED, RowStatus.SAME):
            assert row.status is RowStatus.SAME, row
