"""The queues with their counts; the families of one, and why they have their class."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.summaries import FamilyRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.labels import survey_label
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.verification.acts import STATES
from kemiskinan_desktop.ui.verification.listing import QueueSource, queue_columns
from kemiskinan_desktop.ui.verification.reasons import Reasons
from kemiskinan_desktop.ui.widgets.area_combo import AreaCombo
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import muted


class QueueView(QWidget):
    """Shows the families of the chosen state and kelurahan."""

    state_changed = Signal(object)
    """SurveyState"""

    def __init__(
        self, workplace: Workplace, who: Actor, preferences: Preferences, open_family: QAction,
        acts: Sequence[tuple[QAction, str]],
    ) -> None:  # fmt: skip
        super().__init__()
        self._workplace, self._who = workplace, who
        self._instrument: Instrument | None = None
        self._sort = ("kelurahan", False)
        self._shown: str | None = None
        self._source: QueueSource | None = None
        profile, reference = workplace.office.profile(who), workplace.office.reference(who)
        self.areas = AreaCombo(reference.kelurahan_of(profile.kecamatan))
        self.chips, self._group = FilterChips(tr("Antrean menurut status")), QButtonGroup(self)
        self.table: RowTable[FamilyRow] = RowTable(
            "verification", queue_columns(), preferences, name=tr("Keluarga dalam antrean")
        )
        self.reasons, self.count = Reasons(reference, open_family), muted("")
        self.table.leave_count_to_page()
        self._arrange(acts)
        self.table.set_actions([open_family, *(act for act, _ in acts)])
        self.table.set_sorted(self._sort[0], descending=self._sort[1])
        self.table.activated.connect(open_family.trigger)
        self.table.current_changed.connect(self._show)
        self.table.selection_changed.connect(self._count)
        self.table.sort_requested.connect(self._resort)
        self.chips.changed.connect(self._turn)
        self.areas.chosen.connect(self.refresh)

    @property
    def state(self) -> SurveyState:
        """The state whose queue is shown."""
        checked = self.chips.checked()
        return next(state for state in STATES if state in checked)

    def show_state(self, state: SurveyState) -> None:
        """Turn to the queue of a state; one that has no tab of its own changes nothing."""
        if state in STATES:
            self.chips.set_checked(frozenset({state}))
            self._turn()

    def refresh(self) -> None:
        """Read counts and families anew."""
        counts = self._workplace.families.counts(self._who, self.areas.area())
        for state in STATES:
            self.chips.set_count(state, counts.by_state[state].kk)
        self._instrument, self._shown = self._known_instrument(), None
        self.table.set_empty(*_nothing(self.state), icon="verify")
        source = QueueSource(self._workplace.families, self._who, self.state, self.areas.area(), self._sort)
        self._source = source
        self.table.set_source(source)

    def selected_ids(self) -> list[str]:
        """Keys of the selected families, or of the one under the cursor."""
        if self._source is not None and self.table.selected_count():
            return self._source.ids(self.table.selected_places())
        current = self.table.current()
        return [] if current is None else [current.id]

    def _known_instrument(self) -> Instrument | None:
        try:
            return self._workplace.periods.instrument(self._who)
        except UserError:
            return None  # without a period nothing is classified and the queues are empty

    def _show(self, row: FamilyRow | None) -> None:
        if row is not None and row.id == self._shown:
            return
        self._shown = None if row is None else row.id
        if row is None:
            self.reasons.show_nothing()
        else:
            detail = self._workplace.families.detail(self._who, row.id)
            self.reasons.show_family(detail, self._instrument)

    def _count(self, selected: int) -> None:
        shown = self.table.model.rowCount()
        words = tr("{n} keluarga", n=formats.number(shown))
        chosen = tr("{n} dipilih", n=formats.number(selected))
        self.count.setText(f"{words} · {chosen}" if selected else words)

    def _resort(self, key: str, descending: bool) -> None:
        self._sort = (key, descending)
        self.refresh()

    def _turn(self) -> None:
        self.state_changed.emit(self.state)
        self.refresh()

    def _arrange(self, acts: Sequence[tuple[QAction, str]]) -> None:
        self.chips.put(self.areas)
        for state in STATES:
            self._group.addButton(self.chips.add(state, survey_label(state)))
        self.chips.set_checked(frozenset({STATES[0]}))
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        self.count.setWordWrap(False)
        foot.addWidget(self.count, 1)
        for act, role in acts:
            shown = button(act, role)
            shown.setVisible(act.isVisible())
            act.changed.connect(lambda act=act, shown=shown: shown.setVisible(act.isVisible()))
            foot.addWidget(shown)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(10))
        outer.addWidget(self.chips)
        outer.addWidget(Sides((left, 9), (self.reasons, 4)), 1)


def _nothing(state: SurveyState) -> tuple[str, str]:
    return {
        SurveyState.DRAFT: (
            tr("Tidak ada draf"), tr("Keluarga yang baru dientri atau diimpor muncul di sini.")
        ),
        SurveyState.SUBMITTED: (
            tr("Tidak ada yang menunggu"), tr("Ajukan dahulu draf yang sudah lengkap di bagian Draf.")
        ),
        SurveyState.VERIFIED: (
            tr("Tidak ada yang diverifikasi"), tr("Yang sudah dicek di lapangan muncul di sini.")
        ),
        SurveyState.VALIDATED: (
            tr("Tidak ada yang divalidasi"), tr("Yang sudah divalidasi menunggu penetapan di sini.")
        ),
        SurveyState.RETURNED: (
            tr("Tidak ada yang dikembalikan"), tr("Yang perlu diperbaiki petugas muncul di sini.")
        ),
    }.get(state, (tr("Tidak ada keluarga"), ""))  # fmt: skip
