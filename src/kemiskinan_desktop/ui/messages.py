"""Sentences to the person at work: shown in the message bar, never as a pop-up."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.ui.translations import translated


class MessageKind(StrEnum):
    """What a message is; the value is its tone in the style sheet."""

    INFO = "info"
    SUCCESS = "baik"
    ERROR = "galat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One sentence with what the person may do next."""

    kind: MessageKind
    text: str
    deed: str = ""
    """Text of the button; empty has none."""
    on_deed: Callable[[], object] | None = None
    second: str = ""
    """Text of a second button; empty has none."""
    on_second: Callable[[], object] | None = None


class Messages(QObject):
    """Where screens say what happened."""

    posted = Signal(object)
    """Message"""
    cleared = Signal()

    def info(self, text: str, deed: str = "", on_deed: Callable[[], object] | None = None) -> None:
        """Something worth knowing."""
        self._post(MessageKind.INFO, text, deed, on_deed)

    def success(self, text: str, deed: str = "", on_deed: Callable[[], object] | None = None) -> None:
        """Something is done: ``messages.success("3 kartu dicetak.", "Buka berkas", open_file)``."""
        self._post(MessageKind.SUCCESS, text, deed, on_deed)

    def post(self, message: Message) -> None:
        """A message with all its parts."""
        self.posted.emit(message)

    def error(self, text: str, deed: str = "", on_deed: Callable[[], object] | None = None) -> None:
        """Something did not happen, and what to do."""
        self._post(MessageKind.ERROR, text, deed, on_deed)

    def refused(self, error: UserError) -> None:
        """A service refused: title and advice."""
        self.error(f"{translated(error.title)} {translated(error.advice)}".strip())

    def clear(self) -> None:
        """Take the message away."""
        self.cleared.emit()

    def _post(self, kind: MessageKind, text: str, deed: str, on_deed: Callable[[], object] | None) -> None:
        self.posted.emit(Message(kind=kind, text=text, deed=deed, on_deed=on_deed))
