"""The revisions that ship lead to exactly the tables that the program declares."""

from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table
from tests.support.databases import scratch_connection
from tests.support.revisions import write_revisions
from tests.support.schema_shape import schema_shape

from kemiskinan_desktop.models.migrations import drafting
from kemiskinan_desktop.models.migrations.running import revisions, run_revisions
from kemiskinan_desktop.models.schema_version import OFFICE_SCHEMA, SchemaVersion
from kemiskinan_desktop.models.search_table import metadata


def shape_after_revisions() -> dict[str, object]:
    with scratch_connection() as connection:
        run_revisions(connection, OFFICE_SCHEMA.scripts, after=0)
        return schema_shape(connection)


def shape_of_fresh_file() -> dict[str, object]:
    with scratch_connection() as connection:
        OFFICE_SCHEMA.create(connection)
        return schema_shape(connection)


def test_that_revisions_and_a_fresh_file_agree_on_every_table() -> None:
    assert shape_after_revisions() == shape_of_fresh_file()


def test_that_the_schema_number_is_that_of_the_newest_revision() -> None:
    numbers = [int(script.revision) for script in revisions(OFFICE_SCHEMA.scripts)]
    assert numbers == list(range(1, OFFICE_SCHEMA.number + 1))


def test_that_a_draft_after_the_last_revision_is_empty() -> None:
    _, source = drafting.draft_revision(metadata, OFFICE_SCHEMA.scripts, "Nothing.")
    assert source.rstrip().endswith("pass")


def test_that_a_draft_leads_to_the_new_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = MetaData()
    Table("houses", target, Column("id", Integer, primary_key=True), Column("name", String(80)))
    Table("gardens", target, Column("id", Integer, primary_key=True))
    key, name = 'sa.Column("id", sa.Integer, primary_key=True)', 'sa.Column("name", sa.String(80))'
    houses = f'op.create_table("houses", {key}, {name})'
    scripts = write_revisions(tmp_path, houses)
    schema = SchemaVersion(number=2, scripts=scripts, create=target.create_all)
    monkeypatch.setattr(drafting, "OFFICE_SCHEMA", schema)
    monkeypatch.setattr(drafting, "metadata", target)
    drafting.main(["Houses", "and gardens."])
    assert (scripts / "versions" / "0002_houses_and_gardens.py").is_file()
    assert shapes_agree(scripts, schema)


def shapes_agree(scripts: Path, schema: SchemaVersion) -> bool:
    with scratch_connection() as left, scratch_connection() as right:
        run_revisions(left, scripts, after=0)
        schema.create(right)
        return schema_shape(left) == schema_shape(right)
