"""Steps back and forth through values that never change."""

from typing import Generic, TypeVar

T = TypeVar("T")
_MOST = 200


class Steps(Generic[T]):
    """``steps.take(after)``, `undo`, `redo`; each says whether anything is different now."""

    def __init__(self, first: T) -> None:
        self.now = first
        self._before: list[T] = []
        self._after: list[T] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._after)

    def take(self, then: T) -> bool:
        """Go on to another value."""
        if then is self.now:
            return False
        self._before = [*self._before, self.now][-_MOST:]
        self._after, self.now = [], then
        return True

    def undo(self) -> bool:
        """Take the last step back."""
        if not self._before:
            return False
        self._after.append(self.now)
        self.now = self._before.pop()
        return True

    def redo(self) -> bool:
        """Take the step that was taken back again."""
        if not self._after:
            return False
        self._before.append(self.now)
        self.now = self._after.pop()
        return True
