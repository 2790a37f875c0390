"""Broken and full storage: an error at every single call of an act, and what is left afterwards."""

import errno
import random
from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import final

from tests.proofs.results import Found
from tests.support.file_tap import files_tapped
from tests.support.indonesian import is_told_in_indonesian
from tests.support.proof_acts import (
    Act,
    BackingUp,
    BrokenError,
    Importing,
    Migrating,
    Recovering,
    Restoring,
    Saving,
    exporting,
    scratch,
    shared,
)
from tests.support.storage_calls import ALLOCATING, Asked, Call
from tests.support.vfs_tap import engine_tapped

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher


@final
@dataclass(frozen=True, slots=True)
class Fault:
    """What happens at call number `at`: it alone fails, or the disk is full from then on."""

    at: int
    full: bool


@final
class _Failing:
    """Counts every call and lets the wanted ones fail."""

    def __init__(self, fault: Fault | None = None) -> None:
        self._fault = fault
        self.calls: list[Asked] = []
        self.told = 0
        self.struck: Asked | None = None

    def before(self, call: Call) -> int:
        number = len(self.calls)
        self.calls.append(call.asked)
        if self._fault is None or number < self._fault.at:
            return 0
        if self._fault.full:
            return self._refuse(call) if call.asked in ALLOCATING else 0
        return self._break(call) if number == self._fault.at else 0

    def after(self, _: Call) -> None:
        return

    def tell(self) -> None:
        self.told += 1

    def _refuse(self, call: Call) -> int:
        self.struck = self.struck or call.asked
        return errno.ENOSPC

    def _break(self, call: Call) -> int:
        self.struck = call.asked
        return errno.EIO


@final
class Sweep:
    """One act and every place where its storage can fail."""

    def __init__(self, act: Act) -> None:
        self._act = act
        with scratch() as folder:
            act.prepare(folder)
            self._stages = [act.view(folder)]
        with scratch() as folder:
            act.prepare(folder)
            error = self._run(folder, clean := _Failing())
            if error is not None:
                raise error
            self._kept = frozenset(_names(folder))
            self._stages.append(act.view(folder))
        self._calls = tuple(clean.calls)
        self.said: Counter[str] = Counter()

    def broken(self, asked: Asked) -> list[Fault]:
        """Every call of one kind, failing alone."""
        return [Fault(at, full=False) for at, each in enumerate(self._calls) if each is asked]

    def faults(self) -> list[Fault]:
        """A read, write, wait or name that fails, at every call; and a disk full from every call on."""
        broken = [Fault(at, full=False) for at in range(len(self._calls))]
        full = [Fault(at, full=True) for at, asked in enumerate(self._calls) if asked in ALLOCATING]
        return broken + full

    def lost(self, faults: list[Fault]) -> Generator[str]:
        """What goes wrong under these faults, in words."""
        for fault in faults:
            with scratch() as folder:
                self._act.prepare(folder)
                failing = _Failing(fault)
                error = self._run(folder, failing)
                problem = self._problem(folder, failing, error)
            if problem:
                yield f"{self._act.name}, {fault}, {failing.struck}: {problem}"

    def _run(self, folder: Path, failing: _Failing) -> Exception | None:
        try:
            with engine_tapped(folder, failing, reads=True), files_tapped(folder, failing):
                self._act.do(folder, failing.tell)
        except Exception as error:  # noqa: BLE001 - whatever comes out is judged
            return error
        return None

    def _problem(self, folder: Path, failing: _Failing, error: Exception | None) -> str:
        if error is not None and not isinstance(error, UserError):
            return f"no sentence but {type(error).__name__}"
        if isinstance(error, UserError):
            self.said[error.title] += 1
            if not is_told_in_indonesian(error):
                return f"not told as it should be: {error.title}"
        if failing.struck is not Asked.DELETE:
            left = _names(folder) - self._kept
            if any("sementara" in name for name in left):
                return f"left behind: {sorted(left)}"
        return self._unsound(folder, told=failing.told, failed=error is not None)

    def _unsound(self, folder: Path, *, told: int, failed: bool) -> str:
        """Whether what is there now is neither the state before nor the state after."""
        try:
            view = self._act.view(folder)
        except (UserError, BrokenError, cipher.load().Error) as problem:
            return f"{type(problem).__name__} {problem.args[0] if problem.args else ''}"
        if view not in self._stages:
            return "half a change"
        must_be_there = told > 0 or not failed
        return "a change that was told is gone" if must_be_there and view != self._stages[1] else ""


def acts() -> tuple[Act, ...]:
    """The acts whose storage fails, each of one step; export is two, of a workbook and of a paper."""
    return (
        shared(Saving, 1), shared(Importing), shared(BackingUp, 1), shared(Restoring), shared(Migrating),
        shared(Recovering),
        exporting(paper=False), exporting(paper=True),
    )  # fmt: skip


def prove(runs: int, seed: int, *, every: bool = False) -> Found:
    """A random choice of `runs` faults of the acts, or every one there is."""
    sweeps = [Sweep(act) for act in acts()]
    known = [(place, fault) for place, sweep in enumerate(sweeps) for fault in sweep.faults()]
    chosen = known if every else random.Random(seed).sample(known, min(runs, len(known)))
    losses = [
        loss
        for place, sweep in enumerate(sweeps)
        for loss in sweep.lost([fault for which, fault in chosen if which == place])
    ]
    said = sum((sweep.said for sweep in sweeps), Counter[str]())
    return Found(
        what="I/O errors and full disks", asked=runs, done=len(chosen), losses=tuple(losses),
        note=f"{said.total()} refusals in {len(said)} different sentences, the other runs went through; "
        f"there are {len(known)} calls to fail and fill at",
    )  # fmt: skip


def _names(folder: Path) -> set[str]:
    return {str(place.relative_to(folder)) for place in folder.rglob("*")}
