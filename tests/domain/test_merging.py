"""The table of the merge, and who owns which column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kemiskinan_desktop.domain.column_owners import Owner, owner_of
from kemiskinan_desktop.domain.merging import Choice, Outcome, differing, merge_row, outcome, same_value

VALUE = st.sampled_from(["", "a", "b", "c", "a  b", "a b"])


@pytest.mark.parametrize(
    ("given_out", "theirs", "ours", "wanted"),
    [
        ("a", "a", "a", Outcome.SAME),
        ("a", "b", "a", Outcome.THEIRS),
        ("a", "a", "b", Outcome.OURS),
        ("a", "b", "b", Outcome.SAME),
        ("a", "b", "c", Outcome.CONFLICT),
        ("a", "", "a", Outcome.THEIRS),
        ("a", "", "b", Outcome.CONFLICT),
        ("", "b", "", Outcome.THEIRS),
        ("", "b", "c", Outcome.CONFLICT),
        ("a  b", "a b", "c", Outcome.OURS),
    ],
)
def test_that_every_line_of_the_table_holds(given_out: str, theirs: str, ours: str, wanted: Outcome) -> None:
    assert outcome(given_out, theirs, ours) is wanted


@given(VALUE, VALUE, VALUE)
def test_that_both_sides_are_treated_alike(given_out: str, one: str, other: str) -> None:
    mirror = {Outcome.THEIRS: Outcome.OURS, Outcome.OURS: Outcome.THEIRS}
    found = outcome(given_out, one, other)
    assert outcome(given_out, other, one) is mirror.get(found, found)


@given(VALUE, VALUE, VALUE)
def test_that_what_was_merged_merges_to_nothing_new(given_out: str, theirs: str, ours: str) -> None:
    first = merge_row({"x": given_out}, {"x": theirs}, {"x": ours}, lambda _: None)
    again = merge_row({"x": given_out}, {"x": theirs}, first.values, lambda _: None)
    assert same_value(again.values["x"], first.values["x"])
    assert again.conflicts == first.conflicts


def test_that_an_undecided_conflict_keeps_ours_and_a_decision_is_obeyed() -> None:
    sides = {"x": "a"}, {"x": "b"}, {"x": "c"}
    opened = merge_row(*sides, lambda _: None)
    assert (opened.values, opened.conflicts, opened.undecided) == ({"x": "c"}, ("x",), ("x",))
    for choice, value in ((Choice.CITY, "b"), (Choice.OFFICE, "c")):
        found = merge_row(*sides, lambda _, choice=choice: choice)
        assert (found.values, found.conflicts, found.undecided) == ({"x": value}, ("x",), ())


def test_that_a_column_that_did_not_come_back_stays_as_it_is() -> None:
    found = merge_row({"x": "a", "y": "a"}, {"x": "b"}, {"x": "a", "y": "c"}, lambda _: None)
    assert found.values == {"x": "b", "y": "c"}


def test_that_differences_are_named_in_the_offices_order() -> None:
    assert differing({"x": "a", "z": "a"}, {"y": "b", "x": "a", "w": ""}) == ("y", "z")


def test_that_the_interview_is_the_offices_the_desil_the_citys_and_the_rest_nobodys() -> None:
    assert owner_of("P1") is Owner.OFFICE
    assert owner_of("interviewed_on") is Owner.OFFICE
    assert owner_of("desil") is Owner.CITY
    assert owner_of("address") is None
    assert owner_of("nik") is None
