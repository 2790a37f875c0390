"""The choices of the list of one programme, beside the list of programmes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.reference import Kelurahan, Program
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.list_card import ListCard, ListSubject
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.rights import close_without
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.scroll import scrolled

_LEAST_WIDTH = 380


class ListSide(QWidget):
    """A card made for the programme whose list is wanted: each remembers its own columns and paper."""

    wanted = Signal(object, bool)
    """ListOrder, True for Excel."""
    left = Signal()

    def __init__(
        self,
        areas: Sequence[Kelurahan],
        known: Sequence[tuple[str, str]],
        preferences: Preferences,
        who: Actor,
    ) -> None:
        super().__init__()
        self.setMinimumWidth(theme.px(_LEAST_WIDTH))
        self._areas, self._known, self._preferences, self._who = areas, known, preferences, who
        self.card: ListCard | None = None
        area, self._column = scrolled()
        self._column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def start(self, program: Program, families: int) -> None:
        """Ask for the list of a programme in which so many families are recorded."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
        subject = ListSubject(
            name=f"daftar-program-{program.code.lower()}", program=program.code,
            title=tr("Daftar {program}", program=program.name),
        )  # fmt: skip
        card = self.card = ListCard(subject, self._areas, self._known, self._preferences)
        card.count.setText(
            tr("{n} keluarga tercatat. Daftar memuat yang sudah ditetapkan.", n=formats.number(families))
        )
        close_without(Permission.FULL_NIK, self._who, card.full_nik)
        back = QPushButton(tr("Kem&bali"))
        back.clicked.connect(self.left)
        card.foot.insertWidget(0, back)
        card.wanted.connect(self.wanted)
        self._column.insertWidget(0, card)
        card.areas.setFocus()
