"""The log of this machine says where the program failed and never about whom; and where things are kept."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kemiskinan_desktop.services import folders
from kemiskinan_desktop.services.logs import (
    close_log,
    open_log,
    redacted,
    report_bug,
    report_code,
    without_words,
)  # fmt: skip

NAME, NIK = "Siti Aminah", "3374124708700001"
GROUPED = ("3374124708700001", "3374 1247 0870 0001", "3374.1247.0870.0001", "3374-1247-0870-0001")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[logging.Logger]:
    logger = open_log(tmp_path / "log")
    yield logger
    close_log(logger)


def cause() -> None:
    raise KeyError(f"{NAME} {NIK}")


def failure() -> Exception:
    """A mistake that names a person, caused by another that does."""
    try:
        cause()
    except KeyError as known:
        problem = ValueError(f"keluarga {NAME}")
        problem.__cause__ = known
        return problem
    return RuntimeError()


def text_of(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.log*"))


def test_that_a_mistake_is_logged_by_kind_and_place_without_its_words(
    log: logging.Logger, tmp_path: Path
) -> None:
    code = report_bug(log, failure())
    text = text_of(tmp_path)
    assert f"laporan {code}" in text
    assert "builtins.ValueError" in text
    assert "caused by\nbuiltins.KeyError" in text
    assert "test_service_logs.py" in text
    assert NAME not in text
    assert NIK not in text


def test_that_the_same_mistake_has_the_same_code_and_another_another() -> None:
    assert report_code(failure()) == report_code(failure())
    assert report_code(failure()) != report_code(RuntimeError())
    assert without_words(RuntimeError(NAME)) == "builtins.RuntimeError"


@pytest.mark.parametrize("number", GROUPED)
def test_that_a_number_of_sixteen_digits_never_reaches_the_log(
    log: logging.Logger, tmp_path: Path, number: str
) -> None:
    log.warning("baca %s selesai", number)
    text = text_of(tmp_path)
    assert number not in text
    assert "baca … selesai" in text


@given(st.text("0123456789 .-", max_size=40))
@settings(deadline=None, max_examples=100)
def test_that_what_is_left_has_no_sixteen_digits_in_a_row(text: str) -> None:
    left = redacted(text).translate(str.maketrans("", "", " .-"))
    assert all(len(run) < 16 for run in left.split("…"))


def test_that_ordinary_numbers_stay_readable() -> None:
    assert redacted("5.000 keluarga pada 2026-07-13 09:30") == "5.000 keluarga pada 2026-07-13 09:30"


def test_that_the_log_never_grows_past_its_files(log: logging.Logger, tmp_path: Path) -> None:
    for _ in range(60):
        log.info("x" * 50_000)
    sizes = [path.stat().st_size for path in tmp_path.rglob("*.log*")]
    assert len(sizes) == 4
    assert sum(sizes) < 2_100_000


def test_that_a_closed_log_lets_go_of_its_files(tmp_path: Path) -> None:
    logger = open_log(tmp_path)
    close_log(logger)
    assert logger.handlers == []


def test_that_everything_is_kept_in_the_folder_that_was_chosen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KEMISKINAN_DATA", str(tmp_path))
    assert folders.data_folder() == tmp_path
    places = (folders.log_folder(), folders.trust_folder(), folders.training_office())
    assert all(place.parent == tmp_path for place in places)


def test_that_without_a_choice_the_folders_of_this_account_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KEMISKINAN_DATA", raising=False)
    assert "KemiskinanDesktop" in str(folders.data_folder())
    assert "KemiskinanDesktop" in str(folders.log_folder())
