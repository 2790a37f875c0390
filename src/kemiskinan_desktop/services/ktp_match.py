"""Confirming a shown KTP by the card's check tag; nothing is written down and nothing is kept."""

from dataclasses import dataclass

from kemiskinan_desktop.credentials.check_tag import confirms
from kemiskinan_desktop.credentials.claims import CHECK_TAGS
from kemiskinan_desktop.domain.identity import Nik
from kemiskinan_desktop.services.card_check import CheckedCard

_NO_NIK = 0
"""The tag of a card whose head had no NIK yet, and of one person in 4,096."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KtpMatch:
    """Whether the NIK of a shown KTP is the one the card was made for."""

    matches: bool | None
    """None when the card cannot tell, since its head had no NIK yet."""
    title: str
    sentence: str


def match_ktp(checked: CheckedCard, nik: Nik) -> KtpMatch | None:
    """Compare a NIK with the card's twelve bits; None when the card's signature is not right.

    The head of the family alone is in the card: the KTP of another member does not match.
    """
    if checked.claims is None:
        return None
    if confirms(checked.claims, nik):
        return KtpMatch(
            matches=True, title="Cocok",
            sentence="NIK ini sesuai dengan kartu. "
            f"NIK orang lain kebetulan cocok hanya 1 dari {CHECK_TAGS:,}".replace(",", ".")
            + ", maka lihat juga nama dan fotonya.",
        )  # fmt: skip
    if checked.claims.check_tag == _NO_NIK:
        return KtpMatch(
            matches=None, title="Tidak dapat dicocokkan",
            sentence="Kartu ini rupanya dibuat sebelum kepala keluarganya punya NIK. "
            "Cocokkan nama, foto, dan alamatnya.",
        )  # fmt: skip
    return KtpMatch(
        matches=False, title="Tidak cocok",
        sentence="NIK ini bukan NIK kepala keluarga di kartu. Ketik ulang dari KTP-nya; bila tetap begini, "
        "pembawa kartu bukan kepala keluarganya.",
    )  # fmt: skip
