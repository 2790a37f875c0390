"""The problems of a form in one list; Enter or a click goes to the field."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.labels import problem_words, severity_label
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import SEVERITY_TONES
from kemiskinan_desktop.ui.translations import tr

_Index = QModelIndex | QPersistentModelIndex
_ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


class ProblemModel(QAbstractListModel):
    """Hard problems first, those with a reason to stay last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Replace all; the same ones leave the cursor where it is."""
        ordered = tuple(sorted(problems, key=lambda problem: (bool(problem.reason), not _is_hard(problem))))
        if ordered != self._problems:
            self.beginResetModel()
            self._problems = ordered
            self.endResetModel()

    def problem(self, row: int) -> Problem | None:
        """The problem of a row; None outside."""
        return self._problems[row] if 0 <= row < len(self._problems) else None

    @property
    def open(self) -> int:
        """How many problems nobody gave a reason for."""
        return sum(not problem.reason for problem in self._problems)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of problems."""
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Sentence and sign; screen readers hear how hard it is."""
        problem = self.problem(index.row()) if index.isValid() else None
        if problem is None:
            return None
        sentence = problem_words(problem)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{severity_label(problem.severity)}: {sentence}"
        if role == Qt.ItemDataRole.DecorationRole:
            tone = Tone.QUIET if problem.reason else SEVERITY_TONES[problem.severity]
            name = "check" if problem.reason else _ICONS[problem.severity]
            return icons.icon(name, theme.tokens().tones[tone].bar)
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

    def next_field(self, by: int = 1) -> str:
        """Field of the open problem after the one gone to last (-1: before), around again; may be empty."""
        count = self.model_of_problems.open
        if not count:
            return ""
        row = self.currentIndex().row()
        row = (row + by) % count if 0 <= row < count else (0 if by > 0 else count - 1)
        self.setCurrentIndex(self.model_of_problems.index(row))
        problem = self.model_of_problems.problem(row)
        return "" if problem is None else problem.field

    @property
    def current(self) -> Problem | None:
        """The problem under the cursor of the list."""
        return self.model_of_problems.problem(self.currentIndex().row())

    def _jump(self, index: QModelIndex) -> None:
        problem = self.model_of_problems.problem(index.row())
        if problem is not None:
            self.jump_wanted.emit(problem.field)


def _is_hard(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR
