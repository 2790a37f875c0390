"""What becomes of a survey when its answers are typed or imported: one rule for both."""

from dataclasses import replace

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period, PeriodState, Survey, SurveyState
from kemiskinan_desktop.models.records import Change
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


def require_same_interview(survey: Survey | None, before: Survey | None) -> None:
    """Raise UserError when an interview is another: in the office of a city it is only read."""
    if (() if survey is None else _asked(survey)) != (() if before is None else _asked(before)):
        raise UserError(
            "Wawancara keluarga ini milik kantor kecamatan, jadi tidak diubah di kantor kota.",
            "Batalkan perubahan jawaban, petugas, dan tanggalnya, atau minta kantor kecamatan mengubahnya.",
        )


def rechecked(change: Change) -> Change:
    """The change, with a checked survey back in draft when it now has errors, gaps or another class.

    A family whose members or floor area change so keeps its answers, but is judged by nobody yet.
    """
    before, after = change.before, change.after
    survey = None if after is None else after.survey
    if after is None or survey is None or survey.state not in _RECHECKED:
        return change
    former = None if before is None or before.survey is None else before.survey.poverty_class
    if not change.errors and survey.poverty_class is not None and survey.poverty_class is former:
        return change
    draft = replace(survey, state=SurveyState.DRAFT, version=survey.version + 1)
    return replace(change, after=replace(after, survey=draft))


def _asked(survey: Survey) -> tuple[object, ...]:
    return dict(survey.answers), survey.interviewed_on, survey.surveyor


def _require_open(period: Period) -> None:
    if period.state is PeriodState.CLOSED:
        raise UserError(
            f"Periode {period.name} sudah ditutup, jadi jawabannya tidak dapat diubah.",
            "Buka periode baru di Pengaturan, lalu isi jawabannya di sana.",
        )
