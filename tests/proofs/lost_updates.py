"""Lost updates: several writers save the same families at once; every clash is told and nothing is lost."""

import random
import threading
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import final

from tests.proofs.results import Found
from tests.support.offices import ADMIN, fill, new_office
from tests.support.proof_acts import scratch

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.workplace import Workplace

_FAMILIES = 3
_CLASH = "Keluarga ini baru saja diubah di tempat lain."


@final
@dataclass(slots=True)
class _Told:
    """What the writers were told."""

    saved: Counter[int] = field(default_factory=Counter[int])
    clashes: int = 0
    mistakes: list[str] = field(default_factory=list[str])


def prove(writers: int, saves: int, seed: int) -> Found:
    """`writers` threads of one program, each `saves` times: read a family, count itself up in it, save."""
    with scratch() as folder:
        workplace = new_office(folder)
        ids = fill(workplace, _FAMILIES)
        before = len(workplace.history.entries(ADMIN, limit=10**6))
        told = [_Told() for _ in range(writers)]
        threads = [
            threading.Thread(target=_write, args=(workplace, ids, number, saves, told[number], seed))
            for number in range(writers)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        losses = [mistake for each in told for mistake in each.mistakes]
        counted = sum((_counts(workplace, key) for key in ids), Counter[int]())
        entries = len(workplace.history.entries(ADMIN, limit=10**6)) - before
        workplace.close()
    saved = sum((each.saved for each in told), Counter[int]())
    if counted != saved:
        losses.append(f"saved {sorted(saved.items())}, found {sorted(counted.items())}")
    if entries != saved.total():
        losses.append(f"{saved.total()} saves, {entries} entries")
    return Found(
        what=f"lost updates, {writers} writers", asked=writers * saves, done=saved.total(),
        losses=tuple(losses), note=f"{sum(each.clashes for each in told)} clashes, each told and saved again",
    )  # fmt: skip


def _write(workplace: Workplace, ids: list[str], number: int, saves: int, told: _Told, seed: int) -> None:
    chance = random.Random(f"{seed} {number}")
    while told.saved[number] < saves and not told.mistakes:
        record = workplace.families.get(ADMIN, chance.choice(ids))
        counts = _read(record.family.notes)
        counts[number] += 1
        notes = " ".join(f"{writer}:{count}" for writer, count in sorted(counts.items()))
        try:
            workplace.families.save(ADMIN, replace(record, family=replace(record.family, notes=notes)))
        except UserError as clash:
            told.clashes += 1
            if clash.title != _CLASH:
                told.mistakes.append(clash.title)
        else:
            told.saved[number] += 1


def _counts(workplace: Workplace, key: str) -> Counter[int]:
    return _read(workplace.families.get(ADMIN, key).family.notes)


def _read(notes: str) -> Counter[int]:
    pairs = (part.split(":") for part in notes.split())
    return Counter({int(writer): int(count) for writer, count in pairs})
