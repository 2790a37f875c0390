"""The nearest change of class: the points, the fewest questions, and that they really do it."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.people import TODAY
from tests.support.survey import best_answers, chosen_only, smg7, smg7_class

from kemiskinan_desktop.domain.class_changes import ClassChange
from kemiskinan_desktop.domain.classification import Classification, classify
from kemiskinan_desktop.domain.instrument import (
    Answer,
    Band,
    Indicator,
    Instrument,
    OverrideRule,
    Question,
    QuestionKind,
    Skip,
)
from kemiskinan_desktop.domain.poverty import PovertyClass

PLAIN = chosen_only(smg7())
ANSWERS = st.fixed_dictionaries(
    {q.code: st.sampled_from([a.code for a in q.answers]) for q in PLAIN.questions}
)
HOME = ("T1", "T2", "T3", "T4", "T5", "T7")


def plain_class(answers: dict[str, str], instrument: Instrument = PLAIN) -> Classification:
    return classify(instrument, answers, (), {}, TODAY)


def applied(
    answers: dict[str, str], change: ClassChange, *, poorer: bool, instrument: Instrument = PLAIN
) -> int:
    """Rank of the class after every named question got its poorest or best plain answer."""
    changed = dict(answers)
    for code in change.questions:
        plain = [a for a in instrument.question(code).answers if (code, a.code) != ("T1", "6")]
        pick = max if poorer else min
        changed[code] = pick(plain, key=lambda answer: answer.points).code
    found = plain_class(changed, instrument).poverty_class
    assert found is not None
    return found.rank


@settings(deadline=None, max_examples=80)
@given(answers=ANSWERS)
def test_that_the_nearest_changes_really_change_the_class(answers: dict[str, str]) -> None:
    classification = plain_class(answers)
    assert classification.poverty_class is not None
    if classification.up is not None:
        assert applied(answers, classification.up, poorer=True) >= classification.up.to.rank
    if classification.down is not None:
        assert applied(answers, classification.down, poorer=False) <= classification.down.to.rank
    assert (classification.up is None) is (classification.poverty_class is PovertyClass.VERY_POOR)
    assert (classification.down is None) is (classification.poverty_class is PovertyClass.NOT_POOR)


@settings(deadline=None, max_examples=80)
@given(answers=ANSWERS)
def test_that_the_points_lead_exactly_to_the_other_band(answers: dict[str, str]) -> None:
    classification = plain_class(answers)
    minima = {band.poverty_class: band.minimum for band in PLAIN.bands}
    up, down = classification.up, classification.down
    if up is not None:
        assert classification.points + up.points == minima[up.to]
    if down is not None and down.points:
        assert classification.points - down.points + 1 == PLAIN.bands[down.to.rank].upper


def test_that_a_point_below_the_edge_is_one_point_away() -> None:
    answers = {q.code: q.answers[0].code for q in PLAIN.questions}
    answers |= {"H1": "4", "P1": "3", "S1": "3", "K1": "2"}
    classification = plain_class(answers)
    assert classification.points == 29
    assert classification.up == ClassChange(to=PovertyClass.NEAR_POOR, points=Decimal(1), questions=("D1",))
    assert classification.down is None


def test_that_the_first_point_of_a_band_is_one_point_above_the_other() -> None:
    answers = {q.code: q.answers[0].code for q in PLAIN.questions}
    answers |= {"H1": "4", "P1": "3", "S1": "3", "A1": "2"}
    classification = plain_class(answers)
    assert classification.points == 30
    assert classification.down == ClassChange(to=PovertyClass.NOT_POOR, points=Decimal(1), questions=("H1",))


def test_that_a_home_is_what_a_family_without_one_needs_first() -> None:
    classification = smg7_class(best_answers(T1="6"))
    assert classification.down == ClassChange(to=PovertyClass.NOT_POOR, points=Decimal(0), questions=HOME)
    assert classification.up is not None
    assert classification.up.to is PovertyClass.VERY_POOR
    assert classification.up.points == 54
    assert not set(classification.up.questions) & set(HOME)


def test_that_a_very_poor_family_without_a_home_need_not_find_one_to_be_poor() -> None:
    answers = {q.code: q.answers[-1].code for q in PLAIN.questions}
    classification = plain_class(answers)
    assert classification.points == 100
    down = classification.down
    assert down is not None
    assert (down.to, down.points, down.questions) == (PovertyClass.POOR, 26, ("P1", "S1", "H1"))


def test_that_the_way_up_never_runs_over_losing_the_home() -> None:
    answers = {q.code: q.answers[0].code for q in PLAIN.questions}
    up = plain_class(answers).up
    assert up is not None
    assert (up.to, up.points, up.questions) == (PovertyClass.NEAR_POOR, 30, ("P1", "S1", "D1", "H1"))


def small(points: tuple[tuple[int, ...], ...], **over: object) -> Instrument:
    """Questions A, B, C … with these points, poor from 5, very poor from 9."""
    questions = tuple(
        Question(
            code=chr(65 + n),
            text="?",
            kind=QuestionKind.CHOICE,
            answers=tuple(Answer(code=str(k), label="-", points=Decimal(p)) for k, p in enumerate(row)),
            max_points=Decimal(max(row)),
        )
        for n, row in enumerate(points)
    )
    bands = (
        Band(poverty_class=PovertyClass.NOT_POOR, minimum=Decimal(0), upper=Decimal(5)),
        Band(poverty_class=PovertyClass.POOR, minimum=Decimal(5), upper=Decimal(9)),
        Band(poverty_class=PovertyClass.VERY_POOR, minimum=Decimal(9), upper=None),
    )
    indicator = Indicator(code="I", name="I", weight=Decimal(sum(map(max, points))), questions=questions)
    base = Instrument(
        code="X", version=1, name="X", status="-", legal_basis="-", indicators=(indicator,), bands=bands
    )
    return replace(base, **over)


ROWS = st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=3).map(tuple), min_size=2, max_size=4)


@settings(deadline=None, max_examples=50)
@given(rows=ROWS, data=st.data())
def test_that_no_fewer_questions_would_do(rows: list[tuple[int, ...]], data: st.DataObject) -> None:
    instrument = small(tuple(rows))
    answers = {q.code: data.draw(st.sampled_from([a.code for a in q.answers])) for q in instrument.questions}
    classification = plain_class(answers, instrument)
    for change, poorer in ((classification.up, True), (classification.down, False)):
        if change is None:
            continue
        codes = [q.code for q in instrument.questions]
        for fewer in combinations(codes, len(change.questions) - 1):
            smaller = replace(change, questions=fewer)
            rank = applied(answers, smaller, poorer=poorer, instrument=instrument)
            assert rank < change.to.rank if poorer else rank > change.to.rank


def test_that_a_class_out_of_reach_is_no_change() -> None:
    instrument = small(((0, 2), (0, 3)))
    assert plain_class({"A": "1", "B": "1"}, instrument).up is None
    assert plain_class({"A": "0", "B": "0"}, instrument).up is not None


@pytest.mark.parametrize(("answer", "points", "questions"), [("2", 0, ("A",)), ("1", 1, ("B",))])
def test_that_an_override_is_left_by_another_answer_to_its_question(
    answer: str, points: int, questions: tuple[str, ...]
) -> None:
    rule = OverrideRule(
        code="R", question="A", answers=("2",), at_least=PovertyClass.POOR, text="-", source="-"
    )
    instrument = small(((0, 1, 1), (0, 4)), overrides=(rule,))
    other = "0" if answer == "2" else "1"
    classification = plain_class({"A": answer, "B": other}, instrument)
    assert classification.poverty_class is PovertyClass.POOR
    assert classification.down == ClassChange(
        to=PovertyClass.NOT_POOR, points=Decimal(points), questions=questions
    )


def test_that_an_override_and_points_are_both_left() -> None:
    rule = OverrideRule(
        code="R", question="A", answers=("2",), at_least=PovertyClass.POOR, text="-", source="-"
    )
    instrument = small(((0, 1, 1), (0, 4), (0, 3)), overrides=(rule,))
    down = plain_class({"A": "2", "B": "1", "C": "1"}, instrument).down
    assert down is not None
    assert (down.points, down.questions) == (4, ("A", "B"))


def test_that_skipped_questions_are_opened_where_nothing_else_suffices() -> None:
    skip = Skip(question="A", answers=("1",), points=Decimal(5), why="-")
    base = small(((0, 0), (0, 5), (0, 1)))
    gate, hidden, rest = base.questions
    questions = (gate, replace(hidden, skips=(skip,)), rest)
    instrument = replace(base, indicators=(replace(base.indicators[0], questions=questions),))
    down = plain_class({"A": "1", "C": "1"}, instrument).down
    assert down is not None
    assert (down.to, down.points, down.questions) == (PovertyClass.NOT_POOR, 2, ("A", "B"))


def test_that_fractions_of_points_make_the_step_smaller() -> None:
    base = small(((0, 5), (0, 1)))
    first = base.questions[0]
    half = replace(first, answers=(first.answers[0], replace(first.answers[1], points=Decimal("4.5"))))
    instrument = replace(base, indicators=(replace(base.indicators[0], questions=(half, base.questions[1])),))
    classification = plain_class({"A": "1", "B": "1"}, instrument)
    assert classification.points == Decimal("5.5")
    assert classification.down is not None
    assert (classification.down.points, classification.down.questions) == (Decimal("0.6"), ("A",))
