"""Tampering: somebody with the key changes the history by hand; the chain or an anchor tells."""

import random
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import final

from sqlalchemy import Connection
from sqlalchemy.orm import Session
from tests.proofs.results import Found
from tests.support.offices import ADMIN, new_office, save, surveyed
from tests.support.proof_acts import scratch

from kemiskinan_desktop.domain.history_summaries import AnchorMatch
from kemiskinan_desktop.models.history_chain import first_broken
from kemiskinan_desktop.services.anchors import compare_anchor
from kemiskinan_desktop.services.workplace import Workplace

_SAVES = 54
_ENTRY = ("at", "day", "who", "role", "act", "subject", "reason", "records", "undoes", "previous", "hash")
_ITEM = (
    "day", "kind", "record_id", "before", "after", "digest", "standing", "kelurahan", "poverty_class", "jiwa",
    "determined", "destroyed_by", "entry_id",
)  # fmt: skip
_OTHER = {
    "at": "'2020-01-01T00:00:00.000000Z'", "day": "'2020-01-01'", "records": "records + 1", "undoes": "1",
    "previous": "hash", "hash": "previous", "before": "x'00'", "after": "x'00'", "digest": "randomblob(32)",
    "standing": "1 - standing", "jiwa": "coalesce(jiwa, 0) + 1", "determined": "1 - coalesce(determined, 0)",
    "destroyed_by": "entry_id", "kelurahan": "'33.74.12.1099'", "poverty_class": "'XX'",
}  # fmt: skip


@final
@dataclass(frozen=True, slots=True)
class Tampering:
    """Statements, and whether they only cut the end off, which the chain alone cannot show."""

    what: str
    statements: tuple[str, ...]
    cut: bool = False


def tamperings(entries: int, items: int, seed: int) -> list[Tampering]:
    """Every kind of change at several places, and every cut of the end."""
    chance = random.Random(seed)
    found = [_changed("history", column, chance.randint(1, entries)) for column in _ENTRY for _ in range(12)]
    found += [
        _changed("history_items", column, chance.randint(1, items)) for column in _ITEM for _ in range(8)
    ]
    found += [_without(number) for number in chance.sample(range(1, entries), 20)]
    found += [_swapped(number) for number in chance.sample(range(1, entries), 20)]
    found += [
        Tampering(f"item {n} gone", (f"DELETE FROM history_items WHERE id = {n}",))  # noqa: S608 - a number
        for n in chance.sample(range(1, items + 1), 20)
    ]
    return found + [_cut_from(number) for number in range(2, entries + 1)]


def _changed(table: str, column: str, row: int) -> Tampering:
    value = _OTHER.get(column, f"{column} || 'x'")
    if column == "entry_id":
        value = "CASE WHEN entry_id > 1 THEN entry_id - 1 ELSE 2 END"
    statement = f"UPDATE {table} SET {column} = {value} WHERE id = {row}"  # noqa: S608 - names of this file
    return Tampering(f"{table}.{column} of {row}", (statement,))


def _without(number: int) -> Tampering:
    return Tampering(f"entry {number} gone", _deletions(f"= {number}"))


def _cut_from(number: int) -> Tampering:
    return Tampering(f"cut from {number}", _deletions(f">= {number}"), cut=True)


def _deletions(which: str) -> tuple[str, str]:
    return (
        f"DELETE FROM history_items WHERE entry_id {which}",  # noqa: S608 - numbers of this file
        f"DELETE FROM history WHERE id {which}",  # noqa: S608 - as above
    )


def _swapped(number: int) -> Tampering:
    """Two neighbours change places, with their items."""
    moves = ((number, 999_999), (number + 1, number), (999_999, number + 1))
    return Tampering(
        f"entries {number} and {number + 1} swapped",
        tuple(
            statement
            for old, new in moves
            for statement in (
                f"UPDATE history SET id = {new} WHERE id = {old}",  # noqa: S608 - numbers
                f"UPDATE history_items SET entry_id = {new} WHERE entry_id = {old}",  # noqa: S608 - numbers
            )
        ),
    )


def prove(least: int, seed: int) -> Found:
    """All tamperings, at least `least` of them, each seen by the chain together with an anchor."""
    with scratch() as folder:
        workplace = new_office(folder)
        for index in range(_SAVES):
            save(workplace, surveyed(index % 40 + 1) if index < 40 else _again(workplace, index))
        anchor = workplace.backups.make(ADMIN).history_head
        losses, bare, cuts, done = _judged(workplace, anchor, seed)
        workplace.close()
    unseen = () if bare == cuts else (f"{bare} of {cuts} cuts went unseen without an anchor, all should",)
    return Found(
        what="tampered histories caught", asked=least, done=done, losses=losses, unseen=unseen,
        note=f"{bare} of {cuts} cut tails go unseen without an anchor, none with the one of a backup",
    )  # fmt: skip


def _again(workplace: Workplace, index: int):  # noqa: ANN202 - a family as the form gives it
    return workplace.families.get(ADMIN, surveyed(index - 39).id).family


def _judged(workplace: Workplace, anchor: str, seed: int) -> tuple[tuple[str, ...], int, int, int]:
    """What went unseen; how many cuts the chain alone did not see, of how many; how many were tried."""
    with _bare(workplace) as session:
        connection = session.connection()
        entries, items = (
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - two names
            for table in ("history", "history_items")
        )
        every = tamperings(entries, items, seed)
        losses: list[str] = []
        bare = 0
        for each in every:
            seen, anchored = _seen(session, connection, each, workplace.context.history_key, anchor)
            bare += each.cut and not seen
            if not (seen or anchored):
                losses.append(each.what)
    return tuple(losses), bare, sum(each.cut for each in every), len(every)


def _seen(
    session: Session, connection: Connection, tampering: Tampering, key: bytes, anchor: str
) -> tuple[bool, bool]:
    """Whether the chain and whether the anchor tell; afterwards everything is as it was."""
    connection.exec_driver_sql("SAVEPOINT proof")
    try:
        for statement in tampering.statements:
            connection.exec_driver_sql(statement)
        chain = first_broken(session, key) is not None
        return chain, compare_anchor(session, anchor).match is not AnchorMatch.SAME
    finally:
        connection.exec_driver_sql("ROLLBACK TO proof")
        connection.exec_driver_sql("RELEASE proof")
        session.expire_all()


@contextmanager
def _bare(workplace: Workplace) -> Generator[Session]:
    """A writing session without foreign keys, as somebody with the key and a database program has it."""
    database = workplace.context.database
    connection = database.engine.connect()
    try:
        connection.exec_driver_sql("PRAGMA query_only = 0")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        with Session(connection) as session:
            yield session
            session.rollback()
    finally:
        connection.close()
