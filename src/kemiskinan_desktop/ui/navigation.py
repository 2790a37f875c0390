"""How one screen asks for another without knowing it."""

from PySide6.QtCore import QObject, Signal

OPEN_OFFICE = "kantor"
"""Asked for as if it were a page, with a path: leave this office and open that file."""

OWN_PASSWORD = "own-password"  # noqa: S105 - a wish, not a secret
"""Asked for like a page, so that the person changes their own password."""


class Navigation(QObject):
    """Carries wishes to see a page; the main window grants them."""

    requested = Signal(str, object)
    """Key of the page and what it should show (such as a family id or a FamilyFilter), or None."""

    def to(self, page: str, argument: object = None) -> None:
        """Ask for a page: ``navigation.to("families", family_id)``."""
        self.requested.emit(page, argument)
