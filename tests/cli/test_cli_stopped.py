"""A command that is stopped, or that nobody listens to any more."""

import subprocess
import sys
from collections.abc import Sequence

import pytest
from tests.support.command_line import CommandLine
from tests.support.processes import child_environment

from kemiskinan_desktop.cli import commands


def test_that_ctrl_c_while_a_command_still_loads_ends_with_a_sentence(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_arguments: Sequence[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "run", interrupted)
    said = command("kim", "periksa", "bukan kartu")
    assert (said.code, said.out, said.err) == (1, "", "Dibatalkan. Tidak ada yang berubah.\n")


def test_that_a_command_goes_on_when_nobody_reads_what_it_says(command: CommandLine) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "kemiskinan_desktop", "kim", "periksa", "bukan kartu"],
        env=child_environment() | {"KEMISKINAN_DATA": str(command.data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        complaint = program.stderr.read()
    assert (program.returncode, complaint) == (0, b"")
