"""One cell as SpreadsheetML text. A text stays text whatever it begins with: never a formula."""

import re
from datetime import date

from kemiskinan_desktop.domain.errors import UserError

LONGEST_TEXT = 32_767
"""Characters that Excel keeps in a cell."""
_EPOCH = date(1899, 12, 30).toordinal()
_FIRST_SURE_DAY = date(1900, 3, 1)
_RISKY = re.compile("[&<>\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|^ | $|  ")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def text_tail(style: str, text: str) -> str:
    """What follows the address of a text cell; raises UserError for a text longer than Excel keeps."""
    if len(text) > LONGEST_TEXT:
        raise UserError(
            "Ada isian yang terlalu panjang untuk Excel.",
            "Ringkas catatan atau alamat yang lebih dari 32.767 huruf, lalu coba lagi.",
        )
    if _RISKY.search(text):
        return f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_escaped(text)}</t></is></c>'
    return f'" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'


def number_tail(style: str, plain: str) -> str:
    """What follows the address of a number cell; `plain` is a decimal text."""
    return f'" s="{style}"><v>{plain}</v></c>'


def date_tail(style: str, iso: str) -> str:
    """What follows the address of a date cell; days before March 1900 (counted wrongly) stay text."""
    day = date.fromisoformat(iso)
    if day < _FIRST_SURE_DAY:
        return text_tail(style, f"{day:%d/%m/}{day.year:04d}")
    return f'" s="{style}"><v>{day.toordinal() - _EPOCH}</v></c>'


def clean_text(text: str) -> str:
    """The text without characters that a workbook cannot hold; every line break is a line feed."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _escaped(text: str) -> str:
    clean = _LOOKS_ESCAPED.sub("_x005F_", clean_text(text))
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
