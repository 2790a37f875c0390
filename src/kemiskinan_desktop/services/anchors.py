"""The end of the chain as an old paper prints it, compared with the history."""

import re

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.history_summaries import AnchorAnswer, AnchorMatch
from kemiskinan_desktop.models import history_pages
from kemiskinan_desktop.models.history import GENESIS

_ANCHOR = re.compile(r"(\d+)[-–—]([0-9a-f]{6,64})")
_SHORTEST_COUNT = 1
_IGNORED = str.maketrans("", "", " .…\t\n")


def compare_anchor(session: Session, text: str) -> AnchorAnswer:
    """What the history says of ``Riwayat 412-3fa9b2c41d07``, typed with or without word, dots and spaces."""
    found = _ANCHOR.search(text.casefold().translate(_IGNORED))
    if found is None:
        return AnchorAnswer(match=AnchorMatch.UNREADABLE)
    count, told = int(found[1]), found[2]
    if count < _SHORTEST_COUNT:
        match = AnchorMatch.SAME if GENESIS.startswith(told) else AnchorMatch.DIFFERENT
        return AnchorAnswer(match=match, count=count)
    entry = history_pages.entry(session, count)
    if entry is None:
        return AnchorAnswer(match=AnchorMatch.BEYOND, count=count)
    match = AnchorMatch.SAME if entry.hash.startswith(told) else AnchorMatch.DIFFERENT
    return AnchorAnswer(match=match, count=count, entry=entry)
