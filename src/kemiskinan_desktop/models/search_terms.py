"""The words that stand in the Ctrl+K index, each once, to find what somebody meant by a mistyped one.

A word stays when the last person with it is gone; `forget_unused` takes it out, as after a destruction.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, bindparam, delete, func, or_, select, text
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.letter_slips import pieces, slips_to_beginning
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import search_terms
from kemiskinan_desktop.models.search_table import TABLE

SHORTEST = 4
"""Letters from which a word can be mistyped; shorter ones are near too many others."""
_LONGEST = 60
_MOST_ALIKE = 24


def learn(session: Session, words: Iterable[str]) -> None:
    """Remember words; those that are known stay as they are."""
    known = text("INSERT OR IGNORE INTO search_terms(term) VALUES (:term)")
    new = [{"term": word} for word in sorted(set(words)) if SHORTEST <= len(word) <= _LONGEST]
    if new:
        session.connection().execute(known, new)


def alike(session: Session, typed: str) -> Sequence[str]:
    """Words one slip away from what was typed so far, the likeliest first; without the word itself."""
    if len(typed) < SHORTEST or typed.isdigit():
        return ()
    found = session.execute(select(search_terms.c.term).where(_shares_a_piece(typed))).scalars()
    near = [
        (word[0] != typed[0], abs(len(word) - len(typed)), word)
        for word in found
        if not word.startswith(typed) and slips_to_beginning(typed, word) == 1
    ]
    return [word for _, _, word in sorted(near)[:_MOST_ALIKE]]


def forget_unused(session: Session) -> int:
    """Take out words that no indexed person has any more; returns how many."""
    standing = text(f"SELECT 1 FROM {TABLE} WHERE {TABLE} MATCH :match LIMIT 1")  # noqa: S608 - a constant
    gone = [
        word
        for word in session.execute(select(search_terms.c.term)).scalars().all()
        if session.execute(standing.bindparams(bindparam("match", f'"{word}"'))).first() is None
    ]
    for some in portions(gone):
        session.execute(delete(search_terms).where(search_terms.c.term.in_(some)))
    return len(gone)


def _shares_a_piece(typed: str) -> ColumnElement[bool]:
    term = search_terms.c.term
    return or_(
        *(
            func.substr(term, place + shift + 1, len(piece)) == piece
            for place, piece in pieces(typed)
            for shift in (-1, 0, 1)
            if place + shift >= 0
        )
    )
