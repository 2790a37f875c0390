"""Above the form: what is shown was typed before and never saved; go on with it, or give it up."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from kemiskinan_desktop.domain.problems import Problem, warning
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import body

_ICON = 20


class DraftNotice(QFrame):
    """Hidden unless the form shows a draft."""

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.sign, self.label = QLabel(), body("")
        self.go_on = QPushButton(tr("Lanjutkan"))
        self.give_up = QPushButton(tr("Buang isian ini…"))
        self.go_on.clicked.connect(self.hide)
        self.give_up.clicked.connect(self.given_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(edge) for edge in (14, 8, 10, 8)))
        row.setSpacing(theme.px(10))
        row.addWidget(self.sign)
        row.addWidget(self.label, 1)
        row.addWidget(self.give_up)
        row.addWidget(self.go_on)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show what was restored."""
        colours = theme.tokens().tones[Tone.WARNING]
        self.sign.setPixmap(icons.pixmap("info", colours.bar, theme.px(_ICON)))
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()


def restored(at: datetime, *, changed: bool, clashes: int) -> str:
    """When it was typed, and whether somebody stored the family since; `clashes` counts the fields."""
    said = tr("Isian ini diketik sampai {saat} dan belum disimpan.", saat=formats.stamp(at))
    if not changed:
        return said
    theirs = (
        tr("Sesudah itu keluarga ini disimpan dari tempat lain; perubahannya sudah ikut di sini.")
        if not clashes
        else tr(
            "Sesudah itu keluarga ini disimpan dari tempat lain. {n} isian berbeda: yang tersimpan sekarang "
            "tertulis di samping isian Anda.",
            n=formats.number(clashes),
        )
    )
    return f"{said} {theirs}"


def stored_now(field: str, text: str) -> Problem:
    """What somebody else stored in a field where the draft says something different."""
    shown = text or tr("kosong")
    return warning(
        field, "draft.theirs", tr("Tersimpan sekarang: {teks}. Isian Anda menggantikannya.", teks=shown)
    )
