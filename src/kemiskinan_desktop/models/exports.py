"""What was given out: per export and family the rows of its workbook, compressed."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.given import GivenBook, GivenFamily
from kemiskinan_desktop.models.schema import export_rows, exports

_ROWS_AT_ONCE = 1000
_QUICK = 1


def add(session: Session, values: Mapping[str, Any]) -> None:
    """Store an export."""
    session.execute(insert(exports), dict(values))


def find(session: Session, export_id: str) -> GivenBook | None:
    """What an export of this file gave out; None when this file did not make it, or keeps it no longer."""
    row = session.execute(select(exports).where(exports.c.id == export_id)).first()
    bodies = {} if row is None else _bodies(session, export_id)
    if row is None or not bodies:
        return None
    return GivenBook(
        export_id=export_id, made_at=row.at, period_id=row.period_id, families=PackedFamilies(bodies)
    )


def entry_of(session: Session, export_id: str) -> int | None:
    """The history entry of an export; None when this file did not make it."""
    return session.execute(select(exports.c.entry_id).where(exports.c.id == export_id)).scalar()


def _bodies(session: Session, export_id: str) -> dict[str, bytes]:
    query = select(export_rows.c.family_id, export_rows.c.body).where(export_rows.c.export_id == export_id)
    return {row.family_id: row.body for row in session.execute(query.order_by(export_rows.c.rowid))}


class RowKeeper:
    """Keeps the rows of an export as they are written: `keep` each family, then `finish`."""

    def __init__(self, session: Session, export_id: str) -> None:
        self._session, self._export_id = session, export_id
        self._rows: list[dict[str, Any]] = []

    def keep(self, family_id: str, texts: Sequence[str]) -> None:
        """The rows of one family as JSON: its own, those of its members, its answers."""
        body = zlib.compress("\n".join(texts).encode(), _QUICK)
        self._rows.append({"export_id": self._export_id, "family_id": family_id, "body": body})
        if len(self._rows) == _ROWS_AT_ONCE:
            self.finish()

    def finish(self) -> None:
        """Write what is left."""
        if self._rows:
            self._session.execute(insert(export_rows), self._rows)
        self._rows = []


class PackedFamilies(Mapping[str, GivenFamily]):
    """Family id → its rows, unpacked when somebody asks."""

    def __init__(self, bodies: Mapping[str, bytes]) -> None:
        self._bodies = bodies

    def __getitem__(self, key: str) -> GivenFamily:
        lines = zlib.decompress(self._bodies[key]).decode().split("\n")
        own, *members, answers = (json.loads(line) for line in lines)
        return GivenFamily(values=own, members={row["id"]: row for row in members}, answers=answers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._bodies)

    def __len__(self) -> int:
        return len(self._bodies)
