"""The office's password can be changed while the office is open."""

from pathlib import Path

import pytest
from tests.support.databases import CHEAP, PASSWORD, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.opening import open_database
from kemiskinan_desktop.models.passwords import change_password

NEW = "sandi baru rekaan"


def test_that_the_new_password_opens_and_the_old_one_no_longer(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db")
    before = database.path.read_bytes()
    change_password(database, old=PASSWORD, new=NEW, cost=CHEAP)
    assert database.path.read_bytes() == before
    database.close()
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        open_database(database.path, password=PASSWORD)
    open_database(database.path, password=NEW).close()


@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("salah", NEW, refusals.wrong_password().title),
        (PASSWORD, "", refusals.password_needed().title),
    ],
)
def test_that_a_refused_change_keeps_the_old_password(tmp_path: Path, old: str, new: str, title: str) -> None:
    database = new_office(tmp_path / "kantor.db")
    with pytest.raises(UserError, match=title):
        change_password(database, old=old, new=new, cost=CHEAP)
    database.close()
    open_database(database.path, password=PASSWORD).close()


def test_that_a_training_office_takes_no_password(tmp_path: Path) -> None:
    database = new_office(tmp_path / "latihan.db", training=True)
    with pytest.raises(UserError, match=refusals.training_needs_none().title):
        change_password(database, old="", new=NEW, cost=CHEAP)
    database.close()
