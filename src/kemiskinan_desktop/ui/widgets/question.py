"""A question with two buttons: the deed, and the safe way out that Enter takes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import body, heading, small

_WIDTH = 460


class Question(QDialog):
    """Title, sentence, deed; *Batal* is the default button."""

    def __init__(
        self,
        title: str,
        sentence: str,
        deed: str,
        *,
        danger: bool = False,
        cancel: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.deed = QPushButton(deed)
        self.deed.clicked.connect(self.accept)
        theme.give_role(self.deed, "danger" if danger else "primary")
        self.cancel = QPushButton(tr("Batal"))
        self.cancel.clicked.connect(self.reject)
        if not cancel:
            self.cancel.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.px(20),) * 4)
        self._column.setSpacing(theme.px(12))
        self._column.addWidget(heading(title))
        if sentence:
            self._column.addWidget(_sentence(sentence))
        self._column.addLayout(self._buttons())
        self._prefer(self.cancel if cancel else self.deed)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.deed)
        return row

    def _prefer(self, button: QPushButton) -> None:
        for each in (self.deed, self.cancel):
            each.setAutoDefault(False)
            each.setDefault(each is button)
        button.setFocus()


class Choices(Question):
    """A question with several deeds; the first one loses nothing and is what Enter takes."""

    def __init__(
        self,
        title: str,
        sentence: str,
        deeds: Sequence[str],
        *,
        danger: int = -1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentence, deeds[0], parent=parent)
        self.chosen = 0
        self.others = [self._other(at, text) for at, text in enumerate(deeds[1:], start=1)]
        row = self._column.itemAt(self._column.count() - 1).layout()
        if isinstance(row, QHBoxLayout):
            for button in self.others:
                row.insertWidget(2, button)
        if danger > 0:
            theme.give_role(self.others[danger - 1], "danger")
        self._prefer(self.deed)

    def _other(self, at: int, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose(at))
        return button

    def _choose(self, at: int) -> None:
        self.chosen = at
        self.accept()


class ReasonQuestion(Question):
    """A question that wants a reason in words."""

    def __init__(
        self,
        title: str,
        sentence: str,
        deed: str,
        *,
        danger: bool = False,
        required: bool = True,
        label: str = "",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentence, deed, danger=danger, parent=parent)
        self._required = required
        named = label or tr("&Alasan")
        self.edit = QPlainTextEdit(text)
        self.edit.setAccessibleName(named.replace("&", ""))
        self.edit.selectAll()
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(84))
        heads = QLabel(named)
        heads.setBuddy(self.edit)
        at = self._column.count() - 1
        self._column.insertWidget(at, heads)
        self._column.insertWidget(at + 1, self.edit)
        self.edit.textChanged.connect(self._judge)
        self._judge()
        self.edit.setFocus()

    @property
    def reason(self) -> str:
        """What was typed, without blanks around it."""
        return self.edit.toPlainText().strip()

    def _judge(self) -> None:
        self.deed.setEnabled(bool(self.reason) or not self._required)


def _sentence(text: str) -> QLabel:
    label = body(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class PickedReason(Question):
    """A question that wants a reason: one of a short list, or other words typed in the same field."""

    def __init__(
        self,
        title: str,
        sentence: str,
        deed: str,
        reasons: Sequence[str],
        *,
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentence, deed, danger=danger, parent=parent)
        self.edit = QComboBox()
        self.edit.setEditable(True)
        self.edit.addItems(list(reasons))
        self.edit.setCurrentIndex(-1)
        self.edit.setAccessibleName(tr("Alasan"))
        heads = QLabel(tr("&Alasan"))
        heads.setBuddy(self.edit)
        at = self._column.count() - 1
        self._column.insertWidget(at, heads)
        self._column.insertWidget(at + 1, self.edit)
        self._column.insertWidget(at + 2, small(tr("Pilih dengan panah bawah, atau tulis alasan lain.")))
        self.edit.editTextChanged.connect(self._judge)
        self._judge()
        self.edit.setFocus()

    @property
    def reason(self) -> str:
        """What was picked or typed, without blanks around it."""
        return self.edit.currentText().strip()

    def _judge(self) -> None:
        self.deed.setEnabled(bool(self.reason))
