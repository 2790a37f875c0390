"""What changed: screens hear the kinds and decide whether they are stale."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class ChangeKind(StrEnum):
    """A kind of thing that changed."""

    FAMILIES = "keluarga"
    SURVEYS = "pendataan"
    CARDS = "kartu"
    PERIOD = "periode"
    OFFICE = "kantor"
    IMPORTS = "impor"
    BACKUPS = "cadangan"
    PROGRAMS = "program"
    USERS = "pengguna"
    DRAFTS = "isian belum disimpan"
    PRIVACY = "pelindungan data"


class Changes(QObject):
    """Announces changes to every screen, on the GUI thread."""

    changed = Signal(frozenset)
    """frozenset[ChangeKind]"""

    def announce(self, *kinds: ChangeKind) -> None:
        """Say what kinds of things changed."""
        if kinds:
            self.changed.emit(frozenset(kinds))
