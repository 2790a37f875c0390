"""Ctrl+K while somebody types, against LIKE on the same words."""

import random
from collections.abc import Callable, Iterator, Sequence

from benchmarks.measure import Line, percentile, wall_milliseconds
from sqlalchemy import select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.schema import members
from kemiskinan_desktop.models.search import find
from kemiskinan_desktop.services.workplace import Workplace

_QUERIES, _SHOWN = 400, 20


def lines(workplace: Workplace) -> Iterator[Line]:
    """Milliseconds until the first matches are there."""
    with workplace.context.database.read() as session:
        queries = _queries(session)
        ours = _times(queries, lambda query: find(session, query, _SHOWN))
        like = _times(queries, lambda query: _like(session, query))
    for share in (0.5, 0.99):
        yield Line(
            job=f"search while typing, p{int(share * 100)}", ours=percentile(ours, share),
            peer="LIKE '%x%' on the names", theirs=percentile(like, share), goal=None, unit="ms",
        )  # fmt: skip


def _queries(session: Session) -> list[str]:
    """Beginnings of words that stand in the office, two letters and more."""
    chance = random.Random(1)
    names = session.execute(select(members.c.name)).scalars().all()
    words = [chance.choice(chance.choice(names).split()) for _ in range(_QUERIES)]
    return [word[: chance.randint(2, max(2, len(word)))] for word in words]


def _times(queries: Sequence[str], ask: Callable[[str], object]) -> list[float]:
    return [wall_milliseconds(lambda query=query: ask(query)) for query in queries]


def _like(session: Session, query: str) -> None:
    wanted = select(members).where(members.c.name.like(f"%{query}%"), members.c.live).limit(_SHOWN)
    session.execute(wanted).all()
