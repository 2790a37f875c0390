"""Rows of any number for a table: declared columns over a source that is read in windows."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kemiskinan_desktop.ui.tokens import Tone

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Index = QModelIndex | QPersistentModelIndex
CHIP_ROLE = int(Qt.ItemDataRole.UserRole) + 1
STRONG_ROLE = CHIP_ROLE + 1
WINDOW, KEPT = 128, 24
"""Rows read at a time, and how many such windows are remembered."""


class RowSource(Protocol[T_co]):
    """Where rows come from: a query, or a sequence."""

    def count(self) -> int:
        """How many rows there are."""
        ...

    def rows(self, start: int, stop: int) -> Sequence[T_co]:
        """The rows from `start` up to but not including `stop`."""
        ...


@runtime_checkable
class KeyedSource(Protocol):
    """A source whose rows are known by a key; what is selected is found again in another order."""

    rowids: Sequence[int]
    """The keys of all rows in their order."""


class SequenceSource(Generic[T]):
    """Rows that are already in memory."""

    def __init__(self, rows: Sequence[T] = ()) -> None:
        self._rows = rows

    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def rows(self, start: int, stop: int) -> Sequence[T]:
        """A slice."""
        return self._rows[start:stop]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[T]):
    """One column: what it is called, what it says of a row, and how it looks."""

    key: str
    """Stable name, for the remembered layout."""
    title: str
    text: Callable[[T], str]
    width: int = 120
    """In design pixels at 100 % text."""
    numeric: bool = False
    """At the right."""
    chip: Callable[[T], Tone | None] | None = None
    """Tone of the pill around the text; None paints plain text."""
    sort_key: str = ""
    """What to hand to `sort_requested`; empty cannot be sorted."""
    tooltip: Callable[[T], str] | None = None
    muted: bool = False
    """Text that stands back."""
    strong: bool | Callable[[T], bool] = False
    """Heavier letters, always or for some rows."""
    hidden: bool = False
    """Not shown until the person chooses it."""
    stretch: bool = False
    """Takes the room that is left; one column of a table at most."""


class RowModel(QAbstractTableModel, Generic[T]):
    """Read-only rows; a window of the source is read when one of its rows is first needed."""

    def __init__(
        self, columns: Sequence[Column[T]], parent: QObject | None = None, *, window: int = WINDOW
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._size = window
        self._source: RowSource[T] = SequenceSource[T]()
        self._count = 0
        self._windows: OrderedDict[int, Sequence[T]] = OrderedDict()

    def set_source(self, source: RowSource[T]) -> None:
        """Show other rows, or the same ones read anew."""
        self.beginResetModel()
        self._source = source
        self._windows.clear()
        self._count = source.count()
        self.endResetModel()

    def row(self, at: int) -> T | None:
        """The row at a place; None outside, or when it vanished from the source since it was counted."""
        if not 0 <= at < self._count:
            return None
        window, offset = divmod(at, self._size)
        rows = self._window(window)
        return rows[offset] if offset < len(rows) else None

    @property
    def keys(self) -> Sequence[int]:
        """The keys of all rows; empty when the source has none."""
        return self._source.rowids if isinstance(self._source, KeyedSource) else ()

    def rows(self, start: int, stop: int) -> Sequence[T]:
        """Rows of a range, straight from the source."""
        return self._source.rows(start, stop)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment, tool tip and chip of a cell."""
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row(index.row())
        if row is None:
            return None
        return _cell(column, row, role)

    def headerData(  # noqa: N802 - the name is Qt's
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles above; nothing at the left."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def _window(self, number: int) -> Sequence[T]:
        rows = self._windows.get(number)
        if rows is None:
            start = number * self._size
            rows = self._source.rows(start, min(start + self._size, self._count))
            self._windows[number] = rows
            if len(self._windows) > KEPT:
                self._windows.popitem(last=False)
        else:
            self._windows.move_to_end(number)
        return rows


def _cell(column: Column[T], row: T, role: int) -> object:
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        return column.text(row)
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _alignment(column)
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tooltip(row) if column.tooltip else None
    if role == STRONG_ROLE:
        return column.strong(row) if callable(column.strong) else column.strong
    return column.chip(row) if role == CHIP_ROLE and column.chip else None


def _alignment(column: Column[T]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
