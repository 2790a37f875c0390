"""Tampilan: colours, size of text, language, moving on by itself; kept on this PC."""

from typing import cast

from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.theme import TEXT_SCALES
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.translations import Language, tr
from kemiskinan_desktop.ui.widgets.form import FormGrid

_WIDEST = 260


class LookSection(Section):
    """Changes show at once, except what needs a new start."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.scheme, self.scale, self.language = QComboBox(), QComboBox(), QComboBox()
        self.advance = QCheckBox(
            tr("Pindah sendiri ke isian berikutnya bila NIK, KK, atau tanggal sudah penuh")
        )
        self._fill()
        card = self.add_card(tr("Tampilan"), tr("Hanya berlaku di komputer ini."))
        grid = FormGrid()
        for label, combo in (
            (tr("&Warna"), self.scheme), (tr("&Ukuran huruf"), self.scale), (tr("&Bahasa"), self.language),
        ):  # fmt: skip
            combo.setMaximumWidth(theme.px(_WIDEST))
            grid.add(label, combo)
        card.addWidget(grid)
        card.addWidget(self.advance)
        self.column.addStretch()
        self._connect()

    def _fill(self) -> None:
        preferences = self.room.desk.preferences
        for scheme, name in (
            (Scheme.LIGHT, tr("Terang")), (Scheme.DARK, tr("Gelap")), (Scheme.CONTRAST, tr("Kontras tinggi")),
        ):  # fmt: skip
            self.scheme.addItem(name, scheme.value)
        for scale in TEXT_SCALES:
            self.scale.addItem(f"{scale} %", scale)
        for language, name in ((Language.INDONESIAN, "Bahasa Indonesia"), (Language.ENGLISH, "English")):
            self.language.addItem(name, language.value)
        self.scheme.setCurrentIndex(self.scheme.findData(preferences.scheme.value))
        self.scale.setCurrentIndex(self.scale.findData(preferences.text_scale))
        self.language.setCurrentIndex(self.language.findData(preferences.language.value))
        self.advance.setChecked(preferences.auto_advance)

    def _connect(self) -> None:
        self.scheme.activated.connect(self._look)
        self.scale.activated.connect(self._look)
        self.language.activated.connect(self._speak)
        self.advance.toggled.connect(self._advance)

    def _look(self) -> None:
        preferences = self.room.desk.preferences
        resized = preferences.text_scale != self.scale.currentData()
        preferences.scheme = Scheme(self.scheme.currentData())
        preferences.text_scale = int(self.scale.currentData())
        application = cast("QApplication", QApplication.instance())
        theme.apply(
            application, preferences.scheme, preferences.text_scale,
            training_office=self.room.workplace.training,
        )  # fmt: skip
        if resized:
            self.room.desk.messages.info(tr("Ukuran huruf berlaku penuh sesudah program dibuka lagi."))

    def _speak(self) -> None:
        self.room.desk.preferences.language = Language(self.language.currentData())
        self.room.desk.messages.info(tr("Bahasa berganti sesudah program dibuka lagi."))

    def _advance(self, on: bool) -> None:
        self.room.desk.preferences.auto_advance = on
