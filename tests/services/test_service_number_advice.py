"""Numbers are examined with what the office remembers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, new_office, save, surveyed

from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.number_slips import Slip
from kemiskinan_desktop.services.workplace import Workplace


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    workplace = new_office(tmp_path)
    yield workplace
    workplace.close()


def test_that_a_former_nik_of_the_member_is_proposed(office: Workplace) -> None:
    record = save(office, surveyed(3))
    member = record.family.members[0]
    assert member.nik is not None
    true = member.nik.text
    wrong = Nik(f"{true[:12]}{int(true[12:]) + 1000:04}")
    changed = replace(record.family, members=(replace(member, nik=wrong), *record.family.members[1:]))
    office.families.save(ADMIN, replace(record, family=changed))
    now = office.families.get(ADMIN, record.family.id).family
    advice = office.numbers.nik(ADMIN, wrong.text, now, now.members[0])
    assert not advice.finding
    assert advice.meaning.startswith("Gunungpati, Kota Semarang")
    typed = true[:14] + true[15] + true[14] if true[14] != true[15] else true[:15] + "0"
    found = office.numbers.nik(ADMIN, typed, now, now.members[0])
    assert found.proposals[0].value == true
    assert "pernah tersimpan" in found.proposals[0].sentence


def test_that_the_same_person_elsewhere_gives_the_nik(office: Workplace) -> None:
    first = save(office, surveyed(4)).family
    member = first.members[1]
    assert member.nik is not None
    copy = replace(member, id="baru", nik=None)
    other = surveyed(5)
    found = office.numbers.nik(ADMIN, member.nik.text[:15] + "0", other, copy)
    assert found.proposals[0].value == member.nik.text
    assert "catatan lain orang ini" in found.proposals[0].sentence


def test_that_a_member_without_name_or_date_is_examined_all_the_same(office: Workplace) -> None:
    family = surveyed(5)
    member = replace(family.members[0], name="", birth_date=None)
    assert office.numbers.nik(ADMIN, "12", family, member).finding


def test_that_a_former_kk_number_is_proposed(office: Workplace) -> None:
    record = save(office, surveyed(6))
    true = record.family.kk_number.text
    office.families.save(
        ADMIN, replace(record, family=replace(record.family, kk_number=KkNumber("3374120101200007")))
    )
    now = office.families.get(ADMIN, record.family.id).family
    found = office.numbers.kk(ADMIN, true[:-1], now)
    assert found.proposals[0].value == true
    assert found.proposals[0].slip is Slip.MISSING
    nik = now.members[0].nik
    assert nik is not None
    assert office.numbers.kk(ADMIN, nik.text, now).finding == "Ini NIK seorang anggota, bukan nomor KK."
