"""A choice by code or first letters: ``2`` or ``Pe``; the rest of the answer is completed as it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QStyle, QStyleOptionFrame

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr

Choice = tuple[str, str]
"""Code and label."""
_WIDTH, _WIDEST, _LIST_ROWS = 170, 460, 14
_TEXT_INSET = 2
"""Pixels that Qt leaves free at both ends of a line."""
_ERASING = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class AnswerLine(QLineEdit):
    """The line of a choice: an answer that is too long for it ends in an ellipsis while nobody types."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        """Elided without the cursor; else as Qt draws it."""
        shown = self.elided()
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self._room(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    def elided(self) -> str:
        """The text as far as it has room."""
        metrics, text = self.fontMetrics(), self.text()
        if metrics.horizontalAdvance(text) <= self._room().width():
            return text
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._room().width())

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inner.adjusted(_TEXT_INSET, 0, -_TEXT_INSET, 0)


class CodeCombo(QComboBox):
    """``CodeCombo([("1", "Laki-laki"), ("2", "Perempuan")])``; `value()` is the code or None."""

    completed = Signal()
    """The code typed can be no other: the form may move on."""
    committed = Signal()
    """The person chose another answer."""

    def __init__(self, choices: Sequence[Choice] = ()) -> None:
        super().__init__()
        self.setEditable(True)
        self.setLineEdit(AnswerLine())
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # pyright: ignore[reportArgumentType] # Qt takes none; the stub does not say so
        self.setMaxVisibleItems(_LIST_ROWS)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.setMaximumWidth(theme.px(_WIDEST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._choices: tuple[Choice, ...] = ()
        self._value: str | None = None
        self._erasing = False
        self.set_choices(choices)
        line = self.line()
        line.textEdited.connect(self._typed)
        line.installEventFilter(self)
        self.installEventFilter(self)
        self.activated.connect(self._pick)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the answers; a value that is no longer among them is emptied."""
        self._choices = tuple(choices)
        self.clear()
        self.addItems([shown(choice) for choice in self._choices])
        self.set_value(self._value if any(code == self._value for code, _ in self._choices) else None)

    def line(self) -> QLineEdit:
        """The line that is typed into."""
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - it was made editable
        return line

    def value(self) -> str | None:
        """Code of the answer; None while there is none."""
        return self._value

    def set_value(self, code: str | None) -> None:
        """Choose by code; None or an unknown code empties the field."""
        at = next((i for i, choice in enumerate(self._choices) if choice[0] == code), -1)
        self._value = code if at >= 0 else None
        self.setCurrentIndex(at)
        self.setEditText(shown(self._choices[at]) if at >= 0 else "")
        self.line().setCursorPosition(0)
        self.line().setToolTip(self._choices[at][1] if at >= 0 else "")

    def put(self, text: str) -> None:
        """Show a text as it was typed once: the answer it means, or the text itself when it means none."""
        found = match(self._choices, text.strip())
        self.set_value(None if found is None else found[0])
        if found is None:
            self.setEditText(text)

    def problem(self) -> str:
        """Why what was typed is no answer; empty when it is one or empty."""
        text = self.currentText().strip()
        if not text or self._value is not None:
            return ""
        return tr("Pilihan ini tidak ada dalam daftar. Ketik kode atau huruf depannya.")

    def commit(self) -> None:
        """Take what was typed: the code, the first letters, or a word inside when only one answer has it."""
        text = self.currentText().strip()
        found = match(self._choices, text)
        before = self._value
        if found is not None:
            self.set_value(found[0])
        elif not text:
            self.set_value(None)
        else:
            self._value = None
        if self._value != before:
            self.committed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """Erasing is not completed again; leaving commits; entering selects all."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._erasing = event.key() in _ERASING
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.showPopup()
                return True
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - the name is Qt's
        """The whole answer is selected, so typing replaces it."""
        super().focusInEvent(event)
        self.line().selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - the name is Qt's
        """Leaving commits, except into the list."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - the name is Qt's
        """The wheel scrolls the form and never changes an answer."""
        event.ignore()

    def _typed(self, text: str) -> None:
        found = None if self._erasing else match(self._choices, text.strip())
        if found is None:
            self._value = None if not text.strip() else self._value
            return
        code, label = found
        whole = shown(found) if text.strip() == code else label
        if whole.casefold().startswith(text.casefold()):
            line = self.line()
            line.setText(text + whole[len(text) :])
            line.setSelection(len(text), len(whole) - len(text))
        if text.strip() == code and not any(c != code and c.startswith(code) for c, _ in self._choices):
            self._take(code)
            self.completed.emit()

    def _take(self, code: str) -> None:
        if self._value != code:
            self._value = code
            self.committed.emit()

    def _pick(self, at: int) -> None:
        before = self._value
        self.set_value(self._choices[at][0])
        if self._value != before:
            self.committed.emit()


def shown(choice: Choice) -> str:
    """How an answer stands in the field and in its list: ``2  Perempuan``."""
    return f"{choice[0]}  {choice[1]}"


def match(choices: Sequence[Choice], text: str) -> Choice | None:
    """The answer meant by a code, by the whole text, by first letters, or by a word only one answer has."""
    wanted = text.casefold()
    if not wanted:
        return None
    for choice in choices:
        if wanted in {choice[0].casefold(), shown(choice).casefold()}:
            return choice
    leading = [choice for choice in choices if choice[1].casefold().startswith(wanted)]
    if leading:
        return leading[0]
    inside = [choice for choice in choices if wanted in choice[1].casefold()]
    return inside[0] if len(inside) == 1 else None
