"""Figures of the NIK examination and of the search for doubles, as docs/kemungkinan-ganda.md shows them.

`python -m benchmarks.matching [nik|ganda|kantor] [count]`. The same count gives the same figures on every
machine, times excepted.
"""

import sys
import time
import tracemalloc
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.double_people import Found, matched, rates, register
from benchmarks.measure import percentile, wall_milliseconds
from benchmarks.nik_errors import TODAY, Figures, cases, corrected, measure
from benchmarks.offices import training_office

from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.domain.nik_doctor import diagnose_nik
from kemiskinan_desktop.domain.number_slips import Slip
from kemiskinan_desktop.domain.same_person import NEARLY_SURE, POSSIBLE, STRONG
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.reference import load_area_book
from kemiskinan_desktop.services.training.chance import Chance
from kemiskinan_desktop.services.workplace import Workplace

_COUNT, _FAMILIES, _TYPED = 10_000, 12_000, 300
_SEED = 7


def nik(count: int) -> None:
    """Catch rate and right proposals for every kind of error; alarms on right numbers."""
    print(
        "| Error | With | Caught | First proposal right | Among three | Clear but wrong |\n"
        "|---|---|---|---|---|---|"
    )
    for slip in Slip:
        for known in (False, True):
            figures = measure(slip, count=count, known=known, seed=_SEED)
            source = "a former number" if known else "the record alone"
            print(f"| {slip} | {source} | {_shares(figures)} |", flush=True)
    right = measure(None, count=count, known=False, seed=_SEED)
    print(f"\nRight numbers: {right.tried}, alarms: {right.caught}")
    print(f"Right numbers, birth date corrected since: {count}, alarms: {_alarms_on_corrected(count)}")


def _shares(figures: Figures) -> str:
    counts = (figures.caught, figures.first, figures.among, figures.sure_wrong)
    return " | ".join(f"{100 * each / figures.tried:.1f} %" for each in counts)


def _alarms_on_corrected(count: int) -> int:
    book = load_area_book()
    people = (corrected(case, Chance(_SEED, "akta", at)) for at, case in enumerate(cases(_SEED, count)))
    return sum(bool(diagnose_nik(each.nik, each.bearer, book, today=TODAY).finding) for each in people)


def doubles(families: int) -> None:
    """Precision and recall by strength, on an office with one family in ten entered again."""
    office = register(families)
    people = sum(len(family.living) for family in office.families)
    began = time.process_time()
    found = matched(office.families)
    spent = time.process_time() - began
    print(f"{len(office.families)} families, {people} members, {len(office.doubles)} pairs are one person; "
          f"{spent:.1f} CPU s\n")  # fmt: skip
    print("| Strength | From bits | Pairs | Precision | Recall |\n|---|---|---|---|---|")
    for name, least in (("nearly sure", NEARLY_SURE), ("strong", STRONG), ("possible", POSSIBLE)):
        print(_rates_line(name, least, found, office.doubles))


def _rates_line(name: str, least: float, found: Sequence[Found], doubles: frozenset[frozenset[str]]) -> str:
    precision, recall = rates(found, doubles, least)
    shown = sum(each.score >= least for each in found)
    return f"| {name} | {least:.0f} | {shown} | {100 * precision:.1f} % | {100 * recall:.1f} % |"


def office(families: int) -> None:
    """Seconds and memory of the whole search in an office's file, and of one member while typing."""
    with TemporaryDirectory() as folder, training_office(Path(folder), families) as workplace:
        began, spent = time.perf_counter(), time.process_time()
        pairs = workplace.duplicates.search(OPERATOR)
        spent, took = time.process_time() - spent, time.perf_counter() - began
        tracemalloc.start()
        workplace.duplicates.search(OPERATOR)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(
            f"search of the whole office: {took:.1f} s, {spent:.1f} CPU s, {peak / 1e6:.0f} MB, {pairs} pairs"
        )
        times = list(_typing(workplace))
    print(
        f"one member while typing: p50 {percentile(times, 0.5):.1f} ms, p99 {percentile(times, 0.99):.1f} ms"
    )


def _typing(workplace: Workplace) -> Iterable[float]:
    families = workplace.families
    rowids = families.index(OPERATOR, FamilyFilter())
    for key in families.ids(OPERATOR, rowids[:: max(len(rowids) // _TYPED, 1)]):
        family = families.get(OPERATOR, key).family
        member = family.members[-1]
        yield wall_milliseconds(lambda f=family, m=member: workplace.duplicates.namesakes(OPERATOR, f, m))


if __name__ == "__main__":
    wanted = sys.argv[1:]
    number = next((int(each) for each in wanted if each.isdigit()), 0)
    for word, run, usual in (
        ("nik", nik, _COUNT),
        ("ganda", doubles, _FAMILIES),
        ("kantor", office, _FAMILIES),
    ):
        if word in wanted or not any(each.isalpha() for each in wanted):
            run(number or usual)
            print()
