"""Ordering double entry: how many of which families, drawn by a seed that anybody can repeat."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.services.double_entry import SampleOrder
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.labels import survey_label
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.area_combo import AreaCombo
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.record_edits import TextEdit
from kemiskinan_desktop.ui.widgets.text import heading, muted

_STATES = (SurveyState.SUBMITTED, SurveyState.VERIFIED, SurveyState.VALIDATED, SurveyState.DRAFT)
_USUAL, _MOST_SEED = 10, 20


class DrawPanel(QFrame):
    """``panel.order()`` is what was chosen; None while the share cannot be read."""

    changed = Signal()
    """Another share, state, place or seed."""

    def __init__(self, areas: Sequence[Kelurahan], act: QAction) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.percent = NumberEdit(minimum=Decimal(1), maximum=Decimal(100))
        self.percent.set_value(Decimal(_USUAL))
        self.states, self.areas, self.seed = QComboBox(), AreaCombo(areas), TextEdit()
        for state in _STATES:
            self.states.addItem(survey_label(state), state)
        self.seed.setMaxLength(_MOST_SEED)
        self.seed.setPlaceholderText(tr("dibuat sendiri"))
        self.said = muted("")
        self.cells = FieldCells(columns=4)
        self._arrange(act)
        self.percent.textEdited.connect(self.changed)
        self.seed.textEdited.connect(self.changed)
        self.states.currentIndexChanged.connect(self.changed)
        self.areas.chosen.connect(self.changed)

    def order(self) -> SampleOrder | None:
        """What was chosen; None, and a sentence beside the share, while that cannot be read."""
        row = self.cells.row("percent")
        try:
            share = self.percent.value()
        except InvalidValueError:
            share = None
        if row is not None:
            row.say(self.percent.problem() or ("" if share else tr("Belum diisi.")))
        if share is None:
            return None
        return SampleOrder(
            percent=int(share), seed=self.seed.value(), states=frozenset({self.states.currentData()}),
            kelurahan=self.areas.area(),
        )  # fmt: skip

    def _arrange(self, act: QAction) -> None:
        add = self.cells.add
        add(tr("Bagian"), self.percent, field="percent", unit="%",
            help=tr("Berapa dari seratus keluarga; dibulatkan ke atas."))  # fmt: skip
        add(tr("Dari keluarga yang"), self.states, field="states",
            help=tr("Status pendataan keluarga yang diundi."))  # fmt: skip
        add(tr("Kelurahan"), self.areas, field="areas", help=tr("Satu kelurahan, atau semuanya."))
        add(tr("Bibit undian"), self.seed, field="seed",
            help=tr("Bibit yang sama mengundi keluarga yang sama; boleh kosong."))  # fmt: skip
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        foot.addWidget(button(act, "primary"))
        foot.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 10, 16, 12)))
        column.setSpacing(theme.px(8))
        column.addWidget(heading(tr("Pesan entri ganda")))
        column.addWidget(self.cells)
        column.addLayout(foot)
