"""Records as JSON documents, for the history: exact, compact, readable by every later version."""

import json
import zlib
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, cast

from kemiskinan_desktop.domain.family import Family, FamilyStatus, HealthCover, LifeStatus, Member, NikAbsence
from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.record import FamilyRecord

Document = dict[str, Any]
_T = TypeVar("_T")

_MEMBER_TEXT = (
    "id", "name", "relation", "birth_place", "religion", "marital", "education", "schooling",
    "occupation", "disability", "chronic_illness", "notes",
)  # fmt: skip
_FAMILY_TEXT = ("id", "address", "rt", "rw", "kelurahan", "phone", "notes", "status_reason")
_SURVEY_TEXT = (
    "id", "family_id", "period_id", "surveyor", "return_reason", "entered_by", "submitted_by", "validated_by",
    "instrument_checksum",
)  # fmt: skip


def pack(document: Document | None) -> bytes | None:
    """The document as compressed canonical JSON; None stays None."""
    if document is None:
        return None
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return zlib.compress(text.encode(), 1)


def unpack(packed: bytes | None) -> Document | None:
    """The document of `pack`."""
    return None if packed is None else json.loads(zlib.decompress(packed))


def record_document(record: FamilyRecord) -> Document:
    """A family with its survey."""
    survey = record.survey
    return {
        "family": family_document(record.family),
        "survey": None if survey is None else survey_document(survey),
    }


def record_of(document: Document) -> FamilyRecord:
    """The record of a document."""
    survey = document["survey"]
    return FamilyRecord(
        family=family_of(document["family"]), survey=None if survey is None else survey_of(survey)
    )


def family_document(family: Family) -> Document:
    """A family and its members."""
    document: Document = {name: getattr(family, name) for name in _FAMILY_TEXT}
    document |= {
        "kk_number": family.kk_number.text,
        "former_kk": [number.text for number in family.former_kk],
        "latitude": _plain(family.latitude),
        "longitude": _plain(family.longitude),
        "floor_area": _plain(family.floor_area),
        "field_notes": dict(family.field_notes),
        "kept_reasons": dict(family.kept_reasons),
        "status": family.status,
        "status_date": _plain(family.status_date),
        "version": family.version,
        "members": [member_document(member) for member in family.members],
    }
    return document


def family_of(document: Document) -> Family:
    """The family of a document."""
    return Family(
        kk_number=KkNumber(document["kk_number"]),
        former_kk=tuple(KkNumber(text) for text in document["former_kk"]),
        latitude=_read(Decimal, document["latitude"]),
        longitude=_read(Decimal, document["longitude"]),
        floor_area=_read(Decimal, document["floor_area"]),
        field_notes=document["field_notes"],
        kept_reasons=document["kept_reasons"],
        status=FamilyStatus(document["status"]),
        status_date=_read(date.fromisoformat, document["status_date"]),
        version=document["version"],
        members=tuple(member_of(member) for member in document["members"]),
        **{name: document[name] for name in _FAMILY_TEXT},
    )


def member_document(member: Member) -> Document:
    """One person; fields that were never filled are left out."""
    document: Document = {name: getattr(member, name) for name in _MEMBER_TEXT}
    document |= {
        "nik": None if member.nik is None else member.nik.text,
        "nik_absence": member.nik_absence,
        "sex": member.sex,
        "birth_date": _plain(member.birth_date),
        "birth_year": member.birth_year,
        "pregnant": member.pregnant,
        "health_cover": member.health_cover,
        "life_status": member.life_status,
        "life_status_date": _plain(member.life_status_date),
    }
    return {name: value for name, value in document.items() if value is not None}


def member_of(document: Document) -> Member:
    """The person of a document."""
    return Member(
        nik=_read(Nik, document.get("nik")),
        nik_absence=_read(NikAbsence, document.get("nik_absence")),
        sex=Sex(document["sex"]),
        birth_date=_read(date.fromisoformat, document.get("birth_date")),
        birth_year=document.get("birth_year"),
        pregnant=document.get("pregnant"),
        health_cover=_read(HealthCover, document.get("health_cover")),
        life_status=LifeStatus(document["life_status"]),
        life_status_date=_read(date.fromisoformat, document.get("life_status_date")),
        **cast("Any", {name: document.get(name) for name in _MEMBER_TEXT}),
    )


def survey_document(survey: Survey) -> Document:
    """One interview."""
    document: Document = {name: getattr(survey, name) for name in _SURVEY_TEXT}
    document |= {
        "answers": dict(survey.answers),
        "interviewed_on": _plain(survey.interviewed_on),
        "state": survey.state,
        "poverty_class": survey.poverty_class,
        "points": _plain(survey.points),
        "submitted_at": _plain(survey.submitted_at),
        "validated_at": _plain(survey.validated_at),
        "version": survey.version,
    }
    return document


def survey_of(document: Document) -> Survey:
    """The interview of a document."""
    return Survey(
        answers=dict(document["answers"]),
        interviewed_on=_read(date.fromisoformat, document["interviewed_on"]),
        state=SurveyState(document["state"]),
        poverty_class=_read(PovertyClass, document["poverty_class"]),
        points=_read(Decimal, document["points"]),
        submitted_at=_read(datetime.fromisoformat, document["submitted_at"]),
        validated_at=_read(datetime.fromisoformat, document["validated_at"]),
        version=document["version"],
        **{name: document[name] for name in _SURVEY_TEXT},
    )


def _plain(value: Decimal | date | datetime | StrEnum | None) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def _read(parse: Callable[[str], _T], text: str | None) -> _T | None:
    return None if text is None else parse(text)
