"""Fields side by side with their labels above: a compact form that takes fewer columns when it is narrow."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.widgets.form import FormGrid, FormRow, editor_column

_LEAST, _NO_END = 90, 2**24 - 1


class FieldCells(FormGrid):
    """``cells.add(tr("Nama"), edit, span=2, field="name")``; as many columns as fit, `columns` at most."""

    def __init__(self, *, columns: int = 4, cell_width: int = 158, auto_advance: bool = True) -> None:
        super().__init__(auto_advance=auto_advance, label_width=0)
        self._most, self._cell_width, self._columns = columns, cell_width, 0
        self._cells: list[tuple[QWidget, int]] = []
        self._line = self._at = 0
        self._grid.setColumnStretch(1, 0)  # the form's own second column
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(
        self,
        label: str,
        editor: QWidget,
        *,
        help: str = "",  # noqa: A002
        unit: str = "",
        field: str = "",
        span: int = 1,
    ) -> FormRow:
        """Add a cell as wide as `span` columns."""
        row = FormRow(label, editor, help=help, unit=unit, field=field or label)
        row.label.setWordWrap(False)
        theme.give_role(row.label, "small")
        editor.setMinimumWidth(theme.px(_LEAST))
        editor.setMaximumWidth(_NO_END)
        self._take(row)
        cell = _cell(row)
        self._cells.append((cell, span))
        self._place(cell, span, self._columns or self._most)
        return row

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name is Qt's
        """One column will do."""
        return QSize(theme.px(self._cell_width), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """As many columns as have room."""
        super().resizeEvent(event)
        fit = event.size().width() // theme.px(self._cell_width)
        columns = max(1, min(self._most, fit))
        if columns != self._columns:
            self._columns = columns
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        for cell, _ in self._cells:
            self._grid.removeWidget(cell)
        self._line = self._at = 0
        for cell, span in self._cells:
            self._place(cell, span, columns)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _place(self, cell: QWidget, wanted: int, columns: int) -> None:
        span = min(wanted, columns)
        if self._at + span > columns:
            self._line, self._at = self._line + 1, 0
        self._grid.addWidget(cell, self._line, self._at, 1, span)
        self._at += span


def _cell(row: FormRow) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(2))
    head = QHBoxLayout()
    head.setSpacing(theme.px(6))
    head.addWidget(row.label)
    head.addWidget(row.sign)
    head.addStretch()
    column.addLayout(head)
    column.addLayout(editor_column(row))
    column.addStretch()
    return cell
