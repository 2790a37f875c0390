"""Every schema that was ever released still opens and becomes that of today."""

import shutil
from pathlib import Path

from tests.support.databases import scratch_connection
from tests.support.schema_shape import schema_shape

from kemiskinan_desktop.models.backup_list import list_backups
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.models.opening import backup_folder, open_database
from kemiskinan_desktop.models.schema_version import OFFICE_SCHEMA

RELEASED = Path(__file__).parents[1] / "databases"


def shape_of_fresh_file() -> dict[str, object]:
    with scratch_connection() as connection:
        OFFICE_SCHEMA.create(connection)
        return schema_shape(connection)


def shape_after_opening(source: Path, folder: Path) -> dict[str, object]:
    path = Path(shutil.copy(source, folder))
    shutil.copy(key_box_path(source), folder)
    database = open_database(path, password=None)
    with database.read() as session:
        shape = schema_shape(session.connection())
    backups = list_backups(backup_folder(path), database.key)
    database.close()
    assert [info.reason for info in backups] == ["sebelum-migrasi"]
    return shape


def test_that_the_file_of_every_earlier_schema_becomes_that_of_today(tmp_path: Path) -> None:
    released = sorted(RELEASED.glob("*.db"))
    assert [file.stem for file in released] == [f"skema-{n:04d}" for n in range(1, OFFICE_SCHEMA.number)]
    for file in released:
        assert shape_after_opening(file, tmp_path) == shape_of_fresh_file()
