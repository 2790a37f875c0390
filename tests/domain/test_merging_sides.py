"""Two sides edit the same workbook apart: every edit ends merged or as a named conflict."""

from datetime import UTC, datetime
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tests.support.merge_judge import judge, office_tables
from tests.support.two_sides import PERIOD, TwoSides

from kemiskinan_desktop.domain.given import GivenBook, given_family
from kemiskinan_desktop.domain.plan import RowStatus

CHANCE = st.integers(0, 2**32 - 1).map(Random)
SOME = st.integers(1, 4)


class Exchange(RuleBasedStateMachine):
    """An office of four families and a city, for as many exchanges as it takes."""

    def __init__(self) -> None:
        super().__init__()
        self.sides = TwoSides(4)
        self._give_out()

    @rule()
    def the_office_exports_anew(self) -> None:
        self._give_out()
        found = self.sides.come_back()
        assert found.families == ()
        assert found.ends == ()
        assert {row.status for row in found.rows} == {RowStatus.SAME}

    @rule(chance=CHANCE, edits=SOME)
    def the_city_edits(self, chance: Random, edits: int) -> None:
        for _ in range(edits):
            self.sides.city_edits(chance)

    @rule(chance=CHANCE, edits=SOME)
    def the_office_edits(self, chance: Random, edits: int) -> None:
        for _ in range(edits):
            self.sides.office_edits(chance)

    @rule()
    def the_workbook_comes_back(self) -> None:
        self._come_back()

    @rule(chance=CHANCE)
    def somebody_decides_everything(self, chance: Random) -> None:
        found = self.sides.come_back()
        self.sides.decide(found, chance)
        again = self.sides.come_back()
        assert found.anew is None or found.anew(self.sides.decisions).rows == again.rows
        self._come_back()

    @invariant()
    def read_is_the_sum(self) -> None:
        rows = self.sides.come_back().rows
        assert len(rows) == len(self.sides.sheets.families) + len(self.sides.sheets.members)

    def _give_out(self) -> None:
        given = {
            key: given_family(one) for key, one in self.sides.office.items() if one.family.status == "aktif"
        }
        made_at = datetime(2026, 7, 1, tzinfo=UTC)
        self.sides.give_out(GivenBook(export_id="e", made_at=made_at, period_id=PERIOD, families=given))

    def _come_back(self) -> None:
        """Judge the plan, apply it, and see the same workbook change nothing more."""
        before = office_tables(self.sides)
        found = self.sides.come_back()
        self.sides.apply(found)
        assert not judge(self.sides, before, found)
        again = self.sides.come_back()
        assert again.families == ()
        assert not [row for row in again.rows if row.status in (RowStatus.NEW, RowStatus.CHANGED)]


TestExchange = Exchange.TestCase
TestExchange.settings = settings(max_examples=30, stateful_step_count=10, deadline=None)
