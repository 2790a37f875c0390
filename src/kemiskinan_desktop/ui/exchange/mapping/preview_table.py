"""The first rows of a sheet as they would be read; a cell that would be refused says why."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from kemiskinan_desktop.services.layout_drafts import Level, PreviewRow
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange.mapping.field_names import field_name
from kemiskinan_desktop.ui.exchange.mapping.words import masked_numbers
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated

Index = QModelIndex | QPersistentModelIndex
Place = tuple[Level, str, str]
"""Level, field and label of a column."""
Say = Callable[[Level, str, str], str]
"""A value of a field in words."""
_SIGN, _INSET = "⚠ ", 5
_ROW_HEIGHT, _ROWS, _WIDTH, _WIDEST = 27, 4, 70, 220


class PreviewModel(QAbstractTableModel):
    """Rows of the file, one column per field."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._places: Sequence[Place] = ()
        self._rows: Sequence[PreviewRow] = ()

    def show_rows(self, places: Sequence[Place], rows: Sequence[PreviewRow]) -> None:
        """Show other rows, or the same ones read in another way."""
        self.beginResetModel()
        self._places, self._rows = places, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Fields, and the number of the row before them."""
        return 0 if parent.isValid() else len(self._places) + 1

    def headerData(  # noqa: N802 - the name is Qt's
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Labels above."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= len(self._places):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return field_name(self._places[section - 1][2]) if section else tr("Baris")
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return left if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, colour and reason of a cell."""
        if not index.isValid():
            return None
        row, at = self._rows[index.row()], index.column()
        text, problem = self._cell(row, at)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return problem or text
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(muted=bool(row.skipped) or not at, wrong=bool(problem))
        return None

    def _cell(self, row: PreviewRow, at: int) -> tuple[str, str]:
        """What is shown in a cell, and what is wrong with it."""
        if not at:
            return str(row.row), ""
        if row.skipped:
            said = tr("Dilewati: {alasan}", alasan=translated(row.skipped)) if at == 1 else ""
            return said, ""
        level, field, _ = self._places[at - 1]
        cell = row.cells.get((level, field))
        if cell is None:
            return "", ""
        if cell.problem:
            return f"{_SIGN}{masked_numbers(cell.found)}", translated(cell.problem)
        return self._say(level, field, cell.value), ""

    @staticmethod
    def _ink(*, muted: bool, wrong: bool) -> QColor:
        tokens = theme.tokens()
        wrong_ink = tokens.tones[Tone.ERROR].text
        return QColor(wrong_ink if wrong else tokens.muted if muted else tokens.ink)


class _Padded(QStyledItemDelegate):
    """Cells begin where their heading does."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As Qt draws it, a little further in."""
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] # not in the stubs
        inset = theme.px(_INSET)
        option.rect = area.adjusted(inset, 0, -inset, 0)  # pyright: ignore[reportAttributeAccessIssue] # as above
        super().paint(painter, option, index)


class PreviewTable(QTableView):
    """``table.show_rows(places, rows)``; read only."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.rows = PreviewModel(say)
        self.setModel(self.rows)
        self.setItemDelegate(_Padded(self))
        self.setAccessibleName(tr("Baris pertama seperti yang akan dibaca"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)
        self.setMinimumHeight(theme.px(_ROW_HEIGHT * (_ROWS + 1)))

    def show_rows(self, places: Sequence[Place], rows: Sequence[PreviewRow]) -> None:
        """Show other rows; columns as wide as they need."""
        self.rows.show_rows(places, rows)
        self.resizeColumnsToContents()
        for at in range(self.rows.columnCount()):
            wide = self.columnWidth(at) + theme.px(2 * _INSET + 8)
            self.setColumnWidth(at, max(theme.px(_WIDTH if at else 54), min(wide, theme.px(_WIDEST))))
