"""The *kartu perkenalan*: by which two offices learn each other's keys once, and compare them aloud."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.credentials import cbor, cose, ed25519
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.package_manifest import is_line, is_office, key_rows, moment, peer_keys
from kemiskinan_desktop.credentials.package_stream import KEY_BYTES
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import PeerKey

SUFFIX = ".kdkenal"
MAGIC = b"KDKENAL1\n"
_KIND, _FORMAT = "kd-kenal", "KDK1"
_LARGEST = 1 << 14
_GROUPS, _DIGITS = 6, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What an office tells another one of itself; it holds no data of people."""

    office: str
    name: str
    area: str
    exchange_key: bytes
    keys: tuple[PeerKey, ...]
    created: datetime

    @property
    def fingerprint(self) -> str:
        """Six groups of five digits (99 bits) that two people read to each other; the day does not count."""
        said = cbor.dumps([self.office, self.name, self.area, self.exchange_key, key_rows(self.keys)])
        number = int.from_bytes(hashlib.sha256(b"KDK1\x00" + said).digest(), "big") % 10 ** (
            _GROUPS * _DIGITS
        )
        digits = f"{number:0{_GROUPS * _DIGITS}d}"
        return " ".join(digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS))


def write(card: Introduction, key: OfficeKey) -> bytes:
    """The bytes of a `.kdkenal` file, signed with one of the card's own keys."""
    payload = cbor.dumps(
        [
            _FORMAT, card.office, card.name, card.area, card.exchange_key, key_rows(card.keys),
            int(card.created.timestamp()),
        ]
    )  # fmt: skip
    return MAGIC + cose.sign(payload, key.seed, kind=_KIND)


def read(data: bytes) -> Introduction:
    """Read a card and check that its office made it; who that office is, only the fingerprint proves.

    Raises UserError.
    """
    if not data.startswith(MAGIC):
        raise UserError("Berkas ini bukan kartu perkenalan.", "Pilih berkas yang berakhir .kdkenal.")
    try:
        return _checked(data[len(MAGIC) :])
    except MalformedError:
        raise UserError(
            "Kartu perkenalan ini rusak atau telah diubah.", "Minta kartu yang baru dari kantor itu."
        ) from None


def _checked(data: bytes) -> Introduction:
    if len(data) > _LARGEST:
        raise MalformedError("too long")
    signed = cose.read(data, kind=_KIND)
    card = _card(cbor.loads(signed.payload))
    public = ed25519.named(signed.kid, (key.public for key in card.keys))
    if public is None or not signed.is_signed_by(public):
        raise MalformedError("signature")
    return card


def _card(top: object) -> Introduction:
    match top:
        case [form, str(office), str(name), str(area), bytes(exchange), keys, int(created)] if (
            form == _FORMAT
            and is_office(office)
            and name
            and is_line(name)
            and is_line(area)
            and len(exchange) == KEY_BYTES
        ):
            return Introduction(
                office=office, name=name, area=area, exchange_key=exchange, keys=peer_keys(keys),
                created=moment(created),
            )  # fmt: skip
        case _:
            raise MalformedError("card")
