"""Blank cards of an office, counted in card places: received = good + spoiled + left, whatever happens."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.sheets import Paper

PLACES: Mapping[Paper, int] = {Paper.A4: 10, Paper.F4: 10, Paper.ID1: 1}
"""Cards on one sheet."""
_MOST = 1_000_000


class BlankKind(StrEnum):
    """What moves blanks."""

    RECEIVED = "diterima"
    USED = "dicetak"
    """A batch was printed on them."""
    SPOILED_CARDS = "kartu rusak"
    """Of those used; what is left stays as it is."""
    SPOILED_BLANKS = "blangko rusak"
    """Spoiled before anything was printed."""
    COUNTED = "hitung fisik"
    """What a count found more, or less, than the ledger says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankMove:
    """One line of the stock's ledger; `count` is never negative but in a count."""

    id: str
    at: datetime
    day: date
    who: str
    kind: BlankKind
    paper: Paper
    count: int
    batch_id: str | None = None
    note: str = ""
    """Number of the delivery note."""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankStock:
    """Where the blanks of one paper went. ``received + corrected == good + spoiled + left``."""

    paper: Paper
    received: int = 0
    corrected: int = 0
    """Found by counts, more or (negative) less."""
    used: int = 0
    spoiled_cards: int = 0
    spoiled_blanks: int = 0

    @property
    def good(self) -> int:
        """Printed and not spoiled."""
        return self.used - self.spoiled_cards

    @property
    def spoiled(self) -> int:
        """Spoiled before, during or after the print."""
        return self.spoiled_cards + self.spoiled_blanks

    @property
    def left(self) -> int:
        """What must lie in the cupboard."""
        return self.received + self.corrected - self.used - self.spoiled_blanks

    @property
    def is_kept(self) -> bool:
        """Whether anybody ever wrote down blanks of this paper; without that prints are not reckoned."""
        return bool(self.received or self.corrected or self.used or self.spoiled_blanks)


def reckon(paper: Paper, sums: Mapping[BlankKind, int]) -> BlankStock:
    """The stock of a paper from the sums of its moves."""
    return BlankStock(
        paper=paper, received=sums.get(BlankKind.RECEIVED, 0), corrected=sums.get(BlankKind.COUNTED, 0),
        used=sums.get(BlankKind.USED, 0), spoiled_cards=sums.get(BlankKind.SPOILED_CARDS, 0),
        spoiled_blanks=sums.get(BlankKind.SPOILED_BLANKS, 0),
    )  # fmt: skip


def reckoned(paper: Paper, moves: Iterable[BlankMove]) -> BlankStock:
    """The stock of a paper from its moves."""
    sums: dict[BlankKind, int] = {}
    for move in moves:
        if move.paper is paper:
            sums[move.kind] = sums.get(move.kind, 0) + move.count
    return reckon(paper, sums)


def require_count(count: int) -> int:
    """A number of blanks that a person typed; raises UserError for none or for too many."""
    if not 0 < count <= _MOST:
        raise UserError("Jumlah blangko harus antara 1 dan 1.000.000.", "Perbaiki jumlahnya.")
    return count


def require_left(stock: BlankStock, wanted: int) -> None:
    """Raise UserError when fewer blanks are left than are wanted."""
    if stock.left < wanted:
        raise UserError(
            f"Menurut catatan stok, blangko {paper_words(stock.paper)} tinggal {format_number(stock.left)}, "
            f"yang diperlukan {format_number(wanted)}.",
            "Catat dahulu blangko yang diterima, atau hitung ulang, di Kartu KIM, bagian Stok blangko.",
        )


def require_sound(stock: BlankStock) -> None:
    """Raise UserError when taking something back would leave less than nothing."""
    if stock.left < 0 or stock.good < 0:
        raise UserError("Blangko dari catatan ini sudah terpakai.", "Betulkan jumlahnya dengan hitung fisik.")


def paper_words(paper: Paper) -> str:
    """A paper as people call it."""
    return "kartu tunggal" if paper is Paper.ID1 else paper.value
