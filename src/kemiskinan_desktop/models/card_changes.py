"""Families whose card in somebody's hands no longer says what the register says."""

from sqlalchemy import Row, Subquery, and_, func, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.documents import Document, record_of, unpack
from kemiskinan_desktop.models.family_list import IN_HAND, is_valid_card
from kemiskinan_desktop.models.history import FAMILY
from kemiskinan_desktop.models.schema import cards, families, history_items, print_batches


def changed_since_print(session: Session, period_id: str) -> frozenset[int]:
    """Rowids of families whose head's name or address is another than when their card was printed.

    What stood then is what the first change after the print found; one whose document was destroyed tells
    nothing.
    """
    f, first = families.c, _first_changes(period_id)
    query = (
        select(f.rowid, f.head_name, f.address, f.rt, f.rw, f.kelurahan, history_items.c.before)
        .join(first, first.c.family == f.id)
        .join(history_items, history_items.c.id == first.c.item)
    )
    return frozenset(row.rowid for row in session.execute(query) if _differs(row))


def _first_changes(period_id: str) -> Subquery:
    """Family and the first item about it after its card was printed."""
    items = history_items.c
    return (
        select(cards.c.family_id.label("family"), func.min(items.id).label("item"))
        .join(families, families.c.id == cards.c.family_id)
        .join(print_batches, print_batches.c.id == cards.c.batch_id)
        .join(
            history_items,
            and_(
                items.kind == FAMILY,
                items.record_id == cards.c.family_id,
                items.entry_id > print_batches.c.entry_id,
            ),
        )
        .where(
            cards.c.period_id == period_id, is_valid_card(), cards.c.state.in_(IN_HAND),
            families.c.updated_at >= cards.c.printed_at,
        )
        .group_by(cards.c.family_id)
        .subquery()
    )  # fmt: skip


def _differs(row: Row[*tuple[object, ...]]) -> bool:
    then: Document | None = unpack(row.before)
    if then is None:
        return False
    family = record_of(then).family
    head = "" if family.head is None else family.head.name
    printed = (head, family.address, family.rt, family.rw, family.kelurahan)
    return printed != (row.head_name, row.address, row.rt, row.rw, row.kelurahan)
