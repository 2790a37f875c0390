"""What the three panels of the first window share: a card in the middle with a heading and a form."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import translated
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import card, heading, muted

_WIDTH, _EDGE = 620, 28
PATH, LOGIN, PASSWORD = "path", "login", "password"


class Panel(QWidget):
    """A card of a fixed width in the middle; fill `column`, ask with `form`."""

    fields_by_word: ClassVar[Sequence[tuple[str, str]]] = (("sandi", PASSWORD), ("", PATH))
    """Word in the title of a refusal → field that it is about; the first that fits."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.form = FormGrid(auto_advance=False, label_width=170)
        frame = card()
        frame.setMaximumWidth(theme.px(_WIDTH))
        self.column = QVBoxLayout(frame)
        self.column.setContentsMargins(*(theme.px(_EDGE),) * 4)
        self.column.setSpacing(theme.px(14))
        self.heading, self.sentence = heading(title), muted(sentence)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.sentence)
        area, middle = scrolled(margin=16)
        middle.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(frame, 20)
        row.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def refuse(self, refusal: UserError) -> None:
        """Show a refusal beside the field it is about."""
        sentence = f"{translated(refusal.title)} {translated(refusal.advice)}".strip()
        title = refusal.title.casefold()
        fits = (field for word, field in self.fields_by_word if word in title)
        field = next(each for each in fits if self.form.row(each) is not None)
        self.form.show_problems([error(field, "kantor.ditolak", sentence)])
        self.form.focus(field)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """The buttons of the panel, the deed at the right end."""
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(buttons[0])
        row.addStretch()
        for button in buttons[1:]:
            row.addWidget(button)
        self.column.addLayout(row)


class FileLine(QWidget):
    """The place of a file with a button to choose it."""

    def __init__(self, choose: QPushButton) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.choose = choose
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.edit, 1)
        row.addWidget(choose)

    def event(self, event: QEvent) -> bool:
        """The line takes over the mark of a problem."""
        if event.type() == QEvent.Type.DynamicPropertyChange and self.edit.property(
            "problem"
        ) != self.property("problem"):
            self.edit.setProperty("problem", self.property("problem"))
            theme.repolish(self.edit)
        return super().event(event)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - the name is Qt's
        """The line is what a screen reader reads."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)
