"""The filters above the history: person, act, family, and the days between."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.history_summaries import HistoryFilter
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.act_words import act_text
from kemiskinan_desktop.ui.history.family_choice import FamilyChoice
from kemiskinan_desktop.ui.search import Find
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.text import small

_COMBO, _DAY = 140, 116
Name = Callable[[str], str]


class HistoryFilters(QWidget):
    """Gives a `HistoryFilter` and tells when a person changed it."""

    changed = Signal()

    def __init__(self, find: Find, name_of: Name) -> None:
        super().__init__()
        self.who, self.act = _combo(tr("Orang")), _combo(tr("Perbuatan"))
        self.family = FamilyChoice(find, name_of)
        self.since, self.until = _day(tr("Sejak tanggal")), _day(tr("Sampai tanggal"))
        self.everything = QPushButton(tr("&Tampilkan semua"))
        self.problem = small("")
        theme.give_role(self.problem, "problem", Tone.ERROR.value)
        self.problem.hide()
        self._arrange()
        self.everything.hide()
        for combo in (self.who, self.act):
            combo.activated.connect(self.changed)
        self.family.changed.connect(self.changed)
        for edit in (self.since, self.until):
            edit.completed.connect(self._typed)
            edit.editingFinished.connect(self._typed)
        self.everything.clicked.connect(self.clear)
        self.changed.connect(self._follow)
        self._told = HistoryFilter()

    def wanted(self) -> HistoryFilter:
        """What is to be shown; a day that is not readable asks nothing."""
        return HistoryFilter(
            who=_chosen(self.who), act=_chosen(self.act), family_id=self.family.family_id,
            since=None if self.since.problem() else self.since.value(),
            until=None if self.until.problem() else self.until.value(),
        )  # fmt: skip

    def show_filter(self, wanted: HistoryFilter) -> None:
        """Set every filter without telling."""
        for combo, value in ((self.who, wanted.who), (self.act, wanted.act)):
            combo.setCurrentIndex(max(0, combo.findData(value or "")))
        self.family.show_family(wanted.family_id)
        self.since.set_value(wanted.since)
        self.until.set_value(wanted.until)
        self._told = self.wanted()
        self._say()
        self._follow()

    def show_choices(self, people: Sequence[str], acts: Sequence[str]) -> None:
        """Everybody and every act that the history knows; what is chosen stays."""
        _fill(self.who, tr("Semua orang"), [(name, name) for name in people])
        words = [(act, _capital(act_text(act))) for act in acts]
        _fill(self.act, tr("Semua perbuatan"), sorted(words, key=lambda word: word[1]))

    def clear(self) -> None:
        """Ask nothing any more."""
        self.show_filter(HistoryFilter())
        self.changed.emit()

    def focus_first(self) -> None:
        """Ctrl+F."""
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self) -> None:
        """What takes every filter off is there while one is on."""
        self.everything.setVisible(self.wanted() != HistoryFilter())

    def _typed(self) -> None:
        self._say()
        wanted = self.wanted()
        if wanted != self._told:
            self._told = wanted
            self.changed.emit()

    def _say(self) -> None:
        since, until = self.since, self.until
        said = since.problem() or until.problem() or self._order()
        self.problem.setText(translated(said))
        self.problem.setVisible(bool(said))

    def _order(self) -> str:
        wanted = self.wanted()
        if wanted.since is None or wanted.until is None or wanted.since <= wanted.until:
            return ""
        return tr("Tanggal pertama sesudah tanggal terakhir. Tukar keduanya.")

    def _arrange(self) -> None:
        line = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        flow = FlowLayout(line)
        days = (_said(tr("Se&jak"), self.since), _said(tr("Sam&pai"), self.until))
        for widget in (self.who, self.act, self.family, *days, self.everything):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(line)
        column.addWidget(self.problem)


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setMinimumWidth(theme.px(_COMBO))
    return combo


def _day(name: str) -> DateEdit:
    edit = DateEdit()
    edit.setAccessibleName(name)
    edit.setMinimumWidth(theme.px(_DAY))
    edit.setMaximumWidth(theme.px(_DAY))
    return edit


def _said(text: str, edit: QWidget) -> QWidget:
    label = QLabel(text)
    label.setBuddy(edit)
    theme.give_role(label, "muted")
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(6))
    row.addWidget(label)
    row.addWidget(edit)
    return holder


def _fill(combo: QComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    kept = _chosen(combo)
    with QSignalBlocker(combo):
        combo.clear()
        combo.addItem(everything, "")
        for value, text in choices:
            combo.addItem(text, value)
        combo.setCurrentIndex(max(0, combo.findData(kept or "")))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _chosen(combo: QComboBox) -> str | None:
    value = combo.currentData()
    return value if isinstance(value, str) and value else None
