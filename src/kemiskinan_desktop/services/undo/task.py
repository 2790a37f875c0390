"""What an undoer is given and what it gives."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kemiskinan_desktop.models.history import SEEN, Item
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One entry to be taken back, in the caller's transaction."""

    context: Context
    session: Session
    who: Actor
    number: int
    act: str
    """What it did; of an entry that takes another back, what that one did."""
    redo: bool
    """Whether it takes another back, so that taking it back does that one again."""
    items: Sequence[Item]
    """Its records, without those that were only looked at."""

    def of_kind(self, kind: str) -> list[Item]:
        """The items of one kind."""
        return [item for item in self.items if item.kind == kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was written, to be recorded by the caller."""

    items: Iterable[Item]
    count: int
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoer:
    """How records of one kind go back."""

    refuse: Callable[[Task], None]
    """Raises UserError when they cannot; writes nothing."""
    carry_out: Callable[[Task], Outcome]
    needs: Callable[[str], Permission]
    """What taking an act back asks of the role: the same as the act itself."""
    kinds: frozenset[str]
    """Every kind of record that an entry may hold and still go back."""
    depending: tuple[str, ...] | None = None
    """Kinds whose later entries stand in the way; None is all."""


def worth_telling(items: Iterable[Item]) -> list[Item]:
    """The items that changed something; looking changes nothing."""
    return [item for item in items if item.kind != SEEN]
