import logging
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.services.folders import log_folder
from kemiskinan_desktop.services.logs import (
    close_log,
    open_log,
    redacted,
    report_code,
    without_words,
)
from kemiskinan_desktop.ui.errors import Bugs

NIK = "3374120101800001"


def throw(problem: BaseException) -> None:
    raise problem


def caught(problem: BaseException) -> BaseException:
    """The exception with the trace of having been raised here."""
    with pytest.raises(type(problem)) as info:
        throw(problem)
    return info.value


@pytest.fixture
def logger(tmp_path: Path) -> Iterator[logging.Logger]:
    made = open_log(tmp_path / "log")
    yield made
    close_log(made)


@pytest.fixture
def shown() -> list[str]:
    return []


@pytest.fixture
def bugs(test_desk: TestDesk, logger: logging.Logger, shown: list[str], tmp_path: Path) -> Iterator[Bugs]:
    made = Bugs(
        test_desk.desk.messages, logger, lambda code, _report: shown.append(code), folder=tmp_path / "log"
    )
    made.install()
    yield made
    made.uninstall()


def written(folder: Path) -> str:
    return "".join(file.read_text("utf-8") for file in (folder / "log").glob("*.log"))


def test_that_a_mistake_is_shown_under_the_code_that_is_in_the_log(
    bugs: Bugs, shown: list[str], tmp_path: Path
) -> None:
    bugs.handle(caught(ZeroDivisionError("x")))
    assert len(shown) == 1
    assert re.fullmatch(r"[0-9A-F]{6}", shown[0])
    assert f"laporan {shown[0]}" in written(tmp_path)
    assert "ZeroDivisionError" in written(tmp_path)


def test_that_the_same_mistake_has_the_same_code() -> None:
    first, second = (report_code(caught(ValueError(text))) for text in ("a", "b"))
    assert first == second
    assert first != report_code(caught(KeyError("a")))


def test_that_the_log_holds_no_number_or_name(bugs: Bugs, shown: list[str], tmp_path: Path) -> None:
    bugs.handle(caught(ValueError(f"NIK {NIK} dan 3374 1201 0180 0001 dari 'Sutarmi' \"Jalan Mawar 3\"")))
    bugs.handle(caught(RuntimeError("INSERT\n[parameters: (1, Sutarmi,\n Jalan Mawar)]")))
    log = written(tmp_path)
    assert not re.search(r"\d{16}", re.sub(r"[ .-]", "", log))
    assert "Sutarmi" not in log
    assert "Mawar" not in log
    assert "ValueError" in log


def test_that_the_causes_of_a_mistake_are_in_the_log_without_their_words() -> None:
    problem = caught(RuntimeError("Sutarmi"))
    problem.__cause__ = caught(KeyError("Sutarmi"))
    said = without_words(problem)
    assert said.splitlines()[0] == "builtins.RuntimeError"
    assert "builtins.KeyError" in said
    assert "Sutarmi" not in said


def test_that_a_line_without_an_exception_is_redacted_too(logger: logging.Logger, tmp_path: Path) -> None:
    logger.info("membuka %s", NIK)
    assert "membuka …" in written(tmp_path)


@given(st.from_regex(r"\A[0-9]{16}\Z"), st.sampled_from(["", " ", ".", "-"]))
def test_that_sixteen_digits_never_pass(digits: str, mark: str) -> None:
    spread = mark.join(digits[at : at + 4] for at in range(0, 16, 4))
    assert not re.search(r"\d{4}", redacted(f"a {spread} b"))


def test_that_a_refusal_that_nobody_caught_goes_to_the_message_bar(
    bugs: Bugs, shown: list[str], test_desk: TestDesk, qtbot: QtBot
) -> None:
    problem = UserError("Disk penuh.", "Kosongkan ruang, lalu coba lagi.")
    sys.excepthook(UserError, problem, None)
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.text == "Disk penuh. Kosongkan ruang, lalu coba lagi."
    assert shown == []


def test_that_cancelling_is_no_mistake(bugs: Bugs, shown: list[str], test_desk: TestDesk) -> None:
    bugs.handle(CancelledError())
    assert shown == []
    assert test_desk.said == []


def test_that_one_dialog_is_enough(test_desk: TestDesk, logger: logging.Logger) -> None:
    codes: list[str] = []

    def show(code: str, report: str) -> None:
        assert code in report
        codes.append(code)
        bugs.handle(caught(KeyError("dua")))

    bugs = Bugs(test_desk.desk.messages, logger, show)
    bugs.handle(caught(ValueError("satu")))
    assert len(codes) == 1


def test_that_the_log_lies_in_a_folder_of_this_person() -> None:
    assert log_folder().is_absolute()
    assert "log" in str(log_folder()).lower()
