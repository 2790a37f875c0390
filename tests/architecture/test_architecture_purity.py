"""The domain is pencil and paper: no clock, file, locale, environment or library."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DOMAIN = Path(__file__).parents[2] / "src" / "kemiskinan_desktop" / "domain"
OUTSIDE_WORLD = {
    "asyncio", "builtins", "ctypes", "getpass", "io", "locale", "logging", "multiprocessing", "os", "pathlib",
    "platform", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile",
    "threading", "time", "urllib", "uuid", "warnings", "zoneinfo",
}  # fmt: skip
CALLS = {"open", "input", "print", "eval", "exec", "__import__"}
CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "strftime", "strptime"}
"""Of dates: the clock, and what depends on the locale."""


def impurities(source: str) -> list[str]:
    """What a module does that pencil and paper cannot."""
    return [name for node in ast.walk(ast.parse(source)) for name in _impure(node)]


def _impure(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names if not _allowed(alias.name))
        case ast.ImportFrom(module=str(module)) if not _allowed(module):
            yield module
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            yield name
        case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
            yield name
        case _:
            return


def _allowed(module: str) -> bool:
    top = module.partition(".")[0]
    if top == "kemiskinan_desktop":
        return module.startswith("kemiskinan_desktop.domain")
    return top in sys.stdlib_module_names and top not in OUTSIDE_WORLD


@pytest.mark.parametrize("file", sorted(DOMAIN.glob("*.py")), ids=lambda file: file.name)
def test_that_a_module_of_the_domain_is_pure(file: Path) -> None:
    assert impurities(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from datetime import date\nday = date.today()", ["today"]),
        ("import datetime\nat = datetime.datetime.now()", ["now"]),
        ("text = open('a').read()", ["open"]),
        ("import os\nhome = os.environ['HOME']", ["os"]),
        ("from locale import setlocale", ["locale"]),
        ("import sqlalchemy.orm", ["sqlalchemy.orm"]),
        ("from kemiskinan_desktop import assets", ["kemiskinan_desktop"]),
        ("import re\nfrom kemiskinan_desktop.domain import errors\ndef opened(today): return today", []),
    ],
)
def test_that_impurity_is_seen(source: str, found: list[str]) -> None:
    assert impurities(source) == found
