"""One invented family with its interview, from seed and number alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import Period, Survey
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.training.answers import (
    INCOME,
    POVERTY_LINE,
    floor_area,
    invented_answers,
    invented_income,
)
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.training.homes import Neighbourhoods
from kemiskinan_desktop.services.training.households import household
from kemiskinan_desktop.services.training.members import Setting, invented_members
from kemiskinan_desktop.services.training.numbers import Numbers

SURVEYORS = ("Retno (latihan)", "Wahyu (latihan)", "Dimas (latihan)", "Umi (latihan)")
_NEED, _NEED_SPREAD = 0.518, 0.115
_POOREST, _POOREST_EVERY, _POOREST_FIRST = 0.93, 400, 40
"""Need of every so-maniest family: even a small office shows the rare class."""
_DAYS_TO_TYPE = 18
_KK_AGE = 12 * 365


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyMaker:
    """Makes the families of one training office."""

    seed: int
    kecamatan: str
    instrument: Instrument
    period: Period
    neighbourhoods: Neighbourhoods
    numbers: Numbers

    def record(self, number: int, at: datetime, *, complete: bool) -> FamilyRecord:
        """Family `number`, interviewed in the weeks before `at`; an incomplete interview has blank answers.

        Called once for each number, in the same order, it gives the same families.
        """
        chance = Chance(self.seed, "keluarga", number)
        need = _need(chance, number)
        day = at.date() - timedelta(days=chance.within(1, _DAYS_TO_TYPE))
        at += timedelta(
            milliseconds=number
        )  # keys rise as those of a busy day do; so tables grow at their end
        family = self._family(chance, need, day, at)
        return FamilyRecord(
            family=family, survey=self._survey(chance, need, day, at, family, complete=complete)
        )

    def _family(self, chance: Chance, need: float, day: date, at: datetime) -> Family:
        home = self.neighbourhoods.home(chance)
        places = household(chance)
        setting = Setting(kecamatan=self.kecamatan, need=need, day=day, at=at)
        recorded = chance.day(day - timedelta(days=_KK_AGE), day - timedelta(days=1))
        return Family(
            id=chance.key(at),
            kk_number=self.numbers.kk(self.kecamatan, recorded),
            address=home.address,
            rt=home.rt,
            rw=home.rw,
            kelurahan=home.kelurahan,
            phone=f"08{chance.within(100_000_000, 999_999_999)}" if chance.happens(0.6) else "",
            floor_area=floor_area(chance, need, len(places)),
            members=invented_members(chance, self.numbers, setting, places),
            version=1,
        )

    def _survey(
        self, chance: Chance, need: float, day: date, at: datetime, family: Family, *, complete: bool
    ) -> Survey:
        answers = self._answers(chance, need, family)
        return Survey(
            id=chance.key(at),
            family_id=family.id,
            period_id=self.period.id,
            answers=answers if complete else _with_gaps(chance, answers),
            interviewed_on=day,
            surveyor=chance.pick(SURVEYORS),
            version=1,
        )

    def _answers(self, chance: Chance, need: float, family: Family) -> dict[str, str]:
        head, area = family.members[0], family.floor_area or Decimal(36)
        answers = invented_answers(chance, self.instrument, need, head, area)
        line = self.period.parameters[POVERTY_LINE]
        return answers | {INCOME: invented_income(chance, need, len(family.members), line)}


def _need(chance: Chance, number: int) -> float:
    usual = min(max(chance.bell(_NEED, _NEED_SPREAD), 0.02), 0.98)
    return _POOREST if number % _POOREST_EVERY == _POOREST_FIRST else usual


def _with_gaps(chance: Chance, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers without the income and some others, as after an interview that was broken off."""
    kept = [code for code in answers if code != INCOME]
    return {code: answers[code] for code in kept[: len(kept) - chance.within(0, 8)]}
