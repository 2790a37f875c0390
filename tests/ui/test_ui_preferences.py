from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.translations import Language

NOW = datetime(2026, 11, 14, 10, 42)  # noqa: DTZ001 - the clock on the wall of an office


def reopened(folder: Path) -> Preferences:
    return Preferences(QSettings(str(folder / "p.ini"), QSettings.Format.IniFormat))


def test_that_a_new_machine_has_calm_defaults(tmp_path: Path) -> None:
    new = reopened(tmp_path)
    assert (new.scheme, new.text_scale, new.language) == (Scheme.LIGHT, 100, Language.INDONESIAN)
    assert new.auto_advance
    assert new.geometry.isEmpty()
    assert new.last_folder == Path.home()
    assert new.last_office is None
    assert new.columns("families") == {}
    assert new.frozen_columns("families") == 0
    assert new.login_at(tmp_path / "kantor.kantor") == ""


def test_that_everything_is_remembered(tmp_path: Path) -> None:
    office = tmp_path / "kantor.kantor"
    office.touch()
    first = reopened(tmp_path)
    first.scheme, first.text_scale, first.language = Scheme.DARK, 125, Language.ENGLISH
    first.auto_advance = False
    first.last_folder, first.last_office = tmp_path, office
    first.remember_login(office, "rini")
    first.geometry = QByteArray(b"abc")
    first.set_columns("families", {"kk": (1, 150, False)})
    first.set_frozen_columns("families", 2)
    first._settings.sync()
    again = reopened(tmp_path)
    assert (again.scheme, again.text_scale, again.language) == (Scheme.DARK, 125, Language.ENGLISH)
    assert not again.auto_advance
    assert (again.last_folder, again.last_office, again.login_at(office)) == (tmp_path, office, "rini")
    assert again.geometry == QByteArray(b"abc")
    assert again.columns("families") == {"kk": (1, 150, False)}
    assert again.frozen_columns("families") == 2
    again.forget_columns("families")
    assert again.columns("families") == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [("theme", "merah"), ("language", "xx"), ("text_scale", "999"), ("columns/t", "[1"), ("columns/t", "[]"),
     ("columns/t", '{"a": 3}'), ("frozen/t", "banyak"), ("last_folder", "relatif"),
     ("logins", "[1]"), ("logins", "{")],
)  # fmt: skip
def test_that_an_unreadable_value_counts_as_not_set(tmp_path: Path, key: str, value: str) -> None:
    preferences = reopened(tmp_path)
    preferences._settings.setValue(key, value)
    assert (preferences.scheme, preferences.text_scale) == (Scheme.LIGHT, 100)
    assert preferences.language is Language.INDONESIAN
    assert preferences.columns("t") == {}
    assert preferences.frozen_columns("t") == 0
    assert preferences.login_at(tmp_path) == ""
    assert preferences.last_folder == Path.home()


def test_that_counts_are_always_families_and_persons() -> None:
    assert formats.counts(Count(3214, 11870)) == "3.214 KK · 11.870 jiwa"


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (timedelta(0), "hari ini 10.42"),
        (timedelta(hours=20), "kemarin 14.42"),
        (timedelta(days=30), "15 Oktober 2026"),
    ],
)
def test_that_a_time_is_said_as_people_say_it(back: timedelta, said: str) -> None:
    assert formats.moment(NOW - back, NOW) == said


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (timedelta(seconds=20), "baru saja"), (timedelta(minutes=5), "5 menit lalu"),
        (timedelta(hours=3), "3 jam lalu"), (timedelta(days=9), "9 hari lalu"),
    ],
)  # fmt: skip
def test_that_age_is_said_in_its_largest_unit(back: timedelta, said: str) -> None:
    assert formats.age(NOW - back, NOW) == said


def test_that_nothing_is_said_for_nothing() -> None:
    assert formats.moment(None, NOW) == formats.day(None) == formats.points(None) == "–"
    assert formats.age(None, NOW) == "belum pernah"


def test_that_values_are_written_the_indonesian_way() -> None:
    assert formats.points(Decimal("78.44")) == "78,4"
    assert formats.number(11870) == "11.870"
    assert formats.grouped("3374122926900004") == "3374 1229 2690 0004"
    assert formats.day(NOW.date()) == "14 November 2026"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "sekitar 1 detik lagi"), (90, "sekitar 2 menit lagi"), (7200, "sekitar 2 jam lagi")],
)
def test_that_time_left_is_rounded(seconds: float, said: str) -> None:
    assert formats.time_left(seconds) == said


def test_that_each_office_remembers_its_own_login_and_the_oldest_of_many_goes(tmp_path: Path) -> None:
    preferences = reopened(tmp_path)
    for number in range(25):
        preferences.remember_login(tmp_path / f"{number}.kantor", f"orang{number}")
    assert preferences.login_at(tmp_path / "24.kantor") == "orang24"
    assert preferences.login_at(tmp_path / "5.kantor") == "orang5"
    assert preferences.login_at(tmp_path / "4.kantor") == ""
