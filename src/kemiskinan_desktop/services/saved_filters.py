"""Named filters of a person, kept in the encrypted file because what was typed may name somebody."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.saved_filters import SavedFilter, kept, renamed, without
from kemiskinan_desktop.models import settings
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context


class SavedFilters:
    """Everybody has their own; they are no change of the register, so the history does not hold them."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def every(self, who: Actor, page: str) -> tuple[SavedFilter, ...]:
        """This person's filters of a page by name."""
        with self._context.database.read() as session:
            return _read(session, who, page)

    @permits(Permission.READ)
    def keep(self, who: Actor, page: str, name: str, words: Mapping[str, str]) -> tuple[SavedFilter, ...]:
        """Keep a filter under a name, in place of one of the same name; returns all.

        Raises UserError for a name that is empty or too long, and for one filter too many.
        """
        with self._context.database.write() as session:
            filters = kept(_read(session, who, page), SavedFilter(name=name, words=dict(words)))
            return _write(session, who, page, filters)

    @permits(Permission.READ)
    def rename(self, who: Actor, page: str, name: str, wanted: str) -> tuple[SavedFilter, ...]:
        """Give a filter another name; returns all. Raises UserError as `renamed` does."""
        with self._context.database.write() as session:
            return _write(session, who, page, renamed(_read(session, who, page), name, wanted))

    @permits(Permission.READ)
    def remove(self, who: Actor, page: str, name: str) -> tuple[SavedFilter, ...]:
        """Forget a filter; returns the rest."""
        with self._context.database.write() as session:
            return _write(session, who, page, without(_read(session, who, page), name))


def _key(who: Actor, page: str) -> str:
    return f"saringan/{page}/{who.name}"


def _read(session: Session, who: Actor, page: str) -> tuple[SavedFilter, ...]:
    stored: dict[str, dict[str, str]] = settings.get(session, _key(who, page)) or {}
    return tuple(SavedFilter(name=name, words=words) for name, words in stored.items())


def _write(
    session: Session, who: Actor, page: str, filters: Sequence[SavedFilter]
) -> tuple[SavedFilter, ...]:
    settings.put(session, _key(who, page), {each.name: dict(each.words) for each in filters})
    return tuple(filters)
