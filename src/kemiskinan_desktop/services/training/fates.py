"""What becomes of each invented family: when it is entered, how far its survey comes, whether it leaves."""

from collections.abc import Iterator
from dataclasses import dataclass

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.services.training.chance import Chance

MONTHS = 6
DECREE_MONTH = MONTHS - 2
"""Place, from 0, of the month at whose end the list is determined."""
_LAST = MONTHS - 1
_INCOMPLETE, _LEAVES, _BIRTH = 0.03, 0.02, 0.05
_STATES = {
    SurveyState.DETERMINED: 0.57,
    SurveyState.VALIDATED: 0.13,
    SurveyState.SUBMITTED: 0.13,
    SurveyState.DRAFT: 0.10,
    SurveyState.VERIFIED: 0.03,
    SurveyState.RETURNED: 0.04,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What becomes of one family. Months are places from 0, the first month, to 5, the running one."""

    number: int
    entered: int
    state: SurveyState
    """*ditetapkan* stands for validated in time for the decree."""
    complete: bool
    """Whether every question is answered."""
    leaves: int | None = None
    """Month in which the family leaves the office."""
    birth: int | None = None
    """Month in which a child is born, where there is a young mother."""

    @property
    def is_listed(self) -> bool:
        """Whether the survey is validated in time for the decree."""
        return self.state is SurveyState.DETERMINED


def fates(seed: int, families: int) -> Iterator[Fate]:
    """Fates of as many families as stay in the office, and of those few that leave it."""
    chance = Chance(seed, "nasib")
    staying = number = 0
    while staying < families:
        fate = _fate(chance, number)
        staying += fate.leaves is None
        number += 1
        yield fate


def _fate(chance: Chance, number: int) -> Fate:
    complete = not chance.happens(_INCOMPLETE)
    state = chance.weighted(_STATES) if complete else _unfinished(chance)
    entered = _entered(chance, state)
    return Fate(
        number=number, entered=entered, state=state, complete=complete,
        leaves=_later(chance, entered, _LEAVES), birth=_later(chance, entered, _BIRTH),
    )  # fmt: skip


def _unfinished(chance: Chance) -> SurveyState:
    return SurveyState.RETURNED if chance.happens(0.2) else SurveyState.DRAFT


def _entered(chance: Chance, state: SurveyState) -> int:
    """Listed families come before the decree, those validated and waiting after it, the rest any time."""
    if state is SurveyState.DETERMINED:
        return chance.within(0, DECREE_MONTH)
    return _LAST if state is SurveyState.VALIDATED else chance.within(0, _LAST)


def _later(chance: Chance, entered: int, probability: float) -> int | None:
    """Now and then a month after the family was entered."""
    if entered == _LAST or not chance.happens(probability):
        return None
    return chance.within(entered + 1, _LAST)
