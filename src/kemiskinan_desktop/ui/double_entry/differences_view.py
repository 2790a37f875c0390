"""The differences of two typings: one line each, and the one under the cursor large, with three ways on."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.double_entry import Decision, Difference, Kind, Right
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.domain.shown_differences import ShownDifference
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.double_entry.editors import Editors, value_in
from kemiskinan_desktop.ui.double_entry.listing import (
    Answered,
    difference_columns,
    difference_label,
    value_words,
)
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.field import FieldEdit
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.text import heading, muted, small, strong
from kemiskinan_desktop.ui.widgets.typed_text import text_in

_THIRD, _LABEL, _WAYS = "third", 120, 3
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DifferencesView(QWidget):
    """``view.show_found(found)``; `decided` gives what was decided once `ready` is true."""

    decided_one = Signal()
    """A decision was made or taken back."""

    def __init__(self, editors: Editors, preferences: Preferences, acts: Sequence[QAction]) -> None:
        super().__init__()
        self._editors, self._rows = editors, list[Answered]()
        self.title, self.hint = (
            heading(""),
            small(
                tr(
                    "Pegang berkasnya. Tekan 1 bila ketikan pertama benar, 2 bila ketikan Anda benar, 3 bila "
                    "keduanya salah."
                )
            ),
        )
        self.table: RowTable[Answered] = RowTable(
            "double-entry-differences", difference_columns(), preferences, name=tr("Isian yang berbeda")
        )
        self.table.view.setSelectionMode(self.table.view.SelectionMode.SingleSelection)
        self.table.set_actions(acts)
        self.table.view.addActions(list(acts))
        self.name, self.first, self.second = strong(""), _value(), _value()
        self._third: FormGrid | None = None
        self._place, self._card = QVBoxLayout(), QFrame()
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(self._reveal)
        self._arrange(acts)
        self.table.current_changed.connect(self._show)

    @property
    def ready(self) -> bool:
        """Whether every difference is decided."""
        return all(row.decision is not None for row in self._rows)

    @property
    def left(self) -> int:
        """How many are not decided."""
        return sum(row.decision is None for row in self._rows)

    def decided(self) -> list[tuple[Difference, Decision]]:
        """What was decided so far."""
        return [(row.shown.difference, row.decision) for row in self._rows if row.decision is not None]

    def show_found(self, found: Sequence[ShownDifference]) -> None:
        """Begin with these differences, nothing decided."""
        self._rows = [Answered(shown=each) for each in found]
        self._refresh()
        self.table.select_row(0)
        self.take_focus()

    def take_focus(self) -> None:
        """The list, so that 1, 2 and 3 work at once."""
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, right: Right) -> None:
        """One of the two typings is right in the line under the cursor; on to the next open one."""
        if self.table.current() is not None:
            self._decide(Decision(right=right))

    def ask_third(self) -> None:
        """Ready to type what the paper says; a whole person is there or not, and has no third value."""
        row = None if self._third is None else self._third.row(_THIRD)
        if row is not None:
            row.focus()

    def take_third(self) -> bool:
        """Take over the typed third value; False, and a sentence beside it, when it cannot be read."""
        current = self.table.current()
        row = None if self._third is None else self._third.row(_THIRD)
        if current is None or row is None:
            return False
        reading = Reading()
        value = value_in(row.editor, _THIRD, reading)
        if not reading.unread and not value and not _may_be_empty(current):
            reading.unread.append(error(_THIRD, "third.empty", tr("Belum diisi. Ketik seperti di berkas.")))
        row.show_problems(reading.unread)
        if reading.unread:
            return False
        self._decide(Decision(right=Right.NEITHER, value=value), text_in(row.editor))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """Enter in the third value takes it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if isinstance(watched, FieldEdit | CodeCombo):
                watched.commit()
            self.take_third()
            return True
        return super().eventFilter(watched, event)

    def _decide(self, decision: Decision, third: str = "") -> None:
        at = self.table.view.currentIndex().row()
        self._rows[at] = replace(self._rows[at], decision=decision, third=third)
        self._refresh()
        order = [*range(at + 1, len(self._rows)), *range(at)]
        following = next((place for place in order if self._rows[place].decision is None), None)
        self.table.select_row(at if following is None else following)
        self.take_focus()
        self.decided_one.emit()

    def _refresh(self) -> None:
        self.table.set_source(SequenceSource(tuple(self._rows)))
        self.title.setText(
            tr(
                "{n} isian berbeda · {sisa} belum diputuskan", n=formats.number(len(self._rows)),
                sisa=formats.number(self.left),
            )
        )  # fmt: skip

    def _show(self, row: Answered | None) -> None:
        if row is None:
            return
        shown = row.shown
        self.name.setText(" · ".join(each for each in (shown.of, difference_label(shown)) if each))
        self.first.setText(value_words(shown.first))
        self.second.setText(value_words(shown.second))
        self._offer_third(row)
        self._laid_out.start()

    def _reveal(self) -> None:
        """Both values can be read while 1, 2 or 3 is pressed, also where large text makes the page scroll."""
        widget = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        if widget is not None and self._card.isVisible():
            widget.ensureWidgetVisible(self._card)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing moves while nobody looks."""
        self._laid_out.stop()
        super().hideEvent(event)

    def _offer_third(self, row: Answered) -> None:
        if self._third is not None:
            self._place.removeWidget(self._third)
            self._third.hide()
            self._third.deleteLater()
            self._third = None
        if row.shown.difference.kind is not Kind.VALUE:
            return
        self._third = FormGrid(auto_advance=False, label_width=_LABEL)
        editor = self._editors.make(row.shown.difference.name)
        self._third.add(
            tr("3  Nilai lain"), editor, field=_THIRD,
            help=tr("Ketik seperti di berkas, lalu Enter."),
        )  # fmt: skip
        editor.installEventFilter(self)
        self._place.addWidget(self._third)
        self._third.show()

    def _arrange(self, acts: Sequence[QAction]) -> None:
        card = self._card
        theme.give_role(card, "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(*(theme.px(edge) for edge in (16, 10, 16, 12)))
        inner.setSpacing(theme.px(8))
        inner.addWidget(self.name)
        for label, value in ((tr("1  Ketikan pertama"), self.first), (tr("2  Ketikan Anda"), self.second)):
            inner.addLayout(_line(label, value))
        inner.addLayout(self._place)
        foot = FlowLayout()
        for act in acts[:_WAYS]:
            foot.addWidget(button(act))
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(button(acts[-1]))
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)
        column.addWidget(card)


def _may_be_empty(row: Answered) -> bool:
    """A NIK, a birth date or an answer may be missing on the paper; a number of the family may not."""
    return row.shown.difference.name not in {"kk_number", "name", "relation", "sex"}


def _value() -> QLabel:
    return heading("")


def _line(label: str, value: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    said = muted(label)
    said.setWordWrap(False)
    said.setMinimumWidth(theme.px(_LABEL))
    row.addWidget(said)
    row.addWidget(value, 1)
    return row
