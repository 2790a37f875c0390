"""What the journeys share: one demonstration for all of them, and the command line."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication
from tests.support.command_line import CommandLine, Said, as_program, copied_office
from tests.support.desks import TestDesk, make_desk

from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.ui import theme

OFFICER = Actor(name="Rini", role=Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """What one run of the demonstration left."""

    folder: Path
    data: Path
    said: Said

    @property
    def office(self) -> Path:
        """The office of the demonstration; copy it before changing it."""
        return self.folder / "latihan.kantor"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The demonstration, run once however many processes test."""
    base = tmp_path_factory.getbasetemp()
    root = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder, data, told = root / "demo", root / "demo-data", root / "demo.json"
    lock = QLockFile(str(root / "demo.lock"))
    lock.setStaleLockTime(0)
    assert lock.lock()
    try:
        if not told.exists():
            ran = as_program(data, "demo", "--keluaran", folder)
            told.write_text(json.dumps([ran.code, ran.out, ran.err]), encoding="utf-8")
        code, out, err = json.loads(told.read_text(encoding="utf-8"))
    finally:
        lock.unlock()
    return Demo(folder=folder, data=data, said=Said(code=code, out=out, err=err))


@pytest.fixture
def office(demo: Demo, tmp_path: Path) -> Path:
    """The demonstration's office as a test's own copy."""
    return copied_office(demo.office, tmp_path / "kantor")


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """The command line on a data folder of the test's own."""
    data = tmp_path / "data"
    monkeypatch.setenv("KEMISKINAN_DATA", str(data))
    return CommandLine(capsys, data)


@pytest.fixture
def new_desk(tmp_path: Path, qapp: QApplication) -> Iterator[Callable[[], TestDesk]]:
    """Makes desks with real jobs in the program's look; no job may have failed unexpectedly."""
    theme.apply(qapp)
    made: list[TestDesk] = []

    def new() -> TestDesk:
        made.append(make_desk(tmp_path, datetime.now()))  # noqa: DTZ005 - the clock on the wall
        return made[-1]

    yield new
    for each in made:
        each.desk.jobs.close()
        each.dialogs.set_parent(None)
    QApplication.processEvents()
    assert [bug for each in made for bug in each.bugs] == []


@pytest.fixture
def desk(new_desk: Callable[[], TestDesk]) -> TestDesk:
    """One such desk."""
    return new_desk()
