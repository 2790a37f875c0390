"""The people of an office."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.people import Person, Role
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.schema import history, people


def every(session: Session) -> tuple[Person, ...]:
    """All people, the active ones first, then by login."""
    rows = session.execute(select(people).order_by(people.c.active.desc(), people.c.login))
    return tuple(_person(row) for row in rows)


def with_login(session: Session, login: str) -> Person | None:
    """The person who comes in by a login."""
    row = session.execute(select(people).where(people.c.login == login)).first()
    return None if row is None else _person(row)


def last_acts(session: Session, act: str) -> Mapping[str, datetime]:
    """Login → when that person last did an act of the history, such as coming in."""
    rows = session.execute(
        select(history.c.who, func.max(history.c.at)).where(history.c.act == act).group_by(history.c.who)
    )
    return {row[0]: row[1] for row in rows}


def count_acts(session: Session, act: str) -> int:
    """How often an act stands in the history."""
    return session.execute(select(func.count()).where(history.c.act == act)).scalar_one()


def add(session: Session, person: Person, at: datetime) -> None:
    """Insert a new person."""
    session.execute(insert(people).values(_values(person) | {"id": person.id, "created_at": at}))


def change(session: Session, person: Person) -> None:
    """Replace what is stored of a person."""
    session.execute(update(people).where(people.c.id == person.id).values(_values(person)))


def person_document(person: Person) -> Document:
    """A person as the history keeps them."""
    return {"login": person.login, "name": person.name, "role": person.role.value, "active": person.active}


def _values(person: Person) -> Document:
    return person_document(person) | {"must_change": person.must_change, "version": person.version}


def _person(row: Row[tuple[object, ...]]) -> Person:
    return Person(
        id=row.id, login=row.login, name=row.name, role=Role(row.role), active=row.active,
        must_change=row.must_change, version=row.version,
    )  # fmt: skip
