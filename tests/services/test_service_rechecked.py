"""A checked survey stays checked only while what was checked still holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.support.offices import ADMIN, NEAR_POOR, SK_DATE, SK_NUMBER, save, surveyed
from tests.support.source_rows import plan as planned
from tests.support.source_rows import source_book, source_family

from kemiskinan_desktop.domain.family import Family, NikAbsence
from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.workplace import Workplace

Spoil = Callable[[Family], Family]


def validated(office: Workplace) -> FamilyRecord:
    key = save(office, surveyed(1), NEAR_POOR).family.id
    office.surveys.submit(ADMIN, [key])
    office.surveys.validate(ADMIN, [key])
    return office.families.get(ADMIN, key)


def edited(office: Workplace, record: FamilyRecord, family: Family) -> SurveyState:
    after = office.families.save(ADMIN, replace(record, family=family))
    assert after.survey is not None
    assert office.families.get(ADMIN, family.id) == after
    return after.survey.state


def headless(family: Family) -> Family:
    return family.with_members(family.members[1:])


def unfinished(family: Family) -> Family:
    member = replace(family.members[0], health_cover=None)
    return family.with_members((member, *family.members[1:]))


@pytest.mark.parametrize("spoiled", [headless, unfinished])
def test_that_a_validated_family_with_an_error_or_a_gap_waits_for_a_new_check(
    office: Workplace, spoiled: Spoil
) -> None:
    record = validated(office)
    assert edited(office, record, spoiled(record.family)) is SurveyState.DRAFT
    assert office.periods.would_determine(ADMIN).total.kk == 0


def test_that_a_validated_family_whose_class_changes_waits_for_a_new_check(office: Workplace) -> None:
    record = validated(office)
    assert record.survey is not None
    likes = record.family.members[-1]
    babies = tuple(
        replace(
            likes, id=office.families.new_key(ADMIN), name="Adik", nik=None, nik_absence=NikAbsence.BABY,
            birth_date=date(2025, 1, number), relation="4", schooling="1",
        )
        for number in range(1, 9)
    )  # fmt: skip
    grown = record.family.with_members((*record.family.members, *babies))
    result = office.families.preview(ADMIN, grown.members, record.survey.answers)
    assert result is not None
    assert result.complete
    assert result.poverty_class is not record.survey.poverty_class
    assert edited(office, record, grown) is SurveyState.DRAFT


def test_that_a_validated_family_whose_address_changes_stays_validated(office: Workplace) -> None:
    record = validated(office)
    moved = replace(record.family, address="Gang Lain No. 3")
    assert edited(office, record, moved) is SurveyState.VALIDATED
    assert office.periods.would_determine(ADMIN).total.kk == 1


def test_that_an_import_that_leaves_a_gap_sends_a_validated_family_back(office: Workplace) -> None:
    record = validated(office)
    assert record.survey is not None
    gap = unfinished(record.family)
    book = source_book(source_family(gap, survey=record.survey))
    plan = planned(book, [record.family], {record.family.id: record.survey})
    office.exchange.apply(ADMIN, plan)
    after = office.families.get(ADMIN, record.family.id)
    assert after.survey is not None
    assert after.family.members[0].health_cover is None
    assert after.survey.state is SurveyState.DRAFT


def test_that_what_a_decree_froze_stays_frozen(office: Workplace) -> None:
    record = validated(office)
    office.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    frozen = office.families.get(ADMIN, record.family.id)
    assert edited(office, frozen, headless(frozen.family)) is SurveyState.DETERMINED
