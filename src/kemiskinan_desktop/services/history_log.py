"""The history: look at it, check its chain, compare it with old papers, undo an entry."""

from datetime import date

from kemiskinan_desktop.domain.history_summaries import (
    AnchorAnswer,
    FamilyOnDay,
    HistoryEntry,
    HistoryFilter,
    RecordChange,
    UndoView,
)
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models import history, history_chain, history_pages
from kemiskinan_desktop.models.history_extent import records_of
from kemiskinan_desktop.models.history_pages import Extent
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.anchors import compare_anchor
from kemiskinan_desktop.services.backing_up import back_up_before
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.family_days import family_on_day
from kemiskinan_desktop.services.history_records import RecordReader
from kemiskinan_desktop.services.undoing import undo_entry, undo_view


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
    def extent(self, who: Actor, wanted: HistoryFilter) -> Extent:
        """How many entries match, and between which numbers."""
        del who
        with self._context.database.read() as session:
            return history_pages.extent(session, wanted)

    @permits(Permission.READ)
    def page(self, who: Actor, wanted: HistoryFilter, start: int, stop: int) -> list[HistoryEntry]:
        """The entries that match, newest first, of some places."""
        del who
        with self._context.database.read() as session:
            return history_pages.rows(session, history_pages.numbers(session, wanted, start, stop))

    @permits(Permission.READ)
    def entry(self, who: Actor, number: int) -> HistoryEntry | None:
        """One entry; None when there is none of that number."""
        del who
        with self._context.database.read() as session:
            return history_pages.entry(session, number)

    @permits(Permission.READ)
    def people(self, who: Actor) -> tuple[str, ...]:
        """Everybody who ever did something here."""
        del who
        with self._context.database.read() as session:
            return history_pages.people(session)

    @permits(Permission.READ)
    def acts(self, who: Actor) -> tuple[str, ...]:
        """Everything that was ever done here, in words."""
        del who
        with self._context.database.read() as session:
            return history_pages.acts(session)

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

    @permits(Permission.READ)
    def records(self, who: Actor, number: int, start: int, stop: int) -> list[RecordChange]:
        """Some records of an entry in the order they were written, each with what changed in it."""
        with self._context.database.read() as session:
            items = history.entry_items(session, number, start, stop)
            return RecordReader(self._context, session, who).read(items)

    @permits(Permission.READ)
    def place_in(self, who: Actor, number: int, family_id: str) -> int | None:
        """Where among its records an entry first names a family; None when it does not."""
        del who
        with self._context.database.read() as session:
            return history_pages.place_in(session, number, family_id)

    @permits(Permission.READ)
    def compare_anchor(self, who: Actor, text: str) -> AnchorAnswer:
        """What the history says of the end of the chain that an old paper prints."""
        del who
        with self._context.database.read() as session:
            return compare_anchor(session, text)

    @permits(Permission.READ)
    def family_on(self, who: Actor, family_id: str, day: date) -> FamilyOnDay:
        """A family as it stood on the evening of a day; raises UserError for a day to come."""
        with self._context.database.read() as session:
            return family_on_day(self._context, session, who, family_id, day)

    @permits(Permission.READ)
    def undo_view(self, who: Actor, number: int) -> UndoView:
        """What taking an entry back would do, or why this person cannot; nothing is written."""
        with self._context.database.read() as session:
            return undo_view(self._context, session, who, number)

    @permits(Permission.WRITE_FAMILY)
    def undo(self, who: Actor, number: int) -> int:
        """Take back an entry; returns how many records changed back. Undoing an undo does the act again.

        Raises UserError when it was undone before, when it belongs to an earlier period or to a step that the
        role may not take, when its content was destroyed, or when it is of a kind that cannot be taken back
        (a decree, a print, an export); DependsError naming the later entry that depends on it.
        """
        with self._context.database.read() as session:
            count = records_of(session, number)
        back_up_before(self._context, "urungkan", count)
        with self._context.database.write() as session:
            return undo_entry(self._context, session, who, number)
