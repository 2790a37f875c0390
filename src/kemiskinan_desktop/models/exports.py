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
_COMMON = (
    b'{"address":"Jl. ","floor_area":"36","id":"01","kelurahan":"33.74.","kk_number":"3374",'
    b'"latitude":"-7.0",'
    b'"longitude":"110.","notes":"","phone":"08","rt":"001","rw":"00"}\n{"birth_date":"19","birth_place":'
    b'"Semarang","birth_year":"19","chronic_illness":"0","disability":"7","education":"5","health_cover":"pbi",'
    b'"id":"01","kk_number":"3374","life_status":"hidup","marital":"2","name":"","nik":"3374",'
    b'"nik_absence":"bayi","occupation":"19","pregnant":"tidak","relation":"1","religion":"1","schooling":"18",'
    b'"sex":"L"}\n","life_status":"hidup","marital":"1","name":"","nik":"3374","occupation":"2",'
    b'"pregnant":"tidak","relation":"4","religion":"1","schooling":"18","sex":"P"}\n{"A1":"2","A2":"2","A3":"2",'
    b'"D1":"1","H2":"3","H3":"2","K1":"2","LUAS":"43","P1":"1","P2":"1","P3":"1","PENDAPATAN":"1500000",'
    b'"S1":"2","T1":"3","T3":"1","T4":"1","T5":"1","T6":"1","T7":"1","interviewed_on":"2026-","surveyor":""}'
)
"""What most families have in common. Stored rows rest on every byte of it: it is never changed."""


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
        packer = zlib.compressobj(_QUICK, zdict=_COMMON)
        body = packer.compress("\n".join(texts).encode()) + packer.flush()
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
        text = zlib.decompressobj(zdict=_COMMON).decompress(self._bodies[key]).decode()
        lines = text.split("\n")
        own, *members, answers = (json.loads(line) for line in lines)
        return GivenFamily(values=own, members={row["id"]: row for row in members}, answers=answers)

    def __contains__(self, key: object) -> bool:
        return key in self._bodies

    def __iter__(self) -> Iterator[str]:
        return iter(self._bodies)

    def __len__(self) -> int:
        return len(self._bodies)
