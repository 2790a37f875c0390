"""Small real offices on a real encrypted file, for tests of services, commands and screens."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support import people
from tests.support.survey import PARAMETERS, best_answers

from kemiskinan_desktop.domain.family import Family, HealthCover, Member
from kemiskinan_desktop.domain.office import OfficeProfile, OfficeRole, Signatory
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models.key_box_file import key_box_path
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.workplace import Founder, Workplace, create_workplace, open_workplace

WIB = timezone(timedelta(hours=7), "WIB")
NOW = datetime(2026, 7, 13, 9, 30, tzinfo=WIB)
PASSWORD = "sandi kantor rekaan"  # noqa: S105 - opens invented offices only
FOUNDER = Founder(login="rini", name="Rini Rekaan", password=PASSWORD)
ADMIN = Actor(name="Rini", role=Role.ADMINISTRATOR)
CLERK = Actor(name="Budi", role=Role.CLERK)
_FILE = "uji.kantor"
SK_NUMBER, SK_DATE = "400.9/12/2026", date(2026, 7, 10)
PROFILE = OfficeProfile(
    kecamatan="33.74.12",
    kecamatan_name="Gunungpati",
    name="KECAMATAN GUNUNGPATI",
    address="Jl. Contoh No. 1, Semarang",
    phone="(024) 000000",
    signatory=Signatory(position="Camat Gunungpati", name="Drs. Contoh Nama", rank="Pembina", nip="19700101"),
    training=True,
)
CITY = OfficeProfile(
    kecamatan="33.74", kecamatan_name="Kota Semarang", name="DINAS SOSIAL", training=True,
    role=OfficeRole.CITY,
)  # fmt: skip
POOR = {
    "P1": "3", "P2": "4", "P3": "3", "T1": "4", "T3": "4", "T4": "5", "T5": "4", "T6": "3", "T7": "2",
    "S1": "3", "D1": "4", "K1": "3", "PENDAPATAN": "600000", "LUAS": "18", "H2": "4", "H3": "2",
    "A1": "2", "A2": "3", "A3": "3",
}  # fmt: skip
"""Answers of a very poor family."""
NEAR_POOR = {**best_answers(), "P1": "2", "P2": "3", "T3": "2", "S1": "3", "PENDAPATAN": "1500000", "H2": "3",
             "A1": "2", "A2": "2", "A3": "2", "T5": "2", "K1": "2", "D1": "3", "H3": "2"}  # fmt: skip


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.now

    def forward(self, **span: int) -> None:
        """Move on, such as `forward(days=30)`."""
        self.now += timedelta(**span)


def new_office(
    folder: Path, *, clock: Clock | None = None, profile: OfficeProfile = PROFILE, fresh: bool = False
) -> Workplace:
    """An empty training office with the parameters of the tests.

    It is a copy of one founded once at that moment, so its keys are those of every other copy: a test that
    needs two offices of one profile which do not know each other takes `fresh` ones.
    """
    clock = clock or Clock()
    if fresh:
        return _founded(folder, clock, profile)
    return _copy(folder, _template(profile, clock.now), clock)


def _founded(folder: Path, clock: Clock, profile: OfficeProfile) -> Workplace:
    workplace = create_workplace(folder / _FILE, profile, None, clock=clock)
    workplace.periods.set_parameters(ADMIN, PARAMETERS, date(2027, 12, 31))
    return workplace


@cache
def _template(profile: OfficeProfile, moment: datetime) -> Mapping[str, bytes]:
    with TemporaryDirectory(prefix="kemiskinan-test-office-") as made:
        _founded(Path(made), Clock(moment), profile).close()
        return _read(Path(made))


def surveyed(index: int, **over: object) -> Family:
    """An invented family whose members have all that the questions ask."""
    family = replace(people.family(index), **over)  # pyright: ignore[reportArgumentType] - a test's own words
    return family.with_members(tuple(_settled(member) for member in family.members))


def save(
    workplace: Workplace, family: Family, answers: Mapping[str, str] = POOR, who: Actor = ADMIN
) -> FamilyRecord:
    """Save a family with answers, as the form does."""
    survey = Survey(
        id=workplace.families.new_key(who), family_id=family.id, period_id="", answers=dict(answers)
    )
    return workplace.families.save(who, FamilyRecord(family=family, survey=survey))


def fill(
    workplace: Workplace, count: int, answers: Sequence[Mapping[str, str]] = (POOR, NEAR_POOR)
) -> list[str]:
    """Save `count` families with these answers in turn; returns their keys."""
    return [
        save(workplace, surveyed(index), answers[index % len(answers)]).family.id
        for index in range(1, count + 1)
    ]


def determined_office(
    folder: Path, count: int = 3, *, clock: Clock | None = None, fresh: bool = False
) -> tuple[Workplace, list[str]]:
    """An office whose families are all determined; a copy or a fresh one, as in `new_office`."""
    clock = clock or Clock()
    if fresh:
        return _determined(folder, count, clock)
    files, ids = _determined_template(count, clock.now)
    return _copy(folder, files, clock), list(ids)


def _determined(folder: Path, count: int, clock: Clock) -> tuple[Workplace, list[str]]:
    workplace = _founded(folder, clock, PROFILE)
    ids = fill(workplace, count)
    workplace.surveys.submit(ADMIN, ids)
    workplace.surveys.validate(ADMIN, ids)
    workplace.periods.determine(ADMIN, SK_NUMBER, SK_DATE)
    return workplace, ids


@cache
def _determined_template(count: int, moment: datetime) -> tuple[Mapping[str, bytes], Sequence[str]]:
    with TemporaryDirectory(prefix="kemiskinan-test-office-") as made:
        workplace, ids = _determined(Path(made), count, Clock(moment))
        workplace.close()
        return _read(Path(made)), ids


def _read(folder: Path) -> Mapping[str, bytes]:
    """An office that is closed, as its file and its key box."""
    return {name: (folder / name).read_bytes() for name in (_FILE, key_box_path(folder / _FILE).name)}


def _copy(folder: Path, files: Mapping[str, bytes], clock: Clock) -> Workplace:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return open_workplace(folder / _FILE, clock=clock)


def _settled(member: Member) -> Member:
    school_age = member.birth_date is not None and member.birth_date.year in range(2008, 2020)
    schooling = "4" if school_age else member.schooling
    return replace(member, health_cover=HealthCover.PBI, schooling=schooling)
