"""How a coded cell is written for people, ``1 – Islam``, and read back."""

import re
from collections.abc import Mapping

_DASH = " – "
_CODE_THEN_LABEL = re.compile(r"^(\S+?)\s+[–—-]+\s+\S")


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("_", " ").split()).casefold()


def code_text(code: str, choices: Mapping[str, str]) -> str:
    """The text of a cell: code and label, or the label alone when it is the same word."""
    label = choices.get(code)
    if label is None:
        return code
    return label if _plain(label) == _plain(code) else f"{code}{_DASH}{label}"


def code_of(text: str, choices: Mapping[str, str]) -> str | None:
    """The code of a cell's text: before the dash, alone, or that of the label; None when none fits."""
    words = _plain(text)
    by_code = {_plain(code): code for code in choices}
    if words in by_code:
        return by_code[words]
    before_dash = _CODE_THEN_LABEL.match(text.replace("\u00a0", " ").strip())
    if before_dash and _plain(before_dash[1]) in by_code:
        return by_code[_plain(before_dash[1])]
    return next((code for code, label in choices.items() if _plain(label) == words), None)
