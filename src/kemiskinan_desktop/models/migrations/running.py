"""Alembic without a configuration file: revisions of a folder on our own connection and transaction."""

from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection


def run_revisions(connection: Connection, scripts: Path, *, after: int) -> frozenset[str]:
    """Run the revisions numbered above `after`, oldest first; gives the tables whose rows they change."""
    announced: set[str] = set()
    with Operations.context(MigrationContext.configure(connection)):
        for revision in revisions(scripts):
            if int(revision.revision) > after:
                revision.module.upgrade()
                announced.update(getattr(revision.module, "row_changes", ()))
    return frozenset(announced)


def revisions(scripts: Path) -> list[Script]:
    """The revisions of a folder, oldest first."""
    return list(reversed(list(ScriptDirectory(str(scripts)).walk_revisions())))
