"""What the reading process says while it reads: small tuples that travel cheaply between processes."""

from collections.abc import Callable
from dataclasses import dataclass

from kemiskinan_desktop.workbooks.raw import FileKind, Limits, Merge, RawBook, RawRow, RawSheet

RowParts = tuple[int, bool, bytes, tuple[str, ...]]
"""The fields of a RawRow."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading is, in thousandths."""

    thousandths: int


@dataclass(frozen=True, slots=True)
class SheetBegins:
    """Rows that follow belong to this sheet."""

    name: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class RowsRead:
    """Some rows, in the order of the file."""

    rows: list[RowParts]


@dataclass(frozen=True, slots=True)
class SheetEnds:
    """What is known only when the sheet has been read."""

    merges: tuple[Merge, ...]
    cut_columns: bool


@dataclass(frozen=True, slots=True)
class BookEnds:
    """Everything has been read."""

    kind: FileKind
    date_1904: bool
    has_macros: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """The file cannot be read: title and advice for a person."""

    title: str
    advice: str


Message = Progress | SheetBegins | RowsRead | SheetEnds | BookEnds | Refused
Send = Callable[[Message], None]


@dataclass(slots=True)
class Quota:
    """Counts what has been read against the limits."""

    limits: Limits
    cells: int = 0

    def spend(self, rows: int, cells: int) -> bool:
        """Whether a sheet of so many rows, with so many cells more, is still within the limits."""
        self.cells += cells
        return rows <= self.limits.rows and self.cells <= self.limits.cells


class BookAssembly:
    """Puts the messages of one reading together into a RawBook."""

    def __init__(self) -> None:
        self._sheets: list[RawSheet] = []
        self._rows: list[RawRow] = []
        self._name, self._hidden = "", False
        self.book: RawBook | None = None

    def take(self, message: Message) -> None:
        """Add what one message says."""
        match message:
            case SheetBegins(name, hidden):
                self._name, self._hidden, self._rows = name, hidden, []
            case RowsRead(rows):
                self._rows.extend(map(RawRow._make, rows))
            case SheetEnds(merges, cut_columns):
                self._end_sheet(merges, cut_columns=cut_columns)
            case BookEnds(kind, date_1904, has_macros):
                self.book = RawBook(kind, tuple(self._sheets), date_1904, has_macros)
            case Progress() | Refused():
                pass

    def _end_sheet(self, merges: tuple[Merge, ...], *, cut_columns: bool) -> None:
        rows = tuple(sorted(self._rows, key=lambda row: row.number))
        self._sheets.append(RawSheet(self._name, self._hidden, rows, merges, cut_columns))
