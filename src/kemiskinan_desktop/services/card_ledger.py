"""The ledger of cards: handed over, taken back, spoiled, revoked, taken in; batches and receipt lists."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.revocation import RevocationReason
from kemiskinan_desktop.domain.card_ledger import (
    LedgerCard,
    Move,
    PrintBatch,
    Receiver,
    moved,
    required_reason,
)
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.summaries import BulkOutcome
from kemiskinan_desktop.models import card_ledger, history
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.blanks import spoil_blanks
from kemiskinan_desktop.services.card_reading import read_code
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.receipts import ReceiptOrder, Receipts, ReceiptsWritten

__all__ = ["CardLedger", "ReceiptOrder", "RevocationReason"]
_SHOWN = 300
_UNKNOWN = ("Kartu ini tidak ada di buku kartu kantor ini.", "Periksa nomornya, atau pindai kode QR-nya.")


class CardLedger:
    """What happens to cards after they were printed, each act one entry that can be undone.

    Acts on many cards do those that allow it and name the others with their sentence.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def find(self, who: Actor, text: str) -> LedgerCard:
        """The card of a typed number or scanned code; raises UserError for a foreign, false, unknown one."""
        del who
        with self._context.database.read() as session:
            return self._found(session, text)

    @permits(Permission.READ)
    def of_family(self, who: Actor, family_id: str) -> list[LedgerCard]:
        """Every card a family ever had, newest first."""
        del who
        with self._context.database.read() as session:
            return card_ledger.of_family(session, family_id, self._context.area_names)

    @permits(Permission.READ)
    def batches(self, who: Actor) -> list[PrintBatch]:
        """The last 300 prints, newest first."""
        del who
        with self._context.database.read() as session:
            return card_ledger.batches(session, _SHOWN)

    @permits(Permission.READ)
    def of_batch(self, who: Actor, batch_id: str) -> list[LedgerCard]:
        """The cards of a batch by number."""
        del who
        with self._context.database.read() as session:
            return card_ledger.of_batch(session, batch_id, self._context.area_names)

    @permits(Permission.READ)
    def rowids(self, who: Actor, numbers: Sequence[str]) -> list[int]:
        """Rowids of the families of these cards, for a `PrintOrder`."""
        del who
        with self._context.database.read() as session:
            return card_ledger.families_of(session, numbers)

    @permits(Permission.PRINT)
    def hand_over(
        self, who: Actor, text: str, receiver: Receiver | None = None, *, on: date | None = None
    ) -> LedgerCard:
        """Somebody takes the card of a typed number or scanned code; returns it as it is now.

        Raises UserError for what `find` refuses, for a card that is not in the office's hands, expired, of a
        family that is no longer determined, or a day that cannot be.
        """
        with self._context.database.write() as session:
            card = self._found(session, text)
            values = self._handed(session, card, receiver or Receiver(), on)
            items = card_ledger.change(session, [card.number], values)
            self._context.record(session, who, Move.HAND_OVER, items, subject="1 kartu")
            return self._named(session, [card.number])[card.number]

    @permits(Permission.PRINT)
    def hand_over_many(self, who: Actor, numbers: Sequence[str], *, on: date | None = None) -> BulkOutcome:
        """The heads of these families took their cards."""
        with self._context.database.write() as session:
            items: list[history.Item] = []
            refused: list[tuple[str, str]] = []
            for card in self._sorted(session, numbers, refused):
                try:
                    values = self._handed(session, card, Receiver(), on)
                except UserError as refusal:
                    refused.append((card.number, refusal.sentence))
                    continue
                items += card_ledger.change(session, [card.number], values)
            return self._told(session, who, Move.HAND_OVER, items, refused)

    @permits(Permission.PRINT)
    def take_back(self, who: Actor, numbers: Sequence[str], reason: str) -> BulkOutcome:
        """These were not handed over after all, or came back: they lie in the office again."""
        values = {"handed_on": None, "received_by": "", "relation": ""}
        return self._move(who, numbers, Move.TAKE_BACK, required_reason(reason), values)

    @permits(Permission.PRINT)
    def spoil(self, who: Actor, numbers: Sequence[str], reason: str) -> BulkOutcome:
        """These are spoiled, their families may be printed anew; blanks of those in the office are lost."""
        return self._move(who, numbers, Move.SPOIL, required_reason(reason), {})

    @permits(Permission.VALIDATE)
    def revoke(
        self, who: Actor, numbers: Sequence[str], why: RevocationReason, note: str = ""
    ) -> BulkOutcome:
        """These no longer count anywhere; the reason goes into the list of revoked cards, the note does not.

        Raises UserError for *diganti*, which only a new card does, and for *lainnya* without a note.
        """
        if why is RevocationReason.REPLACED:
            raise UserError("Kartu diganti dengan mencetak yang baru.", "Pakai cetak ulang dengan alasan.")
        other = why is RevocationReason.OTHER
        reason = required_reason(note) if other or note.strip() else why.words
        return self._move(who, numbers, Move.REVOKE, reason, {"revocation": why.value})

    @permits(Permission.PRINT)
    def take_in(self, who: Actor, numbers: Sequence[str]) -> BulkOutcome:
        """The paper of these cards, which no longer count, came back to the office."""
        return self._move(who, numbers, Move.TAKE_IN, "", {})

    @permits(Permission.READ)
    def still_to_hand_over(self, who: Actor, order: ReceiptOrder) -> int:
        """How many cards a receipt list would name."""
        del who
        with self._context.database.read() as session:
            return Receipts(self._context, session).count(order)

    @permits(Permission.PRINT)
    def write_receipts(
        self, who: Actor, order: ReceiptOrder, target: Path, report: Report = silent
    ) -> ReceiptsWritten:
        """Print the receipt list of an area by RT, for signatures; whole or not at all, kept in the history.

        Raises UserError when no card is to be handed over there, and what `report` raises.
        """
        with self._context.database.write() as session:
            return Receipts(self._context, session).write(who, order, target, report)

    def _move(
        self, who: Actor, numbers: Sequence[str], move: Move, reason: str, values: Mapping[str, Any]
    ) -> BulkOutcome:
        with self._context.database.write() as session:
            refused: list[tuple[str, str]] = []
            ready: dict[str, list[LedgerCard]] = {}
            for card in self._sorted(session, numbers, refused):
                try:
                    ready.setdefault(moved(card.state, move), []).append(card)
                    _require_out(card, move)
                except UserError as refusal:
                    refused.append((card.number, refusal.sentence))
            items: list[history.Item] = []
            for state, found in ready.items():
                told = {card.number for card in found} - {number for number, _ in refused}
                new = self._values(move, state, reason) | dict(values)
                items += card_ledger.change(session, sorted(told), new)
            if move is Move.SPOIL:
                items += self._lost_blanks(session, who, items)
            return self._told(session, who, move, items, refused, reason)

    def _values(self, move: Move, state: str, reason: str) -> dict[str, Any]:
        today = self._context.today
        if move is Move.TAKE_IN:
            return {"taken_in_on": today}
        return {"state": state, "state_on": today, "reason": reason}

    def _lost_blanks(self, session: Session, who: Actor, items: Sequence[history.Item]) -> list[history.Item]:
        """The blanks of cards that were spoiled before anybody had them."""
        documents = [item.before or {} for item in items]
        at_hand = [each["batch"] for each in documents if "handed_on" not in each and each["batch"]]
        return spoil_blanks(self._context, session, who, Counter(at_hand))

    def _told(
        self, session: Session, who: Actor, move: Move, items: Sequence[history.Item],
        refused: Sequence[tuple[str, str]], reason: str = "",
    ) -> BulkOutcome:  # fmt: skip
        done = sum(item.kind == card_ledger.CARD for item in items)
        if done:
            self._context.record(session, who, move, items, subject=f"{done} kartu", reason=reason)
        return BulkOutcome(done=done, refused=tuple(refused))

    def _sorted(
        self, session: Session, numbers: Sequence[str], refused: list[tuple[str, str]]
    ) -> list[LedgerCard]:
        """The cards of these numbers in order; those that are not there go among the refused."""
        known = self._named(session, numbers)
        wanted = list(dict.fromkeys(numbers))
        refused += [(number, " ".join(_UNKNOWN)) for number in wanted if number not in known]
        return [known[number] for number in wanted if number in known]

    def _named(self, session: Session, numbers: Sequence[str]) -> dict[str, LedgerCard]:
        return card_ledger.named(session, numbers, self._context.area_names)

    def _found(self, session: Session, text: str) -> LedgerCard:
        number = read_code(self._context, session, text)
        card = self._named(session, [number]).get(number)
        if card is None:
            raise UserError(*_UNKNOWN)
        return card

    def _handed(
        self, session: Session, card: LedgerCard, receiver: Receiver, on: date | None
    ) -> dict[str, Any]:
        """The values of a card that somebody takes; raises UserError when it may not be."""
        state = moved(card.state, Move.HAND_OVER)
        day = on or self._context.today
        self._require_day(card, day)
        if not card_ledger.is_determined(session, card.number):
            raise UserError(
                "Keluarga ini tidak lagi ditetapkan dalam periode kartunya.",
                "Jangan serahkan kartunya; tanyakan kepada verifikator.",
            )
        taker = receiver.tidy(card.head)
        return {
            "state": state, "state_on": day, "handed_on": day, "received_by": taker.name,
            "relation": taker.relation, "reason": "",
        }  # fmt: skip

    def _require_day(self, card: LedgerCard, day: date) -> None:
        if day > self._context.today:
            raise UserError("Tanggal itu di masa depan.", "Periksa tanggalnya dan jam komputer.")
        if day < card.issued_on:
            raise UserError(
                f"Kartu ini baru dicetak {format_date(card.issued_on)}.", "Periksa tanggal penyerahannya."
            )
        if day > card.expires_on:
            raise UserError(
                f"Kartu ini hanya berlaku sampai {format_date(card.expires_on)}.",
                "Jangan diserahkan; cetak kartu periode yang baru.",
            )


def _require_out(card: LedgerCard, move: Move) -> None:
    """Raise UserError when the paper of a card is in the office already."""
    if move is Move.TAKE_IN and card.taken_in_on is not None:
        raise UserError("Kartu lama ini sudah ditarik.", "Tidak ada yang perlu dilakukan.")
