"""NIK cells: what spreadsheets make of a NIK, read back by the program's own reader."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import final

from openpyxl.utils import get_column_letter
from tests.proofs.results import Found
from tests.support.proof_acts import scratch
from tests.support.workbook_files import DINSOS_HEADINGS, HEAD, number_cell, package, text_cell

from kemiskinan_desktop.domain.source import SourceBook
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.workbooks.reader import read_book

_NBSP = "\N{NO-BREAK SPACE}"
_KEPT_BY_EXCEL = 15
_HERE, _PAPUA = ("337412", "330101", "110101", "640372"), ("910101", "920203", "947101", "950104", "970105")
_SHOWN = 20


@final
@dataclass(frozen=True, slots=True)
class Person:
    """An invented person: the true NIK, and the birth date and sex it agrees with."""

    nik: str
    born: date
    sex: str


@final
@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that happens to NIK cells; `right` when the cell still holds the whole number as text."""

    name: str
    cell: Callable[[str, str], str]
    regions: Sequence[str] = _HERE
    right: bool = False


def _as_float(address: str, nik: str) -> str:
    """As Excel stores what was typed without an apostrophe: fifteen digits are kept."""
    return number_cell(address, f"{nik[:_KEPT_BY_EXCEL]}0.0")


def _as_exponent(address: str, nik: str) -> str:
    return number_cell(address, f"{nik[0]}.{nik[1:_KEPT_BY_EXCEL]}E+15")


def _spaced(address: str, nik: str) -> str:
    groups = _NBSP.join(nik[at : at + 4] for at in range(0, 16, 4))
    return text_cell(address, f"{_NBSP}{groups}{_NBSP}")


TEXTS = (
    Kind("text", text_cell, right=True),
    Kind("NBSP", _spaced, right=True),
    Kind("Papua text", text_cell, _PAPUA, right=True),
    Kind("15 digits", lambda address, nik: text_cell(address, nik[:_KEPT_BY_EXCEL])),
    Kind("E+ text", lambda address, nik: text_cell(address, f"{nik[0]},{nik[1:6]}E+15")),
)
INTEGERS = (
    Kind("int", number_cell),
    Kind("Papua int", lambda address, nik: number_cell(address, str(int(float(nik)))), _PAPUA),
)
SPOILED = (Kind("float", _as_float), Kind("E+", _as_exponent))
BOOKS = (TEXTS, INTEGERS, SPOILED)
"""One book each, because a column full of spoiled numbers is judged as a column."""


def people(amount: int, regions: Sequence[str], chance: random.Random) -> list[Person]:
    """Different people whose NIKs agree with birth date and sex."""
    found: dict[str, Person] = {}
    while len(found) < amount:
        born = date(1930, 1, 1) + timedelta(days=chance.randrange(34_000))
        sex = chance.choice("LP")
        day = born.day + (40 if sex == "P" else 0)
        nik = f"{chance.choice(regions)}{day:02}{born:%m%y}{chance.randint(1, 9999):04}"
        found[nik] = Person(nik, born, sex)
    return list(found.values())


def prove(amount: int, seed: int) -> Found:
    """`amount` NIKs in every kind of cell, each book read by the reader in its own process."""
    chance = random.Random(seed)
    losses: list[str] = []
    done = taken = 0
    for kinds in BOOKS:
        with scratch() as folder:
            asked = [(kind, each) for kind in kinds for each in people(amount, kind.regions, chance)]
            chance.shuffle(asked)
            path = folder / "buku.xlsx"
            _write(path, asked)
            found = read_book(path, load_reference())
        values = _niks(found)
        for row, (kind, person) in enumerate(asked):
            value, damaged = values.get(row, ("", False))
            losses += _judged(kind, person, value, damaged=damaged)
            taken += value == person.nik and not damaged
        done += len(asked)
    kinds_there = sum(map(len, BOOKS))
    return Found(
        what="NIK cells read right or refused", asked=amount * kinds_there, done=done,
        losses=tuple(losses[:_SHOWN]), note=f"{taken} taken, every other one refused with its reason",
    )  # fmt: skip


def _judged(kind: Kind, person: Person, value: str, *, damaged: bool) -> list[str]:
    """Wrong and silent, right and refused, or neither there nor refused."""
    if damaged:
        return [f"{kind.name}: right text refused"] if kind.right else []
    if value == person.nik:
        return []
    return [f"{kind.name}: {'wrong, taken silently' if value else 'gone without a word'}"]


def _write(path: Path, asked: Sequence[tuple[Kind, Person]]) -> None:
    rows = [_texts(1, dict(zip(DINSOS_HEADINGS, DINSOS_HEADINGS, strict=True)), None)]
    numbers = count(1)
    rows += [
        _texts(row, _values(person, next(numbers)), (kind, person))
        for row, (kind, person) in enumerate(asked, 2)
    ]
    path.write_bytes(package("".join(rows)))


def _values(person: Person, number: int) -> Mapping[str, object]:
    return {
        **HEAD, "NO": number, "NO KK": f"33741215{number // 9999 + 1:04}{number % 9999 + 1:04}",
        "L/P": person.sex, "TGL LAHIR": f"{person.born:%d-%m-%Y}",
    }  # fmt: skip


def _texts(row: int, values: Mapping[str, object], cell: tuple[Kind, Person] | None) -> str:
    """A row of text cells; the cell of the NIK is made by its kind."""
    made: list[str] = []
    for column, heading in enumerate(DINSOS_HEADINGS, 1):
        address = f"{get_column_letter(column)}{row}"
        if cell is not None and heading == "NIK":
            made.append(cell[0].cell(address, cell[1].nik))
        elif values.get(heading) is not None:
            made.append(text_cell(address, str(values[heading])))
    return f'<row r="{row}">{"".join(made)}</row>'


def _niks(book: SourceBook) -> dict[int, tuple[str, bool]]:
    """Row of the asked list → the value that was taken, and whether the cell was refused."""
    members = [*book.orphans, *(member for family in book.families for member in family.members)]
    return {
        member.row - 2: (cell.value, bool(cell.damage))
        for member in members
        if (cell := member.cells.get("nik")) is not None
    }
