"""Packing: Buku Data, photos and what ended, in one file for one other office."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import cbor, package_file
from kemiskinan_desktop.credentials.package_manifest import Manifest
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.packages import (
    Direction,
    PackageKind,
    PackageRow,
    PackageState,
    Peer,
    next_number,
)
from kemiskinan_desktop.domain.photos import HousePhoto
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import history, packages, photos, records
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure
from kemiskinan_desktop.services.giving_out import GivingOut
from kemiskinan_desktop.services.package_disputes import open_disputes, write_disputes
from kemiskinan_desktop.services.package_ground import forget_old_grounds
from kemiskinan_desktop.services.package_keys import introduction, package_key
from kemiskinan_desktop.services.package_photos import write_photos
from kemiskinan_desktop.services.package_room import package_room
from kemiskinan_desktop.services.put_in_place import drafted

BOOK, PHOTOS, ENDED, DISPUTES = "buku-data", "foto", "keluar", "bentrok"
"""Names of the parts."""
_ACTS = {
    PackageKind.DATA: "kirim paket",
    PackageKind.ANSWER: "kirim jawaban paket",
    PackageKind.RECEIPT: "kirim tanda terima",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One package to one office."""

    context: Context
    who: Actor
    peer: Peer
    kind: PackageKind
    with_photos: bool = True

    def send(self, folder: Path, report: Report) -> tuple[PackageRow, Path]:
        """Write it into a folder under its own name, and book it in the same transaction.

        Raises UserError, and what `report` raises; then nothing is there and nothing is booked.
        """
        context = self.context
        with context.database.read() as session:
            number = next_number(packages.of_office(session, self.peer.office))
            sender = introduction(session, context).office
        target = folder / f"paket-{sender}-{number:04d}-{self.kind.replace(' ', '-')}{package_file.SUFFIX}"
        with ExitStack() as stack:
            room = stack.enter_context(package_room(context.database.path))
            draft = stack.enter_context(drafted(target))
            session = stack.enter_context(context.database.write())
            known = packages.of_office(session, self.peer.office)
            packing = _Packing(self, session, room, known, report)
            row = packing.pack(draft.path, target.name)
            packages.put(session, row)
            forget_old_grounds(session, self.peer.office)
            draft.take_place()
        return row, target


class _Packing:
    def __init__(
        self, sending: Sending, session: Session, room: Path, known: tuple[PackageRow, ...], report: Report
    ) -> None:
        self._sending, self._session, self._room, self._known = sending, session, room, known
        self._context, self._report = sending.context, report
        self._parts: dict[str, Path] = {}
        self._answered = self._last_taken()
        self._export_id = ""
        self._counts = {"keluarga": 0, "jiwa": 0, "foto": 0}

    def pack(self, draft: Path, file_name: str) -> PackageRow:
        """Write the file; returns what is to be booked."""
        context, sending = self._context, self._sending
        if sending.kind is PackageKind.RECEIPT:
            context.record(self._session, sending.who, _ACTS[sending.kind], (), subject=file_name)
        else:
            self._pack_families(file_name)
        manifest = self._manifest()
        key = package_key(self._session, context.clock())
        digest = package_file.write(draft, manifest, self._parts, key, self._report)
        return PackageRow(
            id=context.new_id(), direction=Direction.OUT, office=sending.peer.office, kind=sending.kind,
            sequence=manifest.sequence, digest=digest.hex(), at=context.clock(), who=sending.who.name,
            state=PackageState.SENT, file_name=file_name, counts=self._counts, export_id=self._export_id,
            answers=manifest.answers.hex(), seen=manifest.seen,
        )  # fmt: skip

    def _manifest(self) -> Manifest:
        sending, session, context = self._sending, self._session, self._context
        own, head = introduction(session, context), history.head(session)
        sent = [row for row in self._known if row.direction is Direction.OUT]
        last = max(sent, key=lambda row: row.sequence, default=None)
        number = next_number(self._known)
        follows = last is not None and last.sequence == number - 1
        return Manifest(
            kind=sending.kind, issuer=own.office, recipient=sending.peer.office,
            recipient_key=sending.peer.exchange_key, sequence=number,
            previous=bytes.fromhex(last.digest) if last is not None and follows else b"",
            seen=max((row.sequence for row in self._known if row.direction is Direction.IN), default=0),
            answers=b"" if self._answered is None else bytes.fromhex(self._answered.digest),
            created=context.clock().replace(microsecond=0), history_count=head.count,
            history_head=bytes.fromhex(head.hash), period=context.require_period(session).name,
            export_id=self._export_id, counts=self._counts, exchange_key=own.exchange_key, keys=own.keys,
        )  # fmt: skip

    def _pack_families(self, file_name: str) -> None:
        sending, session, context = self._sending, self._session, self._context
        period = context.require_period(session)
        stored = records.load(session, self._family_ids(), period.id)
        living = sum(len(record.family.living) for record in stored.values())
        self._export_id = context.new_id()
        self._counts |= {"keluarga": len(stored), "jiwa": living}
        given = Disclosure(
            act=_ACTS[sending.kind], file_name=file_name, purpose=f"paket untuk {sending.peer.name}",
            total=Count(len(stored), living), full=True, family_ids=stored, record_id=self._export_id,
            contents="keluarga, anggota, jawaban, foto",
        )  # fmt: skip
        entry = record_disclosure(context, session, sending.who, given)
        giving = GivingOut(
            context=context, session=session, who=sending.who, period=period, export_id=self._export_id
        )
        book = self._part(BOOK)
        giving.write(stored.values(), entry, file_name, book, self._report)
        self._pack_beside(stored)

    def _pack_beside(self, stored: dict[str, FamilyRecord]) -> None:
        """What the workbook does not hold: photos, families that ended, cells that were left open."""
        session = self._session
        if self._sending.kind is PackageKind.ANSWER and self._answered is not None:
            write_disputes(self._part(DISPUTES), open_disputes(session, self._answered.import_id))
            return
        write_ended(self._part(ENDED), packages.ended(session))
        if self._sending.with_photos:
            self._counts["foto"] = write_photos(self._part(PHOTOS), self._photos(list(stored)))

    def _photos(self, family_ids: list[str]) -> Iterator[HousePhoto]:
        """Those put in since the last package that the other side has."""
        arrived = [
            row.at
            for row in self._known
            if row.direction is Direction.OUT
            and row.kind is PackageKind.DATA
            and row.state is PackageState.ARRIVED
        ]
        since = max(arrived, default=None)
        for some in portions(family_ids):
            for photo in photos.of_families(self._session, some).values():
                if since is None or photo.taken_at > since:
                    yield photo

    def _family_ids(self) -> list[str]:
        session = self._session
        if self._sending.kind is PackageKind.DATA:
            return records.all_ids(session)
        return packages.in_area(session, self._sending.peer.area)

    def _last_taken(self) -> PackageRow | None:
        """What an answer or a receipt is about; raises UserError when nothing has come yet."""
        if self._sending.kind is PackageKind.DATA:
            return None
        taken = [
            row
            for row in self._known
            if row.direction is Direction.IN and row.kind is not PackageKind.RECEIPT and not row.undone
        ]
        if not taken:
            raise UserError(
                f"Belum ada paket dari {self._sending.peer.name} yang diterima.",
                "Terima dahulu paketnya, lalu kirim jawabannya.",
            )
        return max(taken, key=lambda row: row.sequence)

    def _part(self, name: str) -> Path:
        self._parts[name] = self._room / name
        return self._parts[name]


def write_ended(path: Path, ended: dict[str, FamilyStatus]) -> None:
    """Write which families count no longer, and why."""
    path.write_bytes(cbor.dumps([[key, status.value] for key, status in ended.items()]))
