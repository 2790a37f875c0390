"""Cards go back to the state before, blanks with them; cards of a print become spoiled, numbers stay used."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.revocation import card_digest
from kemiskinan_desktop.domain.blank_stock import require_sound
from kemiskinan_desktop.domain.card_ledger import VALID
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.models import blank_moves, card_ledger, family_list, history
from kemiskinan_desktop.models.blank_moves import BLANKS
from kemiskinan_desktop.models.card_ledger import CARD
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.blanks import COUNT_BLANKS, papers_moved
from kemiskinan_desktop.services.signing import issuer_of, trust_list
from kemiskinan_desktop.services.undo.task import Outcome, Task, Undoer

_VALIDATED = frozenset({"cabut kartu", COUNT_BLANKS})
_TAKEN_BACK = "Cetaknya diurungkan"


def cards_back(task: Task) -> list[history.Item]:
    """Bring the entry's cards back; those that a list said do not count stay as they are."""
    items = task.of_kind(CARD)
    if not items:
        return []
    wanted = _wanted(task, items)
    gone = _published(task, wanted)
    return card_ledger.put(task.session, {key: doc for key, doc in wanted.items() if key not in gone})


def _refuse(task: Task) -> None:
    wanted = _wanted(task, task.of_kind(CARD))
    coming = {doc["family_id"] for doc in wanted.values() if _counts(doc)}
    if len(family_list.active_among(task.session, list(coming))) < len(coming):
        raise UserError(
            "Ada keluarga dari catatan ini yang sudah tidak aktif.",
            "Kartunya tetap tidak berlaku. Kembalikan dahulu keluarganya bila keliru.",
        )
    _refuse_second(task.session, wanted)
    if _published(task, wanted):
        raise UserError(
            "Pencabutan kartu ini sudah masuk daftar kepercayaan.",
            "Kartu itu tidak berlaku lagi di mana pun. Cetak kartu baru untuk keluarganya.",
        )


def _carry_out(task: Task) -> Outcome:
    back = cards_back(task)
    moves = task.of_kind(BLANKS)
    blanks = [blank_moves.put_back(task.session, item) for item in moves]
    for paper in papers_moved(moves):
        require_sound(blank_moves.stock(task.session, paper))
    subject = f"{len(back)} kartu" if back else "stok blangko"
    return Outcome(items=[*back, *blanks], count=len(back) or len(blanks), subject=subject)


def _wanted(task: Task, items: list[history.Item]) -> dict[str, Document]:
    """Number → what the card goes back to; one that came with the entry becomes spoiled."""
    now = card_ledger.documents(task.session, [item.record_id for item in items])
    ended = {
        "state": CardState.SPOILED.value, "reason": _TAKEN_BACK, "state_on": task.context.today.isoformat(),
    }  # fmt: skip
    return {
        item.record_id: item.before or {**now[item.record_id], **ended}
        for item in items
        if item.record_id in now
    }


def _counts(document: Document) -> bool:
    return CardState(document["state"]) in VALID


def _refuse_second(session: Session, wanted: Mapping[str, Document]) -> None:
    coming = [number for number, document in wanted.items() if _counts(document)]
    if card_ledger.rivals(session, coming) - wanted.keys():
        raise UserError(
            "Keluarga dari catatan ini sudah punya kartu lain yang berlaku.",
            "Satu keluarga hanya punya satu kartu. Urungkan dahulu kartu yang baru.",
        )


def _published(task: Task, wanted: Mapping[str, Document]) -> frozenset[str]:
    """Cards that would count again although a list that left the office says they do not."""
    coming = [number for number, document in wanted.items() if _counts(document)]
    if not coming:
        return frozenset()
    issuer = issuer_of(task.context.profile(task.session))
    told = trust_list(task.session).revoked
    return frozenset(number for number in coming if card_digest(issuer, number) in told)


def _needs(act: str) -> Permission:
    return Permission.VALIDATE if act in _VALIDATED else Permission.PRINT


CARDS = Undoer(refuse=_refuse, carry_out=_carry_out, needs=_needs, kinds=frozenset({CARD, BLANKS}))
