"""Fills a training office month by month: families are entered, children are born, families leave."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.models import records
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.rule_book import RuleBook
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.training.changes import depart, give_birth, may_have_child
from kemiskinan_desktop.services.training.families import FamilyMaker
from kemiskinan_desktop.services.training.fates import DECREE_MONTH, Fate
from kemiskinan_desktop.services.training.steps import clerk_of, stepped


def _lists() -> defaultdict[int, list[str]]:
    return defaultdict(list)


@dataclass(slots=True, kw_only=True)
class Filling:
    """The families of one office while they are made."""

    context: Context
    maker: FamilyMaker
    report: Report
    total: int
    """Families to make, those that leave again included."""
    listed: int = 0
    """Families that the decree will find."""
    _done: int = 0
    _leaving: defaultdict[int, list[str]] = field(default_factory=_lists)
    _births: defaultdict[int, list[str]] = field(default_factory=_lists)

    def enter(self, month: int, wanted: Sequence[Fate]) -> None:
        """Write the families of a month as one history entry, at the moment of the context's clock."""
        if not wanted:
            return
        context = self.context
        with context.database.write() as session:
            rules = context.rules(self.maker.period)
            changes = self._changes(rules, wanted, month)
            items = records.write(session, changes, at=context.clock(), area_names=context.area_names)
            context.record(
                session, clerk_of(month), "keluarga baru", items, subject=f"{len(wanted)} keluarga",
                reason="Data rekaan untuk latihan.",
            )  # fmt: skip

    def pass_on(self, month: int) -> None:
        """The births and departures of a month."""
        chance = Chance(self.maker.seed, "kelahiran", month)
        give_birth(self.context, chance, self._births.pop(month, []))
        depart(self.context, self._leaving.pop(month, []))

    def say(self) -> None:
        """Report how many families are made; raises CancelledError."""
        self.report(self._done, self.total)

    def _changes(self, rules: RuleBook, wanted: Sequence[Fate], month: int) -> Iterator[records.Change]:
        for fate in wanted:
            change = self._entered(rules, fate, month)
            self._plan(fate, change)
            yield change
            self._done += 1
            self.say()

    def _entered(self, rules: RuleBook, fate: Fate, month: int) -> records.Change:
        at = self.context.clock()
        record = self.maker.record(fate.number, at, complete=fate.complete)
        if record.survey is None:
            raise ValueError
        survey = stepped(record.survey, fate.state, clerk_of(month), at)
        return rules.change(None, replace(record, survey=survey))

    def _plan(self, fate: Fate, change: records.Change) -> None:
        record = change.after
        if record is None:
            raise ValueError
        if fate.leaves is not None:
            self._leaving[fate.leaves].append(change.id)
        elif fate.birth is not None and may_have_child(record):
            self._births[fate.birth].append(change.id)
        in_time = fate.leaves is None or fate.leaves > DECREE_MONTH
        self.listed += in_time and fate.is_listed and record.standing is not None
