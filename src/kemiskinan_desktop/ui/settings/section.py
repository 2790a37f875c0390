"""What every section of the settings is: a title, cards below each other, and perhaps something to save."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.rights import why_not
from kemiskinan_desktop.ui.widgets.text import heading, muted


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What every section works with."""

    desk: Desk
    workplace: Workplace
    who: Actor


class Section(QWidget):
    """Base of the sections: fill `column`, override `refresh`; some override `save` and `dirty`."""

    saves: ClassVar[bool] = False
    """Whether *Simpan* means something here."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))

    @property
    def may_save(self) -> bool:
        """Whether this section has something to save that this person may save."""
        return self.saves and self.room.who.may(Permission.SETTINGS)

    def say_closed(self) -> None:
        """Above everything, why nothing can be changed here; nothing for those who may."""
        reason = why_not(self.room.who, Permission.SETTINGS)
        if reason:
            self.column.insertWidget(0, muted(reason))

    @property
    def dirty(self) -> bool:
        """Whether something typed here is not saved yet."""
        return False

    def refresh(self) -> None:
        """Read anew what is shown."""

    def save(self) -> None:
        """Save what was typed."""

    def add_card(self, title: str, words: str = "", *, stretch: int = 0) -> QVBoxLayout:
        """One more white card with a heading; gives the layout inside."""
        frame, inner = titled_card(title)
        if words:
            inner.addWidget(muted(words))
        self.column.addWidget(frame, stretch)
        return inner


def titled_card(title: str) -> tuple[QFrame, QVBoxLayout]:
    """A white card with a heading, and the layout inside it."""
    frame = QFrame()
    theme.give_role(frame, "card")
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(*(theme.px(18),) * 4)
    inner.setSpacing(theme.px(10))
    inner.addWidget(heading(title))
    return frame, inner
