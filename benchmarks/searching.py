"""Ctrl+K while somebody types, against LIKE on the same words."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.measure import Line, percentile, wall_milliseconds
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.schema import cards, families, members
from kemiskinan_desktop.models.search import find
from kemiskinan_desktop.services.workplace import Workplace

_QUERIES, _SHOWN, _SHORT_WORD = 400, 20, 5
_TIMES = 12
"""The peer is asked every so many-th question only; it takes its time."""


def lines(workplace: Workplace) -> Iterator[Line]:
    """Milliseconds until the first matches are there."""
    with workplace.context.database.read() as session:
        queries = _beginnings(session)
        ours = _times(queries, lambda query: find(session, query, _SHOWN))
        like = _times(queries, lambda query: _like(session, query))
    for share in (0.5, 0.99):
        yield Line(
            job=f"search while typing, p{int(share * 100)}", ours=percentile(ours, share),
            peer="LIKE '%x%' on the names", theirs=percentile(like, share), goal=None, unit="ms",
        )  # fmt: skip


def ways(workplace: Workplace) -> Iterator[tuple[str, Sequence[float], Sequence[float]]]:
    """Each way a person may ask: its name, our milliseconds, and those of LIKE on the same column."""
    with workplace.context.database.read() as session:
        for name, queries in _asked(session).items():
            ours = _times(queries, lambda query: find(session, query, _SHOWN))
            like = _times(queries[::_TIMES], lambda query: _like(session, query))
            yield name, ours, like


def people(workplace: Workplace) -> int:
    """How many living members there are."""
    with workplace.context.database.read() as session:
        return session.execute(select(func.count()).select_from(members).where(members.c.live)).scalar_one()


def _asked(session: Session) -> Mapping[str, Sequence[str]]:
    chance = random.Random(1)
    names = _some(session, select(members.c.name).where(members.c.live), chance)
    niks = _some(session, select(members.c.nik).where(members.c.live, members.c.nik.is_not(None)), chance)
    numbers = _some(session, select(families.c.kk_number), chance)
    places = _some(session, select(families.c.address), chance)
    printed = _some(session, select(cards.c.number), chance)
    longer = [name for name in names if len(name.split()) > 1]
    asked = {
        "beginning of a word": [_cut(chance.choice(name.split()), chance) for name in names],
        "two words, the last first": [" ".join(reversed(name.split()[:2])) for name in longer],
        "a slip of the keys": [_slip(chance.choice(name.split()), chance) for name in names],
        "address": [" ".join(place.split()[:3]) for place in places],
        "beginning of a NIK": [nik[: chance.randint(6, 16)] for nik in niks],
        "beginning of a KK number": [number[: chance.randint(6, 16)] for number in numbers],
        "middle of a number": [nik[chance.randint(4, 9) :][:6] for nik in niks],
        "card number": printed,
        "nobody": [_slip(_slip("xwqzv", chance), chance) for _ in names],
    }
    return {way: queries for way, queries in asked.items() if queries}


def _some(session: Session, query: object, chance: random.Random) -> list[str]:
    every = [value for value in session.execute(query).scalars() if value]  # pyright: ignore[reportCallIssue, reportArgumentType, reportUnknownVariableType] - any one-column select
    return [chance.choice(every) for _ in range(_QUERIES)] if every else []


def _cut(word: str, chance: random.Random) -> str:
    return word[: chance.randint(2, max(2, len(word)))]


def _slip(word: str, chance: random.Random) -> str:
    """One letter exchanged with its neighbour, left out, or another."""
    if len(word) < _SHORT_WORD:
        return word
    place = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(3)
    if kind == 0:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + ("" if kind == 1 else chance.choice("aeiourstn")) + word[place + 1 :]


def _beginnings(session: Session) -> list[str]:
    """Beginnings of words that stand in the office, two letters and more."""
    chance = random.Random(1)
    names = session.execute(select(members.c.name)).scalars().all()
    return [_cut(chance.choice(chance.choice(names).split()), chance) for _ in range(_QUERIES)]


def _times(queries: Sequence[str], ask: Callable[[str], object]) -> list[float]:
    return [wall_milliseconds(lambda query=query: ask(query)) for query in queries]


def _like(session: Session, query: str) -> None:
    column = members.c.nik if query.isdigit() else members.c.name
    wanted = select(members).where(column.like(f"%{query}%"), members.c.live).limit(_SHOWN)
    session.execute(wanted).all()
