"""The blind form: the paper is typed again whole, and nothing that is stored is shown."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.double_entry_tasks import Paper
from kemiskinan_desktop.domain.keyings import FAMILY_KEYED, Keying
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.double_entry.editors import Editors, value_in
from kemiskinan_desktop.ui.double_entry.keyed_answers import KeyedAnswers
from kemiskinan_desktop.ui.double_entry.keyed_member import KeyedMemberCard
from kemiskinan_desktop.ui.double_entry.words import paper_words
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.add_button import AddButton
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.field import FieldEdit
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import heading, small
from kemiskinan_desktop.ui.widgets.typed_text import put_text, text_in

_MEMBERS = "members"


class BlindForm(QWidget):
    """``form.start(paper)``; `read` gives the typing, and says beside its field what cannot be read."""

    key_pressed = Signal(int)
    """A key went down in a field."""
    changed = Signal()
    """Something was typed."""

    def __init__(self, editors: Editors, back: QAction, *, auto_advance: bool) -> None:
        super().__init__()
        self._editors, self._auto_advance = editors, auto_advance
        self.paper, self.cards = heading(""), list[KeyedMemberCard]()
        self.cells = FieldCells(auto_advance=auto_advance)
        self.family: dict[str, QWidget] = {name: editors.make(name) for name in FAMILY_KEYED}
        for name, editor in self.family.items():
            self.cells.add(editors.label(name), editor, field=name)
            self._listen(editor)
        self.answers = KeyedAnswers(editors, auto_advance=auto_advance)
        for editor in self.answers.editors.values():
            self._listen(editor)
        self.add = AddButton(tr("Tambah anggota   Ctrl+T"))
        self._area = self._arrange(back)
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(self._reveal)
        self.cells.key_pressed.connect(self.key_pressed)
        self.answers.key_pressed.connect(self.key_pressed)
        self.add.clicked.connect(self.add_member)

    def start(self, paper: Paper) -> None:
        """Empty, for the paper that lies where these words say."""
        self.paper.setText(paper_words(paper))
        self._shape(1)
        for _, editor in self._paths():
            put_text(editor, "")
        self.show_problems(())
        self.answers.follow()
        self.take_focus()

    def take_focus(self) -> None:
        """Ready to type, from the top."""
        self.family["kk_number"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def add_member(self) -> None:
        """One more member, the name ready to be typed."""
        self._shape(len(self.cards) + 1)
        self.cards[-1].focus()
        self._laid_out.start()

    def remove_current_member(self) -> None:
        """Take out the member in whose fields the cursor is, or the last one when it is nowhere."""
        at = next((at for at, card in enumerate(self.cards) if card.isAncestorOf(self.focusWidget())), None)
        if at is None or len(self.cards) == 1:
            return
        self._drop(self.cards.pop(at))
        self._shape(len(self.cards))
        self.cards[min(at, len(self.cards) - 1)].focus()
        self.changed.emit()

    def read(self) -> tuple[Keying, tuple[Problem, ...]]:
        """The typing, and what cannot be read yet, in reading order."""
        reading = Reading()
        family = {name: value_in(editor, name, reading) for name, editor in self.family.items()}
        if not text_in(self.family["kk_number"]).strip():
            reading.refuse("kk_number", tr("Nomor KK belum diisi. Ketik 16 angka dari berkas."))
        cards = [(at, card) for at, card in enumerate(self.cards) if not card.is_blank]
        if not cards:
            reading.refuse(f"{_MEMBERS}.0.name", tr("Belum ada anggota yang diketik."))
        members = tuple(card.read(f"{_MEMBERS}.{at}", reading) for at, card in cards)
        keying = Keying(family=family, members=members, answers=self.answers.read(reading))
        return keying, tuple(reading.unread)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Each beside its field."""
        self.cells.show_problems(problems)
        for at, card in enumerate(self.cards):
            start = f"{_MEMBERS}.{at}."
            for row in card.cells.rows:
                row.show_problems([p for p in problems if p.field == start + row.field])
        self.answers.show_problems(list(problems))

    def go_to(self, field: str) -> None:
        """Put the cursor into the field of a problem."""
        editor = dict(self._paths()).get(field)
        if editor is not None:
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._laid_out.start()

    def commit(self) -> None:
        """Take over what stands in the field with the cursor, as leaving it would."""
        widget = self.focusWidget()
        if isinstance(widget, FieldEdit | CodeCombo):
            widget.commit()

    def document(self) -> dict[str, Any] | None:
        """What stands in the fields, as JSON; None when nothing was typed."""
        texts = {path: text for path, editor in self._paths() if (text := text_in(editor))}
        return {"anggota": len(self.cards), "isian": texts} if texts else None

    def put_back(self, document: Mapping[str, Any]) -> None:
        """Show what was typed before."""
        texts: Mapping[str, str] = document["isian"]
        self._shape(int(document["anggota"]))
        for path, editor in self._paths():
            put_text(editor, texts.get(path, ""))
        self.answers.follow()

    def _paths(self) -> Iterator[tuple[str, QWidget]]:
        yield from self.family.items()
        for at, card in enumerate(self.cards):
            yield from ((f"{_MEMBERS}.{at}.{name}", editor) for name, editor in card.editors.items())
        yield from ((f"answers.{code}", editor) for code, editor in self.answers.editors.items())

    def _shape(self, count: int) -> None:
        """So many member cards."""
        while len(self.cards) > count:
            self._drop(self.cards.pop())
        while len(self.cards) < count:
            card = KeyedMemberCard(self._editors, auto_advance=self._auto_advance)
            card.cells.key_pressed.connect(self.key_pressed)
            for editor in card.editors.values():
                self._listen(editor)
            self.cards.append(card)
            self._column.addWidget(card)
            card.show()
        for at, card in enumerate(self.cards):
            card.say_title(at)
        self._order()

    def _drop(self, card: KeyedMemberCard) -> None:
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _order(self) -> None:
        """Cards that came later are still typed before the button and the answers."""
        before: QWidget = self.family[FAMILY_KEYED[-1]]
        for card in self.cards:
            for editor in card.editors.values():
                QWidget.setTabOrder(before, editor)
                before = editor
        QWidget.setTabOrder(before, self.add)
        QWidget.setTabOrder(self.add, next(iter(self.answers.editors.values())))

    def _listen(self, editor: QWidget) -> None:
        if isinstance(editor, FieldEdit):
            editor.textEdited.connect(self.changed)
        elif isinstance(editor, CodeCombo):
            editor.committed.connect(self.changed)
            editor.line().textEdited.connect(self.changed)

    def _reveal(self) -> None:
        widget = cast("QWidget | None", self.focusWidget())  # none while nothing was focused yet
        if widget is not None:
            self._area.ensureWidgetVisible(widget, theme.px(40), theme.px(100))

    def _arrange(self, back: QAction) -> QScrollArea:
        area, column = scrolled()
        icons.dress(self.add, "plus", "ink", theme.tokens())
        self.add.setAccessibleName(tr("Tambah anggota"))
        self.add.setToolTip(tr("Enter menambah anggota; Tab melanjutkan ke pertanyaan."))
        card = QFrame()
        theme.give_role(card, "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 16, 14)))
        inner.setSpacing(theme.px(8))
        inner.addWidget(heading(tr("Keluarga")))
        inner.addWidget(self.cells)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(10))
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch()
        column.addWidget(card)
        column.addWidget(heading(tr("Anggota keluarga yang masih hidup dan tinggal bersama")))
        column.addLayout(self._column)
        column.addLayout(row)
        column.addWidget(heading(tr("Pertanyaan")))
        column.addWidget(self.answers)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(10))
        head = QHBoxLayout()
        head.addWidget(self.paper, 1)
        head.addWidget(button(back))
        outer.addLayout(head)
        outer.addWidget(
            small(tr("Ketik semuanya dari berkas. Isi yang tersimpan sengaja tidak diperlihatkan."))
        )
        outer.addWidget(area, 1)
        return area

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing moves while nobody looks."""
        self._laid_out.stop()
        super().hideEvent(event)
