"""Undo and redo of typing: a field typed into is one step, with what it proposed elsewhere."""

from kemiskinan_desktop.ui.families.form.remarks import REASON
from kemiskinan_desktop.ui.families.form.texts import FormTexts

_MOST = 200


class Steps:
    """The states of a form one after another, and where in them it stands."""

    def __init__(self) -> None:
        self._states: list[FormTexts] = [FormTexts()]
        self._paths: list[frozenset[str]] = [frozenset()]
        self._at = 0

    def begin(self, texts: FormTexts) -> None:
        """Another record: nothing to undo yet."""
        self._states, self._paths, self._at = [texts], [frozenset()], 0

    def note(self, texts: FormTexts) -> None:
        """Something changed; typing on in the same field belongs to the same step."""
        changed = frozenset(self._states[self._at].differing(texts)) | _members(self._states[self._at], texts)
        if not changed:
            return
        changed = frozenset(path for path in changed if not path.startswith(REASON)) or changed
        del self._states[self._at + 1 :], self._paths[self._at + 1 :]
        if self._paths[-1] and self._paths[-1] <= changed:
            self._states[-1], self._paths[-1] = texts, changed
        else:
            self._states.append(texts)
            self._paths.append(changed)
        del self._states[:-_MOST], self._paths[:-_MOST]
        self._at = len(self._states) - 1

    def back(self) -> tuple[FormTexts, str] | None:
        """The state before the last step and the field it was typed into; None at the beginning."""
        if self._at == 0:
            return None
        field = self._field(self._at)
        self._at -= 1
        return self._states[self._at], field

    def forth(self) -> tuple[FormTexts, str] | None:
        """The state after the step that was undone last; None at the end."""
        if self._at == len(self._states) - 1:
            return None
        self._at += 1
        return self._states[self._at], self._field(self._at)

    def _field(self, at: int) -> str:
        """The first field of a step in reading order."""
        paths = self._paths[at]
        both = (*self._states[at].fields, *self._states[at - 1].fields)
        return next((path for path in both if path in paths), "")


def _members(before: FormTexts, after: FormTexts) -> frozenset[str]:
    """A sign of its own when members came, went or changed places, so that this is no typing on."""
    return frozenset() if before.members == after.members else frozenset({f"members:{after.members}"})
