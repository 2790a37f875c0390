"""The command line as a person or a script uses it, and copies of an office that is closed."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.support.processes import child_environment

from kemiskinan_desktop.__main__ import main


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON of a command with ``--json``."""
        return json.loads(self.out)


class CommandLine:
    """Runs commands in this process, on a data folder of the test's own."""

    def __init__(self, capsys: pytest.CaptureFixture[str], data: Path) -> None:
        self._capsys = capsys
        self.data = data

    def __call__(self, *arguments: object) -> Said:
        self._capsys.readouterr()
        code = main([str(each) for each in arguments])
        captured = self._capsys.readouterr()
        return Said(code=code, out=captured.out, err=captured.err)

    def done(self, *arguments: object) -> Said:
        """A command that has to work."""
        said = self(*arguments)
        assert (said.code, said.err) == (0, "")
        return said


def as_program(data: Path, *arguments: object, **environment: str) -> Said:
    """One command as a program of its own, on the data folder `data`."""
    done = subprocess.run(
        [sys.executable, "-m", "kemiskinan_desktop", *(str(each) for each in arguments)],
        env=child_environment() | {"KEMISKINAN_DATA": str(data)} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return Said(code=done.returncode, out=done.stdout, err=done.stderr)


def copied_office(source: Path, folder: Path) -> Path:
    """A copy of a closed office with its key box, for a test that changes it."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in (source, source.with_name(source.name + ".kunci")):
        shutil.copyfile(path, folder / path.name)
    return folder / source.name
