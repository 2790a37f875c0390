"""Which receipt list: the whole office, a kelurahan, or one RT; with how many cards wait there."""

from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout

from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.card_ledger import ReceiptOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import Deed, button
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.area_combo import AreaCombo
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.text import heading, small

_DIGITS, _NARROW = 3, 58


class ReceiptCard(QFrame):
    """Gives a `ReceiptOrder`."""

    def __init__(self, workplace: Workplace, who: Actor, print_it: Deed) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Tanda terima"))
        self._ledger, self._who, self._print = workplace.card_ledger, who, print_it
        profile = workplace.office.profile(who)
        self.area = AreaCombo(workplace.office.reference(who).kelurahan_of(profile.kecamatan))
        self.rt, self.rw, self.paper = QLineEdit(), QLineEdit(), QComboBox()
        self.waiting = small("")
        self._arrange()
        self.area.chosen.connect(self.refresh)
        for edit in (self.rt, self.rw):
            edit.editingFinished.connect(self.refresh)

    def order(self) -> ReceiptOrder:
        """What is chosen; RT and RW with their three digits."""
        rt, rw = (edit.text().strip() for edit in (self.rt, self.rw))
        return ReceiptOrder(
            kelurahan=self.area.area(), rt=rt and rt.zfill(_DIGITS), rw=rw and rw.zfill(_DIGITS),
            paper=Paper(self.paper.currentData()),
        )  # fmt: skip

    def refresh(self) -> None:
        """Count anew."""
        count = self._ledger.still_to_hand_over(self._who, self.order())
        self.waiting.setText(tr("{n} kartu menunggu diserahkan", n=formats.number(count)))
        self._print.setEnabled(count > 0)

    def _arrange(self) -> None:
        for paper in (Paper.F4, Paper.A4):
            self.paper.addItem(paper.value, paper.value)
        for edit in (self.rt, self.rw):
            edit.setMaxLength(_DIGITS)
            edit.setPlaceholderText(tr("semua"))
        grid = FieldCells(columns=3, cell_width=76)
        grid.add(tr("K&elurahan"), self.area, span=3, field="area")
        grid.add(tr("RT"), self.rt, field="rt")
        grid.add(tr("R&W"), self.rw, field="rw")
        grid.add(tr("Kerta&s"), self.paper, field="paper")
        for narrow in (self.rt, self.rw, self.paper):
            narrow.setMinimumWidth(theme.px(_NARROW))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 16, 12)))
        column.setSpacing(theme.px(6))
        column.addWidget(heading(tr("Tanda terima")))
        column.addWidget(grid)
        column.addWidget(self.waiting)
        column.addWidget(button(self._print))
