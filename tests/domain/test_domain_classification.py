"""The class of a survey: points by the table, bands, overrides, what is missing, second opinions."""

import pickle
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.people import TODAY
from tests.support.survey import (
    PARAMETERS,
    best_answers,
    bps14,
    chosen_only,
    km262,
    settled_members,
    smg7,
    smg7_class,
)

from kemiskinan_desktop.domain.banding import band_at, band_text
from kemiskinan_desktop.domain.classification import Classification, QuestionResult, classify
from kemiskinan_desktop.domain.family import HealthCover, LifeStatus
from kemiskinan_desktop.domain.instrument import NOT_APPLICABLE
from kemiskinan_desktop.domain.poverty import PovertyClass

POINTS = {
    "P1": (0, 5, 8),
    "P2": (0, 2, 4, 5),
    "P3": (0, 3, 5),
    "T1": (0, 0, 2, 3, 3, 3),
    "T3": (0, 2, 2, 4),
    "T4": (0, 2, 2, 3, 4),
    "T5": (0, 2, 3, 4),
    "T6": (0, 2, 3),
    "T7": (0, 1, 2),
    "S1": (0, 3, 6),
    "D1": (0, 2, 4, 6),
    "K1": (0, 3, 5),
    "H2": (0, 2, 4, 5),
    "H3": (0, 3),
    "A1": (0, 4),
    "A2": (0, 1, 3),
    "A3": (0, 2, 3),
}
PLAIN = chosen_only(smg7())
ANSWERS = st.fixed_dictionaries(
    {q.code: st.sampled_from([a.code for a in q.answers]) for q in PLAIN.questions}
)
MISSING_ONE = st.sampled_from([q.code for q in PLAIN.questions if not q.skips])


def question(classification: Classification, code: str) -> QuestionResult:
    results = (q for indicator in classification.indicators for q in indicator.questions)
    return next(result for result in results if result.code == code)


def plain_class(answers: dict[str, str]) -> Classification:
    return classify(PLAIN, answers, (), {}, TODAY)


@pytest.mark.parametrize(
    ("code", "answer", "points"),
    [
        (code, str(n), p)
        for code, row in POINTS.items()
        for n, p in enumerate(row, 1)
        if (code, n) != ("T1", 6)
    ],
)
def test_that_each_answer_gives_the_points_of_the_table(code: str, answer: str, points: int) -> None:
    classification = smg7_class(best_answers(**{code: answer}))
    assert question(classification, code).points == points
    assert classification.points == points
    assert classification.complete


def test_that_every_chosen_question_is_in_the_table() -> None:
    assert {q.code for q in smg7().asked if q.answers} == set(POINTS)


@pytest.mark.parametrize(
    ("area", "code", "points", "why"),
    [
        ("36", "1", 0, "36 m² / 4 orang = 9,0 m²"),
        ("32", "1", 0, "32 m² / 4 orang = 8,0 m²"),
        ("31.9", "2", 2, "31,9 m² / 4 orang = 7,9 m²"),
        ("20", "2", 2, "20 m² / 4 orang = 5,0 m²"),
        ("19.99", "3", 4, "19,99 m² / 4 orang = 4,9 m²"),
    ],
)
def test_that_the_floor_per_person_falls_into_its_answer(area: str, code: str, points: int, why: str) -> None:
    result = question(smg7_class(best_answers(LUAS=area)), "T2")
    assert (result.answer_code, result.points, result.why) == (code, points, why)


@pytest.mark.parametrize(
    ("income", "code", "points"),
    [
        ("3600000", "1", 0),
        ("3599999", "2", 4),
        ("2400000", "2", 4),
        ("2399999", "3", 8),
        ("1400000", "3", 8),
        ("1399999", "4", 12),
        ("0", "4", 12),
    ],
)
def test_that_the_income_per_head_is_held_against_the_lines(income: str, code: str, points: int) -> None:
    result = question(smg7_class(best_answers(PENDAPATAN=income)), "H1")
    assert (result.answer_code, result.points) == (code, points)


@pytest.mark.parametrize(
    ("points", "poverty_class", "text"),
    [
        ("0", PovertyClass.NOT_POOR, "< 30"),
        ("29", PovertyClass.NOT_POOR, "< 30"),
        ("29.99", PovertyClass.NOT_POOR, "< 30"),
        ("30", PovertyClass.NEAR_POOR, "30 – < 50"),
        ("49.99", PovertyClass.NEAR_POOR, "30 – < 50"),
        ("50", PovertyClass.POOR, "50 – < 75"),
        ("74.99", PovertyClass.POOR, "50 – < 75"),
        ("75", PovertyClass.VERY_POOR, "ambang ≥ 75"),
        ("100", PovertyClass.VERY_POOR, "ambang ≥ 75"),
    ],
)
def test_that_bands_are_half_open(points: str, poverty_class: PovertyClass, text: str) -> None:
    band = band_at(smg7().bands, Decimal(points))
    assert band.poverty_class is poverty_class
    assert band_text(band) == text


def test_that_points_below_every_band_belong_to_the_first() -> None:
    assert band_at(smg7().bands, Decimal(-1)).poverty_class is PovertyClass.NOT_POOR


def test_that_the_poorest_answers_give_a_hundred_points() -> None:
    poorest = {q.code: max(q.answers, key=lambda a: a.points).code for q in PLAIN.questions}
    classification = plain_class(poorest)
    assert classification.points == 100
    assert classification.poverty_class is PovertyClass.VERY_POOR
    assert [i.percent for i in classification.indicators] == [100] * 7


def test_that_a_family_without_a_home_is_at_least_poor() -> None:
    classification = smg7_class(best_answers(T1="6"))
    assert classification.points == 21
    assert classification.poverty_class is PovertyClass.POOR
    assert classification.override == "R1"
    assert classification.override_text == "Tidak memiliki tempat tinggal: sekurangnya Miskin"
    assert classification.band_text == "< 30"


def test_that_the_home_is_not_asked_of_a_family_without_one() -> None:
    answers = best_answers(T1="6", LUAS="", T3="", T4="", T5="", T7="")
    classification = smg7_class(answers)
    assert classification.missing == ()
    result = question(classification, "T3")
    assert (result.answer_code, result.answer_label, result.points) == (NOT_APPLICABLE, "Tidak berlaku", 4)
    assert result.why == "Keluarga tidak memiliki tempat tinggal; dihitung sebagai keadaan terberat."


def test_that_an_override_below_the_band_says_nothing() -> None:
    answers = best_answers(
        T1="6", PENDAPATAN="0", P1="3", P2="4", P3="3", S1="3", D1="4", K1="3", H2="4", A1="2"
    )
    classification = smg7_class(answers)
    assert classification.points >= 75
    assert classification.poverty_class is PovertyClass.VERY_POOR
    assert classification.override is None


@pytest.mark.parametrize("code", [q.code for q in smg7().asked if not q.rule])
def test_that_a_blank_answer_leaves_no_class(code: str) -> None:
    classification = smg7_class(best_answers(**{code: ""}))
    assert classification.missing == (code,)
    assert classification.poverty_class is None
    assert not classification.complete
    assert (classification.band_text, classification.up, classification.down) == ("", None, None)


@pytest.mark.parametrize(
    ("code", "text"), [("P1", "9"), ("LUAS", "abc"), ("LUAS", "0"), ("PENDAPATAN", "-1")]
)
def test_that_an_odd_answer_counts_as_missing(code: str, text: str) -> None:
    assert smg7_class(best_answers(**{code: text})).missing == (code,)


def test_that_missing_parameters_are_named() -> None:
    classification = smg7_class(best_answers(), parameters={})
    assert classification.poverty_class is None
    assert classification.missing == (
        "parameter.garis_kemiskinan_kota_rp",
        "parameter.garis_kemiskinan_ekstrem_rp",
    )


def test_that_missing_facts_of_members_are_named_by_their_place() -> None:
    head, wife, son, daughter = settled_members()
    members = (replace(head, life_status=LifeStatus.DEAD), replace(wife, relation="1"), son, daughter)
    blank = replace(daughter, schooling=None, health_cover=None, chronic_illness=None)
    classification = smg7_class(best_answers(), (*members[:3], blank))
    assert classification.missing == (
        "members.3.schooling",
        "members.3.health_cover",
        "members.3.chronic_illness",
    )


def test_that_a_family_without_living_members_has_no_class() -> None:
    assert smg7_class(best_answers(), ()).missing == ("members",)


def test_that_the_familys_floor_area_stands_in_for_a_blank_number() -> None:
    answers = best_answers(LUAS="")
    classification = classify(smg7(), answers, settled_members(), PARAMETERS, TODAY, Decimal(36))
    assert question(classification, "LUAS").answer_code == "36"
    assert question(classification, "LUAS").why == "dari data keluarga"
    assert question(classification, "T2").why == "36 m² / 4 orang = 9,0 m²"
    assert classification.complete


def test_that_a_typed_floor_area_wins_over_the_familys() -> None:
    classification = classify(
        smg7(), best_answers(LUAS="16"), settled_members(), PARAMETERS, TODAY, Decimal(80)
    )
    assert question(classification, "LUAS").answer_label == "16 m²"
    assert question(classification, "T2").answer_code == "3"


def test_that_an_odd_floor_area_of_the_family_is_no_proposal() -> None:
    classification = classify(smg7(), best_answers(LUAS=""), settled_members(), PARAMETERS, TODAY, Decimal(0))
    assert classification.missing == ("LUAS",)


@pytest.mark.parametrize(
    ("education", "code"), [("10", "1"), ("5", "1"), ("4", "2"), ("3", "3"), ("2", "4"), ("1", "4")]
)
def test_that_the_heads_education_proposes_the_answer(education: str, code: str) -> None:
    classification = smg7_class(best_answers(D1=""), settled_members(education=education))
    assert question(classification, "D1").answer_code == code
    assert classification.complete


def test_that_an_answered_education_wins_over_the_proposal() -> None:
    result = question(smg7_class(best_answers(D1="4"), settled_members(education="9")), "D1")
    assert (result.answer_code, result.why) == ("4", "")


def test_that_an_unknown_education_of_the_head_is_missing() -> None:
    assert smg7_class(best_answers(D1=""), settled_members(education=None)).missing == ("D1",)


def test_that_only_the_living_count() -> None:
    head, wife, *children = settled_members()
    gone = tuple(replace(child, life_status=LifeStatus.MOVED, schooling=None) for child in children)
    classification = smg7_class(best_answers(LUAS="16"), (head, wife, *gone))
    assert question(classification, "T2").why == "16 m² / 2 orang = 8,0 m²"
    assert classification.complete


def test_that_ages_are_those_of_the_day_given() -> None:
    child = replace(settled_members()[3], birth_date=date(2019, 7, 14), schooling="18")
    members = (*settled_members()[:3], child)
    before = classify(smg7(), best_answers(), members, PARAMETERS, date(2026, 7, 13))
    after = classify(smg7(), best_answers(), members, PARAMETERS, date(2026, 7, 14))
    assert question(before, "D2").points == 0
    assert question(after, "D2").points == 4


def test_that_a_classification_names_its_instrument() -> None:
    classification = smg7_class(best_answers())
    assert (classification.instrument_code, classification.instrument_version) == ("SMG7", 1)
    assert classification.instrument_checksum == smg7().checksum


def test_that_a_classification_crosses_processes() -> None:
    classification = smg7_class(best_answers(P1="3"))
    assert pickle.loads(pickle.dumps(classification)) == classification  # noqa: S301 our own bytes
    assert pickle.loads(pickle.dumps(smg7())) == smg7()  # noqa: S301 our own bytes


def test_that_an_indicator_without_weight_has_no_percent() -> None:
    indicator = smg7_class(best_answers(P1="2", P2="2")).indicators[0]
    assert indicator.percent == 39
    assert replace(indicator, weight=Decimal(0)).percent == 0


def test_that_bps14_is_certain_once_nine_criteria_are_met() -> None:
    poor = best_answers(T3="4", T4="5", T5="4", T6="3", T7="3", P1="3", P2="4", S1="3", K1="3")
    classification = classify(bps14(), poor, settled_members(), PARAMETERS, TODAY)
    assert classification.points == 9
    assert classification.missing == ("BPS07", "BPS12")
    assert classification.poverty_class is PovertyClass.POOR
    assert classification.up is None


def test_that_bps14_is_certain_when_nine_cannot_be_reached() -> None:
    classification = classify(bps14(), best_answers(), settled_members(), PARAMETERS, TODAY)
    assert classification.points == 0
    assert classification.poverty_class is PovertyClass.NOT_POOR


def test_that_bps14_gives_no_class_while_either_may_come() -> None:
    undecided = best_answers(T3="4", T4="5", T5="4", T6="3", T7="3", P1="3", P2="4", S1="3")
    classification = classify(bps14(), undecided, settled_members(), PARAMETERS, TODAY)
    assert classification.points == 8
    assert classification.poverty_class is None
    assert classification.missing == ("BPS07", "BPS12")


def test_that_bps14_is_complete_with_its_own_two_questions() -> None:
    answers = best_answers(BPS07="1", BPS12="2")
    classification = classify(bps14(), answers, settled_members(), PARAMETERS, TODAY)
    assert classification.missing == ()
    assert classification.points == 1
    assert classification.up is not None
    assert classification.up.points == 8


def test_that_bps14_reads_floor_and_education_from_the_records() -> None:
    answers = best_answers(LUAS="", D1="")
    members = settled_members(education="3")
    classification = classify(bps14(), answers, members, PARAMETERS, TODAY, Decimal(31))
    assert question(classification, "BPS01").answer_label == "Ya"
    assert question(classification, "BPS01").why == "31 m² / 4 orang = 7,7 m²"
    assert question(classification, "BPS13").answer_label == "Ya"


def test_that_bps14_names_the_answers_it_waits_for() -> None:
    classification = classify(bps14(), {}, settled_members(education=None), PARAMETERS, TODAY)
    expected = {
        "P2",
        "P1",
        "T1",
        "LUAS",
        "T3",
        "T4",
        "T5",
        "T7",
        "T6",
        "BPS07",
        "S1",
        "D1",
        "K1",
        "BPS12",
        "A1",
    }
    assert set(classification.missing) == expected
    assert classification.poverty_class is None


def test_that_a_family_without_a_home_meets_the_criteria_of_the_home() -> None:
    answers = best_answers(T1="6", LUAS="", T3="", T4="", T5="", T7="")
    classification = classify(bps14(), answers, settled_members(), PARAMETERS, TODAY)
    assert classification.points == 5
    assert classification.missing == ("BPS07", "BPS12")


def test_that_km262_waits_for_its_minimum_count() -> None:
    classification = classify(km262(), best_answers(), settled_members(), PARAMETERS, TODAY)
    assert classification.missing == ("parameter.minimum_kriteria_km262",)
    assert classification.poverty_class is None


@pytest.mark.parametrize(
    ("minimum", "poverty_class", "text"),
    [(2, PovertyClass.POOR, "ambang ≥ 2"), (3, PovertyClass.NOT_POOR, "< 3")],
)
def test_that_km262_counts_against_its_minimum(minimum: int, poverty_class: PovertyClass, text: str) -> None:
    parameters = {"minimum_kriteria_km262": Decimal(minimum)}
    classification = classify(km262(), best_answers(P3="2", H3="2"), settled_members(), parameters, TODAY)
    assert classification.points == 2
    assert classification.poverty_class is poverty_class
    assert classification.band_text == text


def test_that_km262_finds_a_family_without_a_home_poor_at_once() -> None:
    classification = classify(km262(), {"T1": "6"}, settled_members(), {}, TODAY)
    assert classification.poverty_class is PovertyClass.POOR
    assert classification.override == "LANGSUNG"
    assert classification.missing


def test_that_km262_leaves_the_class_open_while_the_home_is_unknown() -> None:
    answers = best_answers(T1="")
    parameters = {"minimum_kriteria_km262": Decimal(8)}
    classification = classify(km262(), answers, settled_members(), parameters, TODAY)
    assert classification.poverty_class is None


@settings(deadline=None, max_examples=60)
@given(answers=ANSWERS, data=st.data())
def test_that_a_poorer_answer_never_lowers_points_or_class(
    answers: dict[str, str], data: st.DataObject
) -> None:
    asked = data.draw(st.sampled_from(PLAIN.questions))
    codes = [answer.code for answer in asked.answers]
    poorer = data.draw(st.sampled_from(codes[codes.index(answers[asked.code]) :]))
    before, after = plain_class(answers), plain_class(answers | {asked.code: poorer})
    assert after.points >= before.points
    assert before.poverty_class is not None
    assert after.poverty_class is not None
    assert after.poverty_class.rank >= before.poverty_class.rank


@settings(deadline=None, max_examples=40)
@given(answers=ANSWERS)
def test_that_points_are_the_sum_of_the_parts_and_the_result_repeats(answers: dict[str, str]) -> None:
    classification = plain_class(answers)
    assert classification.points == sum(i.points for i in classification.indicators)
    assert all(i.points == sum(q.points for q in i.questions) for i in classification.indicators)
    assert all(0 <= i.points <= i.weight for i in classification.indicators)
    assert plain_class(dict(reversed(answers.items()))) == classification


@settings(deadline=None, max_examples=40)
@given(answers=ANSWERS, gone=MISSING_ONE)
def test_that_one_missing_answer_is_never_a_class(answers: dict[str, str], gone: str) -> None:
    del answers[gone]
    classification = plain_class(answers)
    assert gone in classification.missing
    assert classification.poverty_class is None


@settings(deadline=None, max_examples=60)
@given(
    answers=st.dictionaries(
        st.sampled_from([q.code for q in smg7().questions]), st.text(max_size=6) | st.sampled_from("123456")
    ),
    covers=st.lists(st.sampled_from([None, *HealthCover]), min_size=4, max_size=4),
    parameters=st.fixed_dictionaries({}, optional=dict.fromkeys(PARAMETERS, st.decimals(1, 10**7, places=2))),
)
def test_that_any_answers_are_classified_or_named_missing(
    answers: dict[str, str], covers: list[HealthCover | None], parameters: dict[str, Decimal]
) -> None:
    members = tuple(
        replace(m, health_cover=cover) for m, cover in zip(settled_members(), covers, strict=True)
    )
    classification = classify(smg7(), answers, members, parameters, TODAY)
    assert classification.complete is not bool(classification.missing)
