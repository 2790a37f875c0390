"""The two families of a pair beside each other: what speaks for one person, and every difference marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.doubles import Couple, DoublePair
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.duplicates.facts import Both, Fact, family_facts, member_facts, names
from kemiskinan_desktop.ui.duplicates.listing import TONES, strength_label
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.text import body, heading, line, muted, small, strong

_DIFFERENT = "≠"
_MARGIN, _LEAST, _LABEL, _MARK = 16, 380, 96, 14


class ComparePane(QFrame):
    """Read only; opening, merging and deciding are actions of the page."""

    def __init__(self, apart: QAction, open_first: QAction, open_second: QAction) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setAccessibleName(tr("Perbandingan kedua keluarga"))
        self.setMinimumWidth(theme.px(_LEAST))
        self._apart = button(apart)
        self._links = (button(open_first, "link"), button(open_second, "link"))
        self.strength = ChipLabel()
        area, self._column = scrolled(_MARGIN)
        self._column.setSpacing(theme.px(10))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(area)
        self._head = self._headline()
        self._inner = QVBoxLayout()
        self._inner.setSpacing(theme.px(10))
        self._column.addWidget(self._head)
        self._column.addLayout(self._inner)
        self._column.addStretch()
        self._head.hide()

    def show_pair(self, pair: DoublePair, both: Both) -> None:
        """Show a pair."""
        self._head.show()
        self.strength.say(strength_label(pair.strength), TONES[pair.strength])
        empty(self._inner)
        self._inner.addWidget(self._table([_title(both.first, both.second), *family_facts(both)]))
        for couple in pair.couples:
            self._add_couple(couple, both)
        self._add_others(pair.couples, both.first, both.second)

    def clear(self) -> None:
        """Nothing is chosen."""
        self._head.hide()
        empty(self._inner)

    def _headline(self) -> QWidget:
        holder, deeds = QWidget(), QWidget()
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.strength)
        row.addWidget(heading(tr("Mungkin orang yang sama")), 1)
        row.addWidget(self._apart)
        flow = FlowLayout(deeds)
        for each in self._links:
            flow.addWidget(each)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(deeds)
        return holder

    def _add_couple(self, couple: Couple, both: Both) -> None:
        one, other = _member(both.first, couple.first), _member(both.second, couple.second)
        if one is None or other is None:
            return
        self._inner.addWidget(line())
        self._inner.addWidget(strong(tr("Cocok: {bukti}", bukti=couple.pro)))
        if couple.contra:
            self._inner.addWidget(muted(tr("Tidak cocok: {bukti}", bukti=couple.contra)))
        self._inner.addWidget(self._table(member_facts(both, one, other)))

    def _add_others(self, couples: Sequence[Couple], first: FamilyRecord, second: FamilyRecord) -> None:
        matched = {key for couple in couples for key in (couple.first, couple.second)}
        left, right = ([m for m in each.family.living if m.id not in matched] for each in (first, second))
        if left or right:
            self._inner.addWidget(line())
            only = Fact(
                key="", label=tr("Anggota lain"), first=names(left) or "–", second=names(right) or "–",
                differs=False,
            )  # fmt: skip
            self._inner.addWidget(self._table([only]))

    def _table(self, facts: Sequence[Fact]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnMinimumWidth(0, theme.px(_LABEL))
        grid.setColumnMinimumWidth(2, theme.px(_MARK))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for row, fact in enumerate(facts):
            _add_fact(grid, row, fact)
        return holder


def _add_fact(grid: QGridLayout, row: int, fact: Fact) -> None:
    heavy = strong if fact.differs or not fact.label else body
    cells: list[QLabel] = [small(fact.label), heavy(fact.first or "–")]
    mark = strong(_DIFFERENT if fact.differs else "")
    mark.setAccessibleName(tr("berbeda") if fact.differs else "")
    cells += [mark, heavy(fact.second or "–")]
    for column, cell in enumerate(cells):
        grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)


def _title(first: FamilyRecord, second: FamilyRecord) -> Fact:
    return Fact(key="", label="", first=_head_of(first), second=_head_of(second), differs=False)


def _head_of(record: FamilyRecord) -> str:
    head = record.family.head
    return tr("(tanpa kepala)") if head is None else head.name


def _member(record: FamilyRecord, key: str) -> Member | None:
    return next((member for member in record.family.members if member.id == key), None)
