"""Private signing keys, kept in the encrypted file."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.models.schema import keys


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredKey:
    """One private key; never shown."""

    kind: str
    """``root`` or ``office``."""
    kid: str
    private: bytes = field(repr=False)
    valid_from: date
    valid_until: date


def add(session: Session, key: StoredKey) -> None:
    """Store a key."""
    session.execute(
        insert(keys).values(
            kind=key.kind,
            kid=key.kid,
            private=key.private,
            valid_from=key.valid_from,
            valid_until=key.valid_until,
        )
    )


def every(session: Session, kind: str) -> tuple[StoredKey, ...]:
    """Keys of a kind, newest first."""
    query = select(keys).where(keys.c.kind == kind).order_by(keys.c.valid_from.desc(), keys.c.rowid.desc())
    return tuple(
        StoredKey(
            kind=row.kind,
            kid=row.kid,
            private=row.private,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
        )
        for row in session.execute(query)
    )
