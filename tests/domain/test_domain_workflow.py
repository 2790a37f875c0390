"""Steps of surveys and periods."""

from itertools import product

import pytest

from kemiskinan_desktop.domain.period import PeriodState, SurveyState
from kemiskinan_desktop.domain.workflow import STATE_LABELS, may_move, refusal

DRAFT, SUBMITTED, VERIFIED, VALIDATED, DETERMINED, RETURNED = SurveyState
OPEN, REVIEW, FIXED, CLOSED = PeriodState
SURVEY_STEPS = {
    (DRAFT, SUBMITTED),
    (RETURNED, SUBMITTED),
    (SUBMITTED, VERIFIED),
    (SUBMITTED, VALIDATED),
    (SUBMITTED, RETURNED),
    (VERIFIED, VALIDATED),
    (VERIFIED, RETURNED),
    (VALIDATED, DETERMINED),
    (VALIDATED, RETURNED),
}
PERIOD_STEPS = {(OPEN, REVIEW), (OPEN, FIXED), (REVIEW, FIXED), (FIXED, CLOSED)}


@pytest.mark.parametrize(("current", "to"), list(product(SurveyState, SurveyState)))
def test_that_a_survey_takes_only_the_steps_of_the_rules(current: SurveyState, to: SurveyState) -> None:
    assert may_move(current, to) is ((current, to) in SURVEY_STEPS)
    assert (refusal(current, to) == "") is ((current, to) in SURVEY_STEPS)


@pytest.mark.parametrize(("current", "to"), list(product(PeriodState, PeriodState)))
def test_that_a_period_takes_only_the_steps_of_the_rules(current: PeriodState, to: PeriodState) -> None:
    assert may_move(current, to) is ((current, to) in PERIOD_STEPS)


def test_that_verification_cannot_be_skipped_where_it_is_required() -> None:
    assert not may_move(SUBMITTED, VALIDATED, verification_required=True)
    assert may_move(SUBMITTED, VERIFIED, verification_required=True)
    assert refusal(SUBMITTED, VALIDATED, verification_required=True) == (
        "Pendataan ini belum diverifikasi. Verifikasi dahulu, lalu validasi."
    )


@pytest.mark.parametrize(
    ("current", "to", "sentence"),
    [
        (
            DRAFT,
            VALIDATED,
            (
                "Pendataan berstatus Draf tidak dapat langsung menjadi Divalidasi. "
                "Pilih langkah berikutnya: Diajukan."
            ),
        ),
        (
            VERIFIED,
            VERIFIED,
            "Pendataan ini sudah diverifikasi. Pilih langkah berikutnya: Divalidasi atau Dikembalikan.",
        ),
        (
            DETERMINED,
            RETURNED,
            "Pendataan ini sudah ditetapkan. Perubahan hanya lewat perubahan penetapan dengan SK sendiri.",
        ),
    ],
)
def test_that_a_refused_step_says_what_to_do(current: SurveyState, to: SurveyState, sentence: str) -> None:
    assert refusal(current, to) == sentence


def test_that_a_closed_period_stays_closed() -> None:
    assert refusal(CLOSED, OPEN) == "Periode ini sudah ditutup. Buka periode baru untuk melanjutkan."


def test_that_every_state_has_a_label() -> None:
    assert [STATE_LABELS[state] for state in SurveyState] == [
        "Draf",
        "Diajukan",
        "Diverifikasi",
        "Divalidasi",
        "Ditetapkan",
        "Dikembalikan",
    ]
    assert [STATE_LABELS[state] for state in PeriodState] == ["Dibuka", "Uji publik", "Ditetapkan", "Ditutup"]


def test_that_a_survey_does_not_become_a_period() -> None:
    with pytest.raises(TypeError):
        refusal(SurveyState.VALIDATED, PeriodState.DETERMINED)
