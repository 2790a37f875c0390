"""The text of a card code: `KIM1:` and base32, and what scanners make of it."""

import base64
import binascii
import re
from collections.abc import Iterator

PREFIX = "KIM1"
LONGEST_TEXT = 1_200
"""Characters read at most; a card code has about 250."""
LONGEST_SCAN = 20_000
"""Characters looked through for a code at the end of what was typed."""
SHORTEST_CODE = 180
"""Characters below which a code was cut; the shortest card makes some more."""

_BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UPPER = str.maketrans(_LETTERS.lower() + "ıİ", _LETTERS + "II")
_START = re.compile(r"\s*K\s*I\s*M\s*1\s*[^A-Z0-9\s]?")
_ANYWHERE = re.compile(r"K\s*I\s*M\s*1")
_LINE_ENDS = str.maketrans("", "", "\r\n\t\v\f\0\ufeff")


def to_text(data: bytes) -> str:
    """The code of a token: prefix, colon, base32 without padding."""
    return f"{PREFIX}:{base64.b32encode(data).decode('ascii').rstrip('=')}"


def has_prefix(text: str) -> bool:
    """Whether a text begins as a card code does, whatever its case and spaces."""
    return _START.match(text[:LONGEST_TEXT].translate(_UPPER)) is not None


def last_code(text: str) -> str:
    """The text from its last card code on, when something stands before that; else empty.

    A scanner types behind whatever is in the field already; no base32 body holds the prefix.
    """
    starts = [match.start() for match in _ANYWHERE.finditer(text[:LONGEST_SCAN].translate(_UPPER))]
    return text[starts[-1] :] if starts and starts[-1] > 0 else ""


def candidates(text: str) -> Iterator[bytes]:
    """The tokens a text may stand for: read as base32, then as base45; none of a text that is no card code.

    Spaces, line ends and the case of letters do not matter; the sign after the prefix may be any that a
    keyboard layout makes of a colon. Never raises.
    """
    if len(text) > LONGEST_TEXT:
        return
    upper = text.translate(_UPPER)
    start = _START.match(upper)
    if start is None:
        return
    body = upper[start.end() :]
    for data in (_from_base32("".join(body.translate(_LINE_ENDS).split())), _from_base45(body)):
        if data:
            yield data


def _from_base32(body: str) -> bytes | None:
    """The bytes of canonical base32; None of anything else, also when unused last bits are set."""
    try:
        data = base64.b32decode(body + "=" * (-len(body) % 8))
    except (binascii.Error, ValueError):
        return None
    return data if base64.b32encode(data).decode("ascii").rstrip("=") == body else None


def _from_base45(body: str) -> bytes | None:
    """The bytes of base45 (RFC 9285), where a space is a digit; None of anything else."""
    digits = [_BASE45.find(character) for character in body.translate(_LINE_ENDS).rstrip()]
    if -1 in digits or len(digits) % 3 == 1:
        return None
    data = bytearray()
    for at in range(0, len(digits), 3):
        group = digits[at : at + 3]
        value = sum(digit * 45**place for place, digit in enumerate(group))
        length = len(group) - 1
        if value >= 256**length:
            return None
        data += value.to_bytes(length, "big")
    return bytes(data)
