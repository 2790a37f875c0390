"""A file is named by the noun it is about."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EMPTY_NAME = re.compile(r"(?:.*_)?(?:utils?|helpers?|managers?|misc|common)(?:_.*)?\.py")


def test_that_no_file_has_a_name_that_says_nothing() -> None:
    files = [file for folder in ("src", "tests", "benchmarks") for file in (ROOT / folder).rglob("*.py")]
    assert files
    assert [file.name for file in files if EMPTY_NAME.fullmatch(file.name)] == []


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("utils.py", True), ("helpers.py", True), ("manager.py", True), ("card_manager.py", True),
        ("date_util.py", True), ("common.py", True), ("family.py", False), ("management.py", False),
    ],
)  # fmt: skip
def test_that_such_a_name_is_seen(name: str, empty: bool) -> None:
    assert bool(EMPTY_NAME.fullmatch(name)) is empty
