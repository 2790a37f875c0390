"""A password that was drawn for somebody, shown this once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import body, figure, heading


class GivenPassword(QFrame):
    """A card that appears with a password and forgets it when it is closed."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.title, self.password, self.words = heading(""), figure(""), body("")
        self.password.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.noted_button = QPushButton(tr("&Sudah dicatat"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(18),) * 4)
        column.setSpacing(theme.px(8))
        for label in (self.title, self.password, self.words):
            column.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.noted_button)
        row.addStretch()
        column.addLayout(row)
        self.noted_button.clicked.connect(self.forget)
        self.hide()

    def show_for(self, name: str, login: str, password: str) -> None:
        """Show a person's password."""
        self.title.setText(tr("Kata sandi sementara untuk {name}", name=name))
        self.password.setText(password)
        self.words.setText(
            tr(
                "Nama penggunanya {login}. Sampaikan langsung kepadanya; ia harus menggantinya saat pertama "
                "masuk. Sesudah kartu ini ditutup, kata sandi itu tidak dapat dilihat lagi.",
                login=login,
            )
        )
        self.show()
        self.noted_button.setFocus()

    def forget(self) -> None:
        """Close the card."""
        self.password.clear()
        self.hide()
