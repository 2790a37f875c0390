"""Records of any content at all, for properties: every field filled or empty."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st
from tests.support.people import kk_number, nik
from tests.support.registers import PERIOD

from kemiskinan_desktop.domain.family import Family, FamilyStatus, HealthCover, LifeStatus, Member, NikAbsence
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.ids import uuid7
from kemiskinan_desktop.domain.period import Survey, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.record import FamilyRecord

_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
_CODE = st.none() | st.sampled_from(["0", "1", "2", "10", "18"])
_DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_MOMENT = st.datetimes(datetime(2020, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
_DEGREES = st.none() | st.decimals(-180, 180, places=7)
_KEYS = st.integers(0, 2**62).map(lambda number: uuid7(1_784_000_000_000, number))
_NUMBERS = st.lists(st.integers(1, 9999), min_size=1, max_size=5, unique=True)


def members() -> st.SearchStrategy[Member]:
    """A member without NIK; `family_records` gives some of them one."""
    return st.builds(
        Member,
        id=_KEYS, name=_TEXT, sex=st.sampled_from(Sex), relation=st.sampled_from(["1", "3", "4", "11"]),
        nik_absence=st.none() | st.sampled_from(NikAbsence), birth_place=_TEXT, birth_date=st.none() | _DAY,
        birth_year=st.none() | st.integers(1900, 2100), religion=_CODE, marital=_CODE, education=_CODE,
        schooling=_CODE, occupation=_CODE, disability=_CODE, chronic_illness=_CODE,
        pregnant=st.none() | st.booleans(), health_cover=st.none() | st.sampled_from(HealthCover),
        life_status=st.sampled_from(LifeStatus), life_status_date=st.none() | _DAY, notes=_TEXT,
    )  # fmt: skip


def surveys(family_id: str) -> st.SearchStrategy[Survey]:
    """A survey of a family in any state."""
    return st.builds(
        Survey,
        id=_KEYS, family_id=st.just(family_id), period_id=st.just(PERIOD.id),
        answers=st.dictionaries(st.sampled_from(["P1", "T3", "LUAS"]), _TEXT),
        interviewed_on=st.none() | _DAY, surveyor=_TEXT, state=st.sampled_from(SurveyState),
        return_reason=_TEXT, poverty_class=st.none() | st.sampled_from(PovertyClass),
        points=st.none() | st.decimals(0, 100, places=3), instrument_checksum=_TEXT, entered_by=_TEXT,
        submitted_by=_TEXT, submitted_at=st.none() | _MOMENT, validated_by=_TEXT,
        validated_at=st.none() | _MOMENT, version=st.integers(0, 99),
    )  # fmt: skip


@st.composite
def family_records(draw: st.DrawFn) -> FamilyRecord:
    """A family with members and perhaps a survey; numbers are well formed, nothing else need be sensible."""
    numbers = draw(_NUMBERS)
    people = draw(st.lists(members(), max_size=4))
    named = tuple(
        _with_nik(member, index) if draw(st.booleans()) else member
        for index, member in enumerate({each.id: each for each in people}.values(), start=1)
    )
    family = Family(
        id=draw(_KEYS), kk_number=kk_number(numbers[0]), former_kk=tuple(map(kk_number, numbers[1:])),
        address=draw(_TEXT), rt=draw(st.sampled_from(["", "001"])), rw=draw(st.sampled_from(["", "010"])),
        kelurahan=draw(st.sampled_from(["33.74.12.1004", "33.74.12.1001"])), phone=draw(_TEXT),
        latitude=draw(_DEGREES), longitude=draw(_DEGREES),
        floor_area=draw(st.none() | st.decimals(Decimal("0.01"), 999, places=2)), notes=draw(_TEXT),
        status=draw(st.sampled_from(FamilyStatus)), status_date=draw(st.none() | _DAY),
        status_reason=draw(_TEXT), members=named, version=draw(st.integers(0, 99)),
    )  # fmt: skip
    return FamilyRecord(family=family, survey=draw(st.none() | surveys(family.id)))


def _with_nik(member: Member, index: int) -> Member:
    return replace(member, nik=nik(index))
