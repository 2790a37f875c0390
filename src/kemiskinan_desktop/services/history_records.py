"""The records of an entry as a person reads them: what each is, and what changed in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.history_summaries import RecordChange, RecordMove
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.privacy import Place, hidden
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.record_changes import document_changes, record_changes
from kemiskinan_desktop.domain.record_facts import Words
from kemiskinan_desktop.domain.veiling import secret_questions
from kemiskinan_desktop.models import family_names, periods
from kemiskinan_desktop.models.documents import Document, record_of
from kemiskinan_desktop.models.family_names import FamilyName
from kemiskinan_desktop.models.history import FAMILY, SEEN, Item
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.document_words import DocumentWords
from kemiskinan_desktop.services.veils import rights_of


@dataclass(frozen=True)
class RecordReader:
    """Reads items for one person, in one transaction."""

    context: Context
    session: Session
    who: Actor
    _known_words: dict[str, Words] = field(default_factory=dict[str, Words], init=False, repr=False)

    def read(self, items: Sequence[Item]) -> list[RecordChange]:
        """Every item in the order given."""
        keys = [key for item in items if (key := _family_of(item)) is not None]
        names = family_names.names_of(self.session, keys)
        return [self._one(item, names) for item in items]

    def words(self, record: FamilyRecord) -> Words:
        """The words of the questionnaire that a record was asked with."""
        return self._words_of("" if record.survey is None else record.survey.period_id)

    def _words_of(self, period_id: str) -> Words:
        known = self._known_words.get(period_id)
        if known is None:
            known = self._known_words[period_id] = self._made_words(self.periods.get(period_id))
        return known

    def _made_words(self, period: Period | None) -> Words:
        instrument = None if period is None else self.context.instrument_of(period)
        return Words(
            reference=self.context.reference, instrument=instrument, today=self.context.today,
            kinds=hidden(Place.HISTORY, rights_of(self.who)),
            secrets={} if instrument is None else secret_questions(instrument),
        )  # fmt: skip

    @cached_property
    def periods(self) -> Mapping[str, Period]:
        """Key → period."""
        return {period.id: period for period in periods.every(self.session)}

    def where(self, family: Family) -> str:
        """KK number and place of a family."""
        return f"KK {family.kk_number.grouped} · {self.place(family.kelurahan, family.rt, family.rw)}"

    def place(self, kelurahan: str, rt: str, rw: str) -> str:
        """Where a family lives, in short."""
        name = self.context.area_names.get(kelurahan, kelurahan)
        return f"{name} RT {rt or '–'}/RW {rw or '–'}"

    def _one(self, item: Item, names: Mapping[str, FamilyName]) -> RecordChange:
        if item.kind == FAMILY and item.destroyed_by is None:
            return self._family(item, stored=item.record_id in names)
        return self._other(item, names)

    def _family(self, item: Item, *, stored: bool) -> RecordChange:
        before, after = _record(item.before), _record(item.after)
        known = after or before
        if known is None:
            raise ValueError
        family = known.family
        old_words = self.words(before or known)
        return RecordChange(
            kind=item.kind, record_id=item.record_id, family_id=item.record_id if stored else None,
            title=_head(family), detail=self.where(family), move=_move(item),
            fields=record_changes(before, after, old_words, self.words(known)),
        )  # fmt: skip

    def _other(self, item: Item, names: Mapping[str, FamilyName]) -> RecordChange:
        """A record that is no family, or one of which only the name is left."""
        key = _family_of(item)
        name = None if key is None else names.get(key)
        told = DocumentWords(self.context, self.periods)
        change = RecordChange(
            kind=item.kind, record_id=item.record_id, family_id=key if name is not None else None,
            title=told.title(item), detail=told.kind(item.kind), move=_move(item),
            fields=document_changes(told.lines(item.kind, item.before), told.lines(item.kind, item.after)),
        )  # fmt: skip
        if name is None:
            return change
        where = f"{KkNumber(name.kk_number).grouped} · {self.place(name.kelurahan, name.rt, name.rw)}"
        return replace(change, title=name.head, detail=f"KK {where}")


def _record(document: Document | None) -> FamilyRecord | None:
    return None if document is None else record_of(document)


def _family_of(item: Item) -> str | None:
    return item.record_id if item.kind in (FAMILY, SEEN) else item.family_id


def _head(family: Family) -> str:
    head = family.head or next(iter(family.members), None)
    return "" if head is None else head.name


def _move(item: Item) -> RecordMove:
    if item.destroyed_by is not None:
        return RecordMove.DESTROYED
    if item.kind == SEEN:
        return RecordMove.SEEN
    if item.before is None:
        return RecordMove.CAME
    return RecordMove.LEFT if item.after is None else RecordMove.CHANGED
