"""What a paper of running text holds: headings, sentences, facts with labels, small tables, signatures."""

from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.values import ListColumn


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    quiet: bool = False
    """Smaller and paler, for notes and the law."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what they stand for, below each other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table whose headings come again on every page."""

    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = "Tidak ada."
    """What is said instead of a table without rows."""


Block = Heading | Paragraph | Facts | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A paper of running text under the office's letterhead."""

    office: OfficeProfile
    title: str
    subtitles: tuple[str, ...] = ()
    blocks: tuple[Block, ...]
    place_date: str = ""
    """Place and date above the signature of the office."""
    paper: Paper = Paper.F4
    printed_by: str
    printed_at: datetime
    note: str
    """What stands in the footer: a checksum or the head of the history."""
