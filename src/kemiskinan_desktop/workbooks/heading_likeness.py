"""How near a heading is to the ways in which people name a field, from 0 to 1."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache

from kemiskinan_desktop.workbooks.mapping_fields import mapping_data
from kemiskinan_desktop.workbooks.profile import heading_key

SURE, LIKELY = 0.9, 0.6
_WORD = re.compile(r"[^\W\d_]+|\d+")
_SLIP = 0.86
"""From here on two spellings are one word with a slip."""
_SHORTEST_SLIP = 5
_CONTAINED, _CONTAINING = 0.58, 0.45
_REST = 0.36
Words = tuple[str, ...]


def likeness(heading: str, names: Iterable[str], group: str = "") -> float:
    """The likeness of a heading, alone or under its group heading, to the nearest of the names."""
    asked = [words_of(heading), *([words_of(f"{group} {heading}")] if group else [])]
    return max((_one(words, words_of(name)) for words in asked for name in names), default=0.0)


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """The words of a heading that matter, abbreviations written out."""
    short, loose = _short(), _loose()
    found = [match[0] for match in _WORD.finditer(text.casefold())]
    kept = tuple(written for word in found if (written := short.get(word, word)) not in loose)
    return kept or tuple(found)


@cache
def _short() -> dict[str, str]:
    return dict(mapping_data()["singkatan"])


@cache
def _loose() -> frozenset[str]:
    return frozenset(mapping_data()["kata_lepas"])


@lru_cache(maxsize=65_536)
def _one(asked: Words, name: Words) -> float:
    if not asked or not name:
        return 0.0
    if asked == name or heading_key("".join(asked)) == heading_key("".join(name)):
        return 1.0
    mine, theirs = set(asked), set(name)
    if mine == theirs:
        return 0.97
    if theirs < mine:
        return _CONTAINED + _REST * len(theirs) / len(mine)
    if mine < theirs:
        return _CONTAINING + _REST * len(mine) / len(theirs)
    return _by_letters("".join(asked), "".join(name))


def _by_letters(asked: str, name: str) -> float:
    """A slip of the keyboard or a letter left out; nothing for short words, which are soon alike."""
    if min(len(asked), len(name)) < _SHORTEST_SLIP:
        return 0.0
    ratio = SequenceMatcher(None, asked, name, autojunk=False).ratio()
    return ratio * 0.9 if ratio >= _SLIP else 0.0
