"""The problems of a form in one list; Enter or a click goes to the field."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.labels import severity_label
from kemiskinan_desktop.ui.tones import SEVERITY_TONES
from kemiskinan_desktop.ui.translations import tr, translated

_Index = QModelIndex | QPersistentModelIndex
_ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


class ProblemModel(QAbstractListModel):
    """Hard problems first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Replace all; the same ones leave the cursor where it is."""
        ordered = tuple(sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR))
        if ordered != self._problems:
            self.beginResetModel()
            self._problems = ordered
            self.endResetModel()

    def problem(self, row: int) -> Problem | None:
        """The problem of a row; None outside."""
        return self._problems[row] if 0 <= row < len(self._problems) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of problems."""
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Sentence and sign; screen readers hear how hard it is."""
        problem = self.problem(index.row()) if index.isValid() else None
        if problem is None:
            return None
        sentence = translated(problem.sentence)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{severity_label(problem.severity)}: {sentence}"
        if role == Qt.ItemDataRole.DecorationRole:
            colour = theme.tokens().tones[SEVERITY_TONES[problem.severity]].bar
            return icons.icon(_ICONS[problem.severity], colour)
        return None


class ProblemList(QListView):
    """``jump_wanted`` carries the field of the problem."""

    jump_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model_of_problems = ProblemModel(self)
        self.setModel(self.model_of_problems)
        self.setAccessibleName(tr("Masalah dalam isian"))
        self.setWordWrap(True)
        self.setSpacing(theme.px(1))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(theme.px(72))
        self.activated.connect(self._jump)
        self.clicked.connect(self._jump)

    def next_field(self) -> str:
        """Field of the problem after the one jumped to last, around again at the end; empty without any."""
        count = self.model_of_problems.rowCount()
        if not count:
            return ""
        row = (self.currentIndex().row() + 1) % count
        self.setCurrentIndex(self.model_of_problems.index(row))
        problem = self.model_of_problems.problem(row)
        return "" if problem is None else problem.field

    def _jump(self, index: QModelIndex) -> None:
        problem = self.model_of_problems.problem(index.row())
        if problem is not None:
            self.jump_wanted.emit(problem.field)
