"""The column under the cursor: what it is taken for and why, and what its words mean."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.services.layout_drafts import LayoutDraft, MappedColumn, MappedWord
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange.mapping import words
from kemiskinan_desktop.ui.exchange.mapping.choice_box import ChoiceBox
from kemiskinan_desktop.ui.exchange.mapping.columns import word_columns
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.text import muted, small, strong

_WIDTH, _WORDS_HEIGHT = 290, 120
AS_BLANK, AS_BEFORE = "·kosong", "·semula"
"""Choices of a word beside the answers: it says nothing, and what it meant before."""


class ColumnPane(QFrame):
    """``pane.show_column(column)``; tells which field, or which meaning of a word, a person chose."""

    field_chosen = Signal(str)
    word_chosen = Signal(str, object)
    """Word, and its code; empty says nothing, None is as before."""

    def __init__(self, now: Callable[[], LayoutDraft], preferences: Preferences) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setMinimumWidth(theme.px(_WIDTH))
        self._now, self._column = now, None
        self.title, self.samples, self.reason = strong(""), small(""), muted("")
        self.field = ChoiceBox(tr("Dibaca sebagai"))
        self.words: RowTable[MappedWord] = RowTable(
            "mapped_words", word_columns(now, self._field_key), preferences, name=tr("Kata dan artinya")
        )
        self.words.setMinimumSize(theme.px(_WIDTH - 30), theme.px(_WORDS_HEIGHT))
        self.meaning = ChoiceBox(tr("Arti kata"))
        self._meaning_label = QLabel(tr("Art&i kata"))
        self._meaning_label.setBuddy(self.meaning)
        self.field.setWhatsThis(
            tr("Ketik sebagian nama isian, lalu Enter. Kolom yang dibiarkan tidak dibaca.")
        )
        self.meaning.setWhatsThis(
            tr("Arti kata yang dipilih di atas. Kata yang dianggap kosong tidak mengubah apa-apa.")
        )
        self._arrange()
        self.field.chosen.connect(self.field_chosen)
        self.words.current_changed.connect(self._show_word)
        self.words.activated.connect(self.edit_word)
        self.meaning.chosen.connect(self._tell_word)

    _column: MappedColumn | None

    def show_column(self, position: int, column: MappedColumn | None) -> None:
        """Show another column, or the same one mapped anew."""
        draft, self._column = self._now(), column
        self.setEnabled(column is not None)
        if column is None:
            self.title.setText(tr("Pilih satu kolom."))
            return
        self.title.setText(f"{column.letters} · {column.heading or tr('(tanpa judul)')}")
        self.samples.setText(words.samples_text(column) or tr("Kolom ini kosong."))
        self.reason.setText(words.reason(draft, column))
        self.field.set_choices(words.field_choices(draft))
        self.field.set_code(column.field)
        self._show_words(draft, draft.words(position, column.column))

    def edit_field(self) -> None:
        """Put the cursor where the field is chosen."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_word(self) -> None:
        """Put the cursor where the meaning of the word is chosen."""
        self.meaning.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self, draft: LayoutDraft, found: tuple[MappedWord, ...]) -> None:
        for widget in (self.words, self._meaning_label, self.meaning):
            widget.setVisible(bool(found))
        answers = draft.answers(self._field_key())
        self.meaning.set_choices([
            *((code, translated(label)) for code, label in answers.items()),
            (AS_BLANK, tr("Dianggap kosong")), (AS_BEFORE, tr("Kembalikan seperti semula")),
        ])  # fmt: skip
        self.words.set_source(SequenceSource(found))
        if found and self.words.current() is None:
            self.words.select_row(0)
        self._show_word(self.words.current())

    def _show_word(self, word: MappedWord | None) -> None:
        known = "" if word is None or not word.understood else word.code or AS_BLANK
        self.meaning.set_code(known)

    def _tell_word(self, code: str) -> None:
        word = self.words.current()
        if word is not None:
            said = {AS_BLANK: "", AS_BEFORE: None}.get(code, code)
            self.word_chosen.emit(word.text, said)

    def _field_key(self) -> str:
        return "" if self._column is None else self._column.field

    def _arrange(self) -> None:
        label = QLabel(tr("Dibaca s&ebagai"))
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (14, 12, 14, 12)))
        column.setSpacing(theme.px(6))
        parts: tuple[QWidget, ...] = (
            self.title, self.samples, label, self.field, self.reason, self.words, self._meaning_label,
            self.meaning,
        )  # fmt: skip
        for widget in parts:
            column.addWidget(widget, 1 if widget is self.words else 0)
        column.addStretch()
