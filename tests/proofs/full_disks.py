"""Real full disks: a small file system of its own, filled to the last block before an act."""

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.proofs.faults import acts
from tests.proofs.results import Found
from tests.support.indonesian import is_told_in_indonesian
from tests.support.proof_acts import Act, BrokenError, scratch

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cipher

_SIZE = 24 * 1024 * 1024
_FEW, _STEP = 4096, 48 * 1024


class NotPermittedError(Exception):
    """This system lets us mount nothing."""


@contextmanager
def small_disk() -> Generator[Path]:
    """A file system in memory; raises `NotPermittedError`."""
    with scratch() as folder:
        command = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)]
        if os.geteuid() != 0 or shutil.which("mount") is None:
            raise NotPermittedError
        if subprocess.run(command, check=False, capture_output=True).returncode != 0:
            raise NotPermittedError
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)


def prove(runs: int) -> Found:
    """Each act again and again on a disk with a little more room each time, until it succeeds."""
    losses: list[str] = []
    done = refused = 0
    every = acts()
    with small_disk() as disk:
        for act in every:
            stages = _stages(act)
            for number in range(-(-runs // len(every))):
                problem, failed = _one(act, disk, stages, _FEW + number * _STEP)
                losses += [f"{act.name} with {_FEW + number * _STEP} bytes: {problem}"] if problem else []
                done, refused = done + 1, refused + failed
    return Found(
        what="really full disks", asked=runs, done=done, losses=tuple(losses),
        unseen=() if refused else ("no disk was full",), note=f"{refused} refusals, the others had room",
    )  # fmt: skip


def _stages(act: Act) -> tuple[str, str]:
    """What is there before and after the act; looked at elsewhere, because looking may migrate."""
    with scratch() as folder:
        act.prepare(folder)
        before = act.view(folder)
    with scratch() as folder:
        act.prepare(folder)
        act.do(folder, lambda: None)
        return before, act.view(folder)


def _one(act: Act, disk: Path, stages: tuple[str, str], room: int) -> tuple[str, bool]:
    """What is wrong after the act with so much room, and whether it was refused."""
    folder, filler = disk / "kerja", disk / "isi"
    folder.mkdir()
    try:
        act.prepare(folder)
        known = {path.name for path in folder.rglob("*")}
        _fill(disk, filler, room)
        told: list[bool] = []
        error = _error(act, folder, told)
        left = {path.name for path in folder.rglob("*")} - known
        filler.unlink()
        allowed = stages[1:] if told or error is None else stages
        return _unfit(error, left) or _unsound(act, folder, allowed), error is not None
    finally:
        shutil.rmtree(folder)
        filler.unlink(missing_ok=True)


def _fill(disk: Path, filler: Path, room: int) -> None:
    free = os.statvfs(disk)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_frsize - room)


def _error(act: Act, folder: Path, told: list[bool]) -> Exception | None:
    try:
        act.do(folder, lambda: told.append(True))
    except Exception as error:  # noqa: BLE001 - whatever comes out is judged
        return error
    return None


def _unfit(error: Exception | None, left: set[str]) -> str:
    if error is not None and not (isinstance(error, UserError) and is_told_in_indonesian(error)):
        return f"no sentence but {type(error).__name__}"
    return f"left behind: {sorted(left)}" if any("sementara" in name for name in left) else ""


def _unsound(act: Act, folder: Path, allowed: tuple[str, ...]) -> str:
    try:
        view = act.view(folder)
    except (UserError, BrokenError, cipher.load().Error) as problem:
        return f"{type(problem).__name__} {problem.args[0] if problem.args else ''}"
    return "" if view in allowed else "a change that was told is gone, or half of one is there"
