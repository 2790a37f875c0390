"""From the command to the first painted window, against a window with nothing in it."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Line, cpu_seconds

_RUNS = 5


def lines(folder: Path) -> Iterator[Line]:
    """Medians of several starts without a screen."""
    ours, bare = (_median(what, folder) for what in ("program", "bare"))
    yield Line(job="start to first paint", ours=ours, peer="a bare QMainWindow", theirs=bare, goal=1.5)


def _median(what: str, folder: Path) -> float:
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen", "KEMISKINAN_DATA": str(folder / "data")}
    command = [sys.executable, "-m", "benchmarks.first_paint", what]
    runs = (cpu_seconds(lambda: subprocess.run(command, check=True, env=around)) for _ in range(_RUNS))
    return statistics.median(runs)
