"""Confirming the KTP that is shown with a card: its NIK is compared and never kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import strip_number
from kemiskinan_desktop.services.card_check import CheckedCard
from kemiskinan_desktop.services.ktp_match import match_ktp
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.digits_edit import NikEdit
from kemiskinan_desktop.ui.widgets.text import body, small

NIK_DIGITS = 16
_TONES = {True: Tone.SUCCESS, False: Tone.ERROR, None: Tone.WARNING}


class KtpBox(QFrame):
    """Takes the NIK of the shown KTP; sixteen digits or Enter give the answer."""

    done = Signal()
    """The clerk pressed Enter once more: the next card may come."""

    def __init__(self) -> None:
        super().__init__()
        self._card: CheckedCard | None = None
        self.field = NikEdit()
        self.field.setAccessibleName(tr("NIK di KTP"))
        self.field.setWhatsThis(
            tr(
                "Ketik NIK dari KTP yang ditunjukkan. Program membandingkannya dengan 12 bit di kode kartu: "
                "NIK yang benar selalu cocok, NIK lain kebetulan cocok 1 dari 4.096. NIK ini tidak dicatat."
            )
        )
        self.label = QLabel(tr("Cocokkan &NIK di KTP"))
        self.label.setBuddy(self.field)
        theme.give_role(self.label, "strong")
        self.result, self.advice = body(""), small("")
        self.field.completed.connect(self.compare)
        self.field.returnPressed.connect(self._enter)
        self.field.textEdited.connect(self._edited)
        self._arrange()
        self.show_card(None)

    def show_card(self, card: CheckedCard | None) -> None:
        """Ask about this card; hidden when there is nothing to compare with."""
        self._card = card if card is not None and card.claims is not None else None
        self.field.clear()
        self._say("", "", "")
        self.setVisible(self._card is not None)

    @property
    def asks(self) -> bool:
        """Whether there is a card to compare with."""
        return self._card is not None

    def give(self, digits: str) -> None:
        """Compare these digits, as if they had been typed here."""
        self.field.set_digits(digits)
        self.compare()

    def compare(self) -> None:
        """Say whether the NIK is the one of the card."""
        if self._card is None:
            return
        try:
            nik = self.field.value()
        except InvalidValueError as refusal:
            self._say(translated(refusal.title), translated(refusal.advice), Tone.WARNING.value)
            return
        match = None if nik is None else match_ktp(self._card, nik)
        if match is not None:
            tone = _TONES[match.matches]
            self._say(translated(match.title), translated(match.sentence), tone.value)

    def _enter(self) -> None:
        """The first Enter compares, the next goes back to the scanner."""
        if self.result.text() or not self.field.digits:
            self.done.emit()
        else:
            self.compare()

    def _edited(self) -> None:
        if len(self.field.digits) != NIK_DIGITS:
            self._say("", "", "")

    def _say(self, title: str, sentence: str, tone: str) -> None:
        self.result.setText(title)
        self.advice.setText(sentence)
        theme.give_role(self.result, "heading", tone)
        self.field.setAccessibleDescription(f"{title}. {sentence}" if title else "")
        self.advice.setVisible(bool(title))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.label)
        row.addWidget(self.field)
        row.addWidget(self.result, 1)
        column.addLayout(row)
        column.addWidget(self.advice)


def is_nik_like(text: str) -> bool:
    """Whether a text is sixteen digits, spaced or not."""
    digits = strip_number(text)
    return len(digits) == NIK_DIGITS and digits.isascii() and digits.isdigit()
