"""The last things that were done in this run, as names of acts alone: for a report of a mistake."""

from collections import deque

_MOST = 20
_ACTS: deque[str] = deque(maxlen=_MOST)


def note(act: str) -> None:
    """Remember the name of an act, such as ``Families.save``; it never says with what."""
    _ACTS.append(act)


def last_acts() -> tuple[str, ...]:
    """The last acts of this run, the newest last."""
    return tuple(_ACTS)
