"""Protection of personal data: requests of people, retention, sheets on request, notices of a failure."""

from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.retention import Destruction, RetentionPlan
from kemiskinan_desktop.domain.subject_requests import RequestState, SubjectRequest
from kemiskinan_desktop.models import destructions, history_pages, person_traces, subject_requests
from kemiskinan_desktop.papers.privacy_values import DestructionMinutes
from kemiskinan_desktop.services import breaches, person_sheets, retention
from kemiskinan_desktop.services import subject_requests as asking
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backing_up import back_up
from kemiskinan_desktop.services.breaches import BreachFacts, BreachNotice
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.person_sheets import SheetOrder
from kemiskinan_desktop.services.put_in_place import drafted
from kemiskinan_desktop.services.subject_requests import NewRequest


class Privacy:
    """What the office owes the people whose data it keeps (UU 27/2022)."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def requests(self, who: Actor) -> tuple[SubjectRequest, ...]:
        """The register: what waits first, the next due on top; then what was answered, newest first."""
        del who
        with self._context.database.read() as session:
            return subject_requests.every(session)

    @permits(Permission.WRITE_FAMILY)
    def receive(self, who: Actor, new: NewRequest) -> SubjectRequest:
        """Enter a request, due in 3 × 24 hours; raises UserError without an applicant or for nobody here."""
        with self._context.database.write() as session:
            return asking.receive(self._context, session, who, new)

    @permits(Permission.PRIVACY)
    def answer(self, who: Actor, request_id: str, state: RequestState, outcome: str) -> SubjectRequest:
        """Close a request with its outcome; raises UserError without one, or when it was answered before."""
        with self._context.database.write() as session:
            return asking.answer(self._context, session, who, request_id, state, outcome)

    @permits(Permission.PRIVACY)
    def write_person_sheet(self, who: Actor, order: SheetOrder, target: Path) -> int:
        """Print all that the office holds of a person, with a record of it; returns the pages.

        Raises UserError for a person who is gone, or without a request and without a purpose.
        """
        from kemiskinan_desktop.papers.person_sheet import write_person_sheet  # noqa: PLC0415 - reportlab loads here

        with drafted(target) as draft, self._context.database.write() as session:
            sheet = person_sheets.recorded_sheet(self._context, session, who, order, target)
            pages = write_person_sheet(sheet, draft.path)
            draft.take_place()
        return pages

    @permits(Permission.PRIVACY)
    def retention(self, who: Actor) -> RetentionPlan:
        """What a run would destroy today, and what stays although its time is over."""
        del who
        with self._context.database.read() as session:
            return retention.plan_of(self._context, session)

    @permits(Permission.PRIVACY)
    def set_retention_years(self, who: Actor, years: int) -> None:
        """Change for how long data stay; raises UserError outside 1 to 30 years."""
        with self._context.database.write() as session:
            retention.set_years(self._context, session, who, years)

    @permits(Permission.PRIVACY)
    def destroy(self, who: Actor, plan: RetentionPlan) -> Destruction:
        """Destroy what the plan says: after a backup, in one transaction, with documents of the history.

        It cannot be taken back. Raises UserError for an empty plan, for one that is no longer true, and when
        the backup cannot be proved or the history is not whole; then nothing is destroyed.
        """
        if not plan.families:
            raise UserError("Tidak ada data yang lewat masa simpan.", "Tidak ada yang perlu dilakukan.")
        back_up(self._context, "sebelum-pemusnahan")
        with self._context.database.write() as session:
            made = retention.carry_out(self._context, session, who, plan)
        self._context.database.checkpoint()
        return made

    @permits(Permission.READ)
    def destructions(self, who: Actor) -> tuple[Destruction, ...]:
        """Every run so far, newest first."""
        del who
        with self._context.database.read() as session:
            return destructions.every(session)

    @permits(Permission.PRIVACY)
    def write_minutes(self, who: Actor, destruction_id: str, target: Path) -> int:
        """Print the minutes of a run; returns the pages. Raises UserError when there is no such run."""
        from kemiskinan_desktop.papers.destruction_minutes import write_destruction_minutes  # noqa: PLC0415 - as above

        names = self._context.area_names
        with self._context.database.read() as session:
            made = destructions.get(session, destruction_id)
            if made is None:
                raise UserError("Berita acara ini tidak ada dalam daftar.", "Muat ulang daftar dengan F5.")
            office = self._context.profile(session)
        now = self._context.clock()
        minutes = DestructionMinutes(
            office=office, number=made.number, at=made.at.astimezone(now.tzinfo), who=made.who,
            years=made.years, total=Count(made.families, made.members), documents=made.items,
            areas=tuple((names.get(code, code), Count(*n)) for code, n in made.by_kelurahan.items()),
            checksum=made.checksum, entry=made.entry_id, printed_by=who.shown_name, printed_at=now,
        )  # fmt: skip
        with drafted(target) as draft:
            pages = write_destruction_minutes(minutes, draft.path)
            draft.take_place()
        return pages

    @permits(Permission.PRIVACY)
    def breach_facts(self, who: Actor, since: datetime, until: datetime, *, whole: bool) -> BreachFacts:
        """Whose data and what kinds a failure in this time touches; raises UserError for an odd time."""
        del who
        with self._context.database.read() as session:
            return breaches.facts_of(self._context, session, since, until, whole=whole)

    @permits(Permission.PRIVACY)
    def write_breach_report(self, who: Actor, notice: BreachNotice, target: Path) -> int:
        """Print the notice of a failure, with a record of it; returns the pages. Raises UserError."""
        from kemiskinan_desktop.papers.breach_report import write_breach_report  # noqa: PLC0415 - as above

        with drafted(target) as draft, self._context.database.write() as session:
            report = breaches.recorded_report(self._context, session, who, notice)
            pages = write_breach_report(report, draft.path)
            draft.take_place()
        return pages

    @permits(Permission.PRIVACY)
    def given_out(self, who: Actor, since: datetime, until: datetime) -> tuple[HistoryEntry, ...]:
        """Every entry in a time by which full numbers were shown or data left the office, newest first."""
        del who
        with self._context.database.read() as session:
            numbers = person_traces.given_out(session, since, until)
            return tuple(history_pages.rows(session, numbers[::-1]))
