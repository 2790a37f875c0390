"""One family as a filter: found by the search of the window, taken off again with one press."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.search import Find, SearchPopup
from kemiskinan_desktop.ui.translations import tr

_ICON, _LONGEST = 15, 150


class FamilyChoice(QWidget):
    """A button that says which family; the search opens over the window."""

    changed = Signal()

    def __init__(self, find: Find, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._find, self._name_of = find, name_of
        self.family_id: str | None = None
        self.popup: SearchPopup | None = None
        self.choose, self.remove = QPushButton(), QPushButton()
        self.remove.setAccessibleName(tr("Lepas saringan keluarga"))
        self.remove.setToolTip(self.remove.accessibleName())
        self.remove.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        theme.give_role(self.remove, "flat")
        icons.dress(self.remove, "close", "ink", theme.tokens())
        self.choose.clicked.connect(self.start)
        self.remove.clicked.connect(self._let_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        self.show_family(None)

    def start(self) -> None:
        """Type a name, a KK number or a NIK."""
        if self.popup is None:
            self.popup = SearchPopup(self._find, self.window())
            self.popup.opened.connect(self._take)
        self.popup.start()

    def show_family(self, family_id: str | None) -> None:
        """Show a choice without telling."""
        self.family_id = family_id
        if family_id is None:
            text = tr("Semua &keluarga")
        else:
            name = self._name_of(family_id)
            text = tr("&Keluarga {nama}", nama=self._short(name).replace("&", "&&"))
            self.choose.setToolTip(name)
        self.choose.setText(text)
        self.choose.setAccessibleName(text.replace("&", ""))
        self.remove.setVisible(family_id is not None)
        self.updateGeometry()

    def _short(self, name: str) -> str:
        metrics = self.choose.fontMetrics()
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, theme.px(_LONGEST))

    def _take(self, family_id: str) -> None:
        self.show_family(family_id)
        self.choose.setFocus()
        self.changed.emit()

    def _let_go(self) -> None:
        self.show_family(None)
        self.choose.setFocus()
        self.changed.emit()
