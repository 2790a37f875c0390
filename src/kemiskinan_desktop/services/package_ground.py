"""What two offices know in common: found before a package is merged, kept after it is taken in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.given import GivenBook, GivenFamily, given_family
from kemiskinan_desktop.domain.merge_ground import common_family
from kemiskinan_desktop.domain.packages import Direction, PackageKind, PackageRow
from kemiskinan_desktop.models import exports, packages, records
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context

_KEPT = 3
"""So many grounds stay, for imports that are taken back; older ones are forgotten."""


def find_ground(session: Session, known: tuple[PackageRow, ...], answers: str) -> GivenBook | None:
    """The common ground with an office, of whose packages all are given, newest first.

    For an answer it is what was known after the last answer to the same package, else what that package gave
    out; for data, what was known after the last data that were taken in.
    """
    for row in known:
        fits = row.answers == answers and row.direction is Direction.IN
        if fits and row.export_id and not row.undone:
            return exports.find(session, row.export_id)
    own = next((row for row in known if row.direction is Direction.OUT and row.digest == answers), None)
    return None if own is None or not answers else exports.find(session, own.export_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingGround:
    """Keeps the common ground of one package, in the caller's transaction, after its families are written."""

    context: Context
    session: Session
    who: Actor
    entry: int
    file_name: str

    def keep(self, theirs: Mapping[str, GivenFamily], former: GivenBook | None) -> str:
        """Store it; returns the key under which it is found again."""
        from kemiskinan_desktop.workbooks.hidden_sheets import given_text  # noqa: PLC0415 - not needed at start

        key, period = self.context.new_id(), self.context.require_period(self.session)
        exports.add(
            self.session,
            {
                "id": key, "at": self.context.clock(), "who": self.who.name, "file_name": self.file_name,
                "period_id": period.id, "entry_id": self.entry,
            },
        )  # fmt: skip
        keeper = exports.RowKeeper(self.session, key)
        before = {} if former is None else former.families
        for family_id, common in self._common(theirs, before, period.id):
            rows = (common.values, *common.members.values(), common.answers)
            keeper.keep(family_id, [given_text(row) for row in rows])
        keeper.finish()
        return key

    def _common(
        self, theirs: Mapping[str, GivenFamily], before: Mapping[str, GivenFamily], period_id: str
    ) -> Iterator[tuple[str, GivenFamily]]:
        for some in portions(list(dict.fromkeys((*theirs, *before)))):
            stored = records.load(self.session, some, period_id)
            for key in some:
                record = stored.get(key)
                here = record is not None and record.family.status is FamilyStatus.ACTIVE
                ours = given_family(record) if record is not None and here else None
                common = common_family(theirs.get(key), before.get(key), ours)
                if common is not None:
                    yield key, common


def forget_old_grounds(session: Session, office: str) -> None:
    """Keep the newest grounds each way with an office."""
    known = packages.of_office(session, office)
    for direction in Direction:
        rows = [
            row
            for row in known
            if row.direction is direction and row.export_id and row.kind is not PackageKind.RECEIPT
        ]
        for row in rows[_KEPT:]:
            packages.drop_bodies(session, row.export_id)
