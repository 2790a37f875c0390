"""Families with their surveys: read and written as whole records, one or a hundred thousand at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Row, Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.family import Family, FamilyStatus, HealthCover, LifeStatus, Member, NikAbsence
from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models.card_ledger import end_cards
from kemiskinan_desktop.models.documents import record_document
from kemiskinan_desktop.models.history import FAMILY, Item
from kemiskinan_desktop.models.portions import gathered, portions
from kemiskinan_desktop.models.schema import families, former_kk_numbers, members, surveys
from kemiskinan_desktop.models.search import index_members, unindex_members

_WRITE_CHUNK = 1000
_IN_PASSING = "berganti"
"""Status of a family between giving up its KK number and being written, within one transaction."""
Values = dict[str, Any]
_PAPER_ORDER = (
    families.c.kelurahan, families.c.rw, families.c.rt, families.c.head_key, families.c.rowid,
)  # fmt: skip


_E = TypeVar("_E", bound=StrEnum)


def _by_value(kind: type[_E]) -> dict[str, _E]:
    """A look-up is several times as fast as asking the enumeration."""
    return {str(one): one for one in kind}


_SEX, _NIK_ABSENCE, _HEALTH_COVER = _by_value(Sex), _by_value(NikAbsence), _by_value(HealthCover)
_LIFE_STATUS, _FAMILY_STATUS = _by_value(LifeStatus), _by_value(FamilyStatus)
_SURVEY_STATE, _POVERTY_CLASS = _by_value(SurveyState), _by_value(PovertyClass)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a record was and what it becomes; None is *does not exist*."""

    before: FamilyRecord | None
    after: FamilyRecord | None
    errors: int = 0
    warnings: int = 0

    @property
    def id(self) -> str:
        """The family's key."""
        record = self.after or self.before
        if record is None:
            raise ValueError
        return record.family.id

    @property
    def item(self) -> Item:
        """The history item of this change."""
        standing = None if self.after is None else self.after.standing
        return Item(
            kind=FAMILY,
            record_id=self.id,
            before=None if self.before is None else record_document(self.before),
            after=None if self.after is None else record_document(self.after),
            moves_standing=True,
            standing=standing,
        )


def load(session: Session, ids: Sequence[str], period_id: str | None) -> dict[str, FamilyRecord]:
    """The stored records with these keys and their surveys of the period, in order; absent ones left out."""
    found: dict[str, FamilyRecord] = {}
    for some in portions(ids):
        found |= _load_some(session, some, period_id)
    return {key: found[key] for key in ids if key in found}


def all_ids(session: Session, *, kelurahan: str | None = None) -> list[str]:
    """Keys of the active families in paper order: kelurahan, RW, RT, name of the head."""
    query = select(families.c.id).where(families.c.status == FamilyStatus.ACTIVE)
    if kelurahan is not None:
        query = query.where(families.c.kelurahan == kelurahan)
    return list(session.execute(query.order_by(*_PAPER_ORDER)).scalars())


def in_state(session: Session, period_id: str, state: SurveyState) -> list[FamilyRecord]:
    """Records of active families whose survey of the period is in a state, in paper order."""
    query = (
        select(families.c.id)
        .join(surveys, surveys.c.family_id == families.c.id)
        .where(
            families.c.status == FamilyStatus.ACTIVE,
            surveys.c.period_id == period_id,
            surveys.c.state == state,
        )
        .order_by(*_PAPER_ORDER)
    )
    ids = list(session.execute(query).scalars())
    found = load(session, ids, period_id)
    return [found[key] for key in ids]


def write(
    session: Session, changes: Iterable[Change], *, at: datetime, area_names: Mapping[str, str]
) -> Iterator[Item]:
    """Write changes in the caller's transaction and yield their history items as they are written.

    Within a sequence a KK number, a NIK or a member may pass from any family to any other; of an endless
    supply (new families as they are made) only the thousand at hand are held. The card of a family that
    leaves is revoked with it, so that an undo of the entry brings back both.
    """
    whole = isinstance(changes, Sequence)
    if whole:
        _set_free(session, changes)
    for chunk in gathered(changes, _WRITE_CHUNK):
        if not whole:
            _set_free(session, chunk)
        _write_chunk(session, chunk, at, area_names)
        for change in chunk:
            yield change.item
        yield from end_cards(session, _leaving(chunk), at.date())


def _leaving(changes: Sequence[Change]) -> dict[str, FamilyStatus]:
    """How the families that leave by these changes leave."""
    active = FamilyStatus.ACTIVE
    return {
        change.id: change.after.family.status
        for change in changes
        if change.before is not None and change.after is not None
        if change.before.family.status is active and change.after.family.status is not active
    }


def _load_some(session: Session, ids: Sequence[str], period_id: str | None) -> dict[str, FamilyRecord]:
    people: dict[str, list[Member]] = {}
    order = (members.c.family_id, members.c.position)
    for row in session.execute(select(members).where(members.c.family_id.in_(ids)).order_by(*order)).all():
        people.setdefault(row.family_id, []).append(_member(row))
    former: dict[str, list[KkNumber]] = {}
    kk = former_kk_numbers.c
    for row in session.execute(
        select(former_kk_numbers).where(kk.family_id.in_(ids)).order_by(kk.family_id, kk.position)
    ):
        former.setdefault(row.family_id, []).append(KkNumber(row.kk_number))
    interviews = _load_surveys(session, ids, period_id)
    return {
        row.id: FamilyRecord(
            family=_family(row, tuple(former.get(row.id, ())), tuple(people.get(row.id, ()))),
            survey=interviews.get(row.id),
        )
        for row in session.execute(select(families).where(families.c.id.in_(ids))).all()
    }


def _load_surveys(session: Session, ids: Sequence[str], period_id: str | None) -> dict[str, Survey]:
    if period_id is None:
        return {}
    query = select(surveys).where(surveys.c.family_id.in_(ids), surveys.c.period_id == period_id)
    return {row.family_id: _survey(row) for row in session.execute(query).all()}


def _write_chunk(
    session: Session, chunk: Sequence[Change], at: datetime, area_names: Mapping[str, str]
) -> None:
    kept = [change for change in chunk if change.after is not None]
    new = [change for change in kept if change.before is None]
    old = [change for change in kept if change.before is not None]
    if new:
        session.execute(insert(families), [_family_values(c, at) | {"created_at": at} for c in new])
    if old:
        _update_by_id(session, families, [_family_values(c, at) for c in old])
    _write_former_numbers(session, kept)
    _write_members(session, kept)
    index_members(session, _families(kept), area_names)
    _write_surveys(session, kept)


def _set_free(session: Session, changes: Sequence[Change]) -> None:
    """Take out what is gone and free the numbers of the rest, before anybody else takes them."""
    for ids in portions([change.id for change in changes if change.after is None]):
        remove(session, ids)
    known = [change for change in changes if change.before is not None and change.after is not None]
    for ids in portions([member.id for change in known for member in _gone(change)]):
        rowids = session.execute(select(members.c.rowid).where(members.c.id.in_(ids))).scalars().all()
        unindex_members(session, rowids)
        session.execute(delete(members).where(members.c.id.in_(ids)))
    for ids in portions([change.id for change in known]):
        session.execute(update(members).where(members.c.family_id.in_(ids)).values(live=False))
    for ids in portions([change.id for change in known if _gives_up_its_number(change)]):
        session.execute(update(families).where(families.c.id.in_(ids)).values(status=_IN_PASSING))


def remove(session: Session, ids: Sequence[str]) -> None:
    """Take families out with members, surveys, former numbers and search words; the history stays."""
    rowids = session.execute(select(members.c.rowid).where(members.c.family_id.in_(ids))).scalars().all()
    unindex_members(session, rowids)
    for table in (surveys, former_kk_numbers, members):
        session.execute(delete(table).where(table.c.family_id.in_(ids)))
    session.execute(delete(families).where(families.c.id.in_(ids)))


def _stored_members(change: Change) -> tuple[Member, ...]:
    return () if change.before is None else change.before.family.members


def _gone(change: Change) -> list[Member]:
    """Members that do not stay in their family."""
    staying = () if change.after is None else change.after.family.members
    keys = {member.id for member in staying}
    return [member for member in _stored_members(change) if member.id not in keys]


def _gives_up_its_number(change: Change) -> bool:
    if change.before is None or change.after is None:
        return False
    return change.before.family.kk_number != change.after.family.kk_number


def _write_former_numbers(session: Session, kept: Sequence[Change]) -> None:
    known = [change.id for change in kept if change.before is not None]
    if known:
        session.execute(delete(former_kk_numbers).where(former_kk_numbers.c.family_id.in_(known)))
    rows = [
        {"family_id": family.id, "position": position, "kk_number": number.text}
        for family in _families(kept)
        for position, number in enumerate(family.former_kk)
    ]
    if rows:
        session.execute(insert(former_kk_numbers), rows)


def _write_members(session: Session, kept: Sequence[Change]) -> None:
    fresh: list[Values] = []
    known: list[Values] = []
    for change in kept:
        stored = {member.id for member in _stored_members(change)}
        for family in _families([change]):
            for place, member in enumerate(family.members):
                row = _member_values(family, place, member)
                (known if member.id in stored else fresh).append(row)
    if fresh:
        session.execute(insert(members), fresh)
    if known:
        _update_by_id(session, members, known)


def _write_surveys(session: Session, kept: Sequence[Change]) -> None:
    fresh: list[Values] = []
    known: list[Values] = []
    for change in kept:
        before = None if change.before is None else change.before.survey
        after = None if change.after is None else change.after.survey
        if after is None:
            if before is not None:
                session.execute(delete(surveys).where(surveys.c.id == before.id))
        elif before is None:
            fresh.append(_survey_values(after))
        elif before != after:
            known.append(_survey_values(after))
    if fresh:
        session.execute(insert(surveys), fresh)
    if known:
        _update_by_id(session, surveys, known)


def _update_by_id(session: Session, table: Table, rows: Sequence[Values]) -> None:
    names = [name for name in rows[0] if name != "id"]
    statement = (
        update(table).where(table.c.id == bindparam("key")).values({n: bindparam(f"new_{n}") for n in names})
    )
    session.connection().execute(
        statement, [{"key": row["id"]} | {f"new_{name}": row[name] for name in names} for row in rows]
    )


def _families(changes: Iterable[Change]) -> Iterator[Family]:
    for change in changes:
        if change.after is not None:
            yield change.after.family


def _family_values(change: Change, at: datetime) -> Values:
    if change.after is None:
        raise ValueError
    family = change.after.family
    head = family.head.name if family.head is not None else next((m.name for m in family.members), "")
    return {
        "id": family.id, "kk_number": family.kk_number.text, "address": family.address,
        "rt": family.rt, "rw": family.rw, "kelurahan": family.kelurahan, "phone": family.phone,
        "latitude": family.latitude, "longitude": family.longitude, "floor_area": family.floor_area,
        "notes": family.notes, "field_notes": dict(family.field_notes),
        "kept_reasons": dict(family.kept_reasons), "status": family.status, "status_date": family.status_date,
        "status_reason": family.status_reason, "version": family.version,
        "head_name": head, "head_key": head.casefold(), "jiwa": len(family.living),
        "errors": change.errors, "warnings": change.warnings, "updated_at": at,
    }  # fmt: skip


def _member_values(family: Family, position: int, member: Member) -> Values:
    return {
        "id": member.id, "family_id": family.id, "position": position,
        "live": member.is_living and family.status is FamilyStatus.ACTIVE,
        "name": member.name, "sex": member.sex, "relation": member.relation,
        "nik": None if member.nik is None else member.nik.text, "nik_absence": member.nik_absence,
        "birth_place": member.birth_place, "birth_date": member.birth_date, "birth_year": member.birth_year,
        "religion": member.religion, "marital": member.marital, "education": member.education,
        "schooling": member.schooling, "occupation": member.occupation, "disability": member.disability,
        "chronic_illness": member.chronic_illness, "pregnant": member.pregnant,
        "health_cover": member.health_cover, "life_status": member.life_status,
        "life_status_date": member.life_status_date, "notes": member.notes,
    }  # fmt: skip


def _survey_values(survey: Survey) -> Values:
    return {
        "id": survey.id, "family_id": survey.family_id, "period_id": survey.period_id,
        "answers": dict(survey.answers), "interviewed_on": survey.interviewed_on, "surveyor": survey.surveyor,
        "state": survey.state, "return_reason": survey.return_reason, "poverty_class": survey.poverty_class,
        "points": survey.points, "instrument_checksum": survey.instrument_checksum,
        "entered_by": survey.entered_by,
        "submitted_by": survey.submitted_by, "submitted_at": survey.submitted_at,
        "validated_by": survey.validated_by, "validated_at": survey.validated_at, "version": survey.version,
    }  # fmt: skip


def _family(row: Row[Any], former: tuple[KkNumber, ...], people: tuple[Member, ...]) -> Family:
    return Family(
        id=row.id, kk_number=KkNumber(row.kk_number), former_kk=former, address=row.address, rt=row.rt,
        rw=row.rw, kelurahan=row.kelurahan, phone=row.phone, latitude=row.latitude, longitude=row.longitude,
        floor_area=row.floor_area, notes=row.notes, field_notes=row.field_notes,
        kept_reasons=row.kept_reasons, status=_FAMILY_STATUS[row.status],
        status_date=row.status_date, status_reason=row.status_reason, members=people, version=row.version,
    )  # fmt: skip


def _member(row: Row[Any]) -> Member:
    return Member(
        id=row.id, name=row.name, sex=_SEX[row.sex], relation=row.relation,
        nik=None if row.nik is None else Nik(row.nik),
        nik_absence=None if row.nik_absence is None else _NIK_ABSENCE[row.nik_absence],
        birth_place=row.birth_place, birth_date=row.birth_date, birth_year=row.birth_year,
        religion=row.religion, marital=row.marital, education=row.education, schooling=row.schooling,
        occupation=row.occupation, disability=row.disability, chronic_illness=row.chronic_illness,
        pregnant=row.pregnant,
        health_cover=None if row.health_cover is None else _HEALTH_COVER[row.health_cover],
        life_status=_LIFE_STATUS[row.life_status], life_status_date=row.life_status_date, notes=row.notes,
    )  # fmt: skip


def _survey(row: Row[Any]) -> Survey:
    return Survey(
        id=row.id, family_id=row.family_id, period_id=row.period_id, answers=row.answers,
        interviewed_on=row.interviewed_on, surveyor=row.surveyor, state=_SURVEY_STATE[row.state],
        return_reason=row.return_reason,
        poverty_class=None if row.poverty_class is None else _POVERTY_CLASS[row.poverty_class],
        points=row.points, instrument_checksum=row.instrument_checksum, entered_by=row.entered_by,
        submitted_by=row.submitted_by, submitted_at=row.submitted_at,
        validated_by=row.validated_by, validated_at=row.validated_at, version=row.version,
    )  # fmt: skip
