"""Problems of answers: what cannot be is an error, what is missing a warning with a way to it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.support.people import TODAY
from tests.support.survey import PARAMETERS, best_answers, bps14, settled_members, smg7

from kemiskinan_desktop.domain.answer_problems import answer_problems, missing_problems, shape_problems
from kemiskinan_desktop.domain.answering import skipped_questions
from kemiskinan_desktop.domain.problems import Severity


def test_that_a_complete_survey_has_no_problem() -> None:
    assert answer_problems(smg7(), best_answers(), settled_members(), PARAMETERS, TODAY) == ()


@pytest.mark.parametrize(
    ("code", "text", "key", "sentence"),
    [
        (
            "T3",
            "9",
            "answer.unknown_code",
            "Jenis lantai terluas: jawaban ini tidak ada dalam daftar. Pilih salah satu kode 1, 2, 3, 4.",
        ),
        (
            "LUAS",
            "luas",
            "answer.not_a_number",
            "Luas lantai bangunan harus berupa angka. Ketik angkanya saja.",
        ),
        (
            "LUAS",
            "0.5",
            "answer.out_of_range",
            "Luas lantai bangunan harus antara 1 dan 5.000 m². Periksa lagi angkanya.",
        ),
        (
            "PENDAPATAN",
            "1000000001",
            "answer.out_of_range",
            "Pendapatan keluarga per bulan harus antara Rp0 dan Rp1.000.000.000. Periksa lagi angkanya.",
        ),
    ],
)
def test_that_an_impossible_answer_is_an_error_beside_it(
    code: str, text: str, key: str, sentence: str
) -> None:
    problems = answer_problems(smg7(), best_answers(**{code: text}), settled_members(), PARAMETERS, TODAY)
    assert [(p.field, p.severity, p.code, p.sentence) for p in problems] == [
        (f"answers.{code}", Severity.ERROR, key, sentence)
    ]


@pytest.mark.parametrize(
    ("minimum", "maximum", "words"),
    [("1", None, "paling sedikit 1 m²"), (None, "0.5", "paling banyak 0,5 m²")],
)
def test_that_a_range_with_one_end_is_said(minimum: str | None, maximum: str | None, words: str) -> None:
    asked = replace(
        smg7().question("LUAS"),
        minimum=None if minimum is None else Decimal(minimum),
        maximum=None if maximum is None else Decimal(maximum),
        skips=(),
    )
    indicator = replace(smg7().indicators[0], questions=(asked,))
    instrument = replace(smg7(), indicators=(indicator,))
    (problem,) = shape_problems(instrument, {"LUAS": "0.7"})
    assert words in problem.sentence


def test_that_a_missing_answer_is_a_warning() -> None:
    problems = answer_problems(smg7(), best_answers(P1="", LUAS=""), settled_members(), PARAMETERS, TODAY)
    assert [(p.field, p.severity, p.sentence) for p in problems] == [
        (
            "answers.P1",
            Severity.WARNING,
            "Berapa kali keluarga biasanya makan dalam sehari: belum dijawab. Pilih jawabannya.",
        ),
        ("answers.LUAS", Severity.WARNING, "Luas lantai bangunan: belum dijawab. Isi jawabannya."),
    ]


def test_that_a_missing_fact_leads_to_the_member() -> None:
    problems = answer_problems(smg7(), best_answers(), settled_members(health_cover=None), PARAMETERS, TODAY)
    assert [(p.field, p.sentence) for p in problems] == [
        (
            "members.0.health_cover",
            "Jaminan kesehatan anggota ke-1 belum diisi. Isi pada data anggota.",
        )
    ]


def test_that_a_missing_parameter_leads_to_the_period() -> None:
    first, second = answer_problems(smg7(), best_answers(), settled_members(), {}, TODAY)
    assert first.field == "parameter.garis_kemiskinan_kota_rp"
    assert first.sentence == (
        "Garis kemiskinan kota belum diisi untuk periode ini. Isi angkanya di Pengaturan, bagian periode."
    )
    assert second.field == "parameter.garis_kemiskinan_ekstrem_rp"


def test_that_a_family_without_living_members_is_told() -> None:
    (problem,) = answer_problems(smg7(), best_answers(), (), PARAMETERS, TODAY)
    assert problem.field == "members"
    assert problem.sentence == "Keluarga ini belum punya anggota yang hidup. Isi anggota keluarganya."


def test_that_a_second_opinion_names_answers_of_the_other_instrument() -> None:
    (problem,) = missing_problems(bps14(), ("P1",))
    assert (problem.field, problem.sentence) == (
        "answers.P1",
        "Pertanyaan P1: belum dijawab. Isi jawabannya.",
    )


def test_that_answers_of_skipped_computed_and_foreign_questions_are_left_alone() -> None:
    answers = best_answers(T1="6", T3="99", LUAS="x", T2="7", LAIN="?")
    assert shape_problems(smg7(), answers) == ()


def test_that_a_form_knows_what_to_skip_and_why() -> None:
    skipped = skipped_questions(smg7(), {"T1": "6"})
    assert set(skipped) == {"LUAS", "T2", "T3", "T4", "T5", "T7"}
    assert set(skipped.values()) == {
        "Keluarga tidak memiliki tempat tinggal; dihitung sebagai keadaan terberat."
    }
    assert skipped_questions(smg7(), {"T1": "1"}) == {}
