"""A family as it stood on the evening of a day, computed from the one history."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family, FamilyStatus, Member
from kemiskinan_desktop.domain.history_summaries import DaySection, FamilyOnDay, Presence
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.record_facts import ANSWERS, FAMILY, SURVEY, Fact, FactKey, facts
from kemiskinan_desktop.models import family_days, history_pages
from kemiskinan_desktop.models.documents import record_of
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.history_records import RecordReader


def family_on_day(context: Context, session: Session, who: Actor, family_id: str, day: date) -> FamilyOnDay:
    """See `HistoryLog.family_on`."""
    if day > context.today:
        raise UserError("Hari itu belum tiba.", "Pilih hari ini atau hari yang sudah lewat.")
    word = family_days.last_word(session, family_id, day)
    if word is None:
        first = family_days.first_day(session, family_id)
        return FamilyOnDay(day=day, presence=Presence.NOT_YET, first_day=first)
    entry = history_pages.entry(session, word.entry)
    if word.document is None:
        presence = Presence.DESTROYED if word.destroyed else Presence.TAKEN_BACK
        return FamilyOnDay(day=day, presence=presence, entry=entry)
    reader = RecordReader(context, session, who)
    record = record_of(word.document)
    family, survey = record.family, record.survey
    period = None if survey is None else reader.periods.get(survey.period_id)
    here = family.status is FamilyStatus.ACTIVE
    return FamilyOnDay(
        day=day, presence=Presence.HERE if here else Presence.LEFT, entry=entry,
        head=_name(family), where=reader.where(family),
        poverty_class=None if survey is None else survey.poverty_class,
        state=None if survey is None else survey.state,
        period_name="" if period is None else period.name, sections=tuple(_sections(reader, record)),
        left="" if here else str(family.status).replace("_", " "), left_on=family.status_date,
    )  # fmt: skip


def _sections(reader: RecordReader, record: FamilyRecord) -> Iterator[DaySection]:
    found = facts(record, reader.words(record))
    yield DaySection(title="Keluarga", lines=_lines(found, FAMILY))
    for number, member in enumerate(record.family.members, start=1):
        yield DaySection(title=f"{number}. {_title(member, found)}", lines=_lines(found, member.id))
    for place, title in ((SURVEY, "Pendataan"), (ANSWERS, "Jawaban")):
        lines = _lines(found, place)
        if lines:
            yield DaySection(title=title, lines=lines)


def _lines(found: Mapping[FactKey, Fact], place: str) -> tuple[tuple[str, str], ...]:
    return tuple((fact.label, fact.shown) for (whose, _), fact in found.items() if whose == place)


def _title(member: Member, found: Mapping[FactKey, Fact]) -> str:
    relation = found.get((member.id, "relation"))
    return member.name if relation is None else f"{member.name} · {relation.shown}"


def _name(family: Family) -> str:
    head = family.head or next(iter(family.members), None)
    return "" if head is None else head.name
