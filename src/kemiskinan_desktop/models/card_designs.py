"""The design of the office's cards, and the look each period's cards were first printed with."""

import base64
from dataclasses import dataclass, field, fields
from datetime import date

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.card_design import CardDesign
from kemiskinan_desktop.models import settings
from kemiskinan_desktop.models.documents import Document

DESIGN = "rancangan kartu"
"""Kind of history item; the record is the office's design, or the look of a period."""
OFFICE_RECORD = "kantor"
_KEY = "rancangan-kartu"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLook:
    """A design with what it takes from the office."""

    design: CardDesign
    government: str
    emblem: bytes | None = field(default=None, repr=False)
    since: date | None = None
    """Day the period's first card was printed with it; None while nothing is printed."""


def get(session: Session) -> CardDesign:
    """The office's design; the usual one before anybody decided."""
    return design_of(settings.get(session, _KEY) or {})


def put(session: Session, design: CardDesign) -> None:
    """Store the office's design."""
    settings.put(session, _KEY, design_document(design))


def look_of_period(session: Session, period_id: str) -> CardLook | None:
    """The look the cards of a period have; None before the first was printed."""
    stored = settings.get(session, _period_key(period_id))
    return None if stored is None else look_of(stored)


def put_look(session: Session, period_id: str, look: CardLook) -> None:
    """Store the look of a period's cards."""
    settings.put(session, _period_key(period_id), look_document(look))


def design_document(design: CardDesign) -> Document:
    """The design as JSON values."""
    return {_word(each.name): getattr(design, each.name) for each in fields(CardDesign)}


def design_of(document: Document) -> CardDesign:
    """The design of JSON values; what is not among them is as usual."""
    known = {each.name: _word(each.name) for each in fields(CardDesign)}
    return CardDesign(**{name: document[word] for name, word in known.items() if word in document})


def look_document(look: CardLook) -> Document:
    """The look as JSON values."""
    document = design_document(look.design)
    document["first_line"] = look.government
    document["emblem"] = None if look.emblem is None else base64.b64encode(look.emblem).decode()
    document["since"] = None if look.since is None else look.since.isoformat()
    return document


def look_of(document: Document) -> CardLook:
    """The look of JSON values."""
    emblem, since = document["emblem"], document["since"]
    return CardLook(
        design=design_of(document), government=document["first_line"],
        emblem=None if emblem is None else base64.b64decode(emblem),
        since=None if since is None else date.fromisoformat(since),
    )  # fmt: skip


def _word(name: str) -> str:
    """The key of a field; the office's emblem itself has that name already."""
    return "show_emblem" if name == "emblem" else name


def _period_key(period_id: str) -> str:
    return f"{_KEY}/{period_id}"
