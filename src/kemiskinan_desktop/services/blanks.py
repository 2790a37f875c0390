"""The stock of blank cards: what came, what was printed on, what was spoiled, what a count found."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.blank_stock import (
    BlankKind,
    BlankMove,
    BlankStock,
    paper_words,
    require_count,
    require_left,
)
from kemiskinan_desktop.domain.card_ledger import required_reason
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.models import blank_moves, history
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context

COUNT_BLANKS = "hitung fisik blangko"
_SHOWN = 500
_ORDER = (Paper.F4, Paper.A4, Paper.ID1)


class Blanks:
    """Blank cards by paper, in card places. Whoever prints receives and spoils; a count is a verifier's."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def stock(self, who: Actor) -> tuple[BlankStock, ...]:
        """The stock of every paper; one that nobody keeps is all zero."""
        del who
        with self._context.database.read() as session:
            return tuple(blank_moves.stock(session, paper) for paper in _ORDER)

    @permits(Permission.READ)
    def moves(self, who: Actor) -> list[BlankMove]:
        """The last 500 moves, newest first."""
        del who
        with self._context.database.read() as session:
            return blank_moves.newest(session, _SHOWN)

    @permits(Permission.PRINT)
    def receive(self, who: Actor, paper: Paper, count: int, *, on: date, note: str = "") -> None:
        """Blanks came, with a delivery note. Raises UserError for no blanks or a day to come."""
        if on > self._context.today:
            raise UserError("Tanggal itu di masa depan.", "Periksa tanggalnya dan jam komputer.")
        with self._context.database.write() as session:
            move = self._new(who, BlankKind.RECEIVED, paper, require_count(count), on=on, note=note)
            self._record(session, who, "terima blangko", move)

    @permits(Permission.PRINT)
    def spoil(self, who: Actor, paper: Paper, count: int, reason: str) -> None:
        """Blanks were spoiled before a print; raises UserError for more than are left."""
        with self._context.database.write() as session:
            require_left(blank_moves.stock(session, paper), require_count(count))
            move = self._new(who, BlankKind.SPOILED_BLANKS, paper, count, reason=required_reason(reason))
            self._record(session, who, "blangko rusak", move)

    @permits(Permission.VALIDATE)
    def count(self, who: Actor, paper: Paper, found: int, reason: str = "") -> int:
        """So many were counted; returns the difference, for which a reason is asked with a UserError."""
        if found < 0:
            raise UserError("Jumlah blangko tidak dapat kurang dari nol.", "Perbaiki jumlahnya.")
        with self._context.database.write() as session:
            difference = found - blank_moves.stock(session, paper).left
            if difference and not reason.strip():
                raise UserError(
                    f"Hitungan berbeda {format_number(abs(difference))} dari catatan.",
                    "Tulis sebab selisihnya, lalu simpan lagi.",
                )
            words = required_reason(reason) if difference else "cocok dengan catatan"
            move = self._new(who, BlankKind.COUNTED, paper, difference, reason=words)
            self._record(session, who, COUNT_BLANKS, move)
        return difference

    def _new(
        self, who: Actor, kind: BlankKind, paper: Paper, count: int, *, on: date | None = None,
        note: str = "", reason: str = "",
    ) -> BlankMove:  # fmt: skip
        return BlankMove(
            id=self._context.new_id(), at=self._context.clock(), day=on or self._context.today,
            who=who.name, kind=kind, paper=paper, count=count, note=" ".join(note.split()), reason=reason,
        )  # fmt: skip

    def _record(self, session: Session, who: Actor, act: str, move: BlankMove) -> None:
        item = blank_moves.add(session, move)
        subject = f"{format_number(move.count)} blangko {paper_words(move.paper)}"
        self._context.record(session, who, act, [item], subject=subject, reason=move.reason)


def use_blanks(
    context: Context, session: Session, who: Actor, paper: Paper, count: int, batch: str
) -> list[history.Item]:
    """A batch is printed: its blanks leave the stock, when the office keeps one of this paper.

    Raises UserError when fewer are left.
    """
    stock = blank_moves.stock(session, paper)
    if not stock.is_kept:
        return []
    require_left(stock, count)
    return [_moved(context, session, who, BlankKind.USED, paper, count, batch)]


def spoil_blanks(
    context: Context, session: Session, who: Actor, by_batch: Mapping[str, int]
) -> list[history.Item]:
    """Cards of these batches are spoiled: their blanks are no longer good ones."""
    papers = blank_moves.papers_of(session, list(by_batch))
    return [
        _moved(context, session, who, BlankKind.SPOILED_CARDS, papers[batch], count, batch)
        for batch, count in by_batch.items()
        if batch in papers
    ]


def papers_moved(items: Sequence[history.Item]) -> frozenset[Paper]:
    """The papers that items are about."""
    documents = [item.before or item.after or {} for item in items]
    return frozenset(Paper(document["paper"]) for document in documents)


def _moved(
    context: Context, session: Session, who: Actor, kind: BlankKind, paper: Paper, count: int, batch: str
) -> history.Item:
    move = BlankMove(
        id=context.new_id(), at=context.clock(), day=context.today, who=who.name, kind=kind, paper=paper,
        count=count, batch_id=batch,
    )  # fmt: skip
    return blank_moves.add(session, move)
