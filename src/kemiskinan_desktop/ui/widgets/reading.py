"""Reading a form: what can be read, and what cannot with its reason beside its field."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo

T = TypeVar("T")
UNREADABLE = "form.unreadable"


class Chosen(Protocol):
    """An editor that knows what is wrong with its text."""

    def problem(self) -> str:
        """The sentence; empty when nothing is."""
        ...


class Reading:
    """Collects what could not be read; such a form cannot be saved, but it can be judged so far."""

    def __init__(self) -> None:
        self.unread: list[Problem] = []

    def take(self, field: str, read: Callable[[], T], instead: T) -> T:
        """The value, or `instead` of one that cannot be read."""
        try:
            return read()
        except InvalidValueError as refusal:
            self.refuse(field, refusal.sentence)
            return instead

    def choice(self, field: str, combo: ListCombo) -> str | None:
        """The code chosen; text that is no answer is refused."""
        self.look(field, combo)
        return combo.chosen()

    def look(self, field: str, editor: Chosen) -> None:
        """Refuse an editor that has a problem of its own."""
        said = editor.problem()
        if said:
            self.refuse(field, said)

    def refuse(self, field: str, sentence: str) -> None:
        """Something cannot be read."""
        self.unread.append(error(field, UNREADABLE, sentence))
