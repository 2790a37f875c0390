"""The office of a city: founded, kept apart from a kecamatan, and never printing cards."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.offices import ADMIN, CITY, PROFILE, Clock, new_office, save, surveyed

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeRole
from kemiskinan_desktop.models import office_profile
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.workplace import Workplace, create_workplace


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    made = new_office(tmp_path_factory.mktemp("kota"), profile=CITY)
    yield made
    made.close()


def test_that_the_office_of_a_city_knows_what_it_is_and_all_its_kelurahan(city: Workplace) -> None:
    profile = city.office.profile(ADMIN)
    assert profile.is_city
    assert profile.area_title == "Kota Semarang"
    reference = city.office.reference(ADMIN)
    assert len(reference.kelurahan_of(profile.kecamatan)) == 177
    assert len(reference.kelurahan_of("33.74.12")) == 16
    assert dict(city.cards.trust(ADMIN).offices) == {"L33.74": "LATIHAN Kota Semarang"}


def test_that_a_city_takes_a_family_of_any_kecamatan_and_counts_it(city: Workplace) -> None:
    family = save(city, surveyed(1, kelurahan="33.74.01.1001")).family
    recap = city.recaps.month(ADMIN, 2026, 7)
    assert recap.area_title == "Kota Semarang"
    assert recap.total.name == "Kota Semarang"
    assert {row.code: row.closing.kk for row in recap.rows}[family.kelurahan] == 1
    assert len(recap.rows) == 177
    assert city.families.get(ADMIN, family.id).family.kelurahan == "33.74.01.1001"


def test_that_a_city_mends_a_family_but_never_its_interview(city: Workplace) -> None:
    key = save(city, surveyed(3, kelurahan="33.74.03.1001")).family.id
    record = city.families.get(ADMIN, key)
    assert record.survey is not None
    mended = city.families.save(ADMIN, replace(record, family=replace(record.family, notes="Dari kota")))
    assert mended.family.notes == "Dari kota"
    assert mended.survey is not None
    for other in (replace(mended.survey, surveyor="Orang kota"), replace(mended.survey, answers={}), None):
        with pytest.raises(UserError, match="milik kantor kecamatan"):
            city.families.save(ADMIN, replace(mended, survey=other))
    assert city.families.get(ADMIN, key).survey == mended.survey


def test_that_a_city_prints_no_cards(city: Workplace, tmp_path: Path) -> None:
    family = save(city, surveyed(2, kelurahan="33.74.02.1001")).family
    city.surveys.submit(ADMIN, [family.id])
    city.surveys.validate(ADMIN, [family.id])
    city.periods.determine(ADMIN, "400.9/1/2026", city.context.today)
    with pytest.raises(UserError, match="Kantor kota tidak mencetak kartu"):
        city.cards.print_pdf(ADMIN, PrintOrder(), tmp_path / "kartu.pdf")
    assert not (tmp_path / "kartu.pdf").exists()


def test_that_a_role_fits_its_area_and_is_never_changed(city: Workplace, tmp_path: Path) -> None:
    for wrong, sentence in (
        (replace(PROFILE, role=OfficeRole.CITY), "Kota itu tidak ada"),
        (replace(CITY, role=OfficeRole.KECAMATAN), "Kecamatan itu tidak ada"),
    ):
        with pytest.raises(UserError, match=sentence):
            create_workplace(tmp_path / "salah.kantor", wrong, None, clock=Clock())
    with pytest.raises(UserError, match="tidak dapat diganti"):
        city.office.save_profile(ADMIN, replace(city.office.profile(ADMIN), role=OfficeRole.KECAMATAN))


def test_that_a_profile_stored_before_there_were_cities_is_a_kecamatan() -> None:
    document = office_profile.profile_document(PROFILE)
    del document["role"]
    assert office_profile.profile_of(document) == PROFILE
