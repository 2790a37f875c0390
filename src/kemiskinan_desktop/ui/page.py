"""What every page is: a header with title, search and buttons, a body, and the actions of its menu."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import Deed, action, button
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.widgets.header import Header
from kemiskinan_desktop.ui.widgets.scroll import scrolled

_SIDE, _TOP, _BOTTOM, _GAP = 24, 14, 12, 12


class Page(QWidget):
    """Base of the pages: fill `body` (it scrolls), declare actions, override `refresh` and `hears`."""

    search_requested = Signal()
    hears: ClassVar[frozenset[ChangeKind]] = frozenset()
    """Kinds of changes after which this page is stale."""

    def __init__(self, title: str, subtitle: str = "", *, help_text: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.help_text = help_text
        self.header = Header(title, subtitle)
        self.header.search.clicked.connect(self.search_requested)
        area, self.body = scrolled()
        self._arrange(area)
        self._actions: list[QAction] = []
        self._stale = True

    @property
    def title(self) -> str:
        """The name of the page."""
        return self.header.title.text()

    def set_subtitle(self, text: str) -> None:
        """One muted line below the title."""
        self.header.set_subtitle(text)

    def add_action(
        self,
        text: str,
        slot: Callable[[], object],
        *,
        key: str = "",
        icon: str = "",
        enabled: bool = True,
    ) -> Deed:
        """An action of this page: in the menu *Tindakan* with its key while the page is shown."""
        made = action(self, text, slot, key=key, icon=icon, enabled=enabled)
        self._actions.append(made)
        return made

    def add_separator(self) -> None:
        """A line between groups of actions in menus."""
        made = QAction(self)
        made.setSeparator(True)
        self._actions.append(made)

    def add_button(self, of: QAction, role: str = "") -> QPushButton:
        """A button in the header for an action; the main one has the role ``primary`` and stands last."""
        made = button(of, role)
        self.header.add(made)
        return made

    @property
    def page_actions(self) -> Sequence[QAction]:
        """The actions in the order of the menu."""
        return tuple(self._actions)

    def open(self, argument: object) -> None:
        """Show what another page asked for; pages that take an argument override this."""

    def refresh(self) -> None:
        """Read anew what is shown; pages override this."""

    def focus_filter(self) -> None:
        """Ctrl+F: pages with a filter put the cursor there."""

    def take_focus(self) -> None:
        """Where the cursor goes when the page is shown; Tab goes on from here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        """Whether the page can be left or the program closed now; a page with unsaved work may ask."""
        return True

    def put_away(self) -> bool:
        """Keep unsaved work as a draft, because nobody is there to be asked; False when that cannot be."""
        return True

    def is_stale(self, kinds: frozenset[ChangeKind]) -> bool:
        """Whether changes of these kinds make what is shown old."""
        return bool(kinds & self.hears)

    def hear(self, kinds: frozenset[ChangeKind]) -> None:
        """Refresh at once when shown, else at the next showing."""
        if not self.is_stale(kinds):
            return
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Refresh when something changed since the last time."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _arrange(self, area: QScrollArea) -> None:
        """The header stays; the body scrolls when the window is small for it."""
        head = QVBoxLayout()
        head.setContentsMargins(theme.px(_SIDE), theme.px(_TOP), theme.px(_SIDE), theme.px(_GAP))
        head.addWidget(self.header)
        self.body.setContentsMargins(theme.px(_SIDE), 0, theme.px(_SIDE), theme.px(_BOTTOM))
        self.body.setSpacing(theme.px(_GAP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(area, 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - the name is Qt's
        """A page that became old while hidden reads anew."""
        super().showEvent(event)
        self.refresh_if_stale()
