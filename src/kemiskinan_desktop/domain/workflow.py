"""Which state may follow which, for surveys and for periods (domain rules §4)."""

from collections.abc import Mapping, Sequence

from kemiskinan_desktop.domain.period import PeriodState, SurveyState

State = SurveyState | PeriodState

STATE_LABELS: Mapping[str, str] = {
    SurveyState.DRAFT: "Draf",
    SurveyState.SUBMITTED: "Diajukan",
    SurveyState.VERIFIED: "Diverifikasi",
    SurveyState.VALIDATED: "Divalidasi",
    SurveyState.DETERMINED: "Ditetapkan",
    SurveyState.RETURNED: "Dikembalikan",
    PeriodState.OPEN: "Dibuka",
    PeriodState.PUBLIC_REVIEW: "Uji publik",
    PeriodState.CLOSED: "Ditutup",
}
"""State of a survey or a period → what people read. *Ditetapkan* is one word for both."""

_SURVEY_STEPS: Mapping[SurveyState, tuple[SurveyState, ...]] = {
    SurveyState.DRAFT: (SurveyState.SUBMITTED,),
    SurveyState.RETURNED: (SurveyState.SUBMITTED,),
    SurveyState.SUBMITTED: (SurveyState.VERIFIED, SurveyState.VALIDATED, SurveyState.RETURNED),
    SurveyState.VERIFIED: (SurveyState.VALIDATED, SurveyState.RETURNED),
    SurveyState.VALIDATED: (SurveyState.DETERMINED, SurveyState.RETURNED),
    SurveyState.DETERMINED: (),
}
_PERIOD_STEPS: Mapping[PeriodState, tuple[PeriodState, ...]] = {
    PeriodState.OPEN: (PeriodState.PUBLIC_REVIEW, PeriodState.DETERMINED),
    PeriodState.PUBLIC_REVIEW: (PeriodState.DETERMINED,),
    PeriodState.DETERMINED: (PeriodState.CLOSED,),
    PeriodState.CLOSED: (),
}


def may_move(current: State, to: State, *, verification_required: bool = False) -> bool:
    """Whether a survey or a period may go from one state straight to another."""
    return not refusal(current, to, verification_required=verification_required)


def refusal(current: State, to: State, *, verification_required: bool = False) -> str:
    """Why a state may not follow another, as a sentence with what to do; empty when it may.

    `verification_required` closes the way from *diajukan* straight to *divalidasi*. Raises TypeError when a
    survey's state is paired with a period's.
    """
    if isinstance(current, SurveyState) and isinstance(to, SurveyState):
        return _survey_refusal(current, to, verification_required=verification_required)
    if isinstance(current, PeriodState) and isinstance(to, PeriodState):
        return _period_refusal(current, to)
    raise TypeError("a survey's state and a period's do not follow each other")


def _survey_refusal(current: SurveyState, to: SurveyState, *, verification_required: bool) -> str:
    if current is SurveyState.DETERMINED:
        return "Pendataan ini sudah ditetapkan. Perubahan hanya lewat perubahan penetapan dengan SK sendiri."
    if to not in _SURVEY_STEPS[current]:
        return _not_a_step("Pendataan", current, to, _SURVEY_STEPS[current])
    if verification_required and current is SurveyState.SUBMITTED and to is SurveyState.VALIDATED:
        return "Pendataan ini belum diverifikasi. Verifikasi dahulu, lalu validasi."
    return ""


def _period_refusal(current: PeriodState, to: PeriodState) -> str:
    if current is PeriodState.CLOSED:
        return "Periode ini sudah ditutup. Buka periode baru untuk melanjutkan."
    return "" if to in _PERIOD_STEPS[current] else _not_a_step("Periode", current, to, _PERIOD_STEPS[current])


def _not_a_step(noun: str, current: State, to: State, steps: Sequence[State]) -> str:
    if current is to:
        return f"{noun} ini sudah {STATE_LABELS[to].lower()}. Pilih langkah berikutnya: {_words(steps)}."
    return (
        f"{noun} berstatus {STATE_LABELS[current]} tidak dapat langsung menjadi {STATE_LABELS[to]}. "
        f"Pilih langkah berikutnya: {_words(steps)}."
    )


def _words(states: Sequence[State]) -> str:
    return " atau ".join(STATE_LABELS[state] for state in states)
