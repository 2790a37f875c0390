"""The encrypted engine is judged before it is trusted."""

import importlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import FunctionType, SimpleNamespace
from typing import cast

import pytest

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher, faults, refusals


def plain_driver(version: tuple[int, ...]) -> cipher.Driver:
    driver = SimpleNamespace(sqlite_version_info=version, connect=sqlite3.connect, Error=sqlite3.Error)
    return cast("cipher.Driver", cast("object", driver))


def test_that_plain_sqlite_is_refused() -> None:
    with pytest.raises(UserError, match=refusals.engine_missing().title):
        cipher.accept(plain_driver((3, 53, 0)))


def test_that_an_old_engine_is_refused() -> None:
    with pytest.raises(UserError, match=refusals.engine_missing().title):
        cipher.accept(plain_driver((3, 51, 2)))


def test_that_a_missing_engine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(UserError, match=refusals.engine_missing().title):
        cipher.load.__wrapped__()


def test_that_the_installed_engine_is_new_enough_and_encrypts() -> None:
    assert cipher.load().sqlite_version_info >= (3, 51, 3)


def test_that_a_key_of_another_length_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        cipher.connect(tmp_path / "x.db", b"pendek", mode="rwc")


def test_that_an_answer_that_is_no_number_is_a_mistake(tmp_path: Path) -> None:
    connection = cipher.connect(tmp_path / "x.db", bytes(32), mode="rwc")
    with pytest.raises(ValueError, match="whole number"):
        cipher.first_number(connection, "SELECT 'tujuh'")
    assert cipher.first_value(connection, "SELECT 1 WHERE 0") is None
    connection.close()


def test_that_an_error_of_our_own_sql_stays_an_error(tmp_path: Path) -> None:
    connection = cipher.connect(tmp_path / "x.db", bytes(32), mode="rwc")
    with pytest.raises(cipher.load().Error, match="no such table"), faults.engine_faults(writing=True):
        connection.execute("SELECT * FROM absent")
    connection.close()


def test_that_a_raw_engine_error_becomes_a_sentence(tmp_path: Path) -> None:
    connection = cipher.connect(tmp_path / "none.db", bytes(32), mode="rwc")
    connection.close()
    with (
        pytest.raises(UserError, match=refusals.not_openable().title),
        faults.engine_faults(writing=True),
    ):
        cipher.connect(tmp_path / "folder" / "none.db", bytes(32))


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (2, refusals.missing_file),
        (13, refusals.no_permission),
        (17, refusals.existing_file),
        (21, refusals.not_a_file),
        (28, refusals.disk_full),
        (30, refusals.no_permission),
        (5, refusals.disk_failing),
    ],
)
def test_that_each_system_error_has_its_sentence(code: int, refusal: Callable[[], UserError]) -> None:
    with pytest.raises(UserError) as caught, faults.system_faults():
        raise OSError(code, "an English text")
    assert caught.value.sentence == refusal().sentence


def test_that_every_refusal_says_what_to_do_without_shouting() -> None:
    functions = [value for value in vars(refusals).values() if isinstance(value, FunctionType)]
    made = [cast("UserError", function()) for function in functions]
    assert len(made) > 20
    assert len({refusal.title for refusal in made}) == len(made)
    for refusal in made:
        assert refusal.title.endswith(".")
        assert refusal.advice.endswith(".")
        assert "!" not in refusal.sentence
