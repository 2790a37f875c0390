"""What is typed and not saved yet, kept in the encrypted file so that a power cut does not take it."""

from collections.abc import Mapping
from typing import Any

from kemiskinan_desktop.domain.drafts import KeptDraft
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import drafts
from kemiskinan_desktop.models.faults import is_busy
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context

_PATIENCE_MS = 100
"""How long a draft waits for another writer; it is tried again a moment later, and the window stays alive."""


class Drafts:
    """A person's unfinished forms. They are no change of the register, so the history does not hold them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.WRITE_FAMILY)
    def keep(self, who: Actor, form: str, record_id: str, body: Mapping[str, Any]) -> bool:
        """Keep the state of a form in a small transaction of its own.

        False when a long job is writing just now: try again a moment later. Raises UserError when the storage
        is full or fails.
        """
        draft = KeptDraft(
            who=who.name, form=form, record_id=record_id, body=body, updated_at=self._context.clock()
        )
        try:
            with self._context.database.write(patience_ms=_PATIENCE_MS) as session:
                drafts.put(session, draft)
        except UserError as refusal:
            if is_busy(refusal):
                return False
            raise
        return True

    @permits(Permission.WRITE_FAMILY)
    def forget(self, who: Actor, form: str, record_id: str) -> bool:
        """Remove a draft that was saved or given up; False when there was none."""
        with self._context.database.write() as session:
            return drafts.drop(session, who.name, form, record_id)

    @permits(Permission.READ)
    def waiting(self, who: Actor, form: str) -> tuple[KeptDraft, ...]:
        """This person's unfinished forms, the newest first."""
        with self._context.database.read() as session:
            return drafts.of_person(session, who.name, form)

    @permits(Permission.READ)
    def of(self, who: Actor, form: str, record_id: str) -> KeptDraft | None:
        """This person's draft of one record; None when there is none."""
        with self._context.database.read() as session:
            return drafts.of_record(session, who.name, form, record_id)
