"""Workbooks in and out: read → plan → look → apply → undo."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kemiskinan_desktop.domain.conflicts import Decisions
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.kept_conflicts import KeptConflict, kept_conflict
from kemiskinan_desktop.domain.plan import ImportPlan, RowKind
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import ImportSummary
from kemiskinan_desktop.models import import_conflicts, imports, periods, records
from kemiskinan_desktop.models.history_extent import records_of
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.backing_up import back_up, back_up_before
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure
from kemiskinan_desktop.services.giving_out import GivingOut
from kemiskinan_desktop.services.importing import ImportOutcome as ImportOutcome  # noqa: PLC0414 - screens read it here
from kemiskinan_desktop.services.importing import counts_document as counts_document  # noqa: PLC0414 - so does the command line
from kemiskinan_desktop.services.importing import plan_of, write_plan
from kemiskinan_desktop.services.many_values import many_values
from kemiskinan_desktop.services.planned_changes import StalePlanError as StalePlanError  # noqa: PLC0414 - screens read it here
from kemiskinan_desktop.services.profiles import own_profiles
from kemiskinan_desktop.services.put_in_place import drafted
from kemiskinan_desktop.services.undoing import undo_entry

TO_THE_CITY = "setoran data ke kota"
"""Purpose of a Buku Data for which no other is written."""
BACK_TO_THE_CITY = "pengembalian buku kerja yang belum dapat diterima"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOutcome:
    """What an export holds."""

    families: int
    members: int
    path: Path


class Exchange:
    """The exchange with the city."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.EXCHANGE)
    def profiles(self, who: Actor) -> tuple[tuple[str, str], ...]:
        """Code and name of every layout this office reads, its own ones first."""
        from kemiskinan_desktop.workbooks.profile_files import profiles  # noqa: PLC0415 - not needed at start

        del who
        with self._context.database.read() as session:
            return tuple((profile.code, profile.name) for profile in (*own_profiles(session), *profiles()))

    @permits(Permission.EXCHANGE)
    def plan(self, who: Actor, path: Path, profile: str | None = None, report: Report = silent) -> ImportPlan:
        """Read a workbook and sort every row; nothing is written. Raises UserError for a bad file."""
        from kemiskinan_desktop.workbooks.profile_files import profile_named  # noqa: PLC0415 - not needed at start
        from kemiskinan_desktop.workbooks.reader import read_book  # noqa: PLC0415 - not needed at start

        del who
        context = self._context
        with context.database.read() as session:
            period = context.require_period(session)
            own = {each.code: each for each in own_profiles(session)}
        instrument = context.instrument_of(period)
        chosen = None if profile is None else own.get(profile) or profile_named(profile)
        with many_values():
            book = read_book(
                path, context.reference, chosen, report, instrument=instrument, own=tuple(own.values())
            )
            return plan_of(context, book, report)

    @permits(Permission.EXCHANGE)
    def decide(self, who: Actor, plan: ImportPlan, decisions: Decisions) -> ImportPlan:
        """The same plan with other decisions about its conflicts and proposed ends; nothing is written."""
        del who
        return plan if plan.anew is None else replace(plan.anew(decisions), changed_by=plan.changed_by)

    @permits(Permission.EXCHANGE)
    def apply(self, who: Actor, plan: ImportPlan, report: Report = silent) -> ImportOutcome:
        """Write a plan in one transaction, or nothing; a backup is made and proved before.

        `report` is heard without a count while the backup is made, then counts every family twice, once while
        it is judged and once while it is written. Raises StalePlanError when something was saved after the
        plan was made, and what `report` raises.
        """
        back_up(self._context, "sebelum-impor", report)
        context = self._context
        with many_values(), context.database.write() as session:
            outcome = write_plan(context, session, who, plan, report)
        # all of it is stored already: what is still in the log comes home when the office closes
        with suppress(UserError):
            context.database.checkpoint()
        return outcome

    @permits(Permission.EXCHANGE)
    def imports(self, who: Actor) -> tuple[ImportSummary, ...]:
        """All imports, newest first."""
        del who
        with self._context.database.read() as session:
            return imports.every(session)

    @permits(Permission.EXCHANGE)
    def conflicts(self, who: Actor, import_id: str) -> tuple[KeptConflict, ...]:
        """The conflicts of an import, as they were decided or left open."""
        del who
        context = self._context
        with context.database.read() as session:
            period = periods.current(session)
            instrument = None if period is None else context.instrument_of(period)
            deciders = import_conflicts.deciders(session, import_id)
            return tuple(
                kept_conflict(row, context.reference, instrument, deciders.get(import_conflicts.asked(row)))
                for row in import_conflicts.of_import(session, import_id)
            )

    @permits(Permission.EXCHANGE)
    def undo(self, who: Actor, import_id: str) -> int:
        """Take an import back as a whole; returns the number of families.

        Raises UserError when a later change depends on it (it says on what), or when it was undone before.
        """
        with self._context.database.read() as session:
            number = imports.entry_of(session, import_id)
            count = 0 if number is None else records_of(session, number)
        back_up_before(self._context, "urungkan", count)
        with self._context.database.write() as session:
            entry = imports.entry_of(session, import_id)
            if entry is None:
                raise UserError("Impor ini tidak ada dalam daftar.", "Muat ulang daftar dengan F5.")
            return undo_entry(self._context, session, who, entry)

    @permits(Permission.EXCHANGE)
    def write_returned(
        self, who: Actor, source: Path, plan: ImportPlan, target: Path, report: Report = silent
    ) -> int:
        """Give the workbook back with its refused and conflicting cells coloured and commented.

        Returns the number of marked cells. Raises UserError when the file is no longer the one planned.
        """
        from kemiskinan_desktop.workbooks.returned_book import write_returned  # noqa: PLC0415 - not needed at start

        total = Count(plan.counts(RowKind.FAMILY).read, plan.counts(RowKind.MEMBER).read)
        given = Disclosure(
            act="kembalikan buku kerja", file_name=target.name, purpose=BACK_TO_THE_CITY, total=total,
            full=True, contents=source.name,
            family_ids=[each.family.id for each in plan.families if each.family.version],
        )  # fmt: skip
        with self._context.database.write() as session:
            record_disclosure(self._context, session, who, given)
            return write_returned(source, plan, target, report)

    @permits(Permission.EXCHANGE)
    def export_buku_data(
        self,
        who: Actor,
        target: Path,
        *,
        kelurahan: str | None = None,
        period: str | None = None,
        purpose: str = TO_THE_CITY,
        report: Report = silent,
    ) -> ExportOutcome:
        """Write Buku Data of the whole office or one kelurahan, with the answers of a period by its name.

        None is the current period. The history keeps purpose, counts, file and every family in it. Raises
        UserError for a kelurahan or period that is not there.
        """
        context = self._context
        context.require_kelurahan(kelurahan)
        with drafted(target) as draft, context.database.write() as session:
            asked = context.period_named(session, period)
            stored = records.load(session, records.all_ids(session, kelurahan=kelurahan), asked.id)
            people = [len(record.family.members) for record in stored.values()]
            living = sum(len(record.family.living) for record in stored.values())
            export_id = context.new_id()
            given = Disclosure(
                act="ekspor Buku Data", file_name=target.name, purpose=purpose.strip() or TO_THE_CITY,
                total=Count(len(stored), living), full=True, family_ids=stored, record_id=export_id,
                contents="keluarga, anggota, jawaban",
            )  # fmt: skip
            entry = record_disclosure(context, session, who, given)
            giving = GivingOut(context=context, session=session, who=who, period=asked, export_id=export_id)
            giving.write(stored.values(), entry, target.name, draft.path, report)
            draft.take_place()
        return ExportOutcome(families=len(stored), members=sum(people), path=target)
