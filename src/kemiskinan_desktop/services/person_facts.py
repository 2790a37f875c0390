"""Everything the office's file holds of one person, gathered into lines that people read."""

from collections.abc import Iterator, Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.field_labels import label_of, readable
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.period import Period, Survey
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values
from kemiskinan_desktop.domain.workflow import STATE_LABELS
from kemiskinan_desktop.models import periods, person_traces, photos, records
from kemiskinan_desktop.models.person_traces import CardTrace
from kemiskinan_desktop.papers.privacy_values import SurveyFacts
from kemiskinan_desktop.services.context import Context

Rows = tuple[tuple[str, str], ...]
_NOT_FACTS = frozenset({"id", "kk_number"})


def person_rows(context: Context, member: Member, family: Family) -> Rows:
    """What is held of the person, remarks beside the fields included."""
    facts = _readable(context, member_values(member, family.kk_number.text), None)
    return (*facts, *_remarks(family, f"members.{member.id}."))


def household_rows(context: Context, family: Family) -> Rows:
    """What is held of the household that the person belongs to."""
    former = ", ".join(number.grouped for number in family.former_kk)
    status = family.status.replace("_", " ")
    if family.status_date is not None:
        status = f"{status}, {format_short(family.status_date)}: {family.status_reason}"
    return (
        ("No. KK", family.kk_number.grouped),
        ("No. KK lama", former),
        *_readable(context, family_values(family), None),
        ("Status keluarga", status),
        *_remarks(family, ""),
    )


def photo_rows(session: Session, family_id: str) -> Rows:
    """The photos of the house: side, day, who put it in."""
    found = photos.of_families(session, [family_id])
    return tuple(
        (f"Foto {kind.value}", f"{format_short(photo.taken_at.date())} oleh {photo.taken_by}")
        for (_, kind), photo in found.items()
    )


def other_rows(
    context: Context, session: Session, family_id: str, member_id: str
) -> tuple[tuple[str, ...], ...]:
    """What workbooks of the city said otherwise, in words."""
    told = person_traces.told_otherwise(session, family_id, member_id)
    return tuple(
        (label_of(field, None), *(_said(context, field, text) for text in (theirs, ours)), choice or "belum")
        for field, theirs, ours, choice in told
    )


def _said(context: Context, field: str, text: str) -> str:
    return readable(field, text, context.reference, None)


def other_members(context: Context, family: Family, member: Member) -> tuple[tuple[str, str], ...]:
    """Name and relation of the others: they are shown no further, since they are other people's data."""
    label = context.reference.label
    return tuple(
        (other.name, label("hubungan", other.relation)) for other in family.members if other.id != member.id
    )


def survey_facts(context: Context, session: Session, family_id: str) -> tuple[SurveyFacts, ...]:
    """Answers and class of every period in which the family was surveyed, newest first."""
    found: list[SurveyFacts] = []
    for period in reversed(periods.every(session)):
        record = records.load(session, [family_id], period.id).get(family_id)
        survey = None if record is None else record.survey
        if record is not None and survey is not None:
            result = context.rules(period).classify_record(record)
            found.append(_survey(context, period, survey, result))
    return tuple(found)


def program_rows(context: Context, session: Session, family_id: str) -> tuple[tuple[str, ...], ...]:
    """Programmes, state, since when, why."""
    names: Mapping[str, str] = {program.code: program.name for program in context.reference.programs}
    return tuple(
        (names.get(code, code), state, format_short(since), reason)
        for code, state, since, reason in person_traces.enrolled(session, family_id)
    )


def card_rows(session: Session, family_id: str) -> tuple[tuple[str, ...], ...]:
    """Card number, state, issued, valid until, to whom it was handed over."""
    return tuple(
        (
            card.number, _card_state(card), format_short(card.issued_on), format_short(card.expires_on),
            _handed(card),
        )
        for card in person_traces.carded(session, family_id)
    )  # fmt: skip


def typed_twice(session: Session, family_id: str) -> Iterator[str]:
    """A sentence for each time the papers were typed again to check the typing."""
    for at, who, fields, differing in person_traces.typed_twice(session, family_id):
        yield (
            f"Diketik ulang pada {format_short(at.astimezone().date())} oleh {who} untuk memeriksa ketikan: "
            f"{differing} dari {fields} isian berbeda dan diputuskan menurut berkas."
        )


def decree_rows(session: Session, family_id: str) -> tuple[tuple[str, ...], ...]:
    """Decree, day, number in it, class, KK number as frozen."""
    return tuple(
        (sk, format_short(day), format_number(number), KkNumber(kk).grouped)
        for sk, day, number, kk in person_traces.decreed(session, family_id)
    )


def _card_state(card: CardTrace) -> str:
    """State with its day and reason; a card that came back says when."""
    day = "" if card.state_on is None else f", {format_short(card.state_on)}"
    back = "" if card.taken_in_on is None else f"; kartunya kembali {format_short(card.taken_in_on)}"
    return f"{card.state}{day}{f': {card.reason}' if card.reason else ''}{back}"


def _handed(card: CardTrace) -> str:
    if card.handed_on is None:
        return ""
    taker = f" kepada {card.received_by}" if card.received_by else ""
    return f"{format_short(card.handed_on)}{taker}{f' ({card.relation})' if card.relation else ''}"


def _survey(context: Context, period: Period, survey: Survey, result: Classification | None) -> SurveyFacts:
    instrument = context.instrument_of(period)
    known = survey.poverty_class
    points = "" if survey.points is None else f", skor {format_number(survey.points)}"
    return SurveyFacts(
        period=period.name,
        instrument=f"{instrument.code} versi {instrument.version}",
        poverty_class="belum dinilai" if known is None else f"{known.label}{points}",
        state=STATE_LABELS[survey.state],
        entered_by=survey.entered_by,
        answers=(
            *_readable(context, _in_order(survey_values(survey), instrument), instrument),
            *_computed(result, instrument),
        ),
    )


def _remarks(family: Family, of: str) -> Iterator[tuple[str, str]]:
    """Notes and reasons beside the fields of one member, or of the house for an empty beginning."""
    for what, remarks in (("Catatan", family.field_notes), ("Alasan", family.kept_reasons)):
        for path, text in remarks.items():
            field = path.partition(":")[0]
            if field.startswith(of) if of else not field.startswith("members."):
                yield f"{what} pada {label_of(field.removeprefix(of), None).lower()}", text


def _in_order(values: Mapping[str, str], instrument: Instrument) -> dict[str, str]:
    """The fields of the interview first, then the answers in the order of the questionnaire."""
    asked = [question.code for question in instrument.asked]
    return {
        code: values[code]
        for code in (*(code for code in values if code not in asked), *asked)
        if code in values
    }


def _computed(result: Classification | None, instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Answers that the program reckoned from the members, with how."""
    if result is None:
        return
    asked = {question.code for question in instrument.asked}
    for indicator in result.indicators:
        for question in indicator.questions:
            if question.code not in asked and question.answer_label:
                why = f" ({question.why})" if question.why else ""
                yield f"{question.code} · {question.text}", f"{question.answer_label}{why}"


def _readable(
    context: Context, values: Mapping[str, str], instrument: Instrument | None
) -> Iterator[tuple[str, str]]:
    for field, value in values.items():
        if field not in _NOT_FACTS and value:
            yield label_of(field, instrument), readable(field, value, context.reference, instrument)
