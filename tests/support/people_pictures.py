"""Pictures of people coming in: a real office with invented people, for the user's manual."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tests.support.desks import make_desk
from tests.support.offices import FOUNDER, PROFILE, Clock
from tests.support.passwords import cheap_passwords
from tests.support.studio import SIZE, door, keep, settle

from kemiskinan_desktop.app import the_application
from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.domain.recovery_code import SECRET_BYTES, encode
from kemiskinan_desktop.services.workplace import Workplace, create_workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.locking import Locking
from kemiskinan_desktop.ui.office_window import office_window
from kemiskinan_desktop.ui.opening.door import Doorkeeper
from kemiskinan_desktop.ui.settings.page import SettingsPage

NAMES = ("masuk-menunggu", "lupa-kata-sandi", "lembar-pemulihan", "pengaturan-pengguna", "layar-terkunci")
_MORNING = datetime(2026, 7, 13, 9, 41)  # noqa: DTZ001 - the clock on the wall of an office
_GIVEN = "kelapa-sungai-obor-417"
_CODE = encode(bytes(range(SECRET_BYTES)))


def photograph_people(folder: Path, place: Path, scratch: Path) -> None:
    """Write the pictures; `place` is what the file line says."""
    with cheap_passwords():
        office = _peopled_office(scratch)
        try:
            _photograph_door(folder, place, office)
            _photograph_window(folder, office)
        finally:
            office.close()


def _peopled_office(scratch: Path) -> Workplace:
    scratch.mkdir(parents=True, exist_ok=True)
    office = create_workplace(
        scratch / "gunungpati.kantor", replace(PROFILE, training=False), FOUNDER, clock=Clock()
    )
    for login, name, role in (
        ("budi", "Budi Rekaan", Role.CLERK), ("siti", "Siti Contoh, S.Sos.", Role.VERIFIER),
        ("wati", "Wati Rekaan", Role.DATA),
    ):  # fmt: skip
        person = office.people.add(office.who, login=login, name=name, role=role, password=_GIVEN)
        if role is Role.DATA:
            office.people.change(office.who, replace(person, active=False))
    return office


def _photograph_door(folder: Path, place: Path, office: Workplace) -> None:
    with door(folder) as (opening, shoot):
        opening.choose(place)
        opening.open_panel.login.setText("rini")
        opening.open_panel.hold.start(lambda: 12.0)
        shoot(NAMES[0])
        opening.open_panel.hold.stop()
        opening.open_panel.recovery_wanted.emit(place, "rini")
        opening.recover_panel.code.setText(_CODE[:20])
        shoot(NAMES[1])
        panel = opening.sheet_panel
        opening.stack.setCurrentWidget(panel)
        panel.start(office)
        panel.sheet_form.cells.show_groups(_CODE.split("-"))
        shoot(NAMES[2])


def _photograph_window(folder: Path, office: Workplace) -> None:
    theme.apply(the_application())
    made = make_desk(folder, _MORNING)
    window = office_window(made.desk, office, office.who)
    try:
        window.resize(*SIZE)
        window.show()
        window.show_page("settings", "people")
        assert isinstance(window.page, SettingsPage)
        settle()
        keep(window, folder / f"{NAMES[3]}.png")
        locking = Locking(window, made.desk, office, office.who, Doorkeeper(), leave=_stay, bug=print)
        locking.lock()
        settle()
        keep(window, folder / f"{NAMES[4]}.png")
    finally:
        window.close()
        window.deleteLater()
        settle()
        (folder / "preferences.ini").unlink(missing_ok=True)


def _stay() -> None:
    """Nobody leaves a picture."""
