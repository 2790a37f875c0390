"""Names as they sound: whether two spellings can be one name, and which words they share.

`names.name_key` is the form that is searched; here it is folded further for comparing people: sounds that are
written in several ways meet (dh/d, th/t, kh/ch/h, sy/s, f/v/p, z/s, q/k, i/y, ai/ae/e, au/o), short forms
become whole (Muh., Moch., Mhd. = Muhamad; Abd. = Abdul; St. = Siti), noble and academic titles go, and what
follows *bin* or *binti* is the father's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import groupby

from kemiskinan_desktop.domain.letter_slips import slips as count_slips
from kemiskinan_desktop.domain.names import name_key

Words = tuple[str, ...]
_FORGIVEN = (4, 9)
"""Letters a word needs for one slip to be forgiven, and for two."""
_SHORTEST = 3
_MORE_TITLES = frozenset(
    {
        "r", "rr", "rm", "raden", "roro", "rara", "prof", "sh", "se", "spd", "mpd", "spdi", "skm", "amd",
        "amdkeb", "kyai", "kiai", "ustad", "ustads", "ust", "nyonya", "tuan", "nona", "nn", "drg", "mayor",
    }
)  # fmt: skip
_FATHER = frozenset({"bin", "binti", "binte", "bt", "bn"})
_WHOLE = {
    "muh": "muhamad", "moh": "muhamad", "mohd": "muhamad", "mhd": "muhamad", "muhd": "muhamad",
    "mohamad": "muhamad", "mohamat": "muhamad", "muhamat": "muhamad", "muhamed": "muhamad",
    "mohamed": "muhamad", "mukamad": "muhamad", "abd": "abdul", "abdl": "abdul", "nor": "nur",
    "ach": "ahmad", "ahmat": "ahmad", "akmad": "ahmad",
}  # fmt: skip
_FOREIGN = (("chandr", "candr"), ("chendr", "cendr"), ("chris", "kris"), ("cris", "kris"))
_SOUNDS = (
    ("sy", "s"), ("sh", "s"), ("dh", "d"), ("th", "t"), ("kh", "h"), ("ch", "h"), ("ph", "p"), ("f", "p"),
    ("v", "p"), ("q", "k"), ("x", "ks"), ("z", "s"), ("y", "i"), ("ie", "i"), ("uw", "u"), ("ai", "e"),
    ("ae", "e"), ("oi", "e"), ("ei", "e"), ("au", "o"), ("ao", "o"),
)  # fmt: skip


class NameKind(IntEnum):
    """How alike two names are; a higher number is more."""

    OTHER = 0
    PARTLY = 1
    """A word in common, others that differ."""
    SHORTENED = 2
    """Every word of the shorter name stands in the longer."""
    SPELLING = 3
    """The same words, some spelled or heard differently."""
    SAME = 4


@dataclass(frozen=True, slots=True)
class NameLikeness:
    """How alike, and the words in common as they sound."""

    kind: NameKind
    shared: Words


@lru_cache(maxsize=65_536)
def sounds_of(name: str) -> Words:
    """The words of a name as they sound, without titles and father's name; empty only for an empty name."""
    words = name_key(name).split()
    for place, word in enumerate(words):
        if place and word in _FATHER:
            words = words[:place]
            break
    kept = [word for word in words if word not in _MORE_TITLES]
    if kept[:1] == ["st"]:
        kept[0] = "siti"
    return tuple(_sound(word) for word in kept or words if word != "st" or len(kept) == 1)


def compare_names(one: Words, other: Words) -> NameLikeness:
    """How alike two names are, given as `sounds_of`; the order of the words does not matter."""
    if not one or not other:
        return NameLikeness(NameKind.OTHER, ())
    if one == other or "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return NameLikeness(NameKind.SAME, one)
    exact = [word for word in one if word in other]
    left, right = _without(one, exact), _without(other, exact)
    near = _near_pairs(left, right)
    shared = (*exact, *near)
    if len(shared) == len(one) == len(other):
        return NameLikeness(NameKind.SPELLING, shared)
    if len(one) != len(other) and _alike("".join(one), "".join(other)):
        return NameLikeness(NameKind.SPELLING, max(one, other, key=len))
    if not shared:
        return NameLikeness(NameKind.OTHER, ())
    whole = len(shared) == min(len(one), len(other)) and any(len(word) > 1 for word in shared)
    return NameLikeness(NameKind.SHORTENED if whole else NameKind.PARTLY, shared)


def _near_pairs(left: list[str], right: list[str]) -> list[str]:
    """Words of the left name that have a partner in the right one, each used once."""
    found: list[str] = []
    free = list(right)
    for word in left:
        partner = next((other for other in free if _alike(word, other)), None)
        if partner is not None:
            free.remove(partner)
            found.append(max(word, partner, key=len))
    return found


def _without(words: Sequence[str], gone: Sequence[str]) -> list[str]:
    left = list(words)
    for word in gone:
        left.remove(word)
    return left


def _alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    longest = max(len(one), len(other))
    slips = sum(longest >= length for length in _FORGIVEN)
    return slips > 0 and abs(len(one) - len(other)) <= slips and _counted(one, other) <= slips


@lru_cache(maxsize=65_536)
def _sound(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    for foreign, own in _FOREIGN:
        if word.startswith(foreign):
            word = own + word.removeprefix(foreign)
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    word = "".join(letter for letter, _ in groupby(word))
    word = word.removesuffix("h") if len(word) > _SHORTEST else word
    return _WHOLE.get(word, word)


_counted = lru_cache(maxsize=131_072)(count_slips)
