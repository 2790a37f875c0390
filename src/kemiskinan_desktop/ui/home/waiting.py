"""What is waiting: one line per queue with KK and jiwa; a line opens its names."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import FamilyFilter, OfficeState
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.home.step_list import titled_card
from kemiskinan_desktop.ui.labels import survey_label
from kemiskinan_desktop.ui.translations import tr

_QUEUES = (
    SurveyState.DRAFT, SurveyState.SUBMITTED, SurveyState.VERIFIED, SurveyState.VALIDATED,
    SurveyState.RETURNED,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """One line: what waits, how much, and where its names are."""

    label: str
    text: str
    any: bool
    page: str
    argument: object = None


def queues(state: OfficeState, closed: frozenset[str] = frozenset()) -> tuple[Queue, ...]:
    """The lines in the order of the work, without those of pages that this office does not have."""
    lines = [_queue(survey_label(each), state.by_state[each], "verification", each) for each in _QUEUES]
    lines += [
        _queue(tr("Belum dinilai"), state.unclassified, "families", FamilyFilter(unclassified=True)),
        _queue(tr("Ada galat"), state.with_errors, "families", FamilyFilter(with_errors=True)),
        Queue(
            label=tr("Kartu belum dicetak"), text=tr("{n} kartu", n=formats.number(state.cards_unprinted)),
            any=bool(state.cards_unprinted), page="families", argument=FamilyFilter(card_unprinted=True),
        ),
    ]  # fmt: skip
    return tuple(line for line in lines if line.page not in closed)


class Waiting(QFrame):
    """The card of queues."""

    chosen = Signal(object)
    """Queue"""

    def __init__(self) -> None:
        super().__init__()
        inner, column = titled_card(tr("Menunggu dikerjakan"))
        self.buttons: list[QPushButton] = []
        self._figures: list[QLabel] = []
        self._shown: Sequence[Queue] = ()
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(theme.px(1))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addStretch()
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)

    def show_queues(self, shown: Sequence[Queue]) -> None:
        """Say how much waits; a queue with nothing in it cannot be opened."""
        while len(self.buttons) < len(shown):
            self._add_line()
        self._shown = shown
        for button, figure, queue in zip(self.buttons, self._figures, shown, strict=True):
            button.setText(queue.label)
            button.setEnabled(queue.any)
            button.setAccessibleName(f"{queue.label}: {queue.text}")
            figure.setText(queue.text if queue.any else "–")

    def _add_line(self) -> None:
        at = len(self.buttons)
        button, figure = QPushButton(), QLabel()
        theme.give_role(button, "link")
        theme.give_role(figure, "muted")
        button.clicked.connect(lambda: self.chosen.emit(self._shown[at]))
        self._grid.addWidget(button, at, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(figure, at, 1, Qt.AlignmentFlag.AlignRight)
        self.buttons.append(button)
        self._figures.append(figure)


def _queue(label: str, count: Count, page: str, argument: object) -> Queue:
    return Queue(label=label, text=formats.counts(count), any=bool(count.kk), page=page, argument=argument)
