"""The line above a page that says what happened; it never takes the focus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.messages import Message, MessageKind, Messages
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_ICONS = {MessageKind.INFO: "info", MessageKind.SUCCESS: "success", MessageKind.ERROR: "error"}
_ICON = 20


class MessageBar(QFrame):
    """Shows the last message until it is closed, replaced or cleared; screen readers are told."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self._sign, self.label = QLabel(), QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.deed, self.second = QPushButton(), QPushButton()
        self.close_button = QPushButton()
        self._on_deed: Callable[[], object] | None = None
        self._on_second: Callable[[], object] | None = None
        self._build()
        self.deed.clicked.connect(lambda: self._do(self._on_deed))
        self.second.clicked.connect(lambda: self._do(self._on_second))
        self.close_button.clicked.connect(self.hide)
        messages.posted.connect(self.show_message)
        messages.cleared.connect(self.hide)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Replace what is shown."""
        self.setProperty("tone", message.kind.value)
        theme.repolish(self)
        theme.repolish(self.label)
        colours = theme.tokens().tones[Tone(message.kind.value)]
        self._sign.setPixmap(icons.pixmap(_ICONS[message.kind], colours.text, theme.px(_ICON)))
        self.label.setText(message.text)
        self.setAccessibleName(message.text)
        self.deed.setText(message.deed)
        self.deed.setVisible(bool(message.deed))
        self.second.setText(message.second)
        self.second.setVisible(bool(message.second))
        self._on_deed, self._on_second = message.on_deed, message.on_second
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _do(self, deed: "Callable[[], object] | None") -> None:
        self.hide()
        if deed is not None:
            deed()

    def _build(self) -> None:
        self.close_button.setAccessibleName(tr("Tutup pesan"))
        self.close_button.setToolTip(tr("Tutup pesan"))
        self.close_button.setIconSize(QSize(theme.px(16), theme.px(16)))
        icons.dress(self.close_button, "close", "ink", theme.tokens())
        theme.give_role(self.close_button, "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(edge) for edge in (14, 6, 6, 6)))
        row.setSpacing(theme.px(10))
        row.addWidget(self._sign)
        row.addWidget(self.label, 1)
        row.addWidget(self.second)
        row.addWidget(self.deed)
        row.addWidget(self.close_button)
