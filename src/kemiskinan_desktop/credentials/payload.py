"""Claims to CBOR and back: CWT claims 1, 4, 6 and one private claim (an array) for the rest."""

from datetime import UTC, date, datetime, timedelta
from typing import cast

from kemiskinan_desktop.credentials import cbor
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.claims import CARD_ZONE, CardClaims
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.poverty import PovertyClass

_ISSUER, _EXPIRES, _ISSUED, _CARD = 1, 4, 6, -65537
_CLASSES = tuple(PovertyClass)
_CARD_PARTS = 8
_LONGEST_NUMBER = 19
_AREA_DIGITS = 10
_LAST_MOMENT = 253_402_300_799 - 86_400 * 2


def write(claims: CardClaims) -> bytes:
    """The CBOR of claims."""
    return cbor.dumps(
        {
            _ISSUER: claims.issuer,
            _EXPIRES: int(claims.expires_at.timestamp()),
            _ISSUED: int(claims.issued_at.timestamp()),
            _CARD: [
                _shortened(claims.card_number),
                _shortened(claims.period),
                claims.head_name,
                _area_number(claims.kelurahan, claims.issuer),
                _CLASSES.index(claims.poverty_class),
                claims.sk_number,
                claims.members,
                claims.check_tag,
            ],
        }
    )


def read(data: bytes) -> CardClaims:
    """Claims from CBOR; raises MalformedError unless `write` of them gives the same bytes."""
    top = cbor.loads(data)
    if not isinstance(top, dict) or set(cast("dict[object, object]", top)) != {
        _ISSUER,
        _EXPIRES,
        _ISSUED,
        _CARD,
    }:
        raise MalformedError("claims")
    try:
        claims = _claims(cast("dict[int, object]", top))
    except (InvalidValueError, ValueError, IndexError, OverflowError) as fault:
        raise MalformedError("claims out of range") from fault
    if write(claims) != data:
        raise MalformedError("claims not in their one form")
    return claims


def _claims(top: dict[int, object]) -> CardClaims:
    issuer, card = _text(top[_ISSUER]), top[_CARD]
    if not isinstance(card, list) or len(cast("list[object]", card)) != _CARD_PARTS:
        raise MalformedError("card claim")
    number, period, name, area, level, sk, members, tag = cast("list[object]", card)
    return CardClaims(
        issuer=issuer,
        card_number=_lengthened(number),
        period=_lengthened(period),
        issued_at=_moment(top[_ISSUED]),
        valid_until=_last_day(_moment(top[_EXPIRES])),
        head_name=_text(name),
        kelurahan=_area_code(_whole(area), issuer),
        poverty_class=_CLASSES[_whole(level)],
        sk_number=_text(sk),
        members=_whole(members),
        check_tag=_whole(tag),
    )


def _shortened(text: str) -> str | int:
    """Digits alone travel as a whole number, unless a leading zero would be lost."""
    numeric = text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER
    return int(text) if numeric and str(int(text)) == text else text


def _lengthened(value: object) -> str:
    return value if isinstance(value, str) else str(_whole(value))


def _area_number(kelurahan: str, issuer: str) -> int:
    """The digits of a kelurahan code; without the office's own where it lies in the office's area."""
    return int(kelurahan.removeprefix(f"{issuer}.").replace(".", ""))


def _area_code(number: int, issuer: str) -> str:
    whole = number >= 10 ** (_AREA_DIGITS - 1)
    known = "" if whole else issuer.replace(".", "")
    digits = known + str(number).zfill(_AREA_DIGITS - len(known))
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}.{digits[6:]}"


def _moment(value: object) -> datetime:
    seconds = _whole(value)
    if seconds > _LAST_MOMENT:
        raise MalformedError("moment")
    return datetime.fromtimestamp(seconds, UTC)


def _last_day(expires_at: datetime) -> date:
    return (expires_at.astimezone(CARD_ZONE) - timedelta(days=1)).date()


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise MalformedError("not text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or value < 0:
        raise MalformedError("not a whole number")
    return value
