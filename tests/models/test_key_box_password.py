"""Passwords and the recovery code can be changed while the office is open; only the key box is written."""

from pathlib import Path

import pytest
from tests.support.databases import CHEAP, PASSWORD, new_office

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.key_box import RECOVERY_SLOT
from kemiskinan_desktop.models.opening import open_database
from kemiskinan_desktop.models.passwords import (
    give_password,
    give_recovery,
    has_recovery,
    is_password,
    take_password,
)

NEW = "sandi baru rekaan"
SECRET = bytes(range(16))


def test_that_the_new_password_opens_and_the_old_one_no_longer(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db")
    before = database.path.read_bytes()
    give_password(database, "", NEW, cost=CHEAP)
    assert database.path.read_bytes() == before
    database.close()
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        open_database(database.path, password=PASSWORD)
    open_database(database.path, password=NEW).close()


def test_that_an_empty_password_is_refused_and_keeps_the_old_one(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db")
    with pytest.raises(UserError, match=refusals.password_needed().title):
        give_password(database, "", "", cost=CHEAP)
    database.close()
    open_database(database.path, password=PASSWORD).close()


def test_that_a_training_office_takes_no_password(tmp_path: Path) -> None:
    database = new_office(tmp_path / "latihan.db", training=True)
    with pytest.raises(UserError, match=refusals.training_needs_none().title):
        give_password(database, "budi", NEW, cost=CHEAP)
    database.close()


def test_that_a_password_is_recognised_only_for_its_own_login(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db")
    give_password(database, "budi", NEW, cost=CHEAP)
    assert is_password(database, "budi", NEW)
    assert not is_password(database, "budi", PASSWORD)
    assert not is_password(database, "siti", NEW)
    database.close()


def test_that_a_person_whose_way_in_was_taken_stays_out(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db")
    give_password(database, "budi", NEW, cost=CHEAP)
    take_password(database, "budi")
    take_password(database, "budi")
    database.close()
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        open_database(database.path, login="budi", password=NEW)


def test_that_only_the_newest_recovery_code_opens(tmp_path: Path) -> None:
    database = new_office(tmp_path / "kantor.db")
    assert not has_recovery(database)
    give_recovery(database, bytes(16), cost=CHEAP)
    give_recovery(database, SECRET, cost=CHEAP)
    assert has_recovery(database)
    database.close()
    with pytest.raises(UserError, match=refusals.wrong_password().title):
        open_database(database.path, login=RECOVERY_SLOT, password=bytes(16).hex())
    open_database(database.path, login=RECOVERY_SLOT, password=SECRET.hex()).close()
