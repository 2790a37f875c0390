"""Numbers as people here type and read them: ``1.234,5``."""

import re
from decimal import ROUND_HALF_UP, Decimal

from kemiskinan_desktop.domain.errors import InvalidValueError

_GROUPED = re.compile(r"\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*", re.ASCII)
_PLAIN = re.compile(r"\d+", re.ASCII)
_CURRENCY = re.compile(r"^(-?)\s*(?:rp|idr)\.?\s*(-?)", re.IGNORECASE)
_SWAP = str.maketrans(",.", ".,")


def format_number(value: float | Decimal, decimals: int | None = None) -> str:
    """A finite number with dots between thousands and a decimal comma.

    `decimals` fixes the places behind the comma, rounded half up; None shows those the value has.
    """
    exact = Decimal(str(value))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{exact:,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return (text if exact else text.lstrip("-")).translate(_SWAP)


def format_percent(percent: float | Decimal, decimals: int = 1) -> str:
    """A share that is already in percent: ``12,3%``."""
    return f"{format_number(percent, decimals)}%"


def parse_number(text: str) -> Decimal:
    """Read ``1.234,5``, ``1234.5`` or ``Rp 1.200.000``; raises InvalidValueError.

    A comma is the decimal mark and dots group thousands. Where both stand, the later one is the decimal mark.
    A dot alone groups thousands when exactly three digits follow and the number does not begin with zero
    (``1.234`` is 1234, ``12.5`` is twelve and a half, ``0.125`` an eighth). Repeated marks group thousands.
    """
    negative, digits = _without_currency(" ".join(text.split()))
    whole, mark, fraction = _split(digits)
    if not (_is_whole(whole) and (_PLAIN.fullmatch(fraction) or not mark)):
        raise InvalidValueError("Angka tidak terbaca.", "Tulis seperti 1.234,5.")
    value = Decimal(f"{re.sub(r'[., ]', '', whole)}.{fraction or 0}" if mark else re.sub(r"[., ]", "", whole))
    return -value if negative and value else value


def _without_currency(text: str) -> tuple[bool, str]:
    bare = _CURRENCY.sub(r"\1\2", text).removesuffix(",-").strip()
    return bare.startswith("-"), bare.removeprefix("-").strip()


def _split(digits: str) -> tuple[str, str, str]:
    """Whole part, decimal mark and fraction; the mark is empty when there is none."""
    last = max(digits.rfind(","), digits.rfind("."))
    mark = digits[last] if last >= 0 else ""
    groups = bool(_GROUPED.fullmatch(digits)) and not digits.startswith("0")
    if not mark or digits.count(mark) > 1 or (mark == "." and groups):
        return digits, "", ""
    return digits[:last], mark, digits[last + 1 :]


def _is_whole(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text) or _GROUPED.fullmatch(text))
