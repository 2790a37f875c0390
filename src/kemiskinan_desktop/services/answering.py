"""What becomes of a survey when its answers are typed or imported: one rule for both."""

from dataclasses import replace

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period, PeriodState, Survey, SurveyState
from kemiskinan_desktop.services.actor import Actor

_RECHECKED = (SurveyState.SUBMITTED, SurveyState.VERIFIED, SurveyState.VALIDATED)


def next_survey(survey: Survey, before: Survey | None, period: Period, who: Actor) -> Survey:
    """The survey as it will be stored: what was checked before is checked again once an answer changes.

    Raises UserError when the answers are frozen, by a decree or with their period.
    """
    if before is None:
        if survey.answers:
            _require_open(period)
        return replace(survey, version=1, state=SurveyState.DRAFT, entered_by=who.name)
    if _asked(survey) == _asked(before):
        return before
    _require_open(period)
    if before.state is SurveyState.DETERMINED:
        raise UserError(
            "Jawaban keluarga ini sudah dibekukan oleh SK penetapan.",
            "Ubah data keluarga tanpa mengubah jawaban, atau tunggu periode berikutnya.",
        )
    return replace(
        before, answers=dict(survey.answers), interviewed_on=survey.interviewed_on, surveyor=survey.surveyor,
        state=SurveyState.DRAFT if before.state in _RECHECKED else before.state, entered_by=who.name,
        version=before.version + 1,
    )  # fmt: skip


def _asked(survey: Survey) -> tuple[object, ...]:
    return dict(survey.answers), survey.interviewed_on, survey.surveyor


def _require_open(period: Period) -> None:
    if period.state is PeriodState.CLOSED:
        raise UserError(
            f"Periode {period.name} sudah ditutup, jadi jawabannya tidak dapat diubah.",
            "Buka periode baru di Pengaturan, lalu isi jawabannya di sana.",
        )
