"""One sentence that wants attention, on the tint of a warning."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.widgets.text import body

_ICON = 20


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.sign, self.label = QLabel(), body("")
        theme.give_role(self.label, "body", Tone.WARNING.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(edge) for edge in (14, 10, 14, 10)))
        row.setSpacing(theme.px(10))
        row.addWidget(self.sign)
        row.addWidget(self.label, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one hides."""
        colours = theme.tokens().tones[Tone.WARNING]
        self.sign.setPixmap(icons.pixmap("warning", colours.bar, theme.px(_ICON)))
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
