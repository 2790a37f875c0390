"""Which tone the values of the register are shown in."""

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.problems import Severity
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.ui.tokens import Tone

CLASS_TONES = {
    PovertyClass.VERY_POOR: Tone.VERY_POOR,
    PovertyClass.POOR: Tone.POOR,
    PovertyClass.NEAR_POOR: Tone.NEAR_POOR,
    PovertyClass.NOT_POOR: Tone.NOT_POOR,
}
STATE_TONES = {
    SurveyState.DRAFT: Tone.QUIET,
    SurveyState.SUBMITTED: Tone.NEUTRAL,
    SurveyState.VERIFIED: Tone.INFO,
    SurveyState.VALIDATED: Tone.PRIMARY,
    SurveyState.DETERMINED: Tone.SUCCESS,
    SurveyState.RETURNED: Tone.WARNING,
}
CARD_TONES = {
    CardState.READY: Tone.NEUTRAL,
    CardState.PRINTED: Tone.INFO,
    CardState.HANDED_OVER: Tone.SUCCESS,
    CardState.SPOILED: Tone.WARNING,
    CardState.REPLACED: Tone.QUIET,
    CardState.REVOKED: Tone.ERROR,
}
SEVERITY_TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING}
