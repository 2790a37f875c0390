"""Killed programs: `kill -9` at a random moment of an act, and what the next start finds."""

import os
import random
import signal
import time
from collections import deque
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import final

from tests.proofs.power_cuts import Recording
from tests.proofs.results import Found
from tests.support.proof_acts import (
    Act,
    BackingUp,
    BrokenError,
    Importing,
    Migrating,
    Recovering,
    Restoring,
    Saving,
    scratch,
    shared,
)

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher

_FINISHED, _BROKEN = 0, 9
_LONGER = 1.3
"""Moments reach beyond the usual time, so that the last steps are met too."""


@final
@dataclass(frozen=True, slots=True)
class _Ending:
    """How a child ended: its exit code, None when it was killed, and the successes that it had told."""

    code: int | None
    told: int
    seconds: float


@final
class Killing:
    """One act, done by children of this warm process that are killed at random moments."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._stages = Recording(act).stages
        self._durations: deque[float] = deque(maxlen=15)
        self.tried = 0

    def lost(self, kills: int, seed: int) -> Generator[str]:
        """What `kills` kills lose; a child that was done before its kill came does not count."""
        chance = random.Random(f"{seed} {self._act.name}")
        while kills:
            self.tried += 1
            with scratch() as folder:
                self._act.prepare(folder)
                ending = self._run(folder, chance.random())
                kills -= ending.code is None
                problem = self._problem(folder, ending)
            if problem:
                yield f"{self._act.name}, kill {self.tried} after {ending.seconds:.4f} s: {problem}"

    def _run(self, folder: Path, part: float) -> _Ending:
        """Let a child do the act and kill it after this part of the time that children take of late."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            self._work(folder, writing)
        os.close(writing)
        began = time.monotonic()
        code = self._wait(child, part * _LONGER * median(self._durations) if self._durations else None)
        seconds = time.monotonic() - began
        if code is not None:
            self._durations.append(seconds)
        with os.fdopen(reading, "rb") as heard:
            return _Ending(code, len(heard.read()), seconds)

    def _work(self, folder: Path, writing: int) -> None:
        """The child: nothing of the parent's is tidied up in it."""
        code = _BROKEN
        try:
            self._act.do(folder, partial(_say, writing))
            code = _FINISHED
        finally:
            os._exit(code)

    def _wait(self, child: int, seconds: float | None) -> int | None:
        """The child's exit code, None when it had to be killed; the first one is never killed."""
        if seconds is not None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        return None if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)

    def _problem(self, folder: Path, ending: _Ending) -> str:
        if ending.code == _BROKEN:
            return "the act itself failed"
        try:
            view = self._act.view(folder)
        except (UserError, BrokenError, cipher.load().Error) as problem:
            return f"{type(problem).__name__} {problem.args[0] if problem.args else ''}"
        if view in self._stages[ending.told : ending.told + 2]:
            return ""
        return "a change that was told is gone" if view in self._stages else "half a change"


def acts() -> tuple[Act, ...]:
    """What is killed."""
    return (
        shared(Saving),
        shared(Importing),
        shared(BackingUp),
        shared(Restoring),
        shared(Recovering),
        shared(Migrating),
    )


def prove(act: Act, kills: int, seed: int) -> Found:
    """`kills` kills in one act."""
    killing = Killing(act)
    losses = tuple(killing.lost(kills, seed))
    return Found(
        what=f"kill -9 in {act.name}", asked=kills, done=kills, losses=losses,
        note=f"{killing.tried} runs, the others were done before",
    )  # fmt: skip


def _say(writing: int) -> None:
    os.write(writing, b".")
