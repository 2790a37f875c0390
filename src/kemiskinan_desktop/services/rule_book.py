"""The one rule book: what is checked and computed when a family is typed, imported or made up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.answer_problems import problems_of_replies
from kemiskinan_desktop.domain.answering import Reply, reply_all
from kemiskinan_desktop.domain.classification import Classification, classify, judge
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.instrument import NOT_APPLICABLE, Instrument, QuestionKind
from kemiskinan_desktop.domain.invariants import family_problems
from kemiskinan_desktop.domain.period import Period, SurveyState
from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.remarks import with_reasons
from kemiskinan_desktop.models.records import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """The rules of a period on a day."""

    instrument: Instrument
    period: Period
    today: date

    def classify(
        self,
        members: Sequence[Member],
        answers: Mapping[str, str],
        interviewed_on: date | None,
        floor_area: Decimal | None,
    ) -> Classification:
        """Class and reasons, with ages on the day of the interview."""
        return classify(
            self.instrument,
            answers,
            [member for member in members if member.is_living],
            self.period.parameters,
            interviewed_on or self.today,
            floor_area=floor_area,
        )

    def classify_record(self, record: FamilyRecord) -> Classification | None:
        """Class and reasons of a record; None before the first answer."""
        survey, family = record.survey, record.family
        if survey is None:
            return None
        return self.classify(family.members, survey.answers, survey.interviewed_on, family.floor_area)

    def problems(self, record: FamilyRecord) -> tuple[Problem, ...]:
        """Everything that is wrong or doubtful in a record by itself."""
        return self._problems(record, self._replies(record))

    def proposals(self, record: FamilyRecord) -> dict[str, str]:
        """Question code → what its blank answer counts as, of those a person may leave blank."""
        given = {} if record.survey is None else record.survey.answers
        return {
            reply.question.code: reply.code
            for reply in self._replies(record)
            if reply.question.kind is not QuestionKind.COMPUTED
            and reply.code
            and reply.code != NOT_APPLICABLE
            and not given.get(reply.question.code)
        }

    def change(self, before: FamilyRecord | None, after: FamilyRecord) -> Change:
        """A change ready to be written: classified, its problems counted."""
        replies = self._replies(after)
        found = self._problems(after, replies)
        errors = sum(problem.severity is Severity.ERROR for problem in found)
        return Change(
            before=before,
            after=self._with_result(after, replies),
            errors=errors,
            warnings=sum(problem.severity is Severity.WARNING and not problem.reason for problem in found),
        )

    def _replies(self, record: FamilyRecord) -> tuple[Reply, ...]:
        """What the answers of a record say; none before the first answer."""
        survey, family = record.survey, record.family
        if survey is None:
            return ()
        return reply_all(
            self.instrument,
            survey.answers,
            family.living,
            self.period.parameters,
            survey.interviewed_on or self.today,
            family.floor_area,
        )

    def _problems(self, record: FamilyRecord, replies: Sequence[Reply]) -> tuple[Problem, ...]:
        found = family_problems(record.family, today=self.today)
        if record.survey is not None:
            found += problems_of_replies(self.instrument, record.survey.answers, replies)
        return with_reasons(found, record.family)

    def _with_result(self, record: FamilyRecord, replies: Sequence[Reply]) -> FamilyRecord:
        """The record with the class its answers give; a determined class is frozen and stays."""
        survey = record.survey
        if survey is None or survey.state is SurveyState.DETERMINED:
            return record
        verdict = judge(self.instrument, replies, self.period.parameters)
        classified = replace(
            survey,
            poverty_class=verdict.poverty_class,
            points=verdict.points if verdict.complete else None,
            instrument_checksum=self.instrument.checksum,
        )
        return replace(record, survey=classified)
