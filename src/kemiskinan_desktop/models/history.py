"""The one history: every change is an entry with its before and after, chained by HMAC.

Undo, the recap, the audit and "as on a day" all read these two tables; nothing else remembers.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.record import Standing
from kemiskinan_desktop.models.documents import Document, pack, unpack
from kemiskinan_desktop.models.history_digest import EMPTY, chain_hash, item_digest, rest_digest
from kemiskinan_desktop.models.portions import gathered, portions
from kemiskinan_desktop.models.schema import history, history_items

FAMILY = "family"
"""Kind of item: a family with its survey."""
SEEN = "dilihat"
"""Kind of item: a family whose full numbers were shown, printed or given out; nothing depends on it."""
DESTRUCTION = "pemusnahan"
"""Act of an entry that destroys documents after their time, and kind of the one item it carries.

Its `after` document lists under ``items`` what was destroyed, each as ``[id, digest, rest]``: the item's
number, the digest the chain vouches for, and the digest of what stays of it without its documents.
"""
_CHUNK = 2000
GENESIS = "0" * 64
"""What the first entry of a chain follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One record that changed; None stands for *did not exist*."""

    kind: str
    record_id: str
    before: Document | None
    after: Document | None
    family_id: str | None = None
    """The family that a record of another kind belongs to; its history names the record too."""
    moves_standing: bool = False
    """Whether the item says anything about the register; then `standing` holds after it."""
    standing: Standing | None = None
    destroyed_by: int | None = None
    """The entry that destroyed the documents after their time; then both are None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Who did what, when and why."""

    at: datetime
    day: date
    """The day in the office's own calendar."""
    who: str
    role: str
    act: str
    subject: str = ""
    reason: str = ""
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: an anchor printed on papers so that a cut tail is seen."""

    count: int
    hash: str

    @property
    def short(self) -> str:
        """Count and the first twelve characters, as papers print it."""
        return f"{self.count}-{self.hash[:12]}"


def append(session: Session, key: bytes, entry: Entry, items: Iterable[Item]) -> int:
    """Write an entry and its items in the caller's transaction; returns the entry's number."""
    previous = head(session)
    number = previous.count + 1
    fields = {
        "at": entry.at, "day": entry.day, "who": entry.who, "role": entry.role, "act": entry.act,
        "subject": entry.subject, "reason": entry.reason, "undoes": entry.undoes,
    }  # fmt: skip
    session.execute(
        insert(history), {"id": number, **fields, "records": 0, "previous": previous.hash, "hash": ""}
    )
    digest = hashlib.sha256()
    count = 0
    for rows in gathered((_item_row(number, entry.day, item) for item in items), _CHUNK):
        for row in rows:
            digest.update(row["digest"])
        session.execute(insert(history_items), rows)
        count += len(rows)
    chained = chain_hash(key, previous.hash, number, fields, count, digest.hexdigest())
    session.execute(update(history).where(history.c.id == number).values(records=count, hash=chained))
    return number


def destroy(
    session: Session, key: bytes, entry: Entry, item_ids: Sequence[int], facts: Document | None = None
) -> int:
    """Null the documents of these items and write the entry that vouches for it; returns the entry's number.

    `facts` stand beside the list in the entry's item, such as counts and the years of the rule. What an item
    says of the recap (kelurahan, class, jiwa) stays: it is no personal data and past months need it. Items
    destroyed before are left out. Raises UserError for an item that is not as it was written, and ValueError
    for the item of a destruction or an entry of another act.
    """
    if entry.act != DESTRUCTION:
        raise ValueError
    listed = [
        [row["id"], row["digest"].hex(), rest_digest(row).hex()]
        for some in portions(sorted(set(item_ids)))
        for row in _whole_rows(session, some)
    ]
    number = head(session).count + 1
    item = Item(kind=DESTRUCTION, record_id=str(number), before=None, after=(facts or {}) | {"items": listed})
    append(session, key, entry, [item])
    for some in portions([each[0] for each in listed]):
        session.execute(
            update(history_items).where(history_items.c.id.in_(some)).values(destroyed_by=number, **EMPTY)
        )
    return number


def head(session: Session) -> Head:
    """The newest entry's number and hash."""
    row = session.execute(select(history.c.id, history.c.hash).order_by(history.c.id.desc()).limit(1)).first()
    return Head(0, GENESIS) if row is None else Head(row.id, row.hash)


def entry_items(session: Session, number: int, start: int = 0, stop: int | None = None) -> tuple[Item, ...]:
    """The items of an entry in the order they were written; those of some places when asked."""
    query = select(history_items).where(history_items.c.entry_id == number).order_by(history_items.c.id)
    rows = session.execute(query if stop is None else query.offset(start).limit(max(0, stop - start)))
    return tuple(
        Item(
            kind=row.kind,
            record_id=row.record_id,
            before=unpack(row.before),
            after=unpack(row.after),
            family_id=row.family_id,
            destroyed_by=row.destroyed_by,
        )
        for row in rows
    )


def _item_row(number: int, day: date, item: Item) -> Document:
    standing = item.standing
    row = {
        "entry_id": number,
        "day": day,
        "kind": item.kind,
        "record_id": item.record_id,
        "family_id": item.family_id,
        "before": pack(item.before),
        "after": pack(item.after),
        "standing": item.moves_standing,
        "kelurahan": None if standing is None else standing.kelurahan,
        "poverty_class": None if standing is None else standing.poverty_class,
        "jiwa": None if standing is None else standing.jiwa,
        "determined": None if standing is None else standing.determined,
    }
    return {**row, "digest": item_digest(row)}


def _whole_rows(session: Session, ids: Sequence[int]) -> list[Document]:
    """Items that still have their documents; raises UserError when one is not as it was written."""
    c = history_items.c
    query = select(history_items).where(c.id.in_(ids), c.destroyed_by.is_(None)).order_by(c.id)
    rows = [dict(row) for row in session.execute(query).mappings()]
    if any(row["kind"] == DESTRUCTION for row in rows):
        raise ValueError
    if any(row["digest"] != item_digest(row) for row in rows):
        raise UserError(
            "Riwayat tidak utuh, jadi tidak ada yang dimusnahkan.",
            "Periksa rantai riwayat di halaman Riwayat dan laporkan kepada administrator.",
        )
    return rows
