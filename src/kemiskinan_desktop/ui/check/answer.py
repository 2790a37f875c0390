"""The answer about one code: icon, words and colour, what the card says, and what remains to be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.services.card_check import CheckedCard
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.check.ktp import KtpBox
from kemiskinan_desktop.ui.check.marks import ICONS, TONES, Checked
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.empty_state import EmptyState
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, muted, small, title

_ICON, _WIDTH, _HEIGHT = 40, 380, 260


class AnswerPanel(QFrame):
    """``panel.show_answer(checked)``; says what to do while there is none."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Hasil pemeriksaan"))
        self.setMinimumSize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.sign, self.title = QLabel(), title("")
        self.title.setWordWrap(True)
        self.sentence, self.source = body(""), small("")
        self._facts, self._notes = QGridLayout(), QVBoxLayout()
        self.verdict, self.ktp = QFrame(), KtpBox()
        self.empty = EmptyState()
        self.empty.say(
            tr("Siap memeriksa kartu"),
            tr("Pindai kode QR kartu dengan pemindai atau kamera, atau buka foto atau PDF kartunya."),
            icon="scan",
        )
        self._content = QWidget()
        self._arrange()
        self.clear()

    def clear(self) -> None:
        """Nothing has been checked yet."""
        self.ktp.show_card(None)
        self._content.hide()
        self.empty.show()

    def show_answer(self, checked: Checked) -> None:
        """Show the answer about one code."""
        self.empty.hide()
        card = checked.card
        tone = theme.tokens().tones[TONES[card.result]]
        self.sign.setPixmap(icons.pixmap(ICONS[card.result], tone.bar, theme.px(_ICON)))
        self.title.setText(translated(card.title))
        theme.give_role(self.verdict, "verdict", TONES[card.result].value)
        theme.give_role(self.title, "title", TONES[card.result].value)
        self.sentence.setText(translated(card.sentence))
        self.source.setText(tr("Asal: {name}", name=checked.source) if checked.source else "")
        self.source.setVisible(bool(checked.source))
        self._show_facts(card)
        self._show_notes(card)
        self.ktp.show_card(card)
        self.setAccessibleName(f"{card.title}. {card.sentence}")
        self._content.show()

    def texts(self) -> list[str]:
        """Every line of words that is shown, top down."""
        left_out = self.ktp if self.ktp.isHidden() else None
        labels = self._content.findChildren(QLabel)
        shown = [each for each in labels if left_out is None or not left_out.isAncestorOf(each)]
        return [label.text() for label in shown if label.text()]

    def _show_facts(self, card: CheckedCard) -> None:
        empty(self._facts)
        for at, (label, value) in enumerate(card.facts):
            name, said = muted(translated(label)), body(value)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            theme.give_role(said, "strong")
            self._facts.addWidget(name, at, 0)
            self._facts.addWidget(said, at, 1)

    def _show_notes(self, card: CheckedCard) -> None:
        empty(self._notes)
        for note in reversed(card.notes):  # what remains to be done stands first
            self._notes.addWidget(_note(translated(note)))

    def _arrange(self) -> None:
        area, column = scrolled()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(18),) * 4)
        outer.addWidget(area)
        column.addWidget(self.empty, 1)
        column.addWidget(self._content)
        column.addStretch()
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(0, 0, theme.px(6), 0)
        inner.setSpacing(theme.px(10))
        self._arrange_head()
        inner.addWidget(self.verdict)
        inner.addWidget(self.sentence)
        inner.addWidget(self.source)
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(theme.px(18))
        self._facts.setVerticalSpacing(theme.px(4))
        inner.addLayout(self._facts)
        self._notes.setSpacing(theme.px(6))
        inner.addWidget(self.ktp)
        inner.addLayout(self._notes)

    def _arrange_head(self) -> None:
        head = QHBoxLayout(self.verdict)
        head.setContentsMargins(*(theme.px(edge) for edge in (14, 12, 14, 12)))
        head.setSpacing(theme.px(14))
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)


def _note(text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    sign = QLabel()
    sign.setPixmap(icons.pixmap("info", theme.tokens().muted, theme.px(16)))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(muted(text), 1)
    return holder
