"""Taking a package in: families, photos, common ground and the list of packages, all in one transaction."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import package_file
from kemiskinan_desktop.domain.packages import Direction, PackageRow, PackageState
from kemiskinan_desktop.domain.photos import HousePhoto
from kemiskinan_desktop.domain.plan import ImportPlan, RowStatus
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.models import imports, package_peers, packages
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.importing import ImportOutcome, write_plan
from kemiskinan_desktop.services.package_ground import KeepingGround, forget_old_grounds
from kemiskinan_desktop.services.package_keys import exchange_seed
from kemiskinan_desktop.services.package_photos import hang_photos, read_photos
from kemiskinan_desktop.services.package_receiving import Opened, Received, open_package
from kemiskinan_desktop.services.package_room import package_room
from kemiskinan_desktop.services.package_sending import PHOTOS

TAKE = "terima paket"
"""Act of the entry that a package leaves in the history."""
_LOST = "paket nomor {numbers} dinyatakan hilang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a package."""

    row: PackageRow
    outcome: ImportOutcome | None = None
    """None for a receipt."""
    written: int = 0
    """Families that were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """One package, looked at before and now taken in."""

    context: Context
    who: Actor
    received: Received
    report: Report

    def take(self) -> Taken:
        """Write it; raises UserError, StalePlanError, and what `report` raises: then nothing is written."""
        context, received = self.context, self.received
        with package_room(context.database.path) as room, context.database.write() as session:
            opened = open_package(context, session, received.path, lost_confirmed=bool(received.lost))
            if opened.digest != received.digest:
                raise ValueError("another file took the place of the package")
            row = self._row(opened)
            taken = self._receipt(session, row)
            if received.plan is not None:
                taken = self._families(session, row, opened, _photos(context, opened, room))
            packages.put(session, taken.row)
            self._know_what_arrived(session, opened)
            forget_old_grounds(session, opened.peer.office)
        return taken

    def _receipt(self, session: Session, row: PackageRow) -> Taken:
        if self.received.plan is None:
            self.context.record(session, self.who, "terima tanda terima", (), subject=row.file_name)
        return Taken(row=row)

    def _families(
        self, session: Session, row: PackageRow, opened: Opened, hanging: Iterator[HousePhoto]
    ) -> Taken:
        context, received = self.context, self.received
        plan = received.plan
        if plan is None or received.theirs is None:
            raise ValueError
        period = context.require_period(session)
        outcome = write_plan(
            context, session, self.who, plan, self.report, act=TAKE,
            beside=hang_photos(session, hanging, period.id), reason=self._reason(),
        )  # fmt: skip
        entry = imports.entry_of(session, outcome.import_id)
        if entry is None:
            raise ValueError
        keeping = KeepingGround(
            context=context, session=session, who=self.who, entry=entry, file_name=row.file_name
        )
        ground = keeping.keep(received.theirs, received.ground)
        counts = {**opened.manifest.counts, **_plan_counts(plan, received.theirs)}
        row = replace(row, export_id=ground, import_id=outcome.import_id, counts=counts)
        return Taken(row=row, outcome=outcome, written=len(plan.families))

    def _reason(self) -> str:
        numbers = ", ".join(map(str, self.received.lost))
        return _LOST.format(numbers=numbers) if numbers else ""

    def _row(self, opened: Opened) -> PackageRow:
        manifest = opened.manifest
        return PackageRow(
            id=self.context.new_id(), direction=Direction.IN, office=opened.peer.office, kind=manifest.kind,
            sequence=manifest.sequence, digest=opened.digest, at=self.context.clock(), who=self.who.name,
            state=PackageState.TAKEN, file_name=opened.file.path.name, counts=manifest.counts,
            answers=manifest.answers.hex(), seen=manifest.seen,
        )  # fmt: skip

    def _know_what_arrived(self, session: Session, opened: Opened) -> None:
        """Packages that the other office says it has, and the keys that it signs with from now on."""
        manifest = opened.manifest
        for row in opened.known:
            sent = row.direction is Direction.OUT and row.state is PackageState.SENT
            if sent and (row.sequence <= manifest.seen or row.digest == manifest.answers.hex()):
                packages.mark(session, row.id, PackageState.ARRIVED)
        package_peers.put_keys(session, opened.peer.office, manifest.exchange_key, manifest.keys)


def _photos(context: Context, opened: Opened, room: Path) -> Iterator[HousePhoto]:
    """The photos inside, unpacked once more."""
    if not any(part.name == PHOTOS and part.size for part in opened.manifest.parts):
        return
    parts = package_file.unpack(opened.file, opened.manifest, exchange_seed(context.database), room)
    yield from read_photos(parts[PHOTOS])


def _plan_counts(plan: ImportPlan, theirs: Collection[str]) -> dict[str, int]:
    """What became of the rows, and how much was left to a person."""
    families = plan.counts(RowKind.FAMILY)
    return {
        "baru": families.new, "berubah": families.changed, "sama": families.same,
        "bentrok": sum(each.choice is None for each in plan.conflicts)
        + sum(row.status is RowStatus.CONFLICT and not row.conflicts for row in plan.rows),
        "dari-kantor-lain": len(_of_other_offices(plan, theirs)),
        "ditolak": sum(row.status is RowStatus.REFUSED for row in plan.rows),
        "tidak-kembali": sum(each.choice is None for each in plan.ends),
    }  # fmt: skip


def _of_other_offices(plan: ImportPlan, theirs: Collection[str]) -> set[str]:
    """Families that stand here under another key than in the package: changed by it, or asked about."""
    changed = {each.family.id for each in plan.families if each.status is RowStatus.CHANGED}
    return {key for key in (*changed, *(each.family_id for each in plan.conflicts)) if key not in theirs}
