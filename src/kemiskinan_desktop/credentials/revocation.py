"""Cards that no longer count, known by a 6-byte hash of office and card number."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kemiskinan_desktop.credentials.claims import CardClaims

DIGEST_BYTES = 6
_DOMAIN = b"KIM1-KARTU\x00"


class RevocationReason(StrEnum):
    """Why a card was withdrawn; a code, so that a list never carries words about a person."""

    LOST = "hilang"
    SPOILED = "rusak"
    MOVED = "pindah"
    DIED = "meninggal"
    WRONG_DATA = "salah_data"
    NO_LONGER_POOR = "graduasi"
    REPLACED = "diganti"
    OTHER = "lainnya"

    @property
    def words(self) -> str:
        """The reason in a sentence."""
        return _WORDS[self]


_WORDS = {
    RevocationReason.LOST: "kartu dilaporkan hilang",
    RevocationReason.SPOILED: "kartu rusak",
    RevocationReason.MOVED: "keluarga pindah",
    RevocationReason.DIED: "pemegang kartu meninggal",
    RevocationReason.WRONG_DATA: "data pada kartu salah",
    RevocationReason.NO_LONGER_POOR: "keluarga tidak lagi terdaftar sebagai warga miskin",
    RevocationReason.REPLACED: "kartu diganti",
    RevocationReason.OTHER: "dicabut oleh kantor penerbit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokedCard:
    """One withdrawn card."""

    digest: bytes
    """6 bytes, from `card_digest`."""
    reason: RevocationReason
    day: date
    replaced_by: str = ""
    """Number of the card that took its place; with `RevocationReason.REPLACED`, and only then."""

    def __post_init__(self) -> None:
        """Keep *diganti* and the number of the new card together; raises ValueError."""
        if (self.reason is RevocationReason.REPLACED) != bool(self.replaced_by):
            raise ValueError("a replaced card names the card in its place")


def card_digest(issuer: str, card_number: str) -> bytes:
    """The 6 bytes by which a list names a card without saying its number."""
    return hashlib.sha256(_DOMAIN + issuer.encode() + b"\x00" + card_number.encode()).digest()[:DIGEST_BYTES]


def revoke(
    issuer: str, card_number: str, *, reason: RevocationReason, day: date, replaced_by: str = ""
) -> RevokedCard:
    """A withdrawn card of an office; with `replaced_by` the reason is always *diganti*."""
    reason = RevocationReason.REPLACED if replaced_by else reason
    digest = card_digest(issuer, card_number)
    return RevokedCard(digest=digest, reason=reason, day=day, replaced_by=replaced_by)


def digest_of(claims: CardClaims) -> bytes:
    """The 6 bytes of a card just read."""
    return card_digest(claims.issuer, claims.card_number)
