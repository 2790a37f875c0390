"""Assistance programmes and who takes part in them."""

from collections.abc import Sequence

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.reference import Program
from kemiskinan_desktop.domain.summaries import BulkOutcome, Enrolment, FamilyRow
from kemiskinan_desktop.models import enrolments, family_list, periods
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context

PROPOSED = "diusulkan"
_TARGET = "keluarga"
_IN_IT = "Keluarga ini sudah tercatat dalam program itu."
_LEFT = "Keluarga ini sudah tidak aktif."


class Programs:
    """Programmes of the reference list, and enrolments of families."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def every(self, who: Actor) -> tuple[Program, ...]:
        """All programmes."""
        del who
        return self._context.reference.programs

    @permits(Permission.READ)
    def named(self, who: Actor, code: str) -> Program:
        """The programme with a code; raises UserError when there is none."""
        for program in self.every(who):
            if program.code == code:
                return program
        raise UserError(f"Program {code} tidak ada.", "Lihat daftar kode di halaman Program Bantuan.")

    @permits(Permission.READ)
    def enrolments(self, who: Actor, code: str) -> tuple[Enrolment, ...]:
        """Enrolments of a programme."""
        del who
        with self._context.database.read() as session:
            return enrolments.every(session, code)

    @permits(Permission.READ)
    def families(self, who: Actor, code: str) -> list[FamilyRow]:
        """The families enrolled in a programme, as list rows in the order they were enrolled."""
        del who
        with self._context.database.read() as session:
            period = periods.current(session)
            ids = [enrolment.family_id for enrolment in enrolments.every(session, code)]
            rowids = family_list.rowids_of(session, ids)
            return family_list.rows(
                session, None if period is None else period.id, rowids, self._context.area_names
            )

    @permits(Permission.WRITE_FAMILY)
    def propose(self, who: Actor, code: str, family_ids: Sequence[str]) -> BulkOutcome:
        """Propose families for a programme; those already in it or no longer here are refused by key.

        Raises UserError for a programme that is not for families.
        """
        program = self.named(who, code)
        if program.target != _TARGET:
            raise UserError(
                f"{program.name} diberikan untuk {program.target}, bukan untuk keluarga.",
                "Pilih program lain.",
            )
        with self._context.database.write() as session:
            known = {enrolment.family_id for enrolment in enrolments.every(session, code)}
            here = family_list.active_among(session, family_ids)
            new = tuple(
                Enrolment(
                    id=self._context.new_id(), family_id=family_id, program_code=code, state=PROPOSED,
                    since=self._context.today,
                )
                for family_id in dict.fromkeys(family_ids)
                if family_id in here and family_id not in known
            )  # fmt: skip
            enrolments.add(session, new)
            if new:
                items = [enrolments.item(before=None, after=enrolment) for enrolment in new]
                subject = f"{len(new)} keluarga · {program.name}"
                self._context.record(session, who, "usulkan program", items, subject=subject)
        done = {enrolment.family_id for enrolment in new}
        refused = tuple(
            (key, _IN_IT if key in known else _LEFT) for key in dict.fromkeys(family_ids) if key not in done
        )
        return BulkOutcome(done=len(new), refused=refused)
