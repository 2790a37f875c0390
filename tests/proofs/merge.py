"""Both sides of a workbook edited apart: 0 edits lost, 0 invented, and importing twice changes nothing."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from tests.proofs.results import Found
from tests.support.merge_judge import Tables, judge, office_tables
from tests.support.office_sides import OfficeSides
from tests.support.other_programs import saved_by_libreoffice

from kemiskinan_desktop.domain.conflicts import Decisions
from kemiskinan_desktop.domain.plan import ImportPlan, RowStatus

_ROWS_OF_A_FAMILY = 6
"""Itself, four members, its answers."""
_MOST_TOLD = 20


def prove(rows: int, seed: int, through: Callable[[Path], Path] | None = None) -> Found:
    """Edit both sides of so many rows of a real office, by chance from a seed, and judge every edit.

    `through` saves the workbook with another program before the city edits it.
    """
    with tempfile.TemporaryDirectory() as folder:
        sides = OfficeSides(Path(folder), max(2, rows // _ROWS_OF_A_FAMILY))
        try:
            return _proved(sides, rows, seed, through)
        finally:
            sides.office.close()


def prove_through_libreoffice(rows: int, seed: int) -> Found:
    """The same with every workbook opened and saved by LibreOffice before the city edits it."""
    what = "rows edited on both sides, through LibreOffice"
    if shutil.which("soffice") is None:
        return Found(what=what, asked=rows, done=0, note="not done: LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        found = prove(rows, seed, lambda book: saved_by_libreoffice(book, Path(folder)))
    return replace(found, what=what)


def _proved(sides: OfficeSides, rows: int, seed: int, through: Callable[[Path], Path] | None) -> Found:
    chance = Random(seed)
    losses: list[str] = []
    sides.give_out()
    losses += _changes("without an edit", sides.plan(sides.come_back("tetap.xlsx", through)))
    edits = max(16, rows // 8)
    for _ in range(edits):
        sides.sides.city_edits(chance)
    sides.office_saves(lambda: _edit(sides, chance, edits // 2))
    back = sides.come_back(through=through)
    before = office_tables(sides.sides)
    found = sides.plan(back)
    conflicts = sum(1 for _ in found.conflicts)
    losses += _judged(sides, before, found, "belum diputuskan")
    losses += _changes("dua kali", sides.plan(back))
    again = sides.plan(back)
    sides.sides.decide(again, chance)
    before = office_tables(sides.sides)
    losses += _judged(sides, before, sides.office_decided(again), "sudah diputuskan")
    sides.sides.decisions = Decisions(cells={}, ends=sides.sides.decisions.ends)
    losses += _changes("dua kali sesudah diputuskan", sides.plan(back))
    note = f"{edits + edits // 2} edits, {conflicts} conflicts, {len(found.ends)} rows deleted"
    return Found(
        what="rows edited on both sides and merged", asked=rows, done=rows, losses=tuple(losses[:_MOST_TOLD]),
        note=note,
    )  # fmt: skip


def _edit(sides: OfficeSides, chance: Random, edits: int) -> None:
    for _ in range(edits):
        sides.sides.office_edits(chance)


def _judged(sides: OfficeSides, before: Tables, found: ImportPlan, when: str) -> list[str]:
    """Apply a plan and name every edit that was lost, invented or not named; rows by their keys."""
    sides.apply(found)
    verdict = judge(sides.sides, before, found)
    named = (
        ("hilang atau muncul", verdict.lost_or_invented), ("tidak disebut", verdict.unnamed),
        ("disebut tanpa sebab", verdict.named_for_nothing), ("usul akhir", verdict.ends),
    )  # fmt: skip
    losses = [f"{when}: {what} {place}" for what, places in named for place in sorted(places)]
    return losses + [f"{when}: tertahan" for _ in verdict.stopped]


def _changes(when: str, found: ImportPlan) -> list[str]:
    """Rows that a workbook would change where nothing is left to change."""
    rows = [row for row in found.rows if row.status in (RowStatus.NEW, RowStatus.CHANGED)]
    return [f"{when}: {row.sheet} {row.row} {row.status}" for row in rows]
