"""Which stored families a workbook is compared with."""

from datetime import date

import pytest
from tests.support.offices import ADMIN, save, surveyed
from tests.support.source_rows import source_book, source_family

from kemiskinan_desktop.domain.family import FamilyStatus
from kemiskinan_desktop.services.import_register import register_for
from kemiskinan_desktop.services.workplace import Workplace


@pytest.mark.parametrize(
    ("status", "known"),
    [
        (FamilyStatus.MOVED, True),
        (FamilyStatus.ALL_DEAD, True),
        (FamilyStatus.MERGED, True),
        (FamilyStatus.REMOVED, False),
    ],
)
def test_that_a_family_that_left_is_known_by_its_kk_unless_it_was_a_wrong_entry(
    office: Workplace, status: FamilyStatus, known: bool
) -> None:
    family = save(office, surveyed(1)).family
    office.families.close(ADMIN, [family.id], status, date(2026, 7, 13), "Uji")
    book = source_book(source_family(family, id=None))
    with office.context.database.read() as session:
        register = register_for(session, book, office.context.require_period(session).id)
    assert (family.kk_number.text in register.by_kk) is known


def test_that_the_live_family_of_a_number_stands_before_one_that_left(office: Workplace) -> None:
    left = save(office, surveyed(1)).family
    office.families.close(ADMIN, [left.id], FamilyStatus.MOVED, date(2026, 7, 13), "Pindah")
    live = save(office, surveyed(2, kk_number=left.kk_number)).family
    with office.context.database.read() as session:
        period = office.context.require_period(session)
        register = register_for(session, source_book(source_family(live, id=None)), period.id)
    assert register.by_kk[left.kk_number.text].id == live.id
