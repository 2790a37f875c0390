"""One card's way through the office: the moves its state allows, and the sentence for each it refuses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import CardState

HEAD = "Kepala keluarga"
"""Relation of a receiver who is the head."""


class Move(StrEnum):
    """What a person does with a card; the value is the act in the history."""

    PRINT = "cetak kartu"
    HAND_OVER = "serahkan kartu"
    TAKE_BACK = "batalkan penyerahan"
    SPOIL = "tandai kartu rusak"
    REPLACE = "ganti kartu"
    REVOKE = "cabut kartu"
    TAKE_IN = "tarik kartu lama"
    """The paper of a card that no longer counts came back to the office; its state stays."""


VALID = frozenset({CardState.READY, CardState.PRINTED, CardState.HANDED_OVER})
"""States of which a family has at most one in a period."""
_MOVES: Mapping[CardState, Mapping[Move, CardState]] = {
    CardState.READY: {Move.PRINT: CardState.PRINTED},
    CardState.PRINTED: {
        Move.HAND_OVER: CardState.HANDED_OVER,
        Move.SPOIL: CardState.SPOILED,
        Move.REPLACE: CardState.REPLACED,
        Move.REVOKE: CardState.REVOKED,
    },
    CardState.HANDED_OVER: {
        Move.TAKE_BACK: CardState.PRINTED,
        Move.SPOIL: CardState.SPOILED,
        Move.REPLACE: CardState.REPLACED,
        Move.REVOKE: CardState.REVOKED,
    },
    CardState.SPOILED: {Move.TAKE_IN: CardState.SPOILED},
    CardState.REPLACED: {Move.TAKE_IN: CardState.REPLACED},
    CardState.REVOKED: {Move.TAKE_IN: CardState.REVOKED},
}
_ENDED: Mapping[CardState, tuple[str, str]] = {
    CardState.SPOILED: ("Kartu ini sudah ditandai rusak.", "Cetak kartu baru untuk keluarganya."),
    CardState.REPLACED: ("Kartu ini sudah diganti kartu lain.", "Pakai kartu penggantinya; tarik yang lama."),
    CardState.REVOKED: ("Kartu ini sudah dicabut.", "Tarik kartunya; jangan diserahkan."),
}
_REFUSED: Mapping[tuple[CardState, Move], tuple[str, str]] = {
    (CardState.PRINTED, Move.PRINT): (
        "Kartu ini sudah dicetak.", "Isi alasan cetak ulang, atau tandai yang ini rusak dahulu.",
    ),
    (CardState.HANDED_OVER, Move.PRINT): (
        "Kartu ini sudah diserahkan.", "Isi alasan cetak ulang; kartu lamanya menjadi diganti.",
    ),
    (CardState.PRINTED, Move.TAKE_BACK): ("Kartu ini belum diserahkan.", "Tidak ada yang perlu dibatalkan."),
    (CardState.PRINTED, Move.TAKE_IN): (
        "Kartu ini masih berlaku dan ada di kantor.", "Serahkan, atau tandai rusak bila tidak dipakai.",
    ),
    (CardState.HANDED_OVER, Move.HAND_OVER): (
        "Kartu ini sudah diserahkan.", "Periksa namanya; batalkan penyerahan yang lama bila keliru.",
    ),
    (CardState.HANDED_OVER, Move.TAKE_IN): (
        "Kartu ini masih berlaku.", "Batalkan penyerahannya, atau cabut kartunya dahulu.",
    ),
}  # fmt: skip
_UNPRINTED = ("Kartu ini belum dicetak.", "Cetak kartunya dahulu di halaman Kartu KIM.")
SPOIL_REASONS = (
    "Kertas macet di printer", "Cetakan buram atau luntur", "Salah potong", "Belakang kartu terbalik",
    "Rusak di tangan warga",
)  # fmt: skip
REPRINT_REASONS = (
    "Hilang", "Rusak", "Alamat berubah", "Kepala keluarga berubah", "Data pada kartu salah",
    "Belum keluar dari printer",
)  # fmt: skip
TAKE_BACK_REASONS = ("Salah orang", "Salah pindai", "Warga menitipkan kembali di kantor")
_LONGEST_REASON = 200


def moved(state: CardState, move: Move) -> CardState:
    """The state after a move; raises UserError with its sentence when the state does not allow it."""
    after = _MOVES[state].get(move)
    if after is None:
        told = _UNPRINTED if state is CardState.READY else _ENDED.get(state)
        raise UserError(*(_REFUSED.get((state, move)) or told or _UNPRINTED))
    return after


def allowed(state: CardState) -> frozenset[Move]:
    """The moves that a state allows."""
    return frozenset(_MOVES[state])


def required_reason(reason: str) -> str:
    """A reason in one line of at most 200 letters; raises UserError when there is none."""
    tidy = " ".join(reason.split())[:_LONGEST_REASON]
    if not tidy:
        raise UserError("Alasan belum diisi.", "Pilih atau tulis alasannya, lalu coba lagi.")
    return tidy


LEAVING_REASONS: Mapping[FamilyStatus, str] = {
    FamilyStatus.MOVED: "pindah",
    FamilyStatus.ALL_DEAD: "meninggal",
    FamilyStatus.MERGED: "salah_data",
    FamilyStatus.REMOVED: "salah_data",
}
"""How a family left → code of why its card no longer counts, as lists of revoked cards have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Who took a card; without a name the head did."""

    name: str = ""
    relation: str = HEAD

    def tidy(self, head: str) -> "Receiver":
        """Tidied, with the head's own name filled in; raises UserError for somebody else without a name."""
        name, relation = " ".join(self.name.split()), " ".join(self.relation.split()) or HEAD
        if relation == HEAD:
            return Receiver(name=name or head, relation=HEAD)
        if not name:
            raise UserError("Nama penerima belum diisi.", "Tulis nama orang yang menerima kartu ini.")
        return Receiver(name=name, relation=relation)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerCard:
    """A card as the ledger knows it."""

    number: str
    family_id: str
    head: str
    """The head's name now."""
    kelurahan: str
    """Name."""
    rt: str
    rw: str
    state: CardState
    reason: str
    revocation: str
    """Code of why it was revoked; empty for other cards."""
    state_on: date | None
    issued_on: date
    expires_on: date
    printed_at: datetime | None
    batch_id: str | None
    handed_on: date | None
    received_by: str
    relation: str
    taken_in_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintBatch:
    """One print of cards."""

    id: str
    at: datetime
    who: str
    printer: str
    """Name; empty for a PDF."""
    paper: Paper
    first_number: str
    last_number: str
    cards: int
    by_state: Mapping[CardState, int]
    """What became of its cards; those of destroyed families are in none."""
    entry_id: int | None
    """Its entry in the history, by which it is taken back."""
