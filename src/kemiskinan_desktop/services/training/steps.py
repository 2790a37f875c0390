"""The steps an invented survey has taken, with who took them: nobody validates what they entered."""

from dataclasses import replace
from datetime import datetime

from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.services.actor import Actor, Role

CLERKS = tuple(Actor(name=f"{name} (latihan)", role=Role.CLERK) for name in ("Rini", "Yoga"))
VERIFIER = Actor(name="Sulis (latihan)", role=Role.VERIFIER)
CHIEF = Actor(name="Camat (latihan)", role=Role.ADMINISTRATOR)
_REASONS = (
    "Luas lantai perlu diukur ulang.",
    "Pendapatan belum jelas, tanyakan lagi kepada kepala keluarga.",
    "Status rumah berbeda dengan keterangan RT.",
)


def clerk_of(month: int) -> Actor:
    """Who enters the families of a month."""
    return CLERKS[month % len(CLERKS)]


def stepped(survey: Survey, state: SurveyState, clerk: Actor, at: datetime) -> Survey:
    """A survey that a clerk entered, taken up to a state before any decree; the steps happen at `at`."""
    survey = replace(survey, entered_by=clerk.name)
    if state is SurveyState.DRAFT:
        return survey
    survey = replace(
        survey,
        state=SurveyState.SUBMITTED,
        submitted_by=clerk.name,
        submitted_at=at,
        version=survey.version + 1,
    )
    if state is SurveyState.SUBMITTED:
        return survey
    return _judged(replace(survey, version=survey.version + 1), state, at)


def _judged(survey: Survey, state: SurveyState, at: datetime) -> Survey:
    if state is SurveyState.RETURNED:
        return replace(survey, state=state, return_reason=_REASONS[len(survey.answers) % len(_REASONS)])
    if state is SurveyState.VERIFIED:
        return replace(survey, state=state)
    return replace(survey, state=SurveyState.VALIDATED, validated_by=VERIFIER.name, validated_at=at)
