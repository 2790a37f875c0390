"""Whether the history is as it was written: every entry under its hash, every item under its digest."""

import hashlib
import hmac
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models.documents import Document, unpack
from kemiskinan_desktop.models.history import DESTRUCTION, GENESIS
from kemiskinan_desktop.models.history_digest import HASHED, chain_hash, item_digest, rest_digest
from kemiskinan_desktop.models.portions import gathered
from kemiskinan_desktop.models.schema import history, history_items

_PORTION = 500
_AT_ONCE = 200
_NOTHING = (hashlib.sha256().hexdigest(), 0)
_Listed = dict[int, tuple[str, str]]


def first_broken(session: Session, key: bytes, report: Report = silent) -> int | None:
    """The number of the first entry whose chain does not hold; None when the whole history is intact.

    An item whose documents are gone holds when the later entry that destroyed them lists it with its digest
    and with the digest of what stays. `report` counts entries; it may raise CancelledError.
    """
    total = session.execute(select(func.count()).select_from(history)).scalar_one()
    vouchers = _Vouchers(session)
    previous, expected = GENESIS, 1
    entries = session.execute(select(history).order_by(history.c.id)).yield_per(_PORTION)
    for portion in gathered(entries, _PORTION):
        digests = _digests(session, portion[0].id, portion[-1].id, vouchers)
        for row in portion:
            digest, count = digests.get(row.id, _NOTHING)
            fields = {name: getattr(row, name) for name in ("at", *HASHED)}
            chained = chain_hash(key, previous, row.id, fields, count, digest)
            told = (row.id, row.previous, row.records)
            if told != (expected, previous, count) or not hmac.compare_digest(chained, row.hash):
                return row.id
            if row.act == DESTRUCTION and not vouchers.complete(row.id):
                return row.id
            previous, expected = row.hash, expected + 1
        report(expected - 1, total)
    return None


def _digests(session: Session, first: int, last: int, vouchers: "_Vouchers") -> dict[int, tuple[str, int]]:
    """Entry → digest over its items as they are found, and how many they are."""
    c = history_items.c
    query = select(history_items).where(c.entry_id.between(first, last)).order_by(c.entry_id, c.id)
    rows = session.execute(query).yield_per(_AT_ONCE).mappings()
    found: dict[int, tuple[str, int]] = {}
    for number, items in groupby(rows, key=lambda row: row["entry_id"]):
        digest = hashlib.sha256()
        count = 0
        for item in items:
            row = dict(item)
            digest.update(row["digest"] if vouchers.holds(row) else b"changed")
            count += 1
        found[number] = (digest.hexdigest(), count)
    return found


class _Vouchers:
    """The lists of what was destroyed, each read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lists: dict[int, _Listed] = {}

    def holds(self, row: Document) -> bool:
        """Whether an item is as it was written, or destroyed as its destruction says."""
        if row["destroyed_by"] is None:
            return row["digest"] == item_digest(row)
        if row["before"] is not None or row["after"] is not None or row["destroyed_by"] <= row["entry_id"]:
            return False
        told = self._listed(row["destroyed_by"]).get(row["id"])
        return told == (row["digest"].hex(), rest_digest(row).hex())

    def complete(self, number: int) -> bool:
        """Whether everything that a destruction lists names it as its own."""
        c = history_items.c
        query = select(func.count()).where(c.destroyed_by == number)
        return self._session.execute(query).scalar_one() == len(self._listed(number))

    def _listed(self, number: int) -> _Listed:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: int) -> _Listed:
        """What an entry destroyed; nothing when it is no destruction with its one item."""
        c = history_items.c
        query = (
            select(history.c.act, c.kind, c.after)
            .join(history_items, c.entry_id == history.c.id)
            .where(history.c.id == number)
            .limit(2)
        )
        rows = self._session.execute(query).all()
        if len(rows) != 1 or (rows[0].act, rows[0].kind) != (DESTRUCTION, DESTRUCTION):
            return {}
        document = unpack(rows[0].after) or {}
        return {item: (digest, rest) for item, digest, rest in document.get("items", ())}
