"""Every file of the corpus, large ones too, through the real reading process: outcome, seconds, memory.

Seconds are those of the processors, here and in the reading process, so that other work does not count.
"""

import os
import tempfile
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psutil
from tests.corpus.entries import Corpus
from tests.corpus.every import CORPUS, HEAVY
from tests.corpus.judging import differences
from tests.proofs.results import Found
from tests.support.offices import new_office

from kemiskinan_desktop.services.workplace import Workplace

MOST_SECONDS, MOST_BYTES = 10.0, 300_000_000
_LOOK_SECONDS = 0.02


def prove(share: float) -> Found:
    """Plan so many of the corpus, 1 is all of it, each in a process of its own."""
    every = {**CORPUS, **HEAVY}
    step = max(1, round(1 / share))
    chosen = {name: every[name] for name in list(every)[::step]}
    with tempfile.TemporaryDirectory() as folder:
        office = new_office(Path(folder))
        try:
            return _proved(office, Path(folder), chosen)
        finally:
            office.close()


def _proved(office: Workplace, folder: Path, chosen: Corpus) -> Found:
    losses: list[str] = []
    slowest, largest = (0.0, ""), (0, "")
    for number, (name, entry) in enumerate(chosen.items()):
        place = folder / str(number)
        place.mkdir()
        path = entry.place(place)
        with _largest_child() as seen:
            began = _spent()
            losses += [f"{name}: {each}" for each in differences(office, path, entry.wanted)[:2]]
            seconds = _spent() - began
        slowest, largest = max(slowest, (seconds, name)), max(largest, (seen[0], name))
        if seconds > MOST_SECONDS or seen[0] > MOST_BYTES:
            losses.append(f"{name}: {seconds:.1f} s, {seen[0] / 1e6:.0f} MB")
    note = f"slowest {slowest[0]:.1f} s ({slowest[1]}), largest {largest[0] / 1e6:.0f} MB ({largest[1]})"
    return Found(
        what="hostile and broken files", asked=len(chosen), done=len(chosen), losses=tuple(losses), note=note
    )


def _spent() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@contextmanager
def _largest_child() -> Generator[list[int]]:
    """The most memory, in bytes, that any process started meanwhile has held."""
    seen, over, here = [0], threading.Event(), psutil.Process()

    def watch() -> None:
        while not over.wait(_LOOK_SECONDS):
            for child in here.children():
                try:
                    seen[0] = max(seen[0], child.memory_info().rss)
                except psutil.NoSuchProcess:
                    continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()
