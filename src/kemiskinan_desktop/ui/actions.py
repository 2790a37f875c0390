"""Actions: one object for menu, key, button and context menu; and the keys every screen shares."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QPushButton

from kemiskinan_desktop.ui import icons, theme

_ICON = 17


class Key(StrEnum):
    """The keys of the interface contract."""

    NEW = "Ctrl+N"
    SAVE = "Ctrl+S"
    SAVE_NEXT = "Ctrl+Shift+S"
    SEARCH = "Ctrl+K"
    FILTER = "Ctrl+F"
    PRINT = "Ctrl+P"
    UNDO = "Ctrl+Z"
    REDO = "Ctrl+Y"
    CLOSE = "Ctrl+W"
    LOCK = "Ctrl+L"
    QUIT = "Ctrl+Q"
    SETTINGS = "Ctrl+,"
    HELP = "F1"
    KEYS = "Ctrl+F1"
    COLUMNS = "Ctrl+Shift+K"
    REFRESH = "F5"
    GO_TO_FIELD = "F6"
    NEXT_PROBLEM = "F8"
    PREVIOUS_PROBLEM = "Shift+F8"
    ADD_NOTE = "Ctrl+N"
    KEEP_WARNING = "Ctrl+B"
    CHECK_CARD = "F9"
    PREVIOUS = "PgUp"
    NEXT = "PgDown"


class Deed(QAction):
    """An action that a role may be barred from for good, whatever else would enable it."""

    _barred = False

    def bar(self, reason: str) -> None:
        """Never enable it for this person; the reason is its tooltip and status tip."""
        self._barred = True
        self.setEnabled(False)
        self.setToolTip(reason)
        self.setStatusTip(reason)

    def setEnabled(self, enabled: bool) -> None:  # noqa: N802 - the name is Qt's
        """Enable it, unless this person is barred from it."""
        super().setEnabled(enabled and not self._barred)


def action(
    parent: QObject,
    text: str,
    slot: Callable[[], object],
    *,
    key: str = "",
    icon: str = "",
    enabled: bool = True,
) -> Deed:
    """An action: ``action(self, tr("Cetak KIM"), self.print_cards, key=Key.PRINT, icon="print")``."""
    made = Deed(text, parent)
    made.setEnabled(enabled)
    if key:
        made.setShortcuts(_sequences(key))
    if icon:
        made.setIcon(icons.icon(icon, theme.tokens().ink))
        made.setProperty("icon_name", icon)
    made.triggered.connect(lambda _checked=False: slot())
    return made


def _sequences(key: str) -> list[QKeySequence]:
    """The key as it is written; Enter is also the large one, which Qt calls Return."""
    written = [key, key.replace("Enter", "Return")] if key.endswith("Enter") else [key]
    return [QKeySequence(each) for each in written]


class ActionButton(QPushButton):
    """A button that does an action, says its key, and is enabled with it."""

    def __init__(self, of: QAction, role: str = "") -> None:
        super().__init__()
        self._of = of
        theme.give_role(self, role)
        self.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        name = of.property("icon_name")
        if isinstance(name, str):
            colour = {"primary": "on_primary", "danger": "on_danger", "flat": "primary"}.get(role, "ink")
            icons.dress(self, name, colour, theme.tokens())
        self.clicked.connect(of.trigger)
        of.changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Take over text, key and state of the action."""
        self.setEnabled(self._of.isEnabled())
        self.setText(_with_key(self._of))
        self.setAccessibleName(_plain(self._of.text()))
        self.setToolTip(self._of.toolTip())


def button(of: QAction, role: str = "") -> QPushButton:
    """A button for an action; ``primary`` is the main one of a screen, ``danger`` destroys."""
    return ActionButton(of, role)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """One line of the list of keys."""

    group: str
    text: str
    key: str


def key_lines(bar: QMenuBar) -> Iterator[KeyLine]:
    """Every key of the menu bar in reading order."""
    for entry in bar.actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            yield from _menu_lines(_plain(menu.title()), menu)


def _menu_lines(group: str, menu: QMenu) -> Iterator[KeyLine]:
    for each in menu.actions():
        key = each.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if key and each.isVisible():
            yield KeyLine(group=group, text=_plain(each.text()), key=key)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _with_key(of: QAction) -> str:
    key = of.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{of.text()}   {key}" if key else of.text()
