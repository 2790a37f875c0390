"""Who follows as head, and what the others become to them: proposed, mended by a person."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.family import HEAD_RELATION, Member
from kemiskinan_desktop.domain.headship import NewHead, proposed_relations
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.families.acts.dialog import LABEL_WIDTH, ActRoom, MemberCombo
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.text import muted


class SuccessorRows(QWidget):
    """A choice of head, and below it a relation for each of the others who stay."""

    def __init__(self, room: ActRoom, *, leaving: Iterable[str] = ()) -> None:
        super().__init__()
        self._room = room
        self._leaving = frozenset(leaving)
        self.head = MemberCombo(room, self._stays)
        self.relations: dict[str, ListCombo] = {}
        self._others = FormGrid(label_width=LABEL_WIDTH)
        self._note = muted(tr("Hubungan dengan kepala yang baru diusulkan; periksa dan betulkan."))
        self._note.hide()
        choice = FormGrid(label_width=LABEL_WIDTH)
        choice.add(tr("&Kepala berikutnya"), self.head, field="head")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        for part in (choice, self._note, self._others):
            self._column.addWidget(part)
        self.head.committed.connect(self._propose)
        self.head.completed.connect(self._propose)

    def value(self) -> NewHead | None:
        """The new head; None while nobody is chosen."""
        head = self.head.chosen()
        if head is None:
            return None
        chosen = {key: combo.chosen() for key, combo in self.relations.items()}
        return NewHead(
            member_id=head.id, relations={key: code for key, code in chosen.items() if code is not None}
        )

    def _stays(self, member: Member) -> bool:
        return member.id not in self._leaving and not member.is_head

    def _propose(self) -> None:
        head = self.head.chosen()
        fresh = FormGrid(label_width=LABEL_WIDTH)
        self.relations = {}
        if head is not None:
            for key, code in proposed_relations(self._room.family, head.id).items():
                if key not in self._leaving:
                    self._add(fresh, key, code)
        self._note.setVisible(bool(self.relations))
        self._column.replaceWidget(self._others, fresh)
        self._others.deleteLater()
        self._others = fresh

    def _add(self, grid: FormGrid, key: str, code: str) -> None:
        member = next(each for each in self._room.family.living if each.id == key)
        words = {each: word for each, word in self._room.relations.items() if each != HEAD_RELATION}
        combo = ListCombo(words)
        combo.choose(code)
        self.relations[key] = combo
        grid.add(member.name, combo, field=key)
