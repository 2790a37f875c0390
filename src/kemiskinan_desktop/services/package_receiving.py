"""Opening what another office sent: whose it is, whether it is whole and in turn, what it would change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import cbor, ed25519, package_file
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.package_file import PackageFile
from kemiskinan_desktop.credentials.package_manifest import Manifest
from kemiskinan_desktop.domain.conflicts import Decisions, Ending, PlannedEnd
from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.given import GivenBook, GivenFamily
from kemiskinan_desktop.domain.packages import (
    Arrival,
    Direction,
    PackageKind,
    PackageRow,
    Peer,
    require_order,
)
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.models import package_peers, packages
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.importing import plan_of
from kemiskinan_desktop.services.many_values import many_values
from kemiskinan_desktop.services.merge_base import MergeBase
from kemiskinan_desktop.services.package_disputes import read_disputes, with_disputes
from kemiskinan_desktop.services.package_ground import find_ground
from kemiskinan_desktop.services.package_keys import exchange_seed, introduction, require_in_time
from kemiskinan_desktop.services.package_revocations import require_unrevoked
from kemiskinan_desktop.services.package_room import package_room
from kemiskinan_desktop.services.package_sending import BOOK, DISPUTES, ENDED
from kemiskinan_desktop.services.signing import issuer_of

_NO_GROUND = "Paket pertama dari {name}: isinya dibandingkan langsung dengan basis data."
_GROUND = "Digabung dengan yang sama-sama diketahui pada {day}: perubahan di sini sesudah itu tetap ada."
_ENDINGS = {
    FamilyStatus.MOVED: Ending.MOVED,
    FamilyStatus.MERGED: Ending.MOVED,
    FamilyStatus.ALL_DEAD: Ending.DEAD,
    FamilyStatus.REMOVED: Ending.WRONG,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A package that is what it says, from an office that is known, for this one, and in its turn."""

    file: PackageFile
    manifest: Manifest
    peer: Peer
    known: tuple[PackageRow, ...]

    @property
    def digest(self) -> str:
        """By which it is named."""
        return self.file.head_digest.hex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A package that was looked at; `plan` is None for a receipt. Nothing is written yet."""

    path: Path
    peer: Peer
    kind: PackageKind
    sequence: int
    digest: str
    counts: Mapping[str, int]
    lost: tuple[int, ...] = ()
    """Numbers of packages that a person said are lost."""
    plan: ImportPlan | None = None
    theirs: Mapping[str, GivenFamily] | None = None
    ground: GivenBook | None = None


def open_package(context: Context, session: Session, path: Path, *, lost_confirmed: bool = False) -> Opened:
    """Check signature, recipient, withdrawal and days of the key, turn, period, in this order; UserError."""
    file = package_file.look(path)
    _require_foreign(context, session, file)
    peer, public = _signer(session, file)
    manifest = file.manifest(public)
    _require_between(context, session, manifest, peer)
    key = next(key for key in peer.signing_keys if key.public == public)
    require_unrevoked(session, peer, public)
    require_in_time(key, peer.name, manifest.created, context.clock())
    known = packages.of_office(session, peer.office)
    arrival = Arrival(
        name=peer.name, sequence=manifest.sequence, digest=file.head_digest.hex(),
        previous=manifest.previous.hex(),
    )  # fmt: skip
    came = [row for row in known if row.direction is Direction.IN]
    require_order(arrival, came, lost_confirmed=lost_confirmed)
    if manifest.kind is not PackageKind.RECEIPT:
        _require_period(context, session, manifest, peer)
    return Opened(file=file, manifest=manifest, peer=peer, known=known)


def examine(context: Context, opened: Opened, report: Report) -> Received:
    """Open the body and plan what it brings; raises UserError, and what `report` raises."""
    manifest, peer = opened.manifest, opened.peer
    received = Received(
        path=opened.file.path, peer=peer, kind=manifest.kind, sequence=manifest.sequence,
        digest=opened.digest, counts=manifest.counts, lost=_lost(opened),
    )  # fmt: skip
    with package_room(context.database.path) as room:
        seed = exchange_seed(context.database)
        parts = package_file.unpack(opened.file, manifest, seed, room, report)
        if manifest.kind is PackageKind.RECEIPT:
            return received
        if BOOK not in parts:
            raise _no_book()
        return _planned(context, opened, received, parts, report)


def decide_ends(received: Received, ended: Mapping[str, FamilyStatus]) -> ImportPlan | None:
    """The plan with the ends that the other office told, where this one had not changed the rows itself."""
    plan = received.plan
    if plan is None or plan.anew is None:
        return plan
    told = {end.key: choice for end in plan.ends if (choice := _ending(end, ended)) is not None}
    return plan.anew(Decisions(ends=told)) if told else plan


def _planned(
    context: Context, opened: Opened, received: Received, parts: Mapping[str, Path], report: Report
) -> Received:
    from kemiskinan_desktop.workbooks.profile_files import profile_named  # noqa: PLC0415 - not needed at start
    from kemiskinan_desktop.workbooks.reader import read_book  # noqa: PLC0415 - not needed at start

    with context.database.read() as session:
        instrument = context.instrument_of(context.require_period(session))
        ground = find_ground(session, opened.known, opened.manifest.answers.hex())
    if ground is not None and DISPUTES in parts:
        ground = with_disputes(ground, read_disputes(parts[DISPUTES]))
    with many_values():
        book = read_book(
            parts[BOOK], context.reference, profile_named("buku-data"), report, instrument=instrument
        )
        theirs = None if book.base is None else book.base.families()
        if theirs is None:
            raise _no_book()
        book = replace(book, file_name=opened.file.path.name)
        base = partial(_base, ground=ground, name=opened.peer.name)
        planned = replace(received, plan=plan_of(context, book, report, base), theirs=theirs, ground=ground)
        if ENDED in parts:
            planned = replace(planned, plan=decide_ends(planned, read_ended(parts[ENDED])))
    return planned


def read_ended(path: Path) -> dict[str, FamilyStatus]:
    """Which families count no longer at the other office; raises UserError for anything else."""
    try:
        match cbor.loads(path.read_bytes()):
            case [*rows]:
                return dict(_ended_row(row) for row in rows)
            case _:
                raise _no_book()
    except (MalformedError, ValueError):
        raise _no_book() from None


def _ended_row(row: object) -> tuple[str, FamilyStatus]:
    match row:
        case [str(key), str(status)]:
            return key, FamilyStatus(status)
        case _:
            raise MalformedError("ended")


def _ending(end: PlannedEnd, ended: Mapping[str, FamilyStatus]) -> Ending | None:
    if end.is_conflict:
        return None
    if end.key.kind is RowKind.MEMBER:
        return Ending.WRONG
    status = ended.get(end.key.record_id)
    return None if status is None else _ENDINGS.get(status)


def _base(
    _session: Session, context: Context, _book: SourceBook, *, ground: GivenBook | None, name: str
) -> MergeBase:
    if ground is None:
        return MergeBase(given=None, note=_NO_GROUND.format(name=name))
    day = ground.made_at.astimezone(context.clock().tzinfo).date()
    return MergeBase(given=ground, note=_GROUND.format(day=format_short(day)))


def _signer(session: Session, file: PackageFile) -> tuple[Peer, bytes]:
    """The office whose key is named, and that key."""
    for peer in package_peers.every(session):
        public = ed25519.named(file.kid, (key.public for key in peer.signing_keys))
        if public is not None:
            return peer, public
    raise UserError(
        "Paket ini ditandatangani kantor yang belum dikenal di sini.",
        "Muat dahulu kartu perkenalan kantor pengirim, cocokkan sidiknya lewat telepon, lalu coba lagi.",
    )


def _require_foreign(context: Context, session: Session, file: PackageFile) -> None:
    if ed25519.named(file.kid, (key.public for key in introduction(session, context).keys)) is not None:
        raise UserError("Paket ini ditulis kantor ini sendiri.", "Pilih paket dari kantor yang lain.")


def _require_between(context: Context, session: Session, manifest: Manifest, peer: Peer) -> None:
    own = issuer_of(context.profile(session))
    if manifest.issuer != peer.office:
        raise UserError(
            f"Paket ini mengaku dari kantor {manifest.issuer}, tetapi ditandatangani {peer.name}.",
            "Jangan memakai berkas ini. Tanyakan kepada kantor pengirim lewat telepon.",
        )
    if manifest.recipient != own:
        raise UserError(
            f"Paket dari {peer.name} ini untuk kantor lain, yaitu {manifest.recipient}.",
            "Pilih paket yang dibuat untuk kantor ini.",
        )


def _require_period(context: Context, session: Session, manifest: Manifest, peer: Peer) -> None:
    period = context.require_period(session)
    if manifest.period != period.name:
        raise UserError(
            f"Paket dari {peer.name} berisi data periode {manifest.period}, "
            f"sedangkan periode di sini {period.name}.",
            "Samakan dahulu periode kedua kantor, lalu minta paket yang baru.",
        )


def _lost(opened: Opened) -> tuple[int, ...]:
    last = max((row.sequence for row in opened.known if row.direction is Direction.IN), default=0)
    return tuple(range(last + 1, opened.manifest.sequence))


def _no_book() -> UserError:
    return UserError(
        "Isi paket ini tidak lengkap, jadi tidak ada yang diambil.",
        "Minta kantor pengirim membuat paket yang baru.",
    )
