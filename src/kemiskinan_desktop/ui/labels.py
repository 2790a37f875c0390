"""The words for states and classes on screens, in the language in force."""

from kemiskinan_desktop.domain.period import PeriodState, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.ui.translations import tr, translated


def class_label(poverty_class: PovertyClass | None) -> str:
    """Name of a class; *Belum dinilai* for none."""
    if poverty_class is None:
        return tr("Belum dinilai")
    return {
        PovertyClass.VERY_POOR: tr("Sangat Miskin"),
        PovertyClass.POOR: tr("Miskin"),
        PovertyClass.NEAR_POOR: tr("Hampir Miskin"),
        PovertyClass.NOT_POOR: tr("Tidak Miskin"),
    }[poverty_class]


def survey_label(state: SurveyState | None) -> str:
    """State of a survey; *Belum didata* for none."""
    if state is None:
        return tr("Belum didata")
    return {
        SurveyState.DRAFT: tr("Draf"),
        SurveyState.SUBMITTED: tr("Diajukan"),
        SurveyState.VERIFIED: tr("Diverifikasi"),
        SurveyState.VALIDATED: tr("Divalidasi"),
        SurveyState.DETERMINED: tr("Ditetapkan"),
        SurveyState.RETURNED: tr("Dikembalikan"),
    }[state]


def card_label(state: CardState | None) -> str:
    """State of a card; a dash for none."""
    if state is None:
        return "–"
    return {
        CardState.READY: tr("Siap cetak"),
        CardState.PRINTED: tr("Dicetak"),
        CardState.HANDED_OVER: tr("Diserahkan"),
        CardState.SPOILED: tr("Rusak"),
        CardState.REPLACED: tr("Diganti"),
        CardState.REVOKED: tr("Dicabut"),
    }[state]


def enrolment_label(state: str) -> str:
    """How far a family is in a programme; the state itself when it is not known."""
    return {
        "diusulkan": tr("Diusulkan"), "disetujui": tr("Disetujui"), "menerima": tr("Menerima"),
        "selesai": tr("Selesai"), "dibatalkan": tr("Dibatalkan"),
    }.get(state, state)  # fmt: skip


def period_label(state: PeriodState) -> str:
    """State of a period."""
    return {
        PeriodState.OPEN: tr("Dibuka"),
        PeriodState.PUBLIC_REVIEW: tr("Uji publik"),
        PeriodState.DETERMINED: tr("Ditetapkan"),
        PeriodState.CLOSED: tr("Ditutup"),
    }[state]


def severity_label(severity: Severity) -> str:
    """How far a problem stops the work."""
    return {Severity.ERROR: tr("Galat"), Severity.WARNING: tr("Peringatan")}[severity]


def problem_words(problem: Problem) -> str:
    """The sentence of a problem, and why it may stay when somebody said so."""
    sentence = translated(problem.sentence)
    if not problem.reason:
        return sentence
    return tr("{kalimat} Dibiarkan: {alasan}", kalimat=sentence, alasan=problem.reason)
