"""Pictures of the trust in cards: an office of the city with three kecamatan in its list."""

from dataclasses import replace
from pathlib import Path

from tests.support.offices import ADMIN, CITY, PROFILE, Clock, new_office
from tests.support.studio import studio

from kemiskinan_desktop.services.workplace import Workplace

NAMES = ("kepercayaan-kota",)
_LISTED = (("33.74.12", "Gunungpati"), ("33.74.01", "Semarang Tengah"), ("33.74.02", "Semarang Utara"))


def photograph_trust(folder: Path, scratch: Path) -> None:
    """Write the picture of *Kepercayaan kartu* in an office of the city."""
    with studio(_city(scratch), folder) as room:
        room.show("settings", "trust")
        room.keep(NAMES[0])


def _city(scratch: Path) -> Path:
    clock = Clock()
    city = _made(scratch / "kota", clock, CITY.kecamatan, CITY.kecamatan_name)
    for code, name in _LISTED:
        office = _made(scratch / code, clock, code, name)
        request, report = scratch / f"{code}.kimminta", scratch / f"{code}.kimcabut"
        office.trust.write_request(ADMIN, request)
        city.root_office.admit(ADMIN, city.root_office.look(ADMIN, request))
        office.trust.write_report(ADMIN, report)
        city.root_office.take_report(ADMIN, report)
        office.close()
    path = city.path
    city.close()
    return path


def _made(folder: Path, clock: Clock, code: str, name: str) -> Workplace:
    folder.mkdir(parents=True)
    base = CITY if code == CITY.kecamatan else PROFILE
    return new_office(folder, clock=clock, profile=replace(base, kecamatan=code, kecamatan_name=name))
