"""The schema that this program knows: its number, how a fresh file gets it, how an older one reaches it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import final

from sqlalchemy import Connection

from kemiskinan_desktop.models import search_table

# "KMSD" in the file's header says that the file is ours
APPLICATION_ID = 0x4B4D5344
SCHEMA_NUMBER = 1


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaVersion:
    """`number` is the newest schema, the file's `user_version`; `scripts` holds one revision per number."""

    number: int
    scripts: Path
    create: Callable[[Connection], None]


def _create_office(connection: Connection) -> None:
    search_table.metadata.create_all(connection)


OFFICE_SCHEMA = SchemaVersion(
    number=SCHEMA_NUMBER, scripts=Path(__file__).parent / "migrations", create=_create_office
)
