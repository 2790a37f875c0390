"""The list of imports."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.summaries import ImportSummary
from kemiskinan_desktop.models.history_undone import undone_by
from kemiskinan_desktop.models.schema import imports


def add(session: Session, values: Mapping[str, Any]) -> None:
    """Store an import."""
    session.execute(insert(imports), dict(values))


def every(session: Session) -> tuple[ImportSummary, ...]:
    """All imports, newest first."""
    rows = session.execute(select(imports).order_by(imports.c.rowid.desc())).all()
    undone = undone_by(session, [row.entry_id for row in rows if row.entry_id is not None])
    return tuple(
        ImportSummary(
            id=row.id, at=row.at, who=row.who, file_name=row.file_name, sha256=row.sha256,
            profile_name=row.profile_name, counts=row.counts, undone=row.entry_id in undone,
        )
        for row in rows
    )  # fmt: skip


def entry_of(session: Session, import_id: str) -> int | None:
    """The history entry of an import; None when there is no such import."""
    return session.execute(select(imports.c.entry_id).where(imports.c.id == import_id)).scalar()
