"""What papers are made of: plain values, ready to be drawn."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.card_design import USUAL_DESIGN, CardDesign
from kemiskinan_desktop.domain.office import OfficeProfile, Signatory
from kemiskinan_desktop.domain.recap import Count, Recap
from kemiskinan_desktop.domain.sheets import Duplex, Paper

if TYPE_CHECKING:
    from kemiskinan_desktop.papers.withdrawal_code import WithdrawalCode  # it draws: reportlab comes along

CARDS_A_SHEET = 10
"""Positions of a sheet: 2 columns of 5 cards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMember:
    """A member as the back of a card names them."""

    name: str
    relation: str
    """Label of the relation to the head."""
    birth_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """Both sides of one KIM card. The class of the family is not among its words (stigma)."""

    number: str
    """As shown: ``26.12.000123``."""
    head: str
    masked_nik: str
    """Six area digits and dots; empty for a head without NIK."""
    address: str
    rt: str
    rw: str
    kelurahan: str
    kecamatan: str
    period: str
    valid_until: date
    government: str = "PEMERINTAH KOTA SEMARANG"
    qr_size: int
    """Modules a side, without the quiet zone."""
    qr_rows: tuple[bytes, ...]
    """One byte a module: 1 is black."""
    members: tuple[CardMember, ...] = ()
    sk_number: str
    sk_date: date | None
    issue_place: str
    issue_date: date
    signatory: Signatory
    contact: str = ""
    """Whom to call: office, address and telephone in one line."""
    emblem: bytes | None = None
    photo: bytes | None = None
    """The head, when the design has a place for it; without one the place stays empty."""
    design: CardDesign = USUAL_DESIGN
    """Texts and colours; its own government line and contact are already in those of the face."""
    training: bool = False
    """Prints LATIHAN across both sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOptions:
    """How cards come to the paper."""

    paper: Paper = Paper.F4
    start: int = 1
    """Position of the first card on the first sheet, 1 to 10, row by row; without meaning for ID1."""
    duplex: Duplex = Duplex.LONG_EDGE
    crop_marks: bool = True
    offset_mm: tuple[float, float] = (0.0, 0.0)
    """How far this printer must be corrected: right and down."""
    scale: float = 1.0
    dpi: int = 300
    """Dots of the printer on which codes are laid whole."""
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSheets:
    """What was written."""

    cards: int
    pages: int


class Align(StrEnum):
    """Where a column's text stands."""

    LEFT = "kiri"
    RIGHT = "kanan"
    CENTRE = "tengah"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column of a list."""

    key: str
    label: str
    width: float
    """Millimetres it would like; all columns grow together when the paper is wider."""
    gives: bool = False
    """Whether it gives way first when the paper is narrower (names, addresses)."""
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGroup:
    """The rows of one kelurahan and what they add up to."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    """Texts in the order of the document's columns."""
    total: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDocument:
    """A beneficiary list. Rows are numbered in the order they stand."""

    office: OfficeProfile
    title: str
    subtitles: tuple[str, ...] = ()
    """Programme, period, SK."""
    columns: tuple[ListColumn, ...]
    groups: tuple[ListGroup, ...]
    signature_column: bool = False
    """Adds an empty column for the receiver's signature and gives rows the height for it."""
    signature_label: str = "Tanda tangan"
    paper: Paper = Paper.F4
    landscape: bool = True
    place_date: str = ""
    """Place and date above the signature block, such as ``Semarang, 13 Juli 2015``."""
    printed_by: str
    printed_at: datetime
    checksum: str
    history_head: str = ""
    """End of the history's chain, printed so that a cut tail is seen; empty prints nothing."""

    @property
    def total(self) -> Count:
        """KK and jiwa of all groups."""
        return sum((group.total for group in self.groups), Count())


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapDocument:
    """A monthly recap with who it is from."""

    recap: Recap
    office: OfficeProfile
    paper: Paper = field(default=Paper.F4)
    printed_by: str
    printed_at: datetime
    withdrawals: "WithdrawalCode | None" = None
    """Cards that no longer count; None prints nothing."""
