"""Choosing side by side what one family of two will be."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kemiskinan_desktop.domain.doubles import DoublePair
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.merging import MergeOrder
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.duplicates.facts import Both, Fact, family_facts, member_facts
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, muted, small, strong

_WIDTH, _HEIGHT, _REASON = 860, 640, 64
_NEW = "0"


class MergeDialog(QDialog):
    """Which family stays, who is one person, which value is right; then the day and the reason."""

    def __init__(
        self,
        pair: DoublePair,
        both: Both,
        *,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Gabungkan dua keluarga"))
        room = self.screen().availableSize()
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        self._sides = (both.first, both.second)
        self._pair, self._both, self._today = pair, both, today
        self.stays = self._which_stays()
        self.combos: dict[str, WhoCombo] = {}
        """By the member of the ending family: with whom of the staying one they are one person."""
        self.choices: dict[tuple[str, str], QButtonGroup] = {}
        """By member of the staying family (empty for the family itself) and field: 0 first, 1 second."""
        self.day, self.reason = DateEdit(), QPlainTextEdit()
        self.problem = small("")
        self.deed = QPushButton(tr("Gabungkan 2 keluarga"))
        self.cancel = QPushButton(tr("Batal"))
        self._build()
        self._ask_who()

    def order(self) -> MergeOrder:
        """What was chosen."""
        stays, ends = self._staying, self._ending
        couples = {key: own for key, own in self._couples().items() if own != _NEW}
        ending_side = 1 - self.stays.checkedId()
        taken = {key for key, group in self.choices.items() if group.checkedId() == ending_side}
        by_member: dict[str, frozenset[str]] = {
            member: frozenset(name for own, name in taken if own == member) for member, _ in taken if member
        }
        day = self.day.value()
        return MergeOrder(
            stays=stays.family.id, ends=ends.family.id, stays_version=stays.family.version,
            ends_version=ends.family.version, couples=couples,
            taken=frozenset(name for member, name in taken if not member), taken_of=by_member,
            on=self._today if day is None else day, reason=self.reason.toPlainText().strip(),
        )  # fmt: skip

    def accept(self) -> None:
        """Close only when the day can be and a reason is given; else say what is missing."""
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            super().accept()

    @property
    def _staying(self) -> FamilyRecord:
        return self._sides[self.stays.checkedId()]

    @property
    def _ending(self) -> FamilyRecord:
        return self._sides[1 - self.stays.checkedId()]

    def _problem(self) -> str:
        if self.day.problem():
            return self.day.problem()
        day = self.day.value()
        if day is None or day > self._today:
            return tr("Tanggal belum diisi atau sesudah hari ini.")
        couples = [own for own in self._couples().values() if own != _NEW]
        if len(set(couples)) < len(couples):
            return tr("Dua orang dipasangkan dengan orang yang sama. Periksa daftar orangnya.")
        return "" if self.reason.toPlainText().strip() else tr("Alasan belum diisi.")

    def _couples(self) -> Mapping[str, str]:
        return {key: combo.person() for key, combo in self.combos.items()}

    def _which_stays(self) -> QButtonGroup:
        group = QButtonGroup(self)
        for side, record in enumerate(self._sides):
            head = record.family.head
            name = tr("(tanpa kepala)") if head is None else head.name
            radio = QRadioButton(f"{name} · KK {formats.grouped(record.family.kk_number.text)}")
            group.addButton(radio, side)
        group.button(0).setChecked(True)
        group.idClicked.connect(self._ask_who)
        return group

    def _build(self) -> None:
        area, column = scrolled()
        column.addWidget(heading(tr("Keluarga yang tetap")))
        column.addWidget(
            muted(tr("Keluarga yang lain berakhir sebagai digabung; riwayatnya tetap tersimpan."))
        )
        for radio in self.stays.buttons():
            column.addWidget(radio)
        self._people, self._values = QVBoxLayout(), QVBoxLayout()
        column.addWidget(heading(tr("Siapa orang yang sama")))
        column.addLayout(self._people)
        column.addWidget(heading(tr("Isian yang benar")))
        column.addLayout(self._values)
        column.addWidget(heading(tr("Tanggal dan alasan")))
        column.addLayout(self._foot_fields())
        column.addStretch()
        theme.give_role(self.problem, "problem")
        self.problem.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(20),) * 4)
        outer.setSpacing(theme.px(12))
        outer.addWidget(area, 1)
        outer.addWidget(self.problem)
        outer.addLayout(self._buttons())

    def _foot_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnMinimumWidth(0, theme.px(110))
        grid.setColumnStretch(1, 1)
        self.day.set_value(self._today)
        self.reason.setFixedHeight(theme.px(_REASON))
        self.reason.setTabChangesFocus(True)
        for row, (text, editor) in enumerate(((tr("&Tanggal"), self.day), (tr("&Alasan"), self.reason))):
            label = QLabel(text)
            label.setBuddy(editor)
            editor.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        theme.give_role(self.deed, "primary")
        for button, slot in ((self.cancel, self.reject), (self.deed, self.accept)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        return row

    def _ask_who(self) -> None:
        """A line for each member of the ending family."""
        empty(self._people)
        self.combos = {}
        own = self._staying.family.members
        answers = [(_NEW, tr("Orang lain: ikut pindah ke keluarga ini"))]
        answers += [(str(at), member.name) for at, member in enumerate(own, start=1)]
        proposed = self._proposed()
        for member in self._ending.family.members:
            combo = WhoCombo(answers, [_NEW, *(each.id for each in own)])
            combo.choose(proposed.get(member.id, _NEW))
            combo.committed.connect(self._ask_values)
            self.combos[member.id] = combo
            self._people.addWidget(_line(member.name, combo))
        self._ask_values()

    def _proposed(self) -> Mapping[str, str]:
        """The couples of the pair, each person once, from the ending to the staying family."""
        found: dict[str, str] = {}
        for couple in self._pair.couples:
            ending, staying = (couple.second, couple.first) if self.stays.checkedId() == 0 else (
                couple.first, couple.second
            )  # fmt: skip
            if ending not in found and staying not in found.values():
                found[ending] = staying
        return found

    def _ask_values(self) -> None:
        """Two choices for everything in which the records differ."""
        empty(self._values)
        self.choices = {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnMinimumWidth(0, theme.px(110))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._add_choices(grid, "", tr("Keluarga"), family_facts(self._both))
        for key, own in self._couples().items():
            staying, ending = _of(self._staying, own), _of(self._ending, key)
            if staying is not None and ending is not None:
                first, second = (staying, ending) if self.stays.checkedId() == 0 else (ending, staying)
                self._add_choices(grid, own, staying.name, member_facts(self._both, first, second))
        if not self.choices:
            grid.addWidget(body(tr("Tidak ada isian yang berbeda.")), 0, 0, 1, 3)
        self._values.addWidget(holder)

    def _add_choices(self, grid: QGridLayout, member: str, title: str, facts: list[Fact]) -> None:
        different = [fact for fact in facts if fact.differs]
        if different:
            grid.addWidget(strong(title), grid.rowCount(), 0, 1, 3)
        for fact in different:
            row = grid.rowCount()
            grid.addWidget(small(fact.label), row, 0)
            group = QButtonGroup(self)
            for side, value in enumerate((fact.first, fact.second)):
                radio = QRadioButton(value)
                radio.setAccessibleName(f"{fact.label}: {value}")
                group.addButton(radio, side)
                grid.addWidget(radio, row, 1 + side)
            group.button(self.stays.checkedId()).setChecked(True)
            self.choices[member, fact.key] = group


class WhoCombo(CodeCombo):
    """A choice among members; `person` is the key of the one chosen, or that of nobody."""

    def __init__(self, answers: list[tuple[str, str]], keys: list[str]) -> None:
        super().__init__(answers)
        self._keys = keys

    def choose(self, key: str) -> None:
        """Show a member."""
        self.set_value(str(self._keys.index(key)))

    def person(self) -> str:
        """The key of the member; that of nobody while nothing is chosen."""
        return self._keys[int(self.value() or 0)]


def _line(name: str, combo: CodeCombo) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    label = body(tr("{nama} adalah", nama=name))
    label.setBuddy(combo)
    combo.setAccessibleName(tr("{nama} adalah", nama=name))
    row.addWidget(label, 2)
    row.addWidget(combo, 3)
    return holder


def _of(record: FamilyRecord, key: str) -> Member | None:
    return next((member for member in record.family.members if member.id == key), None)
