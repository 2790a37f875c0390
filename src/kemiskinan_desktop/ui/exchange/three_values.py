"""The three values of one cell as cards beside each other: given out, in the file, in the office."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange import questions
from kemiskinan_desktop.ui.exchange.questions import Question
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import heading, small, strong

_WIDTH = 180


class ThreeValues(QWidget):
    """``values.show_question(question)``; None says how to see one."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.hint = heading(""), small("")
        self.cards = (_Card(tr("Semula diberikan")), _Card(tr("Di berkas kota")), _Card(tr("Di kantor")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addWidget(Sides(*((card, 1) for card in self.cards), fill=False))
        self.show_question(None)

    def show_question(self, one: Question | None) -> None:
        """Show a question with its decision."""
        for card in self.cards:
            card.setVisible(one is not None)
        if one is None:
            self.title.setText(tr("Pilih satu baris untuk melihat ketiga isinya."))
            self.hint.setText("")
            return
        self.title.setText(f"{questions.name(one)} · {questions.label(one)}")
        self.hint.setText(questions.owner_sentence(one))
        self.hint.setVisible(bool(self.hint.text()))
        taken = _taken(one)
        feet = (
            "",
            "" if one.cell is None else _place(one),
            "" if one.changed is None else questions.whose(one),
        )
        for at, (card, value, foot) in enumerate(zip(self.cards, questions.values(one), feet, strict=True)):
            card.say(value or tr("kosong"), foot, taken=at == taken)


class _Card(QFrame):
    """One value under its heading, with a chip when it is the one that is used."""

    def __init__(self, title: str) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setMinimumWidth(theme.px(_WIDTH))
        self._title = title
        self.value, self.foot, self.chip = strong(""), small(""), ChipLabel(tr("Dipakai"), Tone.SUCCESS)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (14, 10, 14, 10)))
        column.setSpacing(theme.px(4))
        head: QLabel = small(title)
        for widget in (head, self.value, self.foot):
            column.addWidget(widget)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def say(self, value: str, foot: str, *, taken: bool) -> None:
        """Another value."""
        self.value.setText(value)
        self.foot.setText(foot)
        self.foot.setVisible(bool(foot))
        self.chip.setVisible(taken)
        self.setAccessibleName(f"{self._title}: {value}")


def _taken(one: Question) -> int:
    """Place of the value that is used: the office's until somebody decides."""
    if one.choice is None:
        return -1
    if one.cell is not None:
        return 1 if one.choice is Choice.CITY else 2
    return 2 if one.choice.value == "tetap" else 1


def _place(one: Question) -> str:
    cell = one.cell
    return "" if cell is None else tr("Lembar {sheet}, sel {cell}", sheet=cell.sheet, cell=cell.cell)
