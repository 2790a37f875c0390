"""From the plan of an import to the changes that are written, as long as the plan is still true."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.period import Period, Survey, SurveyState
from kemiskinan_desktop.domain.plan import ImportPlan, PlannedFamily, SurveyAnswers
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import history, holders, records
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.answering import next_survey, rechecked
from kemiskinan_desktop.services.context import Context


class StalePlanError(UserError):
    """Somebody saved a family of the plan meanwhile; the plan has to be made again."""


def require_fresh(session: Session, plan: ImportPlan, period: Period) -> None:
    """Raise StalePlanError when a family outside the plan has since taken a number of one in it.

    So it does when another period has begun, whose questionnaire and answers the plan does not know.
    """
    if plan.period_id not in ("", period.id):
        raise stale()
    if holders.held_elsewhere(session, [each.family for each in plan.families]):
        raise stale()


class PlannedChanges:
    """The changes of a plan; reports each family once when it is judged and once when it is written."""

    def __init__(self, context: Context, who: Actor, period: Period, report: Report) -> None:
        self._context = context
        self._who = who
        self._period = period
        self._rules = context.rules(period)
        self._report = report
        self._total = 0

    def of(
        self, planned: Sequence[PlannedFamily], stored: Mapping[str, FamilyRecord]
    ) -> list[records.Change]:
        """All changes; raises StalePlanError, and what `report` raises."""
        self._total = len(planned)
        changes: list[records.Change] = []
        for done, each in enumerate(planned, start=1):
            changes.append(self._one(each, stored.get(each.family.id)))
            self._report(done, 2 * self._total)
        return changes

    def counted(self, items: Iterable[history.Item]) -> Iterator[history.Item]:
        """The items as they are written; raises what `report` raises."""
        for done, item in enumerate(items, start=1):
            self._report(self._total + done, 2 * self._total)
            yield item

    def _one(self, planned: PlannedFamily, before: FamilyRecord | None) -> records.Change:
        current = 0 if before is None else before.family.version
        if current != planned.family.version:
            raise stale()
        family = replace(planned.family, version=current + 1)
        survey = self._survey(family, planned.survey, None if before is None else before.survey)
        return rechecked(self._rules.change(before, FamilyRecord(family=family, survey=survey)))

    def _survey(self, family: Family, answers: SurveyAnswers | None, before: Survey | None) -> Survey:
        if answers is not None and before is not None and before.state is SurveyState.DETERMINED:
            raise stale()  # the decree came after the plan, which would have told the conflict
        survey = before or self._blank(family)
        if answers is not None:
            survey = replace(
                survey,
                answers=dict(answers.answers),
                interviewed_on=date.fromisoformat(answers.interviewed_on) if answers.interviewed_on else None,
                surveyor=answers.surveyor,
            )
        return next_survey(survey, before, self._period, self._who)

    def _blank(self, family: Family) -> Survey:
        return Survey(id=self._context.new_id(), family_id=family.id, period_id=self._period.id)


def stale() -> StalePlanError:
    """What to raise when a plan is no longer true."""
    return StalePlanError(
        "Ada data yang disimpan sesudah berkas ini diperiksa.", "Periksa lagi berkasnya, lalu terapkan."
    )
