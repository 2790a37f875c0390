"""The one history: every change is an entry with its before and after, chained by HMAC.

Undo, the recap, the audit and "as on a day" all read these two tables; nothing else remembers.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.record import Standing
from kemiskinan_desktop.domain.summaries import HistoryEntry
from kemiskinan_desktop.models.documents import Document, pack, unpack
from kemiskinan_desktop.models.portions import gathered
from kemiskinan_desktop.models.schema import history, history_items

FAMILY = "family"
"""Kind of item: a family with its survey."""
SEEN = "dilihat"
"""Kind of item: a family whose full numbers were shown, printed or given out; nothing depends on it."""
_CHUNK = 2000
_GENESIS = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One record that changed; None stands for *did not exist*."""

    kind: str
    record_id: str
    before: Document | None
    after: Document | None
    moves_standing: bool = False
    """Whether the item says anything about the register; then `standing` holds after it."""
    standing: Standing | None = None


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
    chained = _chain(key, previous.hash, number, fields, count, digest.hexdigest())
    session.execute(update(history).where(history.c.id == number).values(records=count, hash=chained))
    return number


def head(session: Session) -> Head:
    """The newest entry's number and hash."""
    row = session.execute(select(history.c.id, history.c.hash).order_by(history.c.id.desc()).limit(1)).first()
    return Head(0, _GENESIS) if row is None else Head(row.id, row.hash)


def first_broken(session: Session, key: bytes) -> int | None:
    """The number of the first entry whose chain does not hold; None when the whole history is intact."""
    previous = _GENESIS
    expected = 1
    for row in session.execute(select(history).order_by(history.c.id)):
        fields = {name: getattr(row, name) for name in ("at", *_HASHED)}
        digest, count = _items_digest(session, row.id)
        chained = _chain(key, previous, row.id, fields, count, digest)
        told = (row.id, row.previous, row.records)
        if told != (expected, previous, count) or not hmac.compare_digest(chained, row.hash):
            return row.id
        previous, expected = row.hash, expected + 1
    return None


def entries(session: Session, *, limit: int = 200, record_id: str | None = None) -> tuple[HistoryEntry, ...]:
    """The newest entries, newest first; of one record when asked."""
    undoing = history.alias("undoing")
    query = select(history, undoing.c.id.label("undone")).outerjoin(undoing, undoing.c.undoes == history.c.id)
    if record_id is not None:
        query = query.where(
            history.c.id.in_(
                select(history_items.c.entry_id).where(
                    history_items.c.kind.in_((FAMILY, SEEN)), history_items.c.record_id == record_id
                )
            )
        )
    rows = session.execute(query.order_by(history.c.id.desc()).limit(limit))
    return tuple(_entry(row) for row in rows)


def entry_items(session: Session, number: int) -> tuple[Item, ...]:
    """The items of an entry, in the order they were written."""
    rows = session.execute(
        select(history_items).where(history_items.c.entry_id == number).order_by(history_items.c.id)
    )
    return tuple(
        Item(kind=row.kind, record_id=row.record_id, before=unpack(row.before), after=unpack(row.after))
        for row in rows
    )


def is_undone(session: Session, number: int) -> bool:
    """Whether a later entry undoes this one."""
    return session.execute(select(history.c.id).where(history.c.undoes == number)).first() is not None


def first_act(session: Session, number: int) -> str:
    """What an entry did; of an entry that takes another back, what that one did. Empty when there is none."""
    query = select(history.c.act, history.c.undoes).where(history.c.id == number)
    row = session.execute(query).first()
    if row is None:
        return ""
    return row.act if row.undoes is None else first_act(session, row.undoes)


def later_entry(session: Session, number: int) -> int | None:
    """The first later entry that touches a record of this entry; None when nothing depends on it."""
    mine = history_items.alias("mine")
    query = (
        select(func.min(history_items.c.entry_id))
        .join(
            mine,
            (mine.c.kind == history_items.c.kind) & (mine.c.record_id == history_items.c.record_id),
        )
        .where(mine.c.entry_id == number, history_items.c.entry_id > number)
    )
    return session.execute(query).scalar()


_HASHED = ("day", "who", "role", "act", "subject", "reason", "undoes")


def _item_row(number: int, day: date, item: Item) -> Document:
    standing = item.standing
    row = {
        "entry_id": number,
        "day": day,
        "kind": item.kind,
        "record_id": item.record_id,
        "before": pack(item.before),
        "after": pack(item.after),
        "standing": item.moves_standing,
        "kelurahan": None if standing is None else standing.kelurahan,
        "poverty_class": None if standing is None else standing.poverty_class,
        "jiwa": None if standing is None else standing.jiwa,
        "determined": None if standing is None else standing.determined,
    }
    return {**row, "digest": _item_digest(row)}


def _chain(key: bytes, previous: str, number: int, fields: Document, count: int, digest: str) -> str:
    moment: datetime = fields["at"]
    known = (str(fields[name]) for name in _HASHED)
    body = json.dumps(
        [previous, number, count, digest, moment.astimezone(UTC).isoformat(), *known], ensure_ascii=False
    )
    return hmac.new(key, body.encode(), hashlib.sha256).hexdigest()


def _items_digest(session: Session, number: int) -> tuple[str, int]:
    digest = hashlib.sha256()
    count = 0
    query = select(history_items).where(history_items.c.entry_id == number).order_by(history_items.c.id)
    for row in session.execute(query).mappings():
        whole = row["destroyed_by"] is not None or row["digest"] == _item_digest(dict(row))
        digest.update(row["digest"] if whole else b"changed")
        count += 1
    return digest.hexdigest(), count


_STANDING = ("day", "standing", "kelurahan", "poverty_class", "jiwa", "determined")


def _item_digest(row: Document) -> bytes:
    return hashlib.sha256(_item_bytes(row)).digest()


def _item_bytes(row: Document) -> bytes:
    """Everything of an item that anybody reads, the figures of the recap included."""
    figures = json.dumps([row[name] for name in _STANDING], default=str).encode()
    parts = (row["kind"].encode(), row["record_id"].encode(), row["before"], row["after"], figures)
    return b"".join(b"-" if part is None else b"%d:" % len(part) + part for part in parts)


def _entry(row: Row[tuple[object, ...]]) -> HistoryEntry:
    return HistoryEntry(
        id=row.id, at=row.at, who=row.who, act=row.act, subject=row.subject, reason=row.reason,
        records=row.records, undone=row.undone is not None, hash=row.hash,
    )  # fmt: skip
