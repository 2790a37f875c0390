"""The tab *Riwayat impor*: every import and whether it still stands."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.plan import RowStatus
from kemiskinan_desktop.domain.summaries import ImportSummary
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.exchange import Exchange
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.exchange.columns import import_columns
from kemiskinan_desktop.ui.exchange.import_detail import ImportDetail
from kemiskinan_desktop.ui.exchange.undoing import undo_import
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides


class ImportsPanel(QWidget):
    """The imports, newest first."""

    def __init__(self, desk: Desk, exchange: Exchange, who: Actor, undo: QAction) -> None:
        super().__init__()
        self._desk, self._exchange, self._who, self._undo = desk, exchange, who, undo
        self.table: RowTable[ImportSummary] = RowTable(
            "imports", import_columns(), desk.preferences, name=tr("Riwayat impor")
        )
        self.table.set_actions([undo])
        self.table.set_empty(
            tr("Belum ada impor"), tr("Impor pertama muncul di sini sesudah diterapkan."), icon="import"
        )
        self.detail = ImportDetail()
        self.table.current_changed.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(Sides((self.table, 3), (self.detail, 2)), 1)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(undo))
        column.addLayout(row)

    def refresh(self) -> None:
        """Read the list anew."""
        self.table.set_source(SequenceSource(self._exchange.imports(self._who)))

    def undo(self) -> None:
        """Take the import under the cursor back."""
        each = self.table.current()
        if each is None or each.undone:
            return
        counts = each.counts.get("keluarga", {})
        families = counts.get(RowStatus.NEW, 0) + counts.get(RowStatus.CHANGED, 0)
        undo_import(self._desk, self._exchange, self._who, each.id, each.file_name, families, self.refresh)

    def _follow(self, each: ImportSummary | None) -> None:
        self._undo.setEnabled(each is not None and not each.undone)
        conflicts = () if each is None else self._exchange.conflicts(self._who, each.id)
        self.detail.show_import(each, conflicts)
