"""What came of a step for many families, or of a decree; the refused ones by name."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.families import Families
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.verification.listing import RefusedRow, RefusedSource, refused_columns
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel
from kemiskinan_desktop.ui.widgets.row_table import RowTable


class ResultView(QWidget):
    """The result page; Enter on a refused family opens it."""

    family_wanted = Signal(str)
    left = Signal()

    def __init__(self, families: Families, who: Actor, preferences: Preferences) -> None:
        super().__init__()
        self._families, self._who = families, who
        self.panel = ResultPanel()
        self.table: RowTable[RefusedRow] = RowTable(
            "verification-refused", refused_columns(), preferences, name=tr("Keluarga yang belum bisa")
        )
        self.table.activated.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.panel)
        column.addWidget(self.table, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def show_outcome(self, title: str, done: int, refused: Sequence[tuple[str, str]]) -> None:
        """A step of the workflow with families that could not go on."""
        self.panel.clear_buttons()
        self.panel.say(
            title, tr("Yang belum bisa tidak berubah. Buka keluarganya, betulkan, lalu ulangi."),
            [(tr("Berhasil"), done), (tr("Belum bisa"), len(refused))],
            total=(tr("Dipilih"), done + len(refused)), tone=Tone.WARNING,
        )  # fmt: skip
        self.panel.add_button(tr("Kembali ke daftar"), self.left.emit, "primary")
        self._show_refused(refused)

    def show_decree(self, title: str, advice: str, numbers: Sequence[tuple[str, int]], total: int) -> None:
        """A determination; the caller adds its buttons."""
        self.panel.clear_buttons()
        self.panel.say(title, advice, numbers, total=(tr("Ditetapkan (KK)"), total))
        self._show_refused(())

    def _open(self, row: RefusedRow) -> None:
        self.family_wanted.emit(row.family_id)

    def _show_refused(self, refused: Sequence[tuple[str, str]]) -> None:
        self.table.set_source(RefusedSource(self._families, self._who, refused))
        self.table.setVisible(bool(refused))
        self._rest.setVisible(not refused)
