"""The ledger of blank cards: moves are added, and taken out only when they are taken back."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.blank_stock import BlankKind, BlankMove, BlankStock, reckon
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.history import Item
from kemiskinan_desktop.models.schema import blank_moves

BLANKS = "blangko"
"""Kind of item: a move of blank cards."""


def add(session: Session, move: BlankMove) -> Item:
    """Insert a move; returns its item for the history."""
    session.execute(
        insert(blank_moves).values(
            id=move.id, at=move.at, day=move.day, who=move.who, kind=move.kind, paper=move.paper,
            count=move.count, batch_id=move.batch_id, note=move.note, reason=move.reason,
        )
    )  # fmt: skip
    return Item(kind=BLANKS, record_id=move.id, before=None, after=_document(move))


def put_back(session: Session, item: Item) -> Item:
    """Bring a move to what it was before an item; returns the item that says so."""
    now = None if item.after is None else item.after
    if item.before is None:
        session.execute(delete(blank_moves).where(blank_moves.c.id == item.record_id))
    else:
        add(session, _move(item.record_id, item.before))
    return Item(kind=BLANKS, record_id=item.record_id, before=now, after=item.before)


def stock(session: Session, paper: Paper) -> BlankStock:
    """Where the blanks of a paper went."""
    c = blank_moves.c
    query = select(c.kind, func.sum(c["count"]).label("n")).where(c.paper == paper).group_by(c.kind)
    return reckon(paper, {BlankKind(row.kind): row.n for row in session.execute(query)})


def newest(session: Session, most: int) -> list[BlankMove]:
    """The last moves, newest first."""
    query = select(blank_moves).order_by(blank_moves.c.rowid.desc()).limit(most)
    return [
        BlankMove(
            id=row["id"], at=row["at"], day=row["day"], who=row["who"], kind=BlankKind(row["kind"]),
            paper=Paper(row["paper"]), count=row["count"], batch_id=row["batch_id"], note=row["note"],
            reason=row["reason"],
        )
        for row in session.execute(query).mappings()
    ]  # fmt: skip


def papers_of(session: Session, batch_ids: Sequence[str]) -> dict[str, Paper]:
    """Batch → its paper, of batches whose blanks were reckoned."""
    c = blank_moves.c
    query = select(c.batch_id, c.paper).where(c.batch_id.in_(batch_ids), c.kind == BlankKind.USED)
    return {row.batch_id: Paper(row.paper) for row in session.execute(query)}


def _document(move: BlankMove) -> Document:
    return {
        "at": move.at.isoformat(), "day": move.day.isoformat(), "who": move.who, "kind": move.kind.value,
        "paper": move.paper.value, "count": move.count, "batch": move.batch_id, "note": move.note,
        "reason": move.reason,
    }  # fmt: skip


def _move(key: str, document: Document) -> BlankMove:
    return BlankMove(
        id=key, at=datetime.fromisoformat(document["at"]), day=date.fromisoformat(document["day"]),
        who=document["who"], kind=BlankKind(document["kind"]), paper=Paper(document["paper"]),
        count=document["count"], batch_id=document["batch"], note=document["note"],
        reason=document["reason"],
    )  # fmt: skip
