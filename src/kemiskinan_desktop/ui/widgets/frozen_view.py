"""A table whose first columns can stay in place while the rest scrolls sideways."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from kemiskinan_desktop.ui import theme


class FrozenView(QTableView):
    """A second view of the same model and selection lies over the first columns."""

    entered_row = Signal(int)
    copy_wanted = Signal()
    resized = Signal()

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._frozen = 0
        self.overlay: QTableView | None = None
        header = self.horizontalHeader()
        header.sectionResized.connect(self._follow)
        header.sectionMoved.connect(self._follow)
        header.geometriesChanged.connect(self._follow)

    @property
    def frozen(self) -> int:
        """How many columns at the left stay in place."""
        return self._frozen

    def freeze(self, count: int) -> None:
        """Keep the first `count` shown columns in place; 0 lets all scroll."""
        self._frozen = count
        if count and self.overlay is None:
            self.overlay = self._made_overlay()
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - the name is Qt's
        """Enter opens the row; Ctrl+C copies; everything else is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """The overlay is as high as the view."""
        super().resizeEvent(event)
        self.resized.emit()
        self._follow()

    def scrollTo(  # noqa: N802 - the name is Qt's
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Rows scroll into view; columns stay, as selection is by row."""
        left = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(left)

    def _made_overlay(self) -> QTableView:
        over = QTableView(self)
        over.setModel(self.model())
        over.setSelectionModel(self.selectionModel())
        delegate = self.itemDelegate()
        over.setItemDelegate(delegate)
        over.setFrameShape(QFrame.Shape.NoFrame)
        over.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.setSelectionBehavior(self.selectionBehavior())
        over.setSelectionMode(self.selectionMode())
        over.setShowGrid(False)
        over.setWordWrap(False)
        over.verticalHeader().hide()
        over.verticalHeader().setDefaultSectionSize(self.verticalHeader().defaultSectionSize())
        for policy in (over.setHorizontalScrollBarPolicy, over.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        over.setVerticalScrollMode(self.verticalScrollMode())
        self.verticalScrollBar().valueChanged.connect(over.verticalScrollBar().setValue)
        over.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        over.doubleClicked.connect(self.doubleClicked)
        over.horizontalHeader().sectionClicked.connect(self.horizontalHeader().sectionClicked)
        over.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        over.customContextMenuRequested.connect(self.customContextMenuRequested)
        return over

    def _follow(self) -> None:
        over = self.overlay
        if over is None:
            return
        width = self._copy_columns(over)
        over.setVisible(bool(self._frozen) and width > 0)
        if not over.isVisible():
            return
        header = self.horizontalHeader()
        over.horizontalHeader().setFixedHeight(header.height())
        frame = self.frameWidth()
        over.setGeometry(frame, frame, width + 1, header.height() + self.viewport().height())
        over.raise_()

    def _copy_columns(self, over: QTableView) -> int:
        """Order, widths and hiding as in the view; gives the width of what is frozen."""
        header, left, width = self.horizontalHeader(), self._frozen, 0
        for place in range(header.count()):
            column = header.logicalIndex(place)
            shown = not header.isSectionHidden(column) and left > 0
            over.setColumnHidden(column, not shown)
            over.horizontalHeader().moveSection(over.horizontalHeader().visualIndex(column), place)
            if shown:
                over.setColumnWidth(column, header.sectionSize(column))
                width += header.sectionSize(column)
                left -= 1
        return min(width, self.viewport().width() - theme.px(80))
