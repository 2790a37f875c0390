"""Packages that went out and came in."""

from typing import Any

from sqlalchemy import Row, Select, delete, func, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.domain.packages import Direction, PackageKind, PackageRow, PackageState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.models.history_undone import undone_by
from kemiskinan_desktop.models.schema import export_rows, families, imports, packages, surveys

_KECAMATAN_CODE = len("33.74.12")
_FIELDS = (
    "id", "direction", "office", "kind", "sequence", "digest", "at", "who", "state", "file_name", "counts",
    "export_id", "answers", "import_id", "seen",
)  # fmt: skip


def every(session: Session) -> tuple[PackageRow, ...]:
    """All of them, newest first."""
    return _rows(session, select(packages).order_by(packages.c.at.desc(), packages.c.rowid.desc()))


def of_office(session: Session, office: str) -> tuple[PackageRow, ...]:
    """Those to and from one office, newest first."""
    query = select(packages).where(packages.c.office == office)
    return _rows(session, query.order_by(packages.c.sequence.desc(), packages.c.rowid.desc()))


def put(session: Session, row: PackageRow) -> None:
    """Store a package, in place of the one with the same number that went the same way."""
    c = packages.c
    session.execute(
        delete(packages).where(
            c.direction == row.direction, c.office == row.office, c.sequence == row.sequence
        )
    )
    values = {name: getattr(row, name) for name in _FIELDS}
    session.execute(insert(packages).values(values | {"counts": dict(row.counts)}))


def mark(session: Session, package_id: str, state: PackageState) -> None:
    """Set how far a package is."""
    session.execute(update(packages).where(packages.c.id == package_id).values(state=state))


def in_area(session: Session, area: str) -> list[str]:
    """Keys of the active families of a kecamatan or a city, by its code, in paper order."""
    f = families.c
    query = select(f.id).where(
        f.status == FamilyStatus.ACTIVE, f.kelurahan.startswith(f"{area}.", autoescape=True)
    )
    return list(session.execute(query.order_by(f.kelurahan, f.rw, f.rt, f.head_key, f.rowid)).scalars())


def by_area(session: Session, period_id: str) -> dict[str, dict[PovertyClass, Count]]:
    """Active families with a class in the period, by the code of their kecamatan and by class."""
    f, v = families.c, surveys.c
    area = func.substr(f.kelurahan, 1, _KECAMATAN_CODE)
    query = (
        select(area.label("area"), v.poverty_class, func.count().label("kk"), func.sum(f.jiwa).label("jiwa"))
        .join(surveys, v.family_id == f.id)
        .where(f.status == FamilyStatus.ACTIVE, v.period_id == period_id, v.poverty_class.is_not(None))
        .group_by(area, v.poverty_class)
    )
    found: dict[str, dict[PovertyClass, Count]] = {}
    for row in session.execute(query):
        found.setdefault(row.area, {})[PovertyClass(row.poverty_class)] = Count(row.kk, row.jiwa)
    return found


def ended(session: Session) -> dict[str, FamilyStatus]:
    """Families that count no longer, with the reason."""
    f = families.c
    rows = session.execute(select(f.id, f.status).where(f.status != FamilyStatus.ACTIVE).order_by(f.id))
    return {row.id: FamilyStatus(row.status) for row in rows}


def drop_bodies(session: Session, export_id: str) -> None:
    """Forget what was given out once, which nothing is compared with any more."""
    session.execute(delete(export_rows).where(export_rows.c.export_id == export_id))


def _rows(session: Session, query: Select[Any]) -> tuple[PackageRow, ...]:
    found = session.execute(query).all()
    entries = _entries(session, [row.import_id for row in found if row.import_id])
    undone = undone_by(session, list(entries.values()))
    return tuple(_row(row, undone=entries.get(row.import_id) in undone) for row in found)


def _entries(session: Session, import_ids: list[str]) -> dict[str, int]:
    query = select(imports.c.id, imports.c.entry_id).where(imports.c.id.in_(import_ids))
    return {row.id: row.entry_id for row in session.execute(query) if row.entry_id is not None}


def _row(row: Row[Any], *, undone: bool) -> PackageRow:
    values = {name: getattr(row, name) for name in _FIELDS}
    values |= {"direction": Direction(row.direction), "kind": PackageKind(row.kind)}
    values |= {"state": PackageState(row.state)}
    return PackageRow(**values, undone=undone)
