"""A clock that goes back a day, a year or to 1970: order, numbers and expiry stay right."""

from collections.abc import Generator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from tests.proofs.results import Found
from tests.support import kim_cards
from tests.support.offices import ADMIN, NOW, WIB, Clock, new_office, save, surveyed
from tests.support.proof_acts import scratch

from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.outcome import CheckResult
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

_EPOCH = datetime(1970, 1, 1, tzinfo=WIB)
MOMENTS = (
    NOW,
    NOW - timedelta(days=1),
    NOW - timedelta(days=365),
    _EPOCH,
    _EPOCH + timedelta(hours=8),
    NOW + timedelta(hours=1),
    NOW + timedelta(days=40),
)
"""What the clock shows, one after another: right, back, right again, and long after."""
_DAY = timedelta(days=1)


def prove(rounds: int) -> Found:
    """`rounds` rounds of work at each moment, then every order and number looked at; and a card at each."""
    checks, wrong = 0, list[str]()
    with scratch() as folder:
        clock = Clock()
        workplace = new_office(folder, clock=clock)
        for place, moment in enumerate(MOMENTS):
            clock.now = moment
            for number in range(rounds):
                clock.forward(minutes=7)
                for problem in _worked(workplace, place * rounds + number):
                    checks += 1
                    wrong += [f"{moment:%Y-%m-%d}: {problem}"] if problem else []
            workplace.close()
            workplace = open_workplace(folder / "uji.kantor", clock=clock)
        for problem in _history(workplace):
            checks += 1
            wrong += [problem] if problem else []
        workplace.close()
    for problem in _cards():
        checks += 1
        wrong += [problem] if problem else []
    return Found(
        what="clock back a day, a year, to 1970", asked=checks, done=checks, losses=tuple(wrong),
        note=f"{len(MOMENTS)} moments, {rounds} rounds of work at each",
    )  # fmt: skip


def _worked(workplace: Workplace, number: int) -> Generator[str]:
    """A save and a backup, by hand or by schedule; an empty word for each thing that is right."""
    head, highest = _entries(workplace), _highest(workplace)
    there = _folders(workplace)
    saved = save(workplace, surveyed(number + 1))
    yield "" if workplace.families.get(ADMIN, saved.family.id) == saved else "another family than was saved"
    yield "" if _entries(workplace) == head + 1 else "the history did not grow by one"
    made = workplace.backups.make(ADMIN) if number % 2 else workplace.backups.keep(ADMIN).made
    if made is None:
        return
    every = workplace.backups.every(ADMIN)
    yield "" if made.number == highest + 1 else f"backup {made.number} after {highest}"
    yield "" if every[0].folder == made.folder else "the newest backup is not the last one made"
    yield "" if made.folder not in there else "a backup was overwritten"
    yield (
        ""
        if workplace.backups.prove(ADMIN, made.folder).number == made.number
        else "the newest is not proven"
    )


def _history(workplace: Workplace) -> Generator[str]:
    numbers = [entry.id for entry in workplace.history.entries(ADMIN, limit=10**6)]
    yield "" if numbers == list(range(len(numbers), 0, -1)) else "the history is not in order"
    yield "" if workplace.history.first_broken(ADMIN) is None else "the chain is broken"
    backups = workplace.backups.every(ADMIN)
    ordered = all(one.number > other.number for one, other in pairwise(backups))
    yield "" if ordered else "backups are not in the order they were made"


def _cards() -> Generator[str]:
    """A card of March that is valid until the end of the year, judged under every clock."""
    text, trust = kim_cards.code(), kim_cards.founding().trust
    last = datetime.combine(kim_cards.claims().valid_until, datetime.min.time(), tzinfo=WIB)
    wanted = [
        (last, CheckResult.GENUINE),
        (last + _DAY, CheckResult.EXPIRED),
        (kim_cards.NOW, CheckResult.GENUINE),
    ]
    for now, result in wanted:
        found = verify(text, trust, now=now)
        yield "" if found.result is result else f"{now:%Y-%m-%d}: {found.result} instead of {result}"
    for now in (kim_cards.ISSUED - 2 * _DAY, kim_cards.NOW - 365 * _DAY, _EPOCH):
        found = verify(text, trust, now=now)
        sure = found.result is CheckResult.GENUINE and found.notes
        yield "" if sure else f"{now:%Y-%m-%d}: {found.result} without a word about the clock"


def _entries(workplace: Workplace) -> int:
    return len(workplace.history.entries(ADMIN, limit=10**6))


def _highest(workplace: Workplace) -> int:
    return max((info.number for info in workplace.backups.every(ADMIN)), default=0)


def _folders(workplace: Workplace) -> set[Path]:
    return {info.folder for info in workplace.backups.every(ADMIN)}
