"""CPU seconds of a job and of the processes it starts, and one table of them."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A job against a named peer or limit in the same run; figures in the same unit."""

    job: str
    ours: float
    peer: str
    theirs: float
    goal: float | None
    """The ratio wanted, at most this, as the speed contract sets it; None where it sets none."""
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """Ours as a multiple of theirs."""
        return self.ours / self.theirs if self.theirs else 0.0


def cpu_seconds(job: Callable[[], object]) -> float:
    """User and system seconds of a job, here and in the processes that ended meanwhile."""
    began = _spent()
    job()
    return _spent() - began


def _spent() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def wall_milliseconds(job: Callable[[], object]) -> float:
    """Milliseconds until a job is done."""
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def percentile(figures: Iterable[float], share: float) -> float:
    """The figure below which a share, 0 to 1, of all lies."""
    ordered = sorted(figures)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def print_table(lines: Iterable[Line]) -> None:
    """Print each line as soon as it is there."""
    print(f"{'job':42}{'ours':>10}  {'peer or limit':38}{'theirs':>10}{'ratio':>8}{'goal':>8}", flush=True)
    for line in lines:
        ours, theirs = f"{line.ours:.2f} {line.unit}", f"{line.theirs:.2f} {line.unit}"
        goal = "–" if line.goal is None else f"{line.goal:.2f}"
        mark = "" if line.goal is None or line.ratio <= line.goal else "  above"
        print(
            f"{line.job:42}{ours:>10}  {line.peer:38}{theirs:>10}{line.ratio:8.2f}{goal:>8}{mark}",
            flush=True,
        )
