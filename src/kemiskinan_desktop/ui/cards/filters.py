"""The filters above the list of cards: kelurahan, one of the chips, and a name to type."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.domain.summaries import CardFilter, CardState
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.area_combo import AreaCombo
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips
from kemiskinan_desktop.ui.widgets.search_line import SearchLine

PRINTED = (CardState.PRINTED, CardState.HANDED_OVER)
"""States of a card in somebody's hands."""


class Show(StrEnum):
    """Which of the chips is on."""

    UNPRINTED = "belum"
    PRINTED = "sudah"
    WAITING = "di kantor"
    HANDED_OVER = "diserahkan"
    CHANGED = "berubah"
    ALL = "semua"


_PRINTED = {Show.UNPRINTED: False, Show.PRINTED: True}
_STATES = {Show.WAITING: CardState.PRINTED, Show.HANDED_OVER: CardState.HANDED_OVER}


class CardFilters(QWidget):
    """Gives a `CardFilter` and tells when a person changed it."""

    changed = Signal()

    def __init__(self, areas: Sequence[Kelurahan]) -> None:
        super().__init__()
        self.kelurahan = AreaCombo(areas)
        self.chips = FilterChips(tr("Saringan"))
        self.line = SearchLine(tr("Saring menurut nama kepala keluarga"))
        self.show_only = Show.UNPRINTED
        self._text = ""
        self._arrange()
        self.kelurahan.chosen.connect(self.changed)
        self.chips.changed.connect(self._chip)
        self.line.searched.connect(self._typed)

    def wanted(self) -> CardFilter:
        """What is to be shown."""
        show = self.show_only
        return CardFilter(
            kelurahan=self.kelurahan.area(), printed=_PRINTED.get(show), state=_STATES.get(show),
            changed=show is Show.CHANGED, text=self._text,
        )  # fmt: skip

    def choose(self, show: Show) -> None:
        """Switch to a chip without telling."""
        self.show_only = show
        self.chips.set_checked(frozenset({show}))

    def show_tally(self, tally: Mapping[CardState | None, int]) -> None:
        """The figures of the chips."""
        total, printed = sum(tally.values()), sum(tally.get(state, 0) for state in PRINTED)
        self.chips.set_count(Show.UNPRINTED, total - printed)
        self.chips.set_count(Show.PRINTED, printed)
        for show, state in _STATES.items():
            self.chips.set_count(show, tally.get(state, 0))
        self.chips.set_count(Show.ALL, total)

    def focus_line(self) -> None:
        """Ctrl+F: type a name."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _chip(self) -> None:
        """One chip at a time: the one just pressed; pressing it again leaves it on."""
        pressed = self.chips.checked() - {self.show_only}
        self.choose(next((show for show in Show if show in pressed), self.show_only))
        self.changed.emit()

    def _typed(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.changed.emit()

    def _arrange(self) -> None:
        self.chips.add(Show.UNPRINTED, tr("Belum dicetak"))
        self.chips.add(Show.PRINTED, tr("Sudah dicetak"))
        self.chips.add(Show.WAITING, tr("Ada di kantor"))
        self.chips.add(Show.HANDED_OVER, tr("Diserahkan"))
        self.chips.add(
            Show.CHANGED, tr("Data berubah"),
            tr("Nama kepala keluarga atau alamatnya tidak lagi seperti pada kartu: cetak ulang kartunya."),
        )  # fmt: skip
        self.chips.add(Show.ALL, tr("Semua"))
        self.chips.put(self.kelurahan)
        self.chips.put(self.line)
        self.choose(Show.UNPRINTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.chips)
