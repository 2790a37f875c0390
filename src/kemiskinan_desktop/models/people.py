"""The people of an office."""

from datetime import datetime

from sqlalchemy import Row, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.people import Person, Role
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.schema import people


def every(session: Session) -> tuple[Person, ...]:
    """All people, the active ones first, then by login."""
    rows = session.execute(select(people).order_by(people.c.active.desc(), people.c.login))
    return tuple(_person(row) for row in rows)


def with_login(session: Session, login: str) -> Person | None:
    """The person who comes in by a login."""
    row = session.execute(select(people).where(people.c.login == login)).first()
    return None if row is None else _person(row)


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
