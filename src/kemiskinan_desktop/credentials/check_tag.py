"""Twelve bits by which a clerk confirms the KTP shown with a card (docs/kim1.md says what they give away)."""

import hashlib

from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import Nik

_DOMAIN = b"KIM1-KTP\x00"


def check_tag(nik: Nik, card_number: str) -> int:
    """The tag, 0 to 4095, of the head's NIK on one card; the same NIK gives other bits on another card."""
    digest = hashlib.sha256(_DOMAIN + card_number.encode() + b"\x00" + nik.text.encode()).digest()
    return int.from_bytes(digest[:2], "big") >> 4


def confirms(claims: CardClaims, nik: str | Nik) -> bool:
    """Whether a NIK is the one of the card; a wrong one passes once in 4,096, a text that is none never."""
    try:
        parsed = nik if isinstance(nik, Nik) else Nik.parse(nik)
    except InvalidValueError:
        return False
    return check_tag(parsed, claims.card_number) == claims.check_tag
