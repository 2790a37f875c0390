"""An open office with all its services, built once."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.instrument_file import parse_instrument
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.people import Person, Role, login_problem, password_problem, tidy_login
from kemiskinan_desktop.models import history, office_profile, people, periods
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box
from kemiskinan_desktop.models.opening import create_database, open_database
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.backups import Backups
from kemiskinan_desktop.services.blanks import Blanks
from kemiskinan_desktop.services.card_designs import CardDesigns
from kemiskinan_desktop.services.card_ledger import CardLedger
from kemiskinan_desktop.services.cards import Cards
from kemiskinan_desktop.services.city_files import CityFiles
from kemiskinan_desktop.services.context import Clock, Context, new_id, system_clock
from kemiskinan_desktop.services.double_entry import DoubleEntry
from kemiskinan_desktop.services.drafts import Drafts
from kemiskinan_desktop.services.duplicates import Duplicates
from kemiskinan_desktop.services.exchange import Exchange
from kemiskinan_desktop.services.families import Families
from kemiskinan_desktop.services.family_acts import FamilyActs
from kemiskinan_desktop.services.history_log import HistoryLog
from kemiskinan_desktop.services.instruments import load_instruments
from kemiskinan_desktop.services.lists import Lists
from kemiskinan_desktop.services.number_advice import NumberAdvice
from kemiskinan_desktop.services.office import Office
from kemiskinan_desktop.services.operator_statistics import OperatorStatistics
from kemiskinan_desktop.services.overview import Overview
from kemiskinan_desktop.services.packages import Packages
from kemiskinan_desktop.services.people import People
from kemiskinan_desktop.services.periods import NewPeriod, Periods
from kemiskinan_desktop.services.photos import Photos
from kemiskinan_desktop.services.privacy import Privacy
from kemiskinan_desktop.services.profiles import Profiles
from kemiskinan_desktop.services.programs import Programs
from kemiskinan_desktop.services.recaps import Recaps
from kemiskinan_desktop.services.reference import cities, load_reference
from kemiskinan_desktop.services.root_office import RootOffice
from kemiskinan_desktop.services.saved_filters import SavedFilters
from kemiskinan_desktop.services.signing import found_office
from kemiskinan_desktop.services.surveys import Surveys
from kemiskinan_desktop.services.trust import Trust
from kemiskinan_desktop.services.verification_sheets import VerificationSheets

if TYPE_CHECKING:
    from decimal import Decimal

SYSTEM = Actor(name="Kantor", role=Role.ADMINISTRATOR)
"""Who acts when a training office is made or an office is opened without anybody having come in."""
FIRST_INSTRUMENT = ("SMG7", 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Founder:
    """The first administrator of a new office."""

    login: str
    name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """The services of one open office."""

    context: Context
    who: Actor
    """Who came in."""
    people: People
    families: Families
    acts: FamilyActs
    photos: Photos
    drafts: Drafts
    duplicates: Duplicates
    numbers: NumberAdvice
    surveys: Surveys
    double_entry: DoubleEntry
    operators: OperatorStatistics
    periods: Periods
    cards: Cards
    card_designs: CardDesigns
    card_ledger: CardLedger
    blanks: Blanks
    lists: Lists
    verification_sheets: VerificationSheets
    recaps: Recaps
    programs: Programs
    profiles: Profiles
    exchange: Exchange
    city_files: CityFiles
    packages: Packages
    history: HistoryLog
    backups: Backups
    office: Office
    overview: Overview
    saved_filters: SavedFilters
    privacy: Privacy
    trust: Trust
    root_office: RootOffice

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


def open_workplace(
    path: Path, password: str | None = None, *, login: str = "", clock: Clock = system_clock
) -> Workplace:
    """Open an office's file; raises UserError, a different one for each thing that can be wrong.

    For training offices and for `Entrance`, which finds out who came in.
    """
    database = open_database(path, login=login, password=password, clock=clock)
    try:
        return _built(database, clock, SYSTEM)
    except BaseException:
        database.close()
        raise


def is_training_office(path: Path) -> bool:
    """Whether the file opens without a password; raises UserError when the file or its key box is missing."""
    if not path.exists():
        raise UserError("Berkas kantor tidak ditemukan.", "Periksa nama dan foldernya.")
    return read_key_box(key_box_path(path)).training


def create_workplace(
    path: Path, profile: OfficeProfile, founder: Founder | None, *, clock: Clock = system_clock
) -> Workplace:
    """Found an office: its file, key box, first administrator, card keys, and a first period of this year.

    Raises UserError when a file is there already, for a kecamatan that is not the city's, or without a fit
    founder unless the office is for training. When founding fails nothing is left.
    """
    _require_area(profile)
    login, password = _way_in(profile, founder)
    database = create_database(path, login=login, password=password, training=profile.training)
    try:
        first = None if founder is None else _first_person(founder, clock)
        who = SYSTEM if first is None else Actor(name=first.login, role=first.role, full_name=first.name)
        workplace = _built(database, clock, who)
        _found(workplace, profile, first)
        workplace.periods.open(who, _first_period(clock().date()))
    except BaseException:
        database.close()
        key_box_path(path).unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise
    return workplace


def _require_area(profile: OfficeProfile) -> None:
    if profile.is_city and profile.kecamatan not in cities():
        raise UserError("Kota itu tidak ada di daftar.", "Pilih kota dari daftar.")
    if not profile.is_city and profile.kecamatan not in {area.code for area in load_reference().kecamatan}:
        raise UserError("Kecamatan itu tidak ada di daftar.", "Pilih kecamatan dari daftar.")


def _way_in(profile: OfficeProfile, founder: Founder | None) -> tuple[str, str | None]:
    if profile.training:
        return "", None
    if founder is None:
        raise UserError("Administrator pertama belum diisi.", "Isi nama pengguna dan kata sandinya.")
    login = tidy_login(founder.login)
    problem = login_problem(login) or password_problem(login, founder.password)
    if problem:
        raise UserError("Administrator pertama belum dapat dipakai.", problem)
    return login, founder.password


def _first_person(founder: Founder, clock: Clock) -> Person:
    login = tidy_login(founder.login)
    return Person(
        id=new_id(clock()), login=login, name=" ".join(founder.name.split()) or login,
        role=Role.ADMINISTRATOR,
    )  # fmt: skip


def _found(workplace: Workplace, profile: OfficeProfile, first: Person | None) -> None:
    context = workplace.context
    items = [
        history.Item(
            kind="kantor", record_id=profile.kecamatan, before=None,
            after=office_profile.profile_document(profile),
        )
    ]  # fmt: skip
    with context.database.write() as session:
        office_profile.put(session, profile)
        found_office(session, profile, context.clock())
        if first is not None:
            people.add(session, first, context.clock())
            document = people.person_document(first)
            items.append(history.Item(kind="pengguna", record_id=first.id, before=None, after=document))
        context.record(session, workplace.who, "buka kantor", items)


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
    own = {key: _own_copy(body, f"{key[0]} versi {key[1]}") for key, body in kept.items()}
    carried = {(each.code, each.version): each for each in load_instruments()}
    return tuple((carried | own).values())


@lru_cache(maxsize=8)
def _own_copy(body: str, name: str) -> Instrument:
    return parse_instrument(body, name)


def _built(database: Database, clock: Clock, who: Actor) -> Workplace:
    context = Context(
        database=database,
        clock=clock,
        reference=load_reference(),
        instruments=_in_force(database),
    )
    return Workplace(
        context=context, who=who, people=People(context), drafts=Drafts(context),
        duplicates=Duplicates(context), numbers=NumberAdvice(context),
        families=Families(context), acts=FamilyActs(context), photos=Photos(context),
        surveys=Surveys(context), double_entry=DoubleEntry(context),
        operators=OperatorStatistics(context), periods=Periods(context),
        card_designs=CardDesigns(context),
        cards=Cards(context), card_ledger=CardLedger(context), blanks=Blanks(context),
        lists=Lists(context), verification_sheets=VerificationSheets(context),
        recaps=Recaps(context), programs=Programs(context),
        exchange=Exchange(context), city_files=CityFiles(context), packages=Packages(context),
        history=HistoryLog(context), backups=Backups(context),
        office=Office(context), overview=Overview(context), profiles=Profiles(context),
        saved_filters=SavedFilters(context), privacy=Privacy(context),
        trust=Trust(context), root_office=RootOffice(context),
    )  # fmt: skip
