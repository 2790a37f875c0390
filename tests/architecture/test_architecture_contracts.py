"""The import contracts of pyproject.toml hold, and each is seen to fail when it is broken on purpose."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "kemiskinan_desktop"
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
    "importlinter"
]["contracts"]
SHARED_UI = {"camera", "on_day", "widgets"}
"""Packages of `ui` that are no screens."""


def screens() -> list[str]:
    """The packages of `ui` that are screens, as module names."""
    packages = (folder.parent.name for folder in (PACKAGE / "ui").glob("*/__init__.py"))
    return [f"kemiskinan_desktop.ui.{name}" for name in sorted(packages) if name not in SHARED_UI]


def screen_breaks() -> list[tuple[str, str, str]]:
    """The first screen importing the second, as soon as there are two."""
    match screens():
        case [one, other, *_]:
            return [("screens", f"ui/{one.rpartition('.')[2]}/__init__.py", f"import {other}")]
        case _:
            return []


BREAKS = [
    ("layers", "domain/errors.py", "import kemiskinan_desktop.services"),
    ("layers", "papers/__init__.py", "import kemiskinan_desktop.models"),
    ("layers", "loose.py", ""),
    ("domain", "domain/errors.py", "import sqlalchemy"),
    ("qt", "services/__init__.py", "import PySide6.QtCore"),
    ("database", "workbooks/__init__.py", "import sqlcipher3"),
    ("database", "ui/__init__.py", "import sqlalchemy"),
    ("services", "ui/__init__.py", "import kemiskinan_desktop.models"),
    ("cycles", "domain/errors.py", "import kemiskinan_desktop.domain.identity"),
    *screen_breaks(),
]
"""Contract, file of the package, line that must break it."""


def lint(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package in a folder with the project's own contracts."""
    command = "from importlinter.cli import lint_imports_command as run; run()"
    config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", "--no-logo"]
    return subprocess.run(
        [sys.executable, "-c", command, *config, *options],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_that_every_import_contract_holds() -> None:
    done = lint(PACKAGE.parent)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


@pytest.mark.parametrize(("contract", "file", "line"), BREAKS)
def test_that_a_contract_fails_when_it_is_broken(tmp_path: Path, contract: str, file: str, line: str) -> None:
    copy = tmp_path / "kemiskinan_desktop"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    with (copy / file).open("a", encoding="utf-8") as source:
        source.write(f"\n{line}\n")
    done = lint(tmp_path, "--contract", contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "0 kept, 1 broken" in done.stdout


def test_that_every_contract_has_been_seen_to_fail() -> None:
    assert {contract["id"] for contract in CONTRACTS} == {contract for contract, _, _ in BREAKS}


def test_that_every_screen_is_in_the_contract_of_screens() -> None:
    listed = next((contract["modules"] for contract in CONTRACTS if contract["id"] == "screens"), [])
    assert sorted(listed) == (screens() if len(screens()) > 1 else [])


def test_that_the_command_line_reaches_data_only_through_services() -> None:
    listed = next(contract["source_modules"] for contract in CONTRACTS if contract["id"] == "services")
    wanted = {"kemiskinan_desktop.ui"}
    if (PACKAGE / "cli.py").exists() or (PACKAGE / "cli").is_dir():
        wanted.add("kemiskinan_desktop.cli")
    assert set(listed) == wanted
