"""Double entry: some families are typed again by somebody else, blind; what differs is decided at once."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.double_entry import Decision, Difference, Tally, compared, differences, tally
from kemiskinan_desktop.domain.double_entry_deciding import decided_record
from kemiskinan_desktop.domain.double_entry_tasks import Paper, Progress, Task, TaskRow, TaskState, paper_mark
from kemiskinan_desktop.domain.double_entry_tasks import progress as progress_of
from kemiskinan_desktop.domain.entry_work import EntryMode, EntryWork
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.keyings import Keying, asked_codes, keying_of
from kemiskinan_desktop.domain.period import Period, SurveyState
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.sampling import LEAST_PERCENT, MOST_PERCENT, drawn, drawn_count
from kemiskinan_desktop.domain.shown_differences import ShownDifference, shown
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models import double_entries, family_list, periods, records
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.entry_keeping import keep_work
from kemiskinan_desktop.services.family_saving import store_typed
from kemiskinan_desktop.services.two_persons import is_own_entry
from kemiskinan_desktop.services.typing_hands import typists_of

ORDERED, TAKEN_BACK = "pesan entri ganda", "tarik entri ganda"
COMPARED, DECIDED = "bandingkan entri ganda", "putuskan entri ganda"
_OPEN = frozenset(set(SurveyState) - {SurveyState.DETERMINED})
_SEED_BYTES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOrder:
    """Which families are typed again."""

    percent: int = 10
    """Of those that match, rounded up; not asked of families named by key."""
    seed: str = ""
    """The same seed draws the same families; empty makes a new one."""
    states: frozenset[SurveyState] = frozenset({SurveyState.SUBMITTED})
    kelurahan: str | None = None
    family_ids: tuple[str, ...] = ()
    """These alone, whatever share and state; empty draws."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """What a draw took."""

    seed: str
    candidates: int
    """Families that matched and were not ordered before."""
    ordered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two typings side by side."""

    fields: int
    found: tuple[ShownDifference, ...] = field(repr=False)


class DoubleEntry:
    """The tasks of the current period. Nothing it hands out before the comparison tells what is stored."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.VALIDATE)
    def would_draw(self, who: Actor, order: SampleOrder) -> Draw:
        """What a draw would take; nothing is written."""
        del who
        with self._context.database.read() as session:
            found = self._candidates(session, self._context.require_period(session), order)
        count = len(found) if order.family_ids else drawn_count(len(found), _percent(order))
        return Draw(seed=order.seed.strip(), candidates=len(found), ordered=count)

    @permits(Permission.VALIDATE)
    def order(self, who: Actor, order: SampleOrder) -> Draw:
        """Order double entry of a part of the families, or of those named; raises UserError for none.

        A family is ordered once in a period. The seed stands in the history, so the draw can be repeated.
        """
        context = self._context
        seed = "" if order.family_ids else order.seed.strip() or secrets.token_hex(_SEED_BYTES).upper()
        with context.database.write() as session:
            period = context.require_period(session)
            found = self._candidates(session, period, order)
            taken = found if order.family_ids else drawn(found, _percent(order), seed)
            if not taken:
                raise UserError(
                    "Tidak ada keluarga yang dapat dientri ganda.",
                    "Pilih status lain, atau tunggu sampai ada keluarga yang diajukan.",
                )
            at = context.clock()
            tasks = [
                Task(
                    id=context.new_id(), family_id=key, period_id=period.id, seed=seed,
                    ordered_by=who.name, ordered_at=at,
                )
                for key in taken
            ]  # fmt: skip
            double_entries.add(session, tasks)
            said = f"{len(tasks)} dari {len(found)} keluarga" + (f" · bibit {seed}" if seed else "")
            items = (double_entries.item(before=None, after=task) for task in tasks)
            context.record(session, who, ORDERED, items, subject=said)
        return Draw(seed=seed, candidates=len(found), ordered=len(tasks))

    @permits(Permission.READ)
    def tasks(self, who: Actor) -> tuple[TaskRow, ...]:
        """The tasks of the period, those that wait first, in the order of the papers.

        Who typed and how well stands only in the rows of this person, unless they manage people.
        """
        with self._context.database.read() as session:
            period = periods.current(session)
            known = () if period is None else double_entries.of_period(session, period.id)
            keys = [task.family_id for task in known]
            found = records.load(session, keys, None if period is None else period.id)
            hands = {} if period is None else typists_of(session, keys, period)
        rows = [
            self._row(task, found[task.family_id], who, hands.get(task.family_id, frozenset()))
            for task in known
            if task.family_id in found
        ]
        return tuple(
            sorted(rows, key=lambda row: (row.task.state is TaskState.DONE, row.paper.kelurahan, row.paper.rw,
                                          row.paper.rt, row.paper.mark))
        )  # fmt: skip

    @permits(Permission.READ)
    def progress(self, who: Actor) -> Progress:
        """How far the tasks of the period are; whose the errors are is told to those who manage people."""
        with self._context.database.read() as session:
            period = periods.current(session)
            known = () if period is None else double_entries.of_period(session, period.id)
        found = progress_of(known)
        if who.may(Permission.PEOPLE):
            return found
        plain = Tally(compared=found.tally.compared, differing=found.tally.differing)
        return replace(found, tally=plain)

    @permits(Permission.WRITE_FAMILY)
    def begin(self, who: Actor, task_id: str) -> tuple[TaskRow, Instrument]:
        """The paper to look for and the questions to type; raises UserError for a task that is not theirs.

        That is one which is done or gone, whose family left or is determined, or into which they typed
        themselves in this period.
        """
        with self._context.database.read() as session:
            period = self._context.require_period(session)
            task, record = self._open(session, who, task_id, period)
        return self._row(task, record, who, frozenset()), self._context.instrument_of(period)

    @permits(Permission.WRITE_FAMILY)
    def compare(self, who: Actor, task_id: str, keying: Keying) -> Comparison:
        """Where this typing differs from what is stored. Raises UserError as `begin`.

        Differences show what is stored, so the history keeps that they were seen, and the task how many they
        were: what is mended in the typing afterwards counts as a slip of it all the same.
        """
        context = self._context
        with context.database.write() as session:
            period = context.require_period(session)
            task, record = self._open(session, who, task_id, period)
            instrument = context.instrument_of(period)
            first, codes = self._first(record, period), asked_codes(instrument)
            fields, found = compared(first, keying, codes), differences(first, keying, codes)
            if len(found) > _seen(task, who):
                self._keep_seen(session, who, task, Tally(compared=fields, differing=len(found)))
        return Comparison(
            fields=fields, found=tuple(shown(each, context.reference, instrument) for each in found)
        )

    @permits(Permission.WRITE_FAMILY)
    def conclude(
        self, who: Actor, task_id: str, keying: Keying, decided: Sequence[tuple[Difference, Decision]],
        work: EntryWork | None = None,
    ) -> Tally:  # fmt: skip
        """Store what was decided as one change of the family, and close the task; returns whose errors.

        Differences that were seen and then typed away are errors of the second typing. Raises UserError as
        `begin`, when the family was changed since the comparison, when a difference is undecided, or when
        the decided record cannot be stored.
        """
        context = self._context
        with context.database.write() as session:
            period = context.require_period(session)
            task, record = self._open(session, who, task_id, period)
            first, codes = self._first(record, period), asked_codes(context.instrument_of(period))
            _require_all_decided(differences(first, keying, codes), decided)
            result = tally(compared(first, keying, codes), decided).with_mended(_seen(task, who))
            after = decided_record(record, decided, context.new_id)
            done = _done(task, record, who, result, context)
            double_entries.change(session, done)
            if after == record:
                item = double_entries.item(before=task, after=done)
                context.record(session, who, DECIDED, [item], subject="tanpa perubahan")
            else:
                after = store_typed(context, session, who, after, record, act=DECIDED)
            if work is not None:
                keep_work(context, session, who, EntryMode.VERIFY, after, work)
        return result

    @permits(Permission.VALIDATE)
    def take_back(self, who: Actor, task_ids: Sequence[str]) -> int:
        """Take tasks back that nobody has done yet; returns how many. Raises UserError for none."""
        wanted = set(task_ids)
        with self._context.database.write() as session:
            period = self._context.require_period(session)
            known = double_entries.of_period(session, period.id)
            going = [task for task in known if task.id in wanted and task.state is TaskState.WAITING]
            if not going:
                raise UserError("Tugas itu sudah selesai atau sudah ditarik.", "Muat ulang daftar dengan F5.")
            double_entries.remove(session, [task.id for task in going])
            items = (double_entries.item(before=task, after=None) for task in going)
            self._context.record(session, who, TAKEN_BACK, items, subject=f"{len(going)} keluarga")
        return len(going)

    def _keep_seen(self, session: Session, who: Actor, task: Task, counts: Tally) -> None:
        """The waiting task with who saw how many differences of it."""
        after = replace(task, second_by=who.name, tally=counts)
        double_entries.change(session, after)
        said = f"{counts.differing} dari {counts.compared} isian berbeda"
        item = double_entries.item(before=task, after=after)
        self._context.record(session, who, COMPARED, [item], subject=said)

    def _candidates(self, session: Session, period: Period, order: SampleOrder) -> list[str]:
        """Keys of the families that may be ordered, in the order of the papers."""
        wanted = FamilyFilter(
            kelurahan=order.kelurahan, states=_OPEN if order.family_ids else order.states & _OPEN,
            among=frozenset(order.family_ids),
        )  # fmt: skip
        found = family_list.ids_of(session, family_list.index(session, period.id, wanted))
        ordered = {task.family_id for task in double_entries.of_period(session, period.id)}
        return [key for key in found if key not in ordered]

    def _first(self, record: FamilyRecord, period: Period) -> Keying:
        """The first typing, with what its blank answers count as."""
        rules = self._context.rules(period)
        return keying_of(record, rules.instrument, rules.proposals(record))

    def _open(self, session: Session, who: Actor, task_id: str, period: Period) -> tuple[Task, FamilyRecord]:
        task = double_entries.with_id(session, task_id)
        if task is None or task.period_id != period.id or task.state is TaskState.DONE:
            raise UserError(
                "Tugas ini sudah selesai atau ditarik.", "Muat ulang daftar dengan F5, lalu pilih yang lain."
            )
        record = records.load(session, [task.family_id], period.id).get(task.family_id)
        if record is None or _is_closed(record):
            raise UserError(
                "Keluarga ini sudah ditetapkan atau tidak aktif lagi, jadi tidak dientri ganda.",
                "Mintalah verifikator menarik tugas ini.",
            )
        hands = typists_of(session, [task.family_id], period).get(task.family_id, frozenset())
        if is_own_entry(record.survey, who) or who.name in hands:
            raise UserError(
                "Keluarga ini pernah Anda isi sendiri. Entri ganda dikerjakan orang lain.",
                "Pilih tugas yang lain.",
            )
        return task, record

    def _row(self, task: Task, record: FamilyRecord, who: Actor, hands: frozenset[str]) -> TaskRow:
        family, survey = record.family, record.survey
        paper = Paper(
            kelurahan=self._context.area_names.get(family.kelurahan, family.kelurahan), rt=family.rt,
            rw=family.rw, surveyor="" if survey is None else survey.surveyor,
            interviewed_on=None if survey is None else survey.interviewed_on,
            mark=paper_mark(family.kk_number.text),
        )  # fmt: skip
        waiting = task.state is TaskState.WAITING
        own = is_own_entry(survey, who) or who.name in hands if waiting else task.first_by == who.name
        return TaskRow(task=_for(task, who), paper=paper, own=own)


def _seen(task: Task, who: Actor) -> int:
    """How many differences this person saw before."""
    return task.tally.differing if task.second_by == who.name else 0


def _for(task: Task, who: Actor) -> Task:
    """The task as somebody sees it: others' names and counts are for those who manage people."""
    if who.may(Permission.PEOPLE) or who.name in {task.first_by, task.second_by}:
        return task
    return replace(task, first_by="", second_by="", tally=Tally())


def _done(task: Task, record: FamilyRecord, who: Actor, result: Tally, context: Context) -> Task:
    first = "" if record.survey is None else record.survey.entered_by
    return replace(
        task, state=TaskState.DONE, first_by=first, second_by=who.name, done_at=context.clock(), tally=result
    )


def _is_closed(record: FamilyRecord) -> bool:
    determined = record.survey is not None and record.survey.state is SurveyState.DETERMINED
    return determined or record.family.status is not FamilyStatus.ACTIVE


def _require_all_decided(found: Sequence[Difference], decided: Sequence[tuple[Difference, Decision]]) -> None:
    known = {each.path: each for each, _ in decided}
    if {each.path: each for each in found} != known:
        raise UserError(
            "Keluarga ini berubah sejak dibandingkan, atau masih ada beda yang belum diputuskan.",
            "Bandingkan lagi, lalu putuskan setiap beda. Ketikan Anda tetap ada.",
        )


def _percent(order: SampleOrder) -> int:
    if not LEAST_PERCENT <= order.percent <= MOST_PERCENT:
        raise UserError("Bagian yang diundi harus 1 sampai 100 persen.", "Perbaiki angkanya.")
    return order.percent
