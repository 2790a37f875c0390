"""What changed in one record: label, old and new, each in the words of the form."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.history_summaries import FieldChange, RecordChange, RecordMove
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.history import words
from kemiskinan_desktop.ui.record_labels import label_text
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.layout_texts import layout_texts
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, small

_WIDTH, _HEIGHT = 300, 170


class ChangesPanel(QFrame):
    """``panel.show_record(record)``; None says how to see one."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Yang berubah"))
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        area, self._column = scrolled()
        self._column.setSpacing(theme.px(6))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 10, 12)))
        outer.addWidget(area)

    def show_record(self, record: RecordChange | None, *, hint: str = "") -> None:
        """Show what changed in a record, or a hint without one."""
        empty(self._column)
        if record is None:
            self._column.addWidget(muted(hint))
            self._column.addStretch()
            return
        self._column.addWidget(heading(record.title or tr("(tanpa nama)")))
        self._column.addWidget(small(record.detail))
        chip = ChipLabel(words.move_word(record.move), words.MOVE_TONES[record.move])
        self._column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        if record.fields:
            self._show_fields(record)
        else:
            self._column.addWidget(muted(_nothing(record.move)))
        self._column.addStretch()

    def texts(self) -> list[str]:
        """Every line of words that is shown, top down."""
        return list(layout_texts(self._column))

    def _show_fields(self, record: RecordChange) -> None:
        for of, own in groupby(record.fields, key=lambda field: field.of):
            if of:
                name = body(of)
                theme.give_role(name, "strong")
                self._column.addWidget(name)
            holder = QWidget()
            grid = QGridLayout(holder)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(theme.px(14))
            grid.setVerticalSpacing(theme.px(4))
            grid.setColumnStretch(0, 2)
            grid.setColumnStretch(1, 3)
            for at, field in enumerate(own):
                grid.addWidget(muted(label_text(field.label)), at, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(_value(field, record.move), at, 1, Qt.AlignmentFlag.AlignTop)
            self._column.addWidget(holder)


def _value(field: FieldChange, move: RecordMove) -> QLabel:
    if field.hidden:
        return muted(tr("berubah; isinya tidak ditampilkan untuk peran Anda"))
    said = body(_words(field, move))
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return said


def _words(field: FieldChange, move: RecordMove) -> str:
    """Old and new; of a record that came or left only the side there is."""
    if move in {RecordMove.CAME, RecordMove.LEFT}:
        return field.new or field.old
    return f"{field.old or '–'} → {field.new or '–'}"


def _nothing(move: RecordMove) -> str:
    return {
        RecordMove.SEEN: tr("Nomor lengkapnya ditampilkan atau diberikan. Datanya tidak berubah."),
        RecordMove.DESTROYED: tr("Isi catatan ini telah dimusnahkan sesudah masa simpannya."),
    }.get(move, tr("Tidak ada isian yang berbeda."))
