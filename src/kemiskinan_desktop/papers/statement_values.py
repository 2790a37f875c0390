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


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo with what stands below it."""

    caption: str
    data: bytes | None
    """JPEG or PNG; None leaves an empty frame."""


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos beside each other."""

    shown: tuple[Photo, ...]
    height: float = 58.0
    """Millimetres."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Signers:
    """Who signs by hand, beside each other: what each of them is."""

    titles: tuple[str, ...]


Block = Heading | Paragraph | Facts | Grid | Photos | Lines | Signers


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
    signed: bool = True
    """Whether the office signs at its end."""
