"""Keeps what is typed in the office's file, a moment after the first key and then again and again."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.drafts import Drafts

PAUSE_MS = 2000
"""From the first key that is not kept yet to the draft; well within five seconds, however fast one types."""


class Drafting(QObject):
    """Asks a form what is unsaved, keeps it, and forgets it when nothing is."""

    kept = Signal()
    failed = Signal(object)
    """UserError, once until a draft can be kept again."""

    def __init__(
        self, drafts: Drafts, who: Actor, form: str, unsaved: Callable[[], Mapping[str, Any] | None],
        parent: QObject,
    ) -> None:  # fmt: skip
        """`form` is its name among the drafts."""
        super().__init__(parent)
        self._drafts, self._who, self._form, self._unsaved = drafts, who, form, unsaved
        self._record_id = ""
        self._body: Mapping[str, Any] | None = None
        self._said = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE_MS)
        self.timer.timeout.connect(self.now)

    def begin(self, record_id: str, body: Mapping[str, Any] | None = None) -> None:
        """Another record is shown; `body` is the draft of it that is kept already."""
        self.timer.stop()
        self._record_id, self._body = record_id, body

    def later(self) -> None:
        """Something was typed; the pause is not lengthened by typing on."""
        if not self.timer.isActive():
            self.timer.start()

    def now(self) -> bool:
        """Keep what is unsaved at once, or forget the draft when nothing is; False when it must wait."""
        self.timer.stop()
        body = self._unsaved() if self._who.may(Permission.WRITE_FAMILY) else None
        if body is None:
            self.forget()
            return True
        if body == self._body:
            return True
        return self._keep(body)

    def forget(self) -> None:
        """Remove the draft, when one was kept."""
        self.timer.stop()
        if self._body is None:
            return
        try:
            self._drafts.forget(self._who, self._form, self._record_id)
        except UserError as refusal:
            self.failed.emit(refusal)
        else:
            self._body = None

    def _keep(self, body: Mapping[str, Any]) -> bool:
        try:
            done = self._drafts.keep(self._who, self._form, self._record_id, body)
        except UserError as refusal:
            self._say(refusal)
            return False
        if not done:  # a long job is writing just now
            self.timer.start()
            return False
        self._body, self._said = body, False
        self.kept.emit()
        return True

    def _say(self, refusal: UserError) -> None:
        if not self._said:
            self._said = True
            self.failed.emit(refusal)
