"""The history: look at it, check its chain, undo an entry."""

from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models import history, history_chain, history_pages
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.undoing import undo_entry


class HistoryLog:
    """What happened in the office."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def entries(
        self, who: Actor, *, limit: int = 200, family_id: str | None = None
    ) -> tuple[HistoryEntry, ...]:
        """The newest entries, newest first; of one family when asked."""
        del who
        with self._context.database.read() as session:
            return history_pages.entries(session, limit=limit, family_id=family_id)

    @permits(Permission.READ)
    def head(self, who: Actor) -> str:
        """Count and beginning of the newest hash, as papers print it."""
        del who
        with self._context.database.read() as session:
            return history.head(session).short

    @permits(Permission.READ)
    def first_broken(self, who: Actor, report: Report = silent) -> int | None:
        """Number of the first entry whose chain does not hold; None when all of it does."""
        del who
        with self._context.database.read() as session:
            return history_chain.first_broken(session, self._context.history_key, report)

    @permits(Permission.WRITE_FAMILY)
    def undo(self, who: Actor, number: int) -> int:
        """Take back an entry about families; returns how many families changed back.

        Raises UserError when it was undone before, when something later depends on it, when it belongs to an
        earlier period or to a step that the role may not take, or when it is of a kind that cannot be taken
        back (a period, a decree, a print).
        """
        with self._context.database.write() as session:
            return undo_entry(self._context, session, who, number)
