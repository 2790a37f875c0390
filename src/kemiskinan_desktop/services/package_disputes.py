"""Cells that were left open when a package was taken in: told with the answer, so that both see them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import cbor
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.domain.conflicts import WHOLE_ROW
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.given import GivenBook, GivenFamily
from kemiskinan_desktop.domain.kept_conflicts import END
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import FAMILY_FIELDS
from kemiskinan_desktop.models import import_conflicts

Dispute = tuple[str, str, str, str, str]
"""Kind of row, its id, its family, field, and the value that both sides had in common before."""


def open_disputes(session: Session, import_id: str) -> list[Dispute]:
    """The cells of an import that nobody has decided."""
    return [
        (str(row["kind"]), row["record_id"], row["family_id"], row["field"], row["given"])
        for row in import_conflicts.of_import(session, import_id)
        if not row["choice"] and row["field"] not in (END, WHOLE_ROW)
    ]


def write_disputes(path: Path, disputes: list[Dispute]) -> None:
    """Write them as a part of a package."""
    path.write_bytes(cbor.dumps([list(each) for each in disputes]))


def read_disputes(path: Path) -> list[Dispute]:
    """Read that part; raises UserError for anything else."""
    try:
        rows = cbor.loads(path.read_bytes())
        return [_dispute(row) for row in _rows(rows)]
    except MalformedError:
        raise UserError(
            "Daftar bentrokan di dalam paket ini tidak utuh.",
            "Minta kantor pengirim membuat paket yang baru.",
        ) from None


def with_disputes(ground: GivenBook, disputes: list[Dispute]) -> GivenBook:
    """A common ground in which these cells are what they were before both sides changed them."""
    by_family: dict[str, list[Dispute]] = {}
    for each in disputes:
        by_family.setdefault(each[2], []).append(each)
    return replace(ground, families=_Disputed(ground.families, by_family)) if by_family else ground


class _Disputed(Mapping[str, GivenFamily]):
    """Families of a ground, each changed only when somebody asks for it."""

    def __init__(self, families: Mapping[str, GivenFamily], by_family: Mapping[str, list[Dispute]]) -> None:
        self._families, self._by_family = families, by_family

    def __getitem__(self, key: str) -> GivenFamily:
        found = self._families[key]
        for kind, record_id, _, field, value in self._by_family.get(key, ()):
            found = _put(found, kind, record_id, field, value)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._families)

    def __len__(self) -> int:
        return len(self._families)


def _put(family: GivenFamily, kind: str, record_id: str, field: str, value: str) -> GivenFamily:
    if kind == RowKind.MEMBER:
        row = family.members.get(record_id)
        if row is None:
            return family
        return replace(family, members={**family.members, record_id: {**row, field: value}})
    if field in FAMILY_FIELDS:
        return replace(family, values={**family.values, field: value})
    return replace(family, answers={**family.answers, field: value})


def _rows(top: object) -> list[object]:
    match top:
        case [*rows]:
            return list(rows)
        case _:
            raise MalformedError("disputes")


def _dispute(row: object) -> Dispute:
    match row:
        case [str(kind), str(record_id), str(family_id), str(field), str(value)]:
            return kind, record_id, family_id, field, value
        case _:
            raise MalformedError("dispute")
