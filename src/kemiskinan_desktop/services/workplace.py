"""An open office with all its services, built once."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.instrument_file import parse_instrument
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.models import history, office_profile, periods
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.opening import create_database, open_database
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.backups import Backups
from kemiskinan_desktop.services.cards import Cards
from kemiskinan_desktop.services.context import Clock, Context, system_clock
from kemiskinan_desktop.services.drafts import Drafts
from kemiskinan_desktop.services.exchange import Exchange
from kemiskinan_desktop.services.families import Families
from kemiskinan_desktop.services.history_log import HistoryLog
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.lists import Lists
from kemiskinan_desktop.services.office import Office
from kemiskinan_desktop.services.overview import Overview
from kemiskinan_desktop.services.periods import NewPeriod, Periods
from kemiskinan_desktop.services.programs import Programs
from kemiskinan_desktop.services.recaps import Recaps
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.signing import found_office
from kemiskinan_desktop.services.surveys import Surveys

if TYPE_CHECKING:
    from decimal import Decimal

SYSTEM = Actor(name="Kantor", role=Role.ADMINISTRATOR)
"""Who acts when an office is founded, before anybody has logged in."""
FIRST_INSTRUMENT = ("SMG7", 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The services of one open office."""

    context: Context
    families: Families
    drafts: Drafts
    surveys: Surveys
    periods: Periods
    cards: Cards
    lists: Lists
    recaps: Recaps
    programs: Programs
    exchange: Exchange
    history: HistoryLog
    backups: Backups
    office: Office
    overview: Overview

    @property
    def path(self) -> Path:
        """The office's file."""
        return self.context.database.path

    @property
    def training(self) -> bool:
        """Whether this is a training office."""
        return self.context.database.training

    def close(self) -> None:
        """Write everything home and give the file free."""
        self.context.database.close()


def open_workplace(path: Path, password: str | None = None, *, clock: Clock = system_clock) -> Workplace:
    """Open an office's file; raises UserError, a different one for each thing that can be wrong."""
    return _built(open_database(path, password=password, clock=clock), clock)


def is_training_office(path: Path) -> bool:
    """Whether the file opens without a password; raises UserError when the file or its key box is missing."""
    if not path.exists():
        raise UserError("Berkas kantor tidak ditemukan.", "Periksa nama dan foldernya.")
    return read_key_box(key_box_path(path)).training


def create_workplace(
    path: Path, profile: OfficeProfile, password: str | None, *, clock: Clock = system_clock
) -> Workplace:
    """Found an office: its file, key box, card keys, and a first period of this year.

    Raises UserError when a file is there already, for a kecamatan that is not the city's, or without a
    password unless the office is for training. When founding fails nothing is left.
    """
    if not load_reference().kelurahan_of(profile.kecamatan):
        raise UserError("Kecamatan itu tidak ada di daftar.", "Pilih kecamatan dari daftar.")
    if not profile.training and not password:
        raise UserError("Sandi kantor belum diisi.", "Isi sandi, paling sedikit 8 huruf atau angka.")
    database = create_database(path, password=password, training=profile.training)
    try:
        workplace = _built(database, clock)
        _found(workplace.context, profile)
        workplace.periods.open(SYSTEM, _first_period(clock().date()))
    except BaseException:
        database.close()
        key_box_path(path).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise
    return workplace


def _found(context: Context, profile: OfficeProfile) -> None:
    with context.database.write() as session:
        office_profile.put(session, profile)
        found_office(session, profile, context.clock())
        item = history.Item(
            kind="kantor", record_id=profile.kecamatan, before=None,
            after=office_profile.profile_document(profile),
        )  # fmt: skip
        context.record(session, SYSTEM, "buka kantor", [item])


def _first_period(today: date) -> NewPeriod:
    """A period of this year with the parameters a source gives; the officer changes them in Pengaturan."""
    code, version = FIRST_INSTRUMENT
    instrument = next(i for i in load_instruments() if (i.code, i.version) == (code, version))
    parameters: dict[str, Decimal] = {
        p.code: p.default for p in instrument.parameters if p.default is not None
    }
    return NewPeriod(
        name=str(today.year), instrument_code=code, instrument_version=version, parameters=parameters,
        valid_until=date(today.year + 1, 12, 31),
    )  # fmt: skip


def _in_force(database: Database) -> tuple[Instrument, ...]:
    """The program's instruments; one that a period of this office uses is read from the office's own copy.

    So a later program never judges an open period by another questionnaire of the same name.
    """
    with database.read() as session:
        kept = periods.kept_instruments(session)
    own = {key: parse_instrument(body, f"{key[0]} versi {key[1]}") for key, body in kept.items()}
    carried = {(each.code, each.version): each for each in load_instruments()}
    return tuple((carried | own).values())


def _built(database: Database, clock: Clock) -> Workplace:
    context = Context(
        database=database,
        clock=clock,
        reference=load_reference(),
        instruments=_in_force(database),
    )
    return Workplace(
        context=context, families=Families(context), drafts=Drafts(context), surveys=Surveys(context),
        periods=Periods(context),
        cards=Cards(context), lists=Lists(context), recaps=Recaps(context), programs=Programs(context),
        exchange=Exchange(context), history=HistoryLog(context), backups=Backups(context),
        office=Office(context), overview=Overview(context),
    )  # fmt: skip
