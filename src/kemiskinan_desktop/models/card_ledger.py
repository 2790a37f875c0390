"""The ledger's side of the cards: found by number, moved from state to state, listed by batch."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.card_ledger import LEAVING_REASONS, LedgerCard, PrintBatch
from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.domain.summaries import CardState
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.family_list import is_valid_card
from kemiskinan_desktop.models.history import Item
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import cards, families, print_batches, surveys

CARD = "kartu"
"""Kind of item: a card, known by its number."""
_DAYS = ("state_on", "handed_on", "taken_in_on")
_TEXTS = ("reason", "revocation", "received_by", "relation")


def named(session: Session, numbers: Sequence[str], names: Mapping[str, str]) -> dict[str, LedgerCard]:
    """Number → card, in no order; those that are not in the ledger are left out."""
    found: dict[str, LedgerCard] = {}
    for some in portions(list(dict.fromkeys(numbers))):
        found |= {card.number: card for card in _read(session, cards.c.number.in_(some), names)}
    return found


def of_family(session: Session, family_id: str, names: Mapping[str, str]) -> list[LedgerCard]:
    """Every card a family ever had, newest first."""
    return _read(session, cards.c.family_id == family_id, names)[::-1]


def of_batch(session: Session, batch_id: str, names: Mapping[str, str]) -> list[LedgerCard]:
    """The cards of a batch by number; those of destroyed families are gone."""
    return _read(session, cards.c.batch_id == batch_id, names)


def valid_of_families(
    session: Session, family_ids: Sequence[str], names: Mapping[str, str]
) -> list[LedgerCard]:
    """The valid cards of these families, of whatever period."""
    return [
        card
        for some in portions(family_ids)
        for card in _read(session, cards.c.family_id.in_(some) & is_valid_card(), names)
    ]


def families_of(session: Session, numbers: Sequence[str]) -> list[int]:
    """Rowids of the families of these cards."""
    query = select(families.c.rowid).join(cards, cards.c.family_id == families.c.id)
    found: set[int] = set()
    for some in portions(numbers):
        found.update(session.execute(query.where(cards.c.number.in_(some))).scalars())
    return sorted(found)


def is_determined(session: Session, number: str) -> bool:
    """Whether the card's family is still here and determined in the card's period."""
    query = (
        select(cards.c.rowid)
        .join(families, families.c.id == cards.c.family_id)
        .join(
            surveys,
            (surveys.c.family_id == cards.c.family_id) & (surveys.c.period_id == cards.c.period_id),
        )
        .where(
            cards.c.number == number,
            families.c.status == FamilyStatus.ACTIVE,
            surveys.c.state == SurveyState.DETERMINED,
        )
    )
    return session.execute(query).first() is not None


def rivals(session: Session, numbers: Sequence[str]) -> frozenset[str]:
    """Numbers of valid cards of the same families and periods, these among them when they are valid."""
    mine = cards.alias("mine")
    same = (mine.c.family_id == cards.c.family_id) & (mine.c.period_id == cards.c.period_id)
    found: set[str] = set()
    for some in portions(numbers):
        query = select(cards.c.number).join(mine, same).where(mine.c.number.in_(some), is_valid_card())
        found.update(session.execute(query).scalars())
    return frozenset(found)


def documents(session: Session, numbers: Sequence[str]) -> dict[str, Document]:
    """Number → the card's document as the history keeps it."""
    found: dict[str, Document] = {}
    for some in portions(numbers):
        query = select(cards).where(cards.c.number.in_(some))
        found |= {row["number"]: _document(dict(row)) for row in session.execute(query).mappings()}
    return found


def change(session: Session, numbers: Sequence[str], values: Mapping[str, Any]) -> list[Item]:
    """Give these cards the same new values; returns their items."""
    before = documents(session, numbers)
    for some in portions(numbers):
        session.execute(update(cards).where(cards.c.number.in_(some)).values(**values))
    after = documents(session, numbers)
    return [
        Item(
            kind=CARD, record_id=number, family_id=old["family_id"], before=old, after=after[number]
        )
        for number, old in before.items()
    ]  # fmt: skip


def end_cards(session: Session, left: Mapping[str, FamilyStatus], today: date) -> list[Item]:
    """Revoke the valid cards of families that leave, each with how it left; returns their items.

    A family that moves house, gets another head or loses a member keeps its card, which may be printed again
    with that reason; a closed period's cards count until they expire.
    """
    found = valid_of_families(session, list(left), {}) if left else []
    items: list[Item] = []
    for status, code in LEAVING_REASONS.items():
        numbers = [card.number for card in found if left[card.family_id] is status]
        values = {
            "state": CardState.REVOKED, "revocation": code, "state_on": today,
            "reason": f"keluarga {status.replace('_', ' ')}",
        }  # fmt: skip
        items += change(session, numbers, values)
    return items


def put(session: Session, wanted: Mapping[str, Document]) -> list[Item]:
    """Bring cards to documents; those that stop counting first, so that no two count at any time."""
    before = documents(session, list(wanted))
    order = sorted(before, key=lambda number: wanted[number]["state"] in _VALID_WORDS)
    for number in order:
        session.execute(update(cards).where(cards.c.number == number).values(**_values(wanted[number])))
    after = documents(session, order)
    return [
        Item(kind=CARD, record_id=number, family_id=old["family_id"], before=old, after=after[number])
        for number, old in before.items()
        if old != after[number]
    ]


def batches(session: Session, most: int) -> list[PrintBatch]:
    """The last batches, newest first."""
    rows = session.execute(select(print_batches).order_by(print_batches.c.rowid.desc()).limit(most))
    found = list(rows.mappings())
    states = _states(session, [row["id"] for row in found])
    return [
        PrintBatch(
            id=row["id"], at=row["at"], who=row["who"], printer=row["printer"], paper=Paper(row["paper"]),
            first_number=row["first_number"], last_number=row["last_number"], cards=row["cards"],
            by_state=states.get(row["id"], {}), entry_id=row["entry_id"],
        )
        for row in found
    ]  # fmt: skip


def name_entry(session: Session, batch_id: str, entry_id: int) -> None:
    """Say which entry of the history printed a batch."""
    where = print_batches.c.id == batch_id
    session.execute(update(print_batches).where(where).values(entry_id=entry_id))


_VALID_WORDS = frozenset({"siap", "dicetak", "diserahkan"})


def _states(session: Session, batch_ids: Sequence[str]) -> dict[str, dict[CardState, int]]:
    query = select(cards.c.batch_id, cards.c.state, func.count().label("n"))
    found: dict[str, dict[CardState, int]] = {}
    grouped = query.where(cards.c.batch_id.in_(batch_ids)).group_by(cards.c.batch_id, cards.c.state)
    for row in session.execute(grouped):
        found.setdefault(row.batch_id, {})[CardState(row.state)] = row.n
    return found


def _read(session: Session, where: ColumnElement[bool], names: Mapping[str, str]) -> list[LedgerCard]:
    f = families.c
    query = (
        select(cards, f.head_name, f.kelurahan, f.rt, f.rw)
        .join(families, cards.c.family_id == f.id)
        .where(where)
        .order_by(cards.c.number)
    )
    return [
        LedgerCard(
            number=row["number"], family_id=row["family_id"], head=row["head_name"],
            kelurahan=names.get(row["kelurahan"], row["kelurahan"]), rt=row["rt"], rw=row["rw"],
            state=CardState(row["state"]), reason=row["reason"], revocation=row["revocation"],
            state_on=row["state_on"], issued_on=row["issued_on"], expires_on=row["expires_on"],
            printed_at=row["printed_at"], batch_id=row["batch_id"], handed_on=row["handed_on"],
            received_by=row["received_by"], relation=row["relation"], taken_in_on=row["taken_in_on"],
        )
        for row in session.execute(query).mappings()
    ]  # fmt: skip


def _document(row: Mapping[str, Any]) -> Document:
    document: Document = {"family_id": row["family_id"], "state": row["state"], "batch": row["batch_id"]}
    document |= {key: row[key] for key in _TEXTS if row[key]}
    document |= {key: row[key].isoformat() for key in _DAYS if row[key] is not None}
    return document


def _values(document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {"state": document["state"]}
    values |= {key: document.get(key, "") for key in _TEXTS}
    days = {key: document.get(key) for key in _DAYS}
    return values | {key: None if day is None else date.fromisoformat(day) for key, day in days.items()}
