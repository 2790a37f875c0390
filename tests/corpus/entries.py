"""A hostile or broken file, and the one outcome that is wanted of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.support import workbook_files as files

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.plan import PlanCounts

Make = Callable[[], bytes]
Place = Callable[[Path], Path]
"""Puts something into an empty folder and returns what a person chooses there."""
KIRIMAN = "kiriman.xlsx"
UNKNOWN_LAYOUT = "Susunan kolom berkas ini belum dikenal."
NOT_DINSOS = "Berkas ini tidak cocok dengan susunan "
NONE = PlanCounts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The whole file is refused with a sentence that begins so."""

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The file is read."""

    families: PlanCounts = NONE
    members: PlanCounts = NONE
    head: Mapping[str, str] = field(default_factory=dict[str, str])
    """Field of the first family that would be written, or of its first member → its value as text."""
    cells: tuple[str, ...] = ()
    """Addresses with a problem, all of them."""
    says: tuple[str, ...] = ()
    """Parts of sentences that a person is told about the file, a row or a cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of the corpus."""

    place: Place
    wanted: Refused | Taken


Corpus = Mapping[str, Entry]


def refused(sentence: UserError) -> Refused:
    """Refused with one of the sentences for whole files."""
    return Refused(title=sentence.title)


def taken(families: int = 1, members: int = 2, **more: object) -> Taken:
    """So many new families and members, none refused; `more` are the other fields of Taken."""
    counts = {"families": PlanCounts(new=families), "members": PlanCounts(new=members)}
    return Taken(**{**counts, **more})  # pyright: ignore[reportArgumentType] - a corpus's own words


def entry(make: Make, wanted: Refused | Taken, name: str = KIRIMAN) -> Entry:
    """A file of these bytes."""

    def place(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(make())
        return path

    return Entry(place=place, wanted=wanted)


def letters(heading: str) -> str:
    """The column letter of a heading of the city's form."""
    return "ABCDEFGHIJKLMNOPQRSTUV"[files.DINSOS_HEADINGS.index(heading)]
