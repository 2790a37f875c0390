"""Packages on sticks: what one says of itself, and the order in which those of an office follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count


class PackageKind(StrEnum):
    """What a package is for."""

    DATA = "data"
    ANSWER = "jawaban"
    RECEIPT = "tanda terima"


class Direction(StrEnum):
    """Which way a package went, as seen from this office."""

    OUT = "keluar"
    IN = "masuk"


class PackageState(StrEnum):
    """How far a package is."""

    SENT = "dikirim"
    ARRIVED = "diterima tujuan"
    """The other side has said so with a receipt or an answer."""
    TAKEN = "sudah diterima"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """Another office with which packages are exchanged."""

    office: str
    """Its id on packages: ``33.74.12``, ``33.74`` for the city, with a leading L in training."""
    name: str
    area: str
    """Kemendagri code of what it looks after, of a kecamatan or a city."""
    exchange_key: bytes
    """X25519 public key, 32 bytes: what packages to it are locked with."""
    signing_keys: tuple["PeerKey", ...]
    confirmed_at: datetime
    confirmed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerKey:
    """One key with which another office signs, and the days on which it may, counted from 1 January 1970."""

    public: bytes
    first_day: int
    last_day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageRow:
    """One package that went out or came in."""

    id: str
    direction: Direction
    office: str
    kind: PackageKind
    sequence: int
    digest: str
    """SHA-256 (hex) of its signed head, by which the next one names it."""
    at: datetime
    who: str
    state: PackageState
    file_name: str
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    """``keluarga``, ``jiwa``, ``foto``; of a received one also what became of its rows."""
    export_id: str = ""
    """Of one sent, the Buku Data inside; of one received, what both sides know in common since."""
    answers: str = ""
    """Digest of the package that this one answers or confirms."""
    import_id: str = ""
    undone: bool = False
    """Whether what it brought was taken back; then it may come again."""
    seen: int = 0
    """The last number of ours that its sender had when it was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A package at the door: number, digest, and the digest of the one before it (empty for the first)."""

    name: str
    """Of the sender, for sentences."""
    sequence: int
    digest: str
    previous: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeStanding:
    """How the exchange with another office stands, and what of its area is in this file."""

    office: str
    """Its id; empty when its card was not loaded yet."""
    name: str
    last: PackageRow | None = None
    """The newest that came from it."""
    missing: tuple[int, ...] = ()
    """Numbers below it that never came."""
    waiting: PackageRow | None = None
    """The newest that went to it, while it has not said that it has it."""
    owed: bool = False
    """Whether a receipt or an answer is due to it."""
    by_class: Mapping[PovertyClass, Count] = field(default_factory=dict[PovertyClass, Count])
    """Active families of its area by their class here; empty where it has no area of its own."""

    @property
    def total(self) -> Count:
        """KK and jiwa of the register."""
        counts = [count for each, count in self.by_class.items() if each.in_register]
        return Count(sum(count.kk for count in counts), sum(count.jiwa for count in counts))


class SeenError(UserError):
    """A package that came before, or that a newer one has overtaken; nothing is missing."""


class GapError(UserError):
    """Packages in between have not come; a person may say that they are lost."""


def require_order(arrival: Arrival, known: Sequence[PackageRow], *, lost_confirmed: bool = False) -> None:
    """Raise SeenError for a package that came before or is older; GapError when some are missing.

    `known` are the packages received from that office. With `lost_confirmed` missing ones are passed over.
    """
    last = max((row.sequence for row in known), default=0)
    same = next((row for row in known if row.digest == arrival.digest), None)
    if same is not None and same.undone and same.sequence == last:
        return
    if same is not None:
        raise SeenError(
            f"Paket nomor {arrival.sequence} dari {arrival.name} sudah pernah diterima.",
            "Tidak ada yang perlu dilakukan. Berkasnya boleh dihapus dari stik.",
        )
    if arrival.sequence <= last:
        raise SeenError(
            f"Paket nomor {arrival.sequence} dari {arrival.name} lebih lama daripada yang terakhir diterima "
            f"(nomor {last}).",
            "Minta paket yang baru dari kantor itu.",
        )
    if lost_confirmed:
        return
    if arrival.sequence > last + 1:
        raise _gap(arrival, last)
    newest = next((row.digest for row in known if row.sequence == last), "")
    if arrival.previous != newest:
        raise GapError(
            f"Paket nomor {arrival.sequence} dari {arrival.name} tidak menyambung paket nomor {last} "
            "yang diterima di sini.",
            "Tanyakan kepada kantor itu apakah berkas kantornya pernah dipulihkan dari cadangan.",
        )


def next_number(known: Sequence[PackageRow]) -> int:
    """The number of the next package to an office, of whose packages both ways are known.

    A file that was restored from an older backup learns from the other side how far it had been.
    """
    sent = (row.sequence for row in known if row.direction is Direction.OUT)
    seen = (row.seen for row in known if row.direction is Direction.IN)
    return max((*sent, *seen), default=0) + 1


def _gap(arrival: Arrival, last: int) -> GapError:
    first, to = last + 1, arrival.sequence - 1
    numbers = f"nomor {first}" if first == to else f"nomor {first} sampai {to}"
    return GapError(
        f"Paket {numbers} dari {arrival.name} belum datang, sedangkan ini paket nomor {arrival.sequence}.",
        "Terima dahulu paket yang belum datang. Bila paket itu hilang, terima paket ini dan nyatakan hilang.",
    )


def unanswered(known: Sequence[PackageRow]) -> PackageRow | None:
    """The newest package from an office that was taken in and for which nothing was sent back yet."""
    taken = [
        row
        for row in known
        if row.direction is Direction.IN and row.kind is not PackageKind.RECEIPT and not row.undone
    ]
    newest = max(taken, key=lambda row: row.sequence, default=None)
    told = {row.answers for row in known if row.direction is Direction.OUT}
    return None if newest is None or newest.digest in told else newest


def missing_numbers(known: Sequence[PackageRow]) -> tuple[int, ...]:
    """Numbers between those that came in that never came."""
    came = {row.sequence for row in known if row.direction is Direction.IN}
    return tuple(number for number in range(1, max(came, default=0)) if number not in came)
