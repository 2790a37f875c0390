"""The end of long work: a sentence, numbers that add up, problems, and buttons to what was made."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.text import heading, muted, strong

_ICON = 28


class ResultPanel(QFrame):
    """``panel.say(tr("Impor selesai"), numbers=[(tr("Dibaca"), 10), …], total=…)``."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.sign, self.title, self.advice = QLabel(), heading(""), muted("")
        self._numbers, self._buttons = QGridLayout(), QHBoxLayout()
        self._buttons.addStretch()
        head = QHBoxLayout()
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(18),) * 4)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.advice)
        column.addLayout(self._numbers)
        column.addLayout(self._buttons)
        self._numbers.setColumnStretch(2, 1)

    def say(
        self,
        title: str,
        advice: str = "",
        numbers: Sequence[tuple[str, int]] = (),
        *,
        total: tuple[str, int] | None = None,
        tone: Tone = Tone.SUCCESS,
    ) -> None:
        """Replace the words and numbers; the total stands below a heavier line of its own."""
        names = {Tone.SUCCESS: "success", Tone.ERROR: "error", Tone.WARNING: "warning"}
        picture = icons.pixmap(names.get(tone, "info"), theme.tokens().tones[tone].bar, theme.px(_ICON))
        self.sign.setPixmap(picture)
        self.title.setText(title)
        self.advice.setText(advice)
        self.advice.setHidden(not advice)
        self.setAccessibleName(title)
        empty(self._numbers)
        for at, (label, number) in enumerate(numbers):
            self._line(at, muted(label), QLabel(formats.number(number)))
        if total is not None:
            self._line(len(numbers), strong(total[0]), strong(formats.number(total[1])))

    def add_button(self, text: str, on_press: Callable[[], object], role: str = "") -> QPushButton:
        """A button such as *Buka berkas*."""
        button = QPushButton(text)
        theme.give_role(button, role)
        button.clicked.connect(lambda _checked=False: on_press())
        self._buttons.addWidget(button)
        return button

    def clear_buttons(self) -> None:
        """Take all buttons away."""
        empty(self._buttons)
        self._buttons.addStretch()

    def _line(self, at: int, label: QLabel, number: QLabel) -> None:
        label.setWordWrap(False)
        self._numbers.addWidget(label, at, 0)
        self._numbers.addWidget(number, at, 1, Qt.AlignmentFlag.AlignRight)
