"""Names of people: cleaning that keeps the spelling, and a key that forgives it."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

_TITLES = (
    "h", "hj", "haji", "hajjah", "kh", "alm", "almh", "almarhum", "almarhumah", "bpk", "bapak", "ibu",
    "ny", "tn", "sdr", "sdri", "dr", "drs", "dra", "ir",
)  # fmt: skip
_OLD_SPELLING = (("oe", "u"), ("dj", "y"), ("tj", "c"), ("j", "y"))
_SHAPELESS = frozenset({"Cf", "Cn", "Co", "Cs"})
_INVISIBLE = _SHAPELESS | {"Cc", "Zl", "Zp"}
_SIXTEEN_DIGITS = re.compile(r"(?:\d[ .-]?){16}", re.ASCII)
_APOSTROPHES = str.maketrans("", "", "'’‘`ʻʼ´")


def clean_name(text: str) -> str:
    """One line without control characters, outer or double spaces; the spelling stays. Also for addresses."""
    composed = unicodedata.normalize("NFC", text)
    kept = (
        _space_or_self(character)
        for character in composed
        if unicodedata.category(character) not in _SHAPELESS
    )
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def has_control(text: str) -> bool:
    """Whether the text holds a character without a shape: control, format, line break, unassigned."""
    return any(unicodedata.category(character) in _INVISIBLE for character in text)


def has_picture(text: str) -> bool:
    """Whether the text holds a picture or symbol, such as a smiling face, that no paper can print."""
    return not text.isascii() and any(
        unicodedata.category(character) in {"So", "Sk"} and not character.isascii() for character in text
    )


def holds_number(text: str) -> bool:
    """Whether sixteen digits stand in the text, as of a NIK or a KK number, spaced or not."""
    return _SIXTEEN_DIGITS.search(text) is not None


def name_key(text: str) -> str:
    """Words of a name in the form that is searched and compared; idempotent.

    Case, accents, punctuation and doubled letters go, titles (H., Hj., Alm., Drs. …) are dropped, and old
    spelling meets new: oe = u, tj = c, dj = j = y. A name of titles alone keeps them.
    """
    words = [_word_key(word) for word in _letters(text).split()]
    kept = [word for word in words if word not in _TITLE_KEYS]
    return " ".join(kept or words)


def _space_or_self(character: str) -> str:
    return " " if character.isspace() or unicodedata.category(character) == "Cc" else character


def _letters(text: str) -> str:
    """Lower-case letters and digits without accents; everything else is a space."""
    if text.isascii():
        return "".join(c if c.isalnum() else " " for c in text.lower().translate(_APOSTROPHES))
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    return "".join(c if c.isalnum() else " " for c in bare.translate(_APOSTROPHES))


@lru_cache(maxsize=16_384)
def _word_key(word: str) -> str:
    for old, new in _OLD_SPELLING:
        word = word.replace(old, new)
    return "".join("".join(run) if letter.isdigit() else letter for letter, run in groupby(word))


_TITLE_KEYS = frozenset(map(_word_key, _TITLES))
