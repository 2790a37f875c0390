"""The Ctrl+K index: words in FTS5, digits in b-trees. Particular to SQLite, and kept in this one module."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, Select, SelectBase, bindparam, func, select, text
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import HEAD_RELATION, Family, FamilyStatus
from kemiskinan_desktop.domain.names import name_key
from kemiskinan_desktop.models import search_terms
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import cards, families, former_kk_numbers, members
from kemiskinan_desktop.models.search_table import TABLE

AnySelect = Select[*tuple[Any, ...]]
_LOOKED_AT = 5
"""How many matches are looked at for each one shown, so that the best come first."""
_ENOUGH = 5
"""Below this many matches the words that somebody may have meant are tried too."""
_INSIDE_FROM = 4
"""Digits from which a number is also found by its middle or its end."""
_LIKE, _INSIDE = "mirip", "bagian nomor"
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A person or family that matches, and what of it matched."""

    family_id: str
    name: str
    kk_number: str
    kelurahan: str
    rt: str
    rw: str
    relation: str
    why: str


def words_of(text_: str) -> list[str]:
    """The words of a query or a name as the index keeps them: folded and in one spelling."""
    return _WORDS.findall(name_key(text_))


def index_members(session: Session, changed: Iterable[Family], area_names: Mapping[str, str]) -> None:
    """Put the living members of these families in the index, in place of what stood there.

    `area_names` gives the name of each kelurahan, so that "siti kandri" is found.
    """
    shown: dict[str, str] = {}
    everyone: list[str] = []
    for family in changed:
        everyone += [member.id for member in family.members]
        if family.status is FamilyStatus.ACTIVE:
            place = f"{family.address} {area_names.get(family.kelurahan, '')}"
            shown |= {member.id: " ".join(words_of(f"{member.name} {place}")) for member in family.living}
    rowids = _rowids(session, everyone)
    unindex_members(session, list(rowids.values()))
    if shown:
        session.connection().execute(
            text(f"INSERT INTO {TABLE}(rowid, words) VALUES (:rowid, :words)"),  # noqa: S608 - a constant of ours
            [{"rowid": rowids[key], "words": words} for key, words in shown.items()],
        )
        search_terms.learn(session, {word for words in shown.values() for word in words.split()})


def unindex_members(session: Session, rowids: Sequence[int]) -> None:
    """Take members out of the index."""
    if rowids:
        session.connection().execute(
            text(f"DELETE FROM {TABLE} WHERE rowid = :rowid"),  # noqa: S608 - a constant of ours
            [{"rowid": rowid} for rowid in rowids],
        )


def find(session: Session, query: str, limit: int = 20) -> tuple[Found, ...]:
    """The best matches of what was typed so far: digits by number, words by any beginning, in any order."""
    digits = re.sub(r"[\s.\-']", "", query)
    if digits.isascii() and digits.isdigit():
        return _by_digits(session, digits, limit) if len(digits) > 1 else ()
    words = words_of(query)
    found = _by_words(session, words, limit)
    return found if len(found) >= _ENOUGH else found + _by_meaning(session, words, found, limit)


def matching_family_ids(query: str) -> SelectBase | None:
    """A sub-query of the families that match a filter text; None for a text without words or digits."""
    digits = re.sub(r"[\s.\-']", "", query)
    if digits.isascii() and digits.isdigit():
        low, high = digits, digits + "~"
        return (
            select(families.c.id)
            .where(families.c.kk_number.between(low, high))
            .union_all(
                select(members.c.family_id).where(members.c.nik.between(low, high)),
                select(former_kk_numbers.c.family_id).where(former_kk_numbers.c.kk_number.between(low, high)),
            )
        )
    words = words_of(query)
    if not words:
        return None
    return select(members.c.family_id).where(_word_match(words))


def _word_match(words: Sequence[str]) -> ColumnElement[bool]:
    """Members that have words beginning with these."""
    found = text(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH :match")  # noqa: S608 - a constant
    return members.c.rowid.in_(found.bindparams(bindparam("match", _match(words))))


def _match(words: Sequence[str]) -> str:
    return " ".join(f'"{word}"*' for word in words)


def _by_words(session: Session, words: Sequence[str], limit: int) -> tuple[Found, ...]:
    """People found by name before people found by address, heads before their families.

    Of many matches only some are looked at, so that one letter is as fast as ten.
    """
    if not words:
        return ()
    rows = _matching(session, _match(words), _LOOKED_AT * limit)
    found = [_found(row, "nama" if _names(row.name, words) else "alamat") for row in rows]
    found.sort(key=lambda match: (match.why != "nama", match.relation != HEAD_RELATION))
    return tuple(found[:limit])


def _by_meaning(
    session: Session, words: Sequence[str], found: Sequence[Found], limit: int
) -> tuple[Found, ...]:
    """People whose words are one slip of the keys away from these, heads first; none found already."""
    alike = [search_terms.alike(session, word) for word in words]
    if not any(alike):
        return ()
    ways = (
        " OR ".join([f'"{word}"*', *(f'"{other}"' for other in others)])
        for word, others in zip(words, alike, strict=True)
    )
    rows = _matching(session, " AND ".join(f"({way})" for way in ways), _LOOKED_AT * limit)
    known = {(each.family_id, each.name) for each in found}
    meant = [_found(row, _LIKE) for row in rows if (row.id, row.name) not in known]
    meant.sort(key=lambda match: match.relation != HEAD_RELATION)
    return tuple(meant[: limit - len(found)])


def _matching(session: Session, match: str, most: int) -> Sequence[Row[Any]]:
    some = text(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH :match LIMIT :most")  # noqa: S608 - a constant
    rowids = session.execute(some, {"match": match, "most": most}).scalars().all()
    return session.execute(_people().where(members.c.rowid.in_(rowids))).all()


def _by_digits(session: Session, digits: str, limit: int) -> tuple[Found, ...]:
    low, high = digits, digits + "~"
    ways = (
        (_people().where(members.c.nik.between(low, high)), "NIK"),
        (_heads().where(families.c.kk_number.between(low, high)), "No. KK"),
        (
            _heads()
            .join(former_kk_numbers, former_kk_numbers.c.family_id == families.c.id)
            .where(former_kk_numbers.c.kk_number.between(low, high)),
            "No. KK lama",
        ),
        (
            _heads().join(cards, cards.c.family_id == families.c.id).where(cards.c.number.between(low, high)),
            "kartu",
        ),
    )
    found: list[Found] = []
    for query, why in ways:
        if len(found) < limit:
            found += [_found(row, why) for row in session.execute(query.limit(limit - len(found)))]
    if not found and len(digits) >= _INSIDE_FROM:
        found = _by_inner_digits(session, digits, limit)
    return tuple(found)


def _by_inner_digits(session: Session, digits: str, limit: int) -> list[Found]:
    """Numbers with these digits somewhere, as of a torn paper; looks through whole indexes."""
    ways = (
        _people().where(members.c.rowid.in_(_holding(members.c.rowid, members.c.nik, digits, limit))),
        _heads().where(families.c.rowid.in_(_holding(families.c.rowid, families.c.kk_number, digits, limit))),
    )
    found: list[Found] = []
    for query in ways:
        if len(found) < limit:
            found += [_found(row, _INSIDE) for row in session.execute(query.limit(limit - len(found)))]
    return found


def _holding(key: Column[int], number: Column[Any], digits: str, limit: int) -> AnySelect:
    return select(key).where(func.instr(number, digits) > 0).limit(_LOOKED_AT * limit)


def _people() -> AnySelect:
    """Living members of active families; `live` says both without asking the families first."""
    f, m = families.c, members.c
    return (
        select(f.id, m.name, f.kk_number, f.kelurahan, f.rt, f.rw, m.relation)
        .join(families, families.c.id == members.c.family_id)
        .where(members.c.live)
    )


def _heads() -> AnySelect:
    return _people().where(members.c.relation == HEAD_RELATION)


def _names(name: str, words: Sequence[str]) -> bool:
    own = words_of(name)
    return any(mine.startswith(word) for word in words for mine in own)


def _found(row: Row[Any], why: str) -> Found:
    return Found(
        family_id=row.id, name=row.name, kk_number=row.kk_number, kelurahan=row.kelurahan,
        rt=row.rt, rw=row.rw, relation=row.relation, why=why,
    )  # fmt: skip


def _rowids(session: Session, ids: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in portions(ids):
        query = select(members.c.id, members.c.rowid).where(members.c.id.in_(some))
        found |= {row.id: row.rowid for row in session.execute(query)}
    return found
