"""The command `buat`: a new office of a kecamatan or of a city."""

from argparse import Namespace

from kemiskinan_desktop.cli.offices import founder
from kemiskinan_desktop.cli.output import say
from kemiskinan_desktop.domain.office import OfficeProfile, OfficeRole
from kemiskinan_desktop.services.reference import cities, load_reference
from kemiskinan_desktop.services.workplace import create_workplace


def found_office(arguments: Namespace) -> None:
    """Make an office with its first administrator; nothing is left when it is refused."""
    profile = _city(arguments.kota) if arguments.kota else _kecamatan(arguments.kecamatan)
    create_workplace(arguments.berkas, profile, founder(arguments)).close()
    say(f"Kantor {profile.area_title} sudah dibuat: {arguments.berkas}")


def _city(code: str) -> OfficeProfile:
    name = cities().get(code, code)
    return OfficeProfile(
        kecamatan=code, kecamatan_name=name, city=name, name="DINAS SOSIAL", role=OfficeRole.CITY
    )


def _kecamatan(code: str) -> OfficeProfile:
    name = load_reference().kecamatan_name(code)
    return OfficeProfile(kecamatan=code, kecamatan_name=name, name=f"KECAMATAN {name.upper()}")
