"""What the three panels of the first window share: a card in the middle with a heading and a form."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.form import FormGrid, FormRow
from kemiskinan_desktop.ui.widgets.password_edit import PasswordEdit
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import card, heading, muted

_WIDTH, _EDGE = 620, 28
PATH, LOGIN, PASSWORD = "path", "login", "password"


class Panel(QWidget):
    """A card of a fixed width in the middle; fill `column`, ask with `form`."""

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
        """Show a refusal beside the field it is about: the password, or the file."""
        sentence = f"{translated(refusal.title)} {translated(refusal.advice)}".strip()
        about_password = "sandi" in refusal.title.casefold()
        field = PASSWORD if about_password and self.form.row(PASSWORD) is not None else PATH
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


def mind_caps_lock(row: FormRow) -> None:
    """Say below a password that Caps Lock seems to be on."""

    def say(on: bool) -> None:  # noqa: FBT001 - a slot
        row.say(tr("Caps Lock menyala: semua huruf menjadi huruf besar.") if on else "")

    if isinstance(row.editor, PasswordEdit):
        row.editor.caps_lock.connect(say)
