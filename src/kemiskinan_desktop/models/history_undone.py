"""What of the history is in force: an entry, its undo, the undo of that; and what later depends on it."""

from collections.abc import Collection, Sequence

from sqlalchemy import Select, select, union
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.history import FAMILY
from kemiskinan_desktop.models.portions import portions
from kemiskinan_desktop.models.schema import history, history_items


def undone_by(session: Session, numbers: Collection[int]) -> dict[int, int]:
    """Entry → the entry that took it back; those that are in force, again or still, are left out."""
    found: dict[int, list[int]] = {}
    for some in portions(sorted(numbers)):
        query = select(history.c.id, history.c.undoes).where(history.c.undoes.in_(some))
        for row in session.execute(query.order_by(history.c.id)):
            found.setdefault(row.undoes, []).append(row.id)
    if not found:
        return {}
    void = undone_by(session, [undo for undos in found.values() for undo in undos])
    return {
        number: in_force[-1]
        for number, undos in found.items()
        if (in_force := [undo for undo in undos if undo not in void])
    }


def is_undone(session: Session, number: int) -> bool:
    """Whether a later entry took this one back and was not taken back itself."""
    return number in undone_by(session, [number])


def first_entry(session: Session, number: int) -> int:
    """The entry itself; of one that takes another back, the act at the beginning of that row."""
    undoes = session.execute(select(history.c.undoes).where(history.c.id == number)).scalar()
    return number if undoes is None else first_entry(session, undoes)


def first_act(session: Session, number: int) -> str:
    """What an entry did; of an entry that takes another back, what that one did. Empty when there is none."""
    first = first_entry(session, number)
    return session.execute(select(history.c.act).where(history.c.id == first)).scalar() or ""


def first_about(session: Session, kind: str, record_id: str) -> int:
    """The first entry about a record; raises NoResultFound when the history does not know it."""
    c = history_items.c
    query = select(c.entry_id).where(c.kind == kind, c.record_id == record_id).order_by(c.id).limit(1)
    return session.execute(query).scalar_one()


def later_entry(session: Session, number: int, kinds: Sequence[str] | None = None) -> int | None:
    """The first later entry in force that touches a record of this entry; None when nothing depends on it.

    An entry that was taken back, and the one that took it back, left the record as it was. A record that came
    with this entry is touched by what was done with it under another kind too, such as an enrolment of the
    family. Only items of some kinds count when asked.
    """
    touching = _touching(session, number, kinds)
    void = undone_by(session, touching)
    for each in sorted(touching):
        undoes = touching[each]
        if each not in void and (undoes is None or undoes < number):
            return each
    return None


def _touching(session: Session, number: int, kinds: Sequence[str] | None) -> dict[int, int | None]:
    """Later entry about the same records → what it undoes."""
    found = select(history.c.id, history.c.undoes).where(
        history.c.id.in_(union(_same_record(number, kinds), _of_new_family(number)))
    )
    return {row.id: row.undoes for row in session.execute(found)}


def _same_record(number: int, kinds: Sequence[str] | None) -> Select[tuple[int]]:
    mine = history_items.alias("mine")
    same = (mine.c.kind == history_items.c.kind) & (mine.c.record_id == history_items.c.record_id)
    query = (
        select(history_items.c.entry_id)
        .join(mine, same)
        .where(mine.c.entry_id == number, history_items.c.entry_id > number)
    )
    return query if kinds is None else query.where(mine.c.kind.in_(kinds))


def _of_new_family(number: int) -> Select[tuple[int]]:
    mine = history_items.alias("mine")
    return (
        select(history_items.c.entry_id)
        .join(mine, (mine.c.kind == FAMILY) & (mine.c.record_id == history_items.c.family_id))
        .where(mine.c.entry_id == number, mine.c.before.is_(None), history_items.c.entry_id > number)
    )
