"""Form rows: label, buddy, accessible name, unit, help and problem line, all set in one place."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.domain.problems import Problem, Severity
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.labels import problem_words
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.field import FieldEdit
from kemiskinan_desktop.ui.widgets.overflow import Overflow
from kemiskinan_desktop.ui.widgets.text import small

LABEL_WIDTH, _GAP, _SIGN = 180, 8, 16


class FormRow:
    """One field: its label, its editor and what is said about it."""

    def __init__(self, label: str, editor: QWidget, *, help: str, unit: str, field: str) -> None:  # noqa: A002
        self.field, self.editor = field, editor
        self.label = QLabel(label)
        self.label.setWordWrap(True)
        self.label.setBuddy(editor)
        plain = label.replace("&", "")
        self._name = f"{plain} ({unit})" if unit else plain
        self.unit = QLabel(unit)
        theme.give_role(self.unit, "muted")
        self.problem = small("")
        theme.give_role(self.problem, "problem")
        self.problem.hide()
        self.note = small("")
        self.note.hide()
        editor.setAccessibleName(self._name)
        editor.setAccessibleDescription(help)
        editor.setWhatsThis(help)
        editor.setToolTip(help)
        self._help, self._said = help, ""
        self.sign = QLabel()
        self.sign.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show the sentences about this field; hard ones first, in their colour and with a word for it."""
        ordered = sorted(
            problems, key=lambda problem: (problem.severity is not Severity.ERROR, bool(problem.reason))
        )
        worst = ordered[0].severity.value if ordered and not ordered[0].reason else ""
        said = "\n".join(problem_words(problem) for problem in ordered)
        if said == self._said and worst == (self.editor.property("problem") or ""):
            return
        self._said = said
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        theme.give_role(self.problem, "problem", worst or "netral")
        if self.editor.property("problem") != worst:
            self.editor.setProperty("problem", worst)
            theme.repolish(self.editor)
        self._describe()

    def show_note(self, text: str) -> None:
        """A sign beside the editor that somebody noted something here; pointing at it shows the words."""
        if text == self.sign.toolTip():
            return
        self.sign.setToolTip(text)
        self.sign.setAccessibleName(tr("Catatan: {teks}", teks=text) if text else "")
        self.sign.setPixmap(icons.pixmap("note", theme.tokens().primary, theme.px(_SIGN)))
        self.sign.setVisible(bool(text) and not self.editor.isHidden())
        self._describe()

    @property
    def name(self) -> str:
        """What the field is called, with its unit."""
        return self._name

    def _describe(self) -> None:
        """What a screen reader says after the name: problems, the note, the help."""
        parts = (self._said, self.sign.accessibleName(), self._help)
        self.editor.setAccessibleDescription(" ".join(part for part in parts if part))

    def say(self, text: str) -> None:
        """A quiet line below the editor: where a proposal comes from, why a question is skipped."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def unsay(self) -> None:
        """Take the quiet line away."""
        self.say("")

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide the whole row."""
        self.unit.setVisible(visible and bool(self.unit.text()))
        for widget in (self.label, self.editor):
            widget.setVisible(visible)
        self.sign.setVisible(visible and bool(self.sign.toolTip()))
        self.problem.setVisible(visible and bool(self.problem.text()))
        self.note.setVisible(visible and bool(self.note.text()))

    def focus(self) -> None:
        """Put the cursor into the field."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)


class FormGrid(QWidget):
    """Rows below each other; Enter and a full field go on to the next one, Shift+Tab goes back."""

    key_pressed = Signal(int)
    """A key went down in a field; which one, for counting."""

    def __init__(self, *, auto_advance: bool = True, label_width: int = LABEL_WIDTH) -> None:
        super().__init__()
        self.auto_advance = auto_advance
        self._overflow = Overflow()
        self._full: FormRow | None = None
        """The row that moved on by itself last."""
        self._rows: dict[str, FormRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(_GAP))
        self._grid.setColumnMinimumWidth(0, theme.px(label_width))
        self._grid.setColumnStretch(1, 1)

    def add(self, label: str, editor: QWidget, *, help: str = "", unit: str = "", field: str = "") -> FormRow:  # noqa: A002
        """Add a row; `field` is the path that problems name, such as ``members.2.nik``."""
        row = FormRow(label, editor, help=help, unit=unit, field=field or label)
        self._take(row)
        at = self._grid.rowCount()
        self._grid.addWidget(row.label, at, 0, Qt.AlignmentFlag.AlignTop)
        row.label.setMinimumHeight(editor.sizeHint().height())
        self._grid.addLayout(editor_column(row), at, 1)
        self._grid.addWidget(row.sign, at, 2, Qt.AlignmentFlag.AlignTop)
        return row

    def add_wide(self, widget: QWidget) -> None:
        """A heading or note across the whole width."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def row(self, field: str) -> FormRow | None:
        """The row of a field path."""
        return self._rows.get(field)

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """All rows in reading order."""
        return tuple(self._rows.values())

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put each problem beside its field and clear the others."""
        by_field: dict[str, list[Problem]] = {}
        for problem in problems:
            by_field.setdefault(problem.field, []).append(problem)
        for field, row in self._rows.items():
            row.show_problems(by_field.get(field, []))

    def focus(self, field: str) -> bool:
        """Go to a field by its path; False when it is not in this form."""
        row = self._rows.get(field)
        if row is not None:
            row.focus()
        return row is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        """Enter goes on as Tab does."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if self._overflow.swallows(event):
            self._say_too_many()
            return True
        self._overflow.note(event)
        if watched is QApplication.focusWidget() and not event.isAutoRepeat():
            self.key_pressed.emit(event.key())
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self._go_on()
            return True
        return super().eventFilter(watched, event)

    def _take(self, row: FormRow) -> None:
        """Know a row by its field, and hear when its editor is complete."""
        self._rows[row.field] = row
        self._listen(row)

    def _listen(self, row: FormRow) -> None:
        editor = row.editor
        if isinstance(editor, QPlainTextEdit | QPushButton):
            return
        editor.installEventFilter(self)
        line = editor.lineEdit() if isinstance(editor, QComboBox) and editor.isEditable() else None
        if line is not None:
            line.installEventFilter(self)
        if isinstance(editor, FieldEdit | CodeCombo):
            editor.completed.connect(partial(self._completed, row))

    def _completed(self, row: FormRow) -> None:
        if self.auto_advance:
            self._full = row
            self._overflow.filled(long=isinstance(row.editor, FieldEdit))
            self._go_on()

    def _say_too_many(self) -> None:
        """Below the field that was full; it goes as soon as somebody types there again."""
        if self._full is not None:
            self._full.say(tr("Angka yang berlebih tidak dimasukkan. Periksa lagi isian ini."))
            if isinstance(self._full.editor, FieldEdit):
                self._full.editor.textEdited.connect(self._full.unsay, Qt.ConnectionType.SingleShotConnection)

    def _go_on(self) -> None:
        self.focusNextChild()


def editor_column(row: FormRow) -> QVBoxLayout:
    """The editor with its unit, and below it what is said about it."""
    column = QVBoxLayout()
    column.setSpacing(theme.px(2))
    line = QHBoxLayout()
    line.setSpacing(theme.px(6))
    line.addWidget(row.editor, 100)
    line.addWidget(row.unit)
    line.addStretch()
    if not row.unit.text():
        row.unit.hide()  # showing one that has no parent yet would open it as a window
    column.addLayout(line)
    column.addWidget(row.problem)
    column.addWidget(row.note)
    return column
