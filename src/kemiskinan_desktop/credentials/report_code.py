"""An office's withdrawals as one code on its monthly recap: `KIM-R1:` and base32 (docs/kim1.md §7)."""

import base64
import binascii
import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from kemiskinan_desktop.credentials import cose, withdrawal_report
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.revocation import RevokedCard
from kemiskinan_desktop.credentials.withdrawal_report import SignedReport

PREFIX: Final = "KIM-R1:"
AREA_MM: Final = 40.0
"""Side of the code on the recap, with its quiet zone: whole dots up to version 23."""
LONGEST_TEXT: Final = 1_248
"""Characters of version 23 at error correction M."""
_START = re.compile(r"\s*K\s*I\s*M\s*[^A-Z0-9\s]?\s*R\s*1\s*[^A-Z0-9\s]?")
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UPPER = str.maketrans(_LETTERS.lower() + "ıİ", _LETTERS + "II")


def encode(cards: Sequence[RevokedCard], key: OfficeKey, now: datetime) -> tuple[str, int]:
    """The text of the code and how many cards it tells: all, or the newest that have room."""
    newest = sorted(cards, key=lambda card: (card.day, card.digest), reverse=True)

    def text(count: int) -> str:
        content = withdrawal_report.payload(key.office, newest[:count], len(newest) - count, now)
        data = cose.sign(content, key.seed, kind=withdrawal_report.KIND)
        return PREFIX + base64.b32encode(data).decode("ascii").rstrip("=")

    room = bisect_right(range(1, len(newest) + 1), LONGEST_TEXT, key=lambda count: len(text(count)))
    return text(room), room


def is_report_code(text: str) -> bool:
    """Whether a text begins as the code of a recap does, whatever its case and spaces."""
    return _START.match(text[: 2 * LONGEST_TEXT].translate(_UPPER)) is not None


def decode(text: str) -> SignedReport | None:
    """The report of a code, not yet believed; None for a text that is none or is damaged. Never raises."""
    upper = text[: 2 * LONGEST_TEXT].translate(_UPPER)
    start = _START.match(upper)
    if start is None:
        return None
    body = "".join(upper[start.end() :].split())
    try:
        data = base64.b32decode(body + "=" * (-len(body) % 8))
        if base64.b32encode(data).decode("ascii").rstrip("=") != body:
            return None
        return withdrawal_report.taken_apart(data)
    except (binascii.Error, ValueError, MalformedError):
        return None
