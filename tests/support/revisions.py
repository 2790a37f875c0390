"""Folders of revisions written for one test."""

from pathlib import Path

_MODULE = """
import sqlalchemy as sa
from alembic import op
revision = "{number:04d}"
down_revision = {down}
row_changes = {changes}
def upgrade():
    {body}
"""


def write_revisions(folder: Path, *bodies: str, changes: str = "") -> Path:
    """Write one revision per body, numbered from 1; the last one announces the named tables."""
    (folder / "versions").mkdir(parents=True)
    for number, body in enumerate(bodies, start=1):
        down = f'"{number - 1:04d}"' if number > 1 else None
        announced = frozenset(changes.split()) if number == len(bodies) else frozenset[str]()
        source = _MODULE.format(number=number, down=down, changes=announced, body=body.strip())
        (folder / "versions" / f"{number:04d}.py").write_text(source, encoding="utf-8")
    return folder
