"""For developers: the first draft of a revision, from what the tables say and the last revision did not.

`python -m kemiskinan_desktop.models.migrations.drafting "What changes."` writes `versions/NNNN_….py`.
Format it, read it, mend it: the search table and moved data are never drafted. Then raise `SCHEMA_NUMBER`.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, TypeDecorator, create_engine

from kemiskinan_desktop.models import cipher
from kemiskinan_desktop.models.migrations.running import revisions, run_revisions
from kemiskinan_desktop.models.schema_version import OFFICE_SCHEMA
from kemiskinan_desktop.models.search_table import metadata

_MODULE = '''"""{summary}"""

import sqlalchemy as sa
from alembic import op

revision = "{number:04d}"
down_revision = {down}
branch_labels = None
depends_on = None
row_changes: frozenset[str] = frozenset()


def upgrade() -> None:
    """Bring a file of the schema before to this one."""
    {body}
'''


def draft_revision(target: MetaData, scripts: Path, summary: str) -> tuple[str, str]:
    """File name and source of the revision that leads from the last one in `scripts` to `target`."""
    number = len(revisions(scripts)) + 1
    engine = create_engine("sqlite://", module=cipher.load())
    with engine.begin() as connection:
        run_revisions(connection, scripts, after=0)
        body = _differences(connection, target)
    engine.dispose()
    down = f'"{number - 1:04d}"' if number > 1 else "None"
    name = re.sub(r"[^a-z0-9]+", "_", summary.lower()).strip("_")
    return f"{number:04d}_{name}.py", _MODULE.format(summary=summary, number=number, down=down, body=body)


def _differences(connection: Connection, target: MetaData) -> str:
    inner = {row[1] for row in connection.exec_driver_sql("PRAGMA table_list") if row[2] != "table"}

    def include(name: str | None, kind: str, _: object) -> bool:
        return kind != "table" or name not in inner

    options = {
        "target_metadata": target,
        "render_as_batch": True,
        "include_name": include,
    }
    context = MigrationContext.configure(connection, opts=options)
    operations = produce_migrations(context, target).upgrade_ops
    if operations is None or operations.is_empty():
        return "pass"
    code = render_python_code(operations, render_item=_render_item, migration_context=context)
    return "\n".join(line for line in code.splitlines() if not line.lstrip().startswith("# ###")).strip()


def _render_item(kind: str, item: object, _: object) -> str | Literal[False]:
    """A type of ours is written as what it is stored as, so that a revision never depends on later code."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def main(arguments: Sequence[str]) -> None:
    """Write the draft for the office's own tables."""
    name, source = draft_revision(metadata, OFFICE_SCHEMA.scripts, " ".join(arguments))
    (OFFICE_SCHEMA.scripts / "versions" / name).write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
