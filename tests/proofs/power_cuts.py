"""Power cuts: one run is recorded, and the disk after a cut at any of its calls is opened by the program."""

import os
import random
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import final
from unittest.mock import patch

from tests.proofs.results import Found
from tests.support.crash_disk import CrashDisk, Cut, State, replayed
from tests.support.file_tap import files_tapped
from tests.support.proof_acts import (
    Act,
    BackingUp,
    BrokenError,
    ChangingPassword,
    Importing,
    Migrating,
    Recovering,
    Restoring,
    Saving,
    scratch,
    shared,
)
from tests.support.storage_calls import Call
from tests.support.vfs_tap import engine_tapped

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher, connection


@final
class _Recorder:
    """Keeps every call and the places where a success was told."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.told: list[int] = []

    def before(self, _: Call) -> int:
        return 0

    def after(self, call: Call) -> None:
        self.calls.append(call)

    def tell(self) -> None:
        self.told.append(len(self.calls))


@final
@dataclass(frozen=True, slots=True)
class Lost:
    """A cut after which something was missing, half or unreadable."""

    act: str
    call: int
    number: int
    problem: str

    def __str__(self) -> str:
        return f"{self.act}, cut {self.number} at call {self.call}: {self.problem}"


@final
class Recording:
    """One run of an act, as its storage saw it."""

    def __init__(self, act: Act, weakness: AbstractContextManager[object] | None = None) -> None:
        self._act = act
        self._base: State
        self._views: dict[bytes, str] = {}
        recorder = _Recorder()
        with scratch() as folder:
            act.prepare(folder)
            self._disk = _Rewound(folder)
            with engine_tapped(folder, recorder), files_tapped(folder, recorder), weakness or nullcontext():
                act.do(folder, recorder.tell)
            self._root = folder
        self.calls, self.told = tuple(recorder.calls), tuple(recorder.told)
        self.stages = tuple(self._stages())

    def lost(self, cuts: int, seed: int) -> Generator[Lost]:
        """What `cuts` random cuts lose; states that were looked at before are not opened again."""
        chance = random.Random(f"{seed} {self._act.name}")
        moments = sorted(chance.randint(0, len(self.calls)) for _ in range(cuts))
        disk, done = self._disk.disk(), 0
        for number, moment in enumerate(moments):
            replayed(disk, self.calls[done:moment])
            done = moment
            state = disk.state(Cut.chosen(chance), chance)
            problem = self._problem(self._seen(state), moment)
            if problem:
                yield Lost(self._act.name, moment, number, problem)

    @property
    def states(self) -> int:
        """How many different states were opened so far."""
        return len(self._views)

    def _stages(self) -> Generator[str]:
        """What the program finds after each step that was told, when nothing at all is lost."""
        everything = Cut(keep=1.0, tear=0.0, ordered=True)
        disk, done = self._disk.disk(), 0
        for moment in (0, *self.told):
            replayed(disk, self.calls[done:moment])
            done = moment
            yield self._seen(disk.state(everything, random.Random(0)))

    def _problem(self, view: str, moment: int) -> str:
        told = sum(place <= moment for place in self.told)
        if view in self.stages[told : told + 2]:
            return ""
        if view in self.stages[:told]:
            return "a change that was told as saved is gone"
        return view if view.startswith("?") else "half a change"

    def _seen(self, state: State) -> str:
        key = state.fingerprint
        if key not in self._views:
            self._views[key] = self._view(state)
        return self._views[key]

    def _view(self, state: State) -> str:
        with scratch() as folder:
            state.write(folder)
            try:
                return self._act.view(folder)
            except (UserError, BrokenError, cipher.load().Error) as problem:
                return f"? {type(problem).__name__}: {problem.args[0] if problem.args else ''}"


@final
class _Rewound:
    """The disk before the run, as often as wanted."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files = {
            str(place.relative_to(root)): None if place.is_dir() else place.read_bytes()
            for place in sorted(root.rglob("*"))
        }

    def disk(self) -> CrashDisk:
        with scratch() as folder:
            State(self._files).write(folder)
            return CrashDisk(folder, known_as=self._root)


@contextmanager
def _pragma(name: str, value: str, number: int) -> Generator[None]:
    with patch.dict(connection.PRAGMAS, {name: (value, number)}):
        yield


@contextmanager
def _rollback_journal() -> Generator[None]:
    """The engine's defaults: a journal that is deleted, synchronous FULL."""

    def promise(opened: cipher.Connection, pragmas: dict[str, tuple[str, object]]) -> None:
        assert cipher.first_value(opened, "PRAGMA journal_mode = DELETE") == "delete"
        for name, (wanted, _) in (pragmas | {"synchronous": ("FULL", 2)}).items():
            opened.execute(f"PRAGMA {name} = {wanted}")

    with patch.object(connection, "_promise", promise):
        yield


@contextmanager
def _no_waiting() -> Generator[None]:
    """Files are written and renamed without waiting for the storage."""

    def deaf(_: int) -> None:
        return

    with patch.object(os, "fsync", deaf):
        yield


def acts() -> tuple[tuple[Act, int], ...]:
    """What the power fails in, and how many of 20 cuts fall into it."""
    return (
        (shared(Saving), 6), (shared(Importing), 5), (shared(BackingUp), 4), (shared(Restoring), 1),
        (shared(Recovering), 1), (shared(Migrating), 3), (ChangingPassword(), 1),
    )  # fmt: skip


def weak_settings() -> tuple[tuple[str, Act, AbstractContextManager[object]], ...]:
    """Settings that lose something, with an act that shows it."""
    return (
        ("synchronous=OFF", shared(Saving), _pragma("synchronous", "OFF", 0)),
        ("synchronous=NORMAL", shared(Saving), _pragma("synchronous", "NORMAL", 1)),
        ("journal DELETE, synchronous=FULL", shared(Saving), _rollback_journal()),
        ("import with synchronous=OFF", shared(Importing), _pragma("synchronous", "OFF", 0)),
        ("backup without fsync", shared(BackingUp), _no_waiting()),
        ("restore without fsync", shared(Restoring), _no_waiting()),
        ("key box without fsync", ChangingPassword(), _no_waiting()),
    )


def prove(cuts: int, seed: int) -> Found:
    """`cuts` power cuts, shared among the acts."""
    losses: list[str] = []
    states = done = 0
    every = acts()
    weights, whole = 0, sum(weight for _, weight in every)
    for act, weight in every:
        weights += weight
        share = cuts * weights // whole - done
        recording = Recording(act)
        losses += map(str, recording.lost(share, seed))
        done, states = done + share, states + recording.states
    return Found(
        what="simulated power cuts", asked=cuts, done=done, losses=tuple(losses),
        note=f"{states} different disks opened",
    )  # fmt: skip


def prove_weak(cuts: int, seed: int, *, enough: int | None = None) -> Found:
    """`cuts` power cuts of each weak setting: the same harness must see every one of them lose something.

    With `enough` a setting is left alone as soon as so many losses were seen.
    """
    unseen, counts = list[str](), list[str]()
    settings = weak_settings()
    for name, act, weakness in settings:
        lost = sum(1 for _ in islice(Recording(act, weakness).lost(cuts, seed), enough))
        counts.append(f"{name} {lost}")
        if not lost:
            unseen.append(name)
    return Found(
        what="weak settings caught losing", asked=len(settings), done=len(settings) - len(unseen),
        unseen=tuple(unseen), note=f"of {cuts} cuts each: " + ", ".join(counts),
    )  # fmt: skip
