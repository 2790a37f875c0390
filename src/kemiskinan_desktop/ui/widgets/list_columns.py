"""Which columns a list of beneficiaries has, in which order; remembered on this PC."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.columns_dialog import ColumnChoice, ColumnsDialog
from kemiskinan_desktop.ui.widgets.text import muted


class ListColumns(QWidget):
    """The names of the chosen columns, and the button that opens the chooser."""

    changed = Signal()

    def __init__(
        self, known: Sequence[tuple[str, str]], usual: Sequence[str], preferences: Preferences, name: str
    ) -> None:
        """`known`: key and label of every column; `usual`: shown at first; remembered under `name`."""
        super().__init__()
        self._known, self._usual = tuple(known), tuple(usual)
        self._preferences, self._name = preferences, name
        self.words, self.button = muted(""), QPushButton(tr("Susun kolo&m…"))
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button.clicked.connect(self.choose)
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._say()

    def keys(self) -> tuple[str, ...]:
        """Keys of the chosen columns in their order."""
        return tuple(self._known[choice.at][0] for choice in self._choices() if choice.shown)

    def choose(self) -> None:
        """Open the chooser."""
        dialog = ColumnsDialog(self._choices(), 0, 0, self)
        dialog.accepted.connect(lambda: self._take(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, dialog: ColumnsDialog) -> None:
        if dialog.wants_default:
            self._preferences.forget_columns(self._name)
        else:
            chosen = {self._known[at][0]: (place, 0, on) for place, (at, on) in enumerate(dialog.chosen())}
            self._preferences.set_columns(self._name, chosen)
        self._say()
        self.changed.emit()

    def _choices(self) -> list[ColumnChoice]:
        """All columns in their order; one that came with a newer program stands last and is hidden."""
        stored = self._preferences.columns(self._name)
        if not any(shown for _, _, shown in stored.values()):
            stored = {key: (place, 0, True) for place, key in enumerate(self._usual)}
        found = [
            (*stored.get(key, (len(self._known) + at, 0, False)), at)
            for at, (key, _) in enumerate(self._known)
        ]
        return [
            ColumnChoice(at=at, title=translated(self._known[at][1]), shown=shown)
            for _, _, shown, at in sorted(found)
        ]

    def _say(self) -> None:
        self.words.setText(", ".join(choice.title for choice in self._choices() if choice.shown))
        self.button.setAccessibleName(tr("Susun kolom: {kolom}", kolom=self.words.text()))
