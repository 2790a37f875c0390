"""The fields of a card's design: texts, colours, what is shown; a design goes in and comes out."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from kemiskinan_desktop.domain.card_design import LONGEST, PALETTES, CardDesign
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.form import FormGrid

_LONG: Final = ("purpose", "rules")
_WIDEST, _LINES, _CODE, _SWATCH, _LABELS = 460, 62, 120, 16, 122


class CardFields(QWidget):
    """``fields.show_design(design)``, ``fields.design()``; two grids to be put where they belong."""

    changed = Signal()

    def __init__(self, *, may_change: bool) -> None:
        super().__init__()
        self._base = CardDesign()
        self.lines: dict[str, QLineEdit | QPlainTextEdit] = {}
        self.palette_box = QComboBox()
        self.ground, self.accent = QLineEdit(), QLineEdit()
        self.emblem = QCheckBox(tr("Tampilkan &lambang kantor"))
        self.photo = QCheckBox(tr("Sediakan tempat &foto kepala keluarga"))
        self.texts, self.colours = FormGrid(label_width=_LABELS), FormGrid(label_width=_LABELS)
        self._add_texts()
        self._add_colours()
        for widget in (*self.lines.values(), self.palette_box, self.ground, self.accent):
            widget.setEnabled(may_change)
        for box in (self.emblem, self.photo):
            box.setEnabled(may_change)
            box.toggled.connect(self._tell)

    def design(self) -> CardDesign:
        """The design as the fields have it."""
        texts = {name: _text(line) for name, line in self.lines.items()}
        return replace(
            self._base, **texts, ground=self.ground.text().strip(), accent=self.accent.text().strip(),
            emblem=self.emblem.isChecked(), photo=self.photo.isChecked(),
        )  # fmt: skip

    def show_design(self, design: CardDesign) -> None:
        """Fill the fields."""
        self._base = design
        for name, line in self.lines.items():
            text = getattr(design, name)
            if isinstance(line, QPlainTextEdit):
                line.setPlainText(text)
            else:
                line.setText(text)
        self.ground.setText(design.ground)
        self.accent.setText(design.accent)
        self.emblem.setChecked(design.emblem)
        self.photo.setChecked(design.photo)
        self._follow_colours()

    def propose(self, government: str, contact: str) -> None:
        """What an empty field takes from the office, shown in it quietly."""
        for name, text in (("government", government), ("contact", contact)):
            line = self.lines[name]
            line.setPlaceholderText(text)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put each problem beside its field."""
        found = tuple(problems)
        self.texts.show_problems(found)
        self.colours.show_problems(found)

    def _add_texts(self) -> None:
        usual = tr("Kosong: mengikuti kop kantor.")
        for name, label, words in (
            ("government", tr("&Pemerintah"), usual),
            ("title", tr("&Judul"), ""),
            ("mark", tr("Huruf &besar"), tr("Paling banyak empat huruf di kanan atas. Boleh kosong.")),
            ("purpose", tr("&Kegunaan"), tr("Di belakang kartu, sebelum ketentuan.")),
            ("rules", tr("K&etentuan"), tr("Di belakang kartu.")),
            ("contact", tr("&Tempat bertanya"), tr("Kosong: kecamatan dengan telepon atau alamatnya.")),
        ):
            line = self._line(name)
            self.lines[name] = line
            line.textChanged.connect(self._tell)
            row = self.texts.add(label, line, help=words, field=name)
            if name in _LONG:
                row.label.setMinimumHeight(theme.px(_LINES))

    def _line(self, name: str) -> QLineEdit | QPlainTextEdit:
        if name in _LONG:
            area = QPlainTextEdit()
            area.setTabChangesFocus(True)
            area.setFixedHeight(theme.px(_LINES))
            area.setMaximumWidth(theme.px(_WIDEST))
            return area
        edit = QLineEdit()
        edit.setMaxLength(LONGEST[name])
        edit.setMaximumWidth(theme.px(_CODE if name == "mark" else _WIDEST))
        return edit

    def _add_colours(self) -> None:
        for palette in PALETTES:
            icon = _swatch(palette.ground, palette.accent)
            self.palette_box.addItem(icon, translated(palette.name), (palette.ground, palette.accent))
        self.palette_box.addItem(tr("Pilihan sendiri"), None)
        self.palette_box.setMaximumWidth(theme.px(_WIDEST // 2))
        self.palette_box.activated.connect(self._take_palette)
        self.colours.add(tr("Paduan &warna"), self.palette_box, field="palette")
        for edit, label, field, words in (
            (self.ground, tr("Warna &dasar"), "ground", tr("Pita di atas; tulisan di atasnya putih.")),
            (self.accent, tr("Warna &aksen"), "accent", tr("Garis dan huruf besar.")),
        ):
            edit.setMaximumWidth(theme.px(_CODE))
            edit.setMaxLength(7)
            edit.textChanged.connect(self._colour_typed)
            self.colours.add(label, edit, help=words, field=field)

    def _take_palette(self) -> None:
        chosen = self.palette_box.currentData()
        if chosen is not None:
            self.ground.setText(chosen[0])
            self.accent.setText(chosen[1])

    def _colour_typed(self) -> None:
        self._follow_colours()
        self.changed.emit()

    def _follow_colours(self) -> None:
        """The box names the palette that is typed, or that it is the office's own."""
        typed = (self.ground.text().strip().upper(), self.accent.text().strip().upper())
        pairs = [(palette.ground, palette.accent) for palette in PALETTES]
        self.palette_box.setCurrentIndex(pairs.index(typed) if typed in pairs else len(pairs))

    def _tell(self) -> None:
        self.changed.emit()


def _text(line: QLineEdit | QPlainTextEdit) -> str:
    text = line.toPlainText() if isinstance(line, QPlainTextEdit) else line.text()
    return " ".join(text.split())


def _swatch(ground: str, accent: str) -> QIcon:
    """Two colours side by side."""
    side = theme.px(_SWATCH)
    picture = QPixmap(side, side)
    picture.fill(QColor(ground))
    half = QPixmap(side, max(1, side // 3))
    half.fill(QColor(accent))
    painter = QPainter(picture)
    painter.drawPixmap(0, side - half.height(), half)
    painter.end()
    return QIcon(picture)
