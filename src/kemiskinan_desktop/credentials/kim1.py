"""The signed card code KIM1 (docs/kim1.md): written here, judged in `checking`."""

from collections.abc import Iterator
from dataclasses import replace

from kemiskinan_desktop.credentials import armour, cose, payload
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.domain.errors import UserError

LARGEST_TOKEN = 160
"""Bytes a token should not pass; the name gives way first."""
SHORTEST_CUT = 12
"""Letters of a name that are kept whatever the size."""
_AROUND_PAYLOAD = 80
"""Bytes of array, header, lengths and signature."""


def encode(claims: CardClaims, key: OfficeKey) -> str:
    """The code of a card, 218 to 261 characters for usual numbers.

    Raises UserError when the key belongs to another office or is not valid on the day of issue.
    """
    if key.office != claims.issuer:
        raise UserError(
            "Kunci kantor ini bukan milik penerbit kartu.", "Pakai kunci kantor yang menerbitkan."
        )
    if not key.is_valid_at(claims.issued_at):
        raise UserError(
            "Kunci kantor tidak berlaku pada tanggal kartu dibuat.",
            "Periksa jam komputer, atau buat kunci baru.",
        )
    return armour.to_text(cose.sign(payload.write(fitted(claims)), key.seed))


def fitted(claims: CardClaims) -> CardClaims:
    """The claims as a code carries them: the name cut, down to 12 letters, until the token has 160 bytes."""
    while _size(claims) > LARGEST_TOKEN and len(claims.head_name) > SHORTEST_CUT:
        claims = replace(claims, head_name=claims.head_name[:-1].rstrip())
    return claims


def tokens(text: str) -> Iterator[cose.Signed]:
    """What a text may be, taken apart and not yet believed; nothing when it is no card code. Never raises."""
    for data in armour.candidates(text):
        try:
            yield cose.read(data)
        except MalformedError:
            continue


def _size(claims: CardClaims) -> int:
    return len(payload.write(claims)) + _AROUND_PAYLOAD
