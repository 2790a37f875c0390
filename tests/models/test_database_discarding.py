"""Only a training office can be removed."""

from pathlib import Path

import pytest
from tests.support.databases import PASSWORD, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.discarding import discard_training
from kemiskinan_desktop.models.opening import open_database


def test_that_a_training_office_makes_room_for_another(tmp_path: Path) -> None:
    new_office(tmp_path / "latihan.db", training=True).close()
    discard_training(tmp_path / "latihan.db")
    assert {file.name for file in tmp_path.iterdir()} == {"latihan.db.dibuka"}
    new_office(tmp_path / "latihan.db", training=True).close()


def test_that_an_office_with_a_password_is_never_removed(tmp_path: Path) -> None:
    new_office(tmp_path / "kantor.db").close()
    with pytest.raises(UserError, match=refusals.not_a_training_office().title):
        discard_training(tmp_path / "kantor.db")
    open_database(tmp_path / "kantor.db", password=PASSWORD).close()


def test_that_an_open_training_office_stays(tmp_path: Path) -> None:
    database = new_office(tmp_path / "latihan.db", training=True)
    with pytest.raises(UserError, match=refusals.already_open().title):
        discard_training(tmp_path / "latihan.db")
    database.close()
    open_database(tmp_path / "latihan.db", password=None).close()


def test_that_a_missing_office_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=refusals.missing_file().title):
        discard_training(tmp_path / "latihan.db")
