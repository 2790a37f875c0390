"""Opening and making an office: work for the worker. Heavy libraries load here, after the first paint."""

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile, OfficeRole, Signatory
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.folders import training_office, trust_folder
from kemiskinan_desktop.services.logs import LOGGER
from kemiskinan_desktop.services.reference import cities, load_reference

if TYPE_CHECKING:
    from kemiskinan_desktop.services.entrance import Entrance
    from kemiskinan_desktop.services.workplace import Workplace

OFFICE_PATTERN = "Berkas kantor (*.kantor)"
OFFICE_SUFFIX = ".kantor"
CITY_OFFICE = "DINAS SOSIAL"
"""Under whose name an office of the city begins; changed in Pengaturan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    """What making an office asks for."""

    path: Path
    kecamatan: str
    """Kemendagri code; that of a whole city makes the office of the city."""
    login: str
    """Of the first administrator."""
    password: str = field(repr=False)
    name: str = ""
    signatory: Signatory = field(default_factory=Signatory)
    address: str = ""
    phone: str = ""

    @property
    def profile(self) -> OfficeProfile:
        """The profile the office begins with."""
        city = cities().get(self.kecamatan)
        name = city or load_reference().kecamatan_name(self.kecamatan)
        return OfficeProfile(
            kecamatan=self.kecamatan, kecamatan_name=name,
            name=CITY_OFFICE if city else f"KECAMATAN {name.upper()}",
            address=self.address, phone=self.phone, signatory=self.signatory,
            role=OfficeRole.CITY if city else OfficeRole.KECAMATAN,
        )  # fmt: skip


def knock(path: Path) -> "Workplace | None":
    """Open an office that needs no password; None when it wants one. Raises UserError."""
    from kemiskinan_desktop.services.workplace import (  # noqa: PLC0415 - loads the database
        is_training_office,
        open_workplace,
    )

    return open_workplace(path) if is_training_office(path) else None


def found(new: NewOffice) -> "Workplace":
    """Make an office and open it; raises UserError and leaves nothing behind."""
    from kemiskinan_desktop.services.workplace import (  # noqa: PLC0415 - loads the database
        Founder,
        create_workplace,
    )

    founder = Founder(login=new.login, name=new.name, password=new.password)
    return create_workplace(new.path, new.profile, founder)


def train(report: Report) -> "Workplace":
    """Open this PC's training office; the first time it is made. Raises UserError or CancelledError."""
    from kemiskinan_desktop.services.training.making import (  # noqa: PLC0415 - loads the database
        make_training_office,
    )
    from kemiskinan_desktop.services.workplace import open_workplace  # noqa: PLC0415 - as above

    path = training_office()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make_training_office(path, report=report)
    return open_workplace(path)


class Doorkeeper:
    """Lets people in for a whole run of the program, so that no new window begins the wait anew."""

    def __init__(self, entrance: "Entrance | None" = None) -> None:
        self._entrance = entrance

    @property
    def entrance(self) -> "Entrance":
        """The one entrance of this run, made when somebody first knocks."""
        if self._entrance is None:
            from kemiskinan_desktop.services.entrance import Entrance  # noqa: PLC0415 - loads the database

            self._entrance = Entrance()
        return self._entrance

    def enter(self, path: Path, login: str, password: str) -> "Workplace":
        """Open an office as a person; raises UserError."""
        return knock(path) or self.entrance.enter(path, login, password)


def spread_trust(workplace: "Workplace", who: Actor) -> None:
    """Follow the calendar with the office's keys, and let this PC's card check know them.

    What cannot be written does not stop the work.
    """
    from kemiskinan_desktop.services.trust_store import keep_list  # noqa: PLC0415 - cryptography loads here

    try:
        workplace.trust.keep(who)
        keep_list(trust_folder(), workplace.cards.trust_file(who))
    except UserError as problem:
        logging.getLogger(LOGGER).warning("daftar kepercayaan tidak tersimpan", exc_info=problem)
