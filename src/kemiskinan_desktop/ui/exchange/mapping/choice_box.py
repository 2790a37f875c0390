"""A choice among many that is found by typing any part of its words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from kemiskinan_desktop.ui import theme

Choice = tuple[str, str]
"""Code and words."""
_ROWS, _LETTERS, _FAR = 16, 14, 3


class ChoiceBox(QComboBox):
    """``ChoiceBox(tr("Isian"))``; `chosen` tells the code that a person chose."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self._choices: tuple[Choice, ...] = ()
        self._code = ""
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self._complete()
        self.line.returnPressed.connect(self.take)
        self.activated.connect(self._pick)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """What may be chosen."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.clear()
            self.addItems([words for _, words in self._choices])

    @property
    def code(self) -> str:
        """Code of what is chosen."""
        return self._code

    def set_code(self, code: str) -> None:
        """Show a choice without telling; an unknown code shows nothing."""
        self._code = code
        at = next((at for at, (each, _) in enumerate(self._choices) if each == code), -1)
        self.setCurrentIndex(at)
        self.setEditText(self._choices[at][1] if at >= 0 else "")
        self.line.setCursorPosition(0)

    def take(self) -> None:
        """Choose what was typed: the whole words, their beginning, or a part of them; else go back."""
        found = self._meant(self.line.text().strip().casefold())
        if found is None:
            self.set_code(self._code)
        else:
            self._choose(found)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - the name is Qt's
        """The whole choice is selected, so typing replaces it."""
        super().focusInEvent(event)
        self.line.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - the name is Qt's
        """What was typed and not taken is forgotten."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.set_code(self._code)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - the name is Qt's
        """The wheel scrolls the page and never changes a choice."""
        event.ignore()

    def _complete(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        completer.popup().setMinimumWidth(theme.px(260))

    def _meant(self, text: str) -> str | None:
        """The code of the first choice that is nearest to a text in lower case; None without one."""
        ranked = [(_rank(text, words.casefold()), code) for code, words in self._choices]
        best = min(ranked, key=lambda entry: entry[0], default=(_FAR, ""))
        return best[1] if text and best[0] < _FAR else None

    def _pick(self, at: int) -> None:
        if 0 <= at < len(self._choices):
            self._choose(self._choices[at][0])

    def _choose(self, code: str) -> None:
        self.set_code(code)
        self.chosen.emit(code)


def _rank(text: str, words: str) -> int:
    """0 for the words themselves, then for their beginning, then for a part; `_FAR` for none."""
    if text == words:
        return 0
    if words.startswith(text):
        return 1
    return 2 if text in words else _FAR
