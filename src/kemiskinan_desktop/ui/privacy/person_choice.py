"""Finding the person a request is about: by NIK, KK number or name, then the member."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem
from typing_extensions import override

from kemiskinan_desktop.domain.summaries import SearchHit
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.form import FormGrid

_ROWS = 96
Find = Callable[[str], Sequence[SearchHit]]
Members = Callable[[str], Sequence[tuple[str, str]]]
"""Family key → key and name of each member."""


class PersonChoice(FormGrid):
    """Three rows: what is typed, the families it finds, the members of the one chosen."""

    def __init__(self, find: Find, members: Members) -> None:
        super().__init__(label_width=110)
        self._find, self._members = find, members
        self._ids: list[str] = []
        self.text, self.hits, self.member = QLineEdit(), _Hits(), CodeCombo()
        self.text.setPlaceholderText(tr("NIK, nomor KK, atau nama"))
        self.add(tr("Ca&ri orang"), self.text, field="text", help=tr("Ketik NIK, nomor KK, atau nama."))
        self.add(tr("&Keluarga"), self.hits, field="hits", help=tr("Pilih keluarganya dengan panah."))
        self.add(tr("A&nggota"), self.member, field="member", help=tr("Orang yang datanya dimaksud."))
        self.text.textChanged.connect(self._look)
        self.hits.currentItemChanged.connect(self._choose)

    @property
    def family_id(self) -> str | None:
        """Key of the family chosen; None without one."""
        item = self.hits.currentItem()
        return None if item is None else str(item.data(Qt.ItemDataRole.UserRole))  # pyright: ignore[reportUnnecessaryComparison] - Qt gives none

    @property
    def member_id(self) -> str | None:
        """Key of the member chosen; None for the whole family or nobody."""
        self.member.commit()
        code = self.member.value()
        return None if code is None or self.family_id is None else self._ids[int(code) - 1]

    def show_family(self, family_id: str, title: str) -> None:
        """Start with a family that is known already."""
        self._add(family_id, title)
        self.hits.setCurrentRow(0)

    def _look(self, text: str) -> None:
        self.hits.clear()
        seen: set[str] = set()
        for hit in self._find(text) if text.strip() else ():
            if hit.family_id not in seen:
                seen.add(hit.family_id)
                self._add(hit.family_id, f"{hit.title} · {hit.detail}")
        if self.hits.count():
            self.hits.setCurrentRow(0)

    def _add(self, family_id: str, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, family_id)
        item.setToolTip(text)
        self.hits.addItem(item)

    def _choose(self) -> None:
        family_id = self.family_id
        people = () if family_id is None else self._members(family_id)
        self._ids = [key for key, _ in people]
        self.member.set_choices([(str(at), name) for at, (_, name) in enumerate(people, start=1)])
        self.member.set_value("1" if people else None)


class _Hits(QListWidget):
    """A few lines high; long ones end with an ellipsis and say all when pointed at."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(theme.px(_ROWS))

    @override
    def sizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(super().sizeHint().width(), theme.px(_ROWS))
