"""A family with its survey of one period: what is written, undone and counted as one thing."""

from dataclasses import dataclass

from kemiskinan_desktop.domain.family import Family, FamilyStatus
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.privacy import WHOLE, Veil


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a family stands in the register: the figures a recap counts."""

    kelurahan: str
    poverty_class: PovertyClass
    jiwa: int
    determined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRecord:
    """A family and its survey; `survey` is None before the first answer."""

    family: Family
    survey: Survey | None = None
    veil: Veil = WHOLE
    """What was left out before a person got the record, and is put back before it is judged or stored."""

    @property
    def standing(self) -> Standing | None:
        """The standing; None for a family that is not active, not classified or not poor."""
        survey = self.survey
        if self.family.status is not FamilyStatus.ACTIVE or survey is None or survey.poverty_class is None:
            return None
        if not survey.poverty_class.in_register:
            return None
        return Standing(
            kelurahan=self.family.kelurahan,
            poverty_class=survey.poverty_class,
            jiwa=len(self.family.living),
            determined=survey.state is SurveyState.DETERMINED,
        )
