"""The steps of surveys: submit, verify, validate, return; one family or a thousand at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kemiskinan_desktop.domain.answer_problems import missing_problems
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import Period, PeriodState, Survey, SurveyState
from kemiskinan_desktop.domain.problems import Severity
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.summaries import BulkOutcome
from kemiskinan_desktop.domain.workflow import refusal
from kemiskinan_desktop.models import history, records
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backing_up import back_up_before
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.rule_book import RuleBook
from kemiskinan_desktop.services.two_persons import (
    OWN_ENTRY,
    is_own_entry,
    two_persons_wanted,
    want_two_persons,
)

_MOST_SENTENCES = 3
_GONE = "Keluarga ini sudah tidak ada."
_SLUGS = {
    SurveyState.SUBMITTED: "pengajuan",
    SurveyState.VERIFIED: "verifikasi",
    SurveyState.VALIDATED: "validasi",
    SurveyState.RETURNED: "pengembalian",
}
"""Reason of the backup before many surveys move to a state."""
_Refuse = Callable[[FamilyRecord, RuleBook], str]


class Surveys:
    """The workflow of the current period's surveys."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.WRITE_FAMILY)
    def submit(self, who: Actor, ids: Sequence[str], report: Report = silent) -> BulkOutcome:
        """Submit surveys for validation; those with missing answers or hard errors are refused by name."""
        at = self._context.clock()

        def step(survey: Survey) -> Survey:
            return replace(
                survey, state=SurveyState.SUBMITTED, submitted_by=who.name, submitted_at=at, return_reason=""
            )

        return self._move(who, ids, "ajukan", SurveyState.SUBMITTED, step, _unready, report=report)

    @permits(Permission.VALIDATE)
    def verify(self, who: Actor, ids: Sequence[str], report: Report = silent) -> BulkOutcome:
        """Record that surveys were checked in the field."""

        def step(survey: Survey) -> Survey:
            return replace(survey, state=SurveyState.VERIFIED)

        return self._move(
            who, ids, "verifikasi", SurveyState.VERIFIED, step, self._unchecked(who), report=report
        )

    @permits(Permission.VALIDATE)
    def validate(self, who: Actor, ids: Sequence[str], report: Report = silent) -> BulkOutcome:
        """Record that surveys were checked by the office."""
        at = self._context.clock()

        def step(survey: Survey) -> Survey:
            return replace(survey, state=SurveyState.VALIDATED, validated_by=who.name, validated_at=at)

        return self._move(
            who, ids, "validasi", SurveyState.VALIDATED, step, self._unchecked(who), report=report
        )

    @permits(Permission.VALIDATE)
    def return_to_clerk(
        self, who: Actor, ids: Sequence[str], reason: str, report: Report = silent
    ) -> BulkOutcome:
        """Send surveys back with a reason; raises UserError without one."""
        if not reason.strip():
            raise UserError("Alasan pengembalian belum diisi.", "Tulis alasannya, lalu coba lagi.")

        def step(survey: Survey) -> Survey:
            return replace(survey, state=SurveyState.RETURNED, return_reason=reason.strip())

        return self._move(
            who, ids, "kembalikan", SurveyState.RETURNED, step, _nothing, reason=reason, report=report
        )

    @permits(Permission.READ)
    def two_person_rule(self, who: Actor) -> bool:
        """Whether those who typed a family's answers may not verify or validate them."""
        del who
        with self._context.database.read() as session:
            return two_persons_wanted(self._context, session)

    @permits(Permission.PEOPLE)
    def set_two_person_rule(self, who: Actor, *, wanted: bool) -> None:
        """Put the rule in force or lift it; what was validated before stays so."""
        with self._context.database.write() as session:
            before = two_persons_wanted(self._context, session)
            if before == wanted:
                return
            want_two_persons(session, wanted=wanted)
            item = history.Item(
                kind="pengaturan", record_id="aturan_dua_orang", before={"berlaku": before},
                after={"berlaku": wanted},
            )  # fmt: skip
            act = "berlakukan aturan dua orang" if wanted else "lepas aturan dua orang"
            self._context.record(session, who, act, [item])

    def _unchecked(self, who: Actor) -> _Refuse:
        """Refuses what is not ready and, under the two-person rule, what this person typed."""
        with self._context.database.read() as session:
            two_persons = two_persons_wanted(self._context, session)

        def refuse(record: FamilyRecord, rules: RuleBook) -> str:
            if two_persons and is_own_entry(record.survey, who):
                return OWN_ENTRY
            return _unready(record, rules)

        return refuse

    def _move(
        self,
        who: Actor,
        ids: Sequence[str],
        act: str,
        target: SurveyState,
        step: Callable[[Survey], Survey],
        refuse: _Refuse,
        *,
        reason: str = "",
        report: Report = silent,
    ) -> BulkOutcome:
        back_up_before(self._context, _SLUGS[target], len(ids))
        with self._context.database.write() as session:
            period = self._context.require_period(session)
            _require_open(period)
            rules = self._context.rules(period)
            changes: list[records.Change] = []
            found = records.load(session, ids, period.id)
            refused = [(key, _GONE) for key in dict.fromkeys(ids) if key not in found]
            for done, record in enumerate(found.values(), start=1):
                sentence = _why_not(record, target) or refuse(record, rules)
                if sentence or record.survey is None:
                    refused.append((record.family.id, sentence))
                else:
                    after = replace(record, survey=_counted(step(record.survey)))
                    changes.append(rules.change(record, after))
                report(done, len(ids))
            if changes:
                items = records.write(
                    session, changes, at=self._context.clock(), area_names=self._context.area_names
                )
                self._context.record(
                    session, who, act, items, subject=f"{len(changes)} keluarga", reason=reason
                )
        return BulkOutcome(done=len(changes), refused=tuple(refused))


def _counted(survey: Survey) -> Survey:
    return replace(survey, version=survey.version + 1)


def _require_open(period: Period) -> None:
    if period.state is PeriodState.CLOSED:
        raise UserError(f"Periode {period.name} sudah ditutup.", "Buka periode baru di Pengaturan.")


def _why_not(record: FamilyRecord, target: SurveyState) -> str:
    if record.family.status is not FamilyStatus.ACTIVE:
        return "Keluarga ini sudah tidak aktif."
    if record.survey is None:
        return "Keluarga ini belum didata. Isi jawabannya dahulu."
    return refusal(record.survey.state, target)


def _unready(record: FamilyRecord, rules: RuleBook) -> str:
    """Why a survey cannot go on: its hard errors, or what is still missing."""
    for problem in rules.problems(record):
        if problem.severity is Severity.ERROR:
            return problem.sentence
    result = rules.classify_record(record)
    if result is not None and result.complete:
        return ""
    missing = missing_problems(rules.instrument, () if result is None else result.missing)
    return " ".join(problem.sentence for problem in missing[:_MOST_SENTENCES])


def _nothing(_record: FamilyRecord, _rules: RuleBook) -> str:
    return ""
