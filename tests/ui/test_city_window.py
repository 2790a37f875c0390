"""The window of an office of the city: its pages, and none that belongs to a kecamatan."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk
from tests.support.offices import ADMIN, CITY, new_office, save, surveyed

from kemiskinan_desktop.ui.families.form.form import FamilyForm
from kemiskinan_desktop.ui.office_window import office_window, places


def test_that_every_page_of_a_city_opens_and_it_has_neither_verification_nor_cards(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    city = new_office(tmp_path, profile=CITY)
    window = office_window(test_desk.desk, city, ADMIN)
    qtbot.addWidget(window)
    assert "Kantor Kota Semarang" in window.windowTitle()
    for place in places():
        before = window.page
        window.show_page(place.key)
        if place.city:
            assert type(window.page).__name__ == place.page
        else:
            assert window.page is before
    assert {place.key for place in places() if not place.city} == {"verification", "cards"}
    assert test_desk.bugs == []
    window.close()
    city.close()


def test_that_the_form_of_a_city_shows_an_interview_to_be_read_and_says_why(
    qtbot: QtBot, test_desk: TestDesk, tmp_path: Path
) -> None:
    city = new_office(tmp_path, profile=CITY)
    key = save(city, surveyed(1, kelurahan="33.74.03.1001")).family.id
    period = city.periods.current(ADMIN)
    assert period is not None
    form = FamilyForm(test_desk.desk, city, ADMIN, city.context.instrument_of(period), period)
    qtbot.addWidget(form)
    form.show_record(city.families.get(ADMIN, key))
    form.show()
    body = form.body
    assert body.of_office.isVisible()
    assert "hanya dibaca" in body.of_office.text()
    assert not body.answers.isEnabled()
    assert not body.family.surveyor.isEnabled()
    assert body.family.address.isEnabled()
    form.start_new()
    assert body.answers.isEnabled()
    assert not body.of_office.isVisible()
    city.close()
