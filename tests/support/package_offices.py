"""An office of the city and offices of kecamatan that know each other, with invented families."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from tests.support.offices import ADMIN, NEAR_POOR, POOR, PROFILE, Clock, new_office, save, surveyed

from kemiskinan_desktop.credentials import days, x25519
from kemiskinan_desktop.credentials.introduction import Introduction
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.ids import uuid7
from kemiskinan_desktop.domain.office import OfficeProfile, OfficeRole
from kemiskinan_desktop.domain.packages import Direction, PackageRow, PeerKey
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.services.package_receiving import Received
from kemiskinan_desktop.services.package_taking import Taken
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.workplace import Workplace

CITY = replace(
    PROFILE, kecamatan="33.74", kecamatan_name="Kota Semarang", role=OfficeRole.CITY, name="DINSOS"
)
CITY_ID = "L33.74"


def profile_of(kecamatan: str) -> OfficeProfile:
    """A training office of a kecamatan by its code."""
    area = next(each for each in load_reference().kecamatan if each.code == kecamatan)
    return replace(PROFILE, kecamatan=kecamatan, kecamatan_name=area.name, name=f"KECAMATAN {area.name}")


def family_of(kecamatan: str, index: int) -> Family:
    """An invented family of a kecamatan; numbers and keys of one are those of no other."""
    area = load_reference().kelurahan_of(kecamatan)[0].code
    made = surveyed(index)
    place = int(kecamatan[-2:])
    members = [
        replace(
            each, id=uuid7(1_784_100_000_000 + place, place * 100_000 + 4 * index + at),
            nik=None if each.nik is None else Nik.parse(f"3374{place:02}{each.nik.text[6:]}"),
        )
        for at, each in enumerate(made.members)
    ]  # fmt: skip
    return replace(
        made, id=uuid7(1_783_100_000_000 + place, place * 100_000 + index), kelurahan=area,
        kk_number=KkNumber.parse(f"3374{place:02}{made.kk_number.text[6:]}"), members=tuple(members),
    )  # fmt: skip


def fill_area(office: Workplace, kecamatan: str, count: int) -> list[str]:
    """Save families of a kecamatan; returns their keys."""
    answers = (POOR, NEAR_POOR)
    return [
        save(office, family_of(kecamatan, index), answers[index % 2]).family.id
        for index in range(1, count + 1)
    ]


def introduce(one: Workplace, other: Workplace, folder: Path) -> None:
    """Let two offices load each other's cards."""
    for giver, taker in ((one, other), (other, one)):
        path = folder / f"{giver.context.database.path.parent.name}.kdkenal"
        giver.packages.write_introduction(ADMIN, path)
        taker.packages.trust(ADMIN, taker.packages.read_introduction(ADMIN, path))


@dataclass(slots=True, kw_only=True)
class PackageOffices:
    """A kecamatan, the city, and the stick that goes between them."""

    office: Workplace
    city: Workplace
    stick: Path
    clock: Clock
    ids: list[str]

    @classmethod
    def made(cls, folder: Path, families: int = 3, kecamatan: str = "33.74.12") -> "PackageOffices":
        """Two offices that know each other; the kecamatan has families."""
        clock = Clock()
        for name in ("kantor", "kota", "stik"):
            (folder / name).mkdir()
        office = new_office(folder / "kantor", clock=clock, profile=profile_of(kecamatan))
        city = new_office(folder / "kota", clock=clock, profile=CITY)
        introduce(office, city, folder / "stik")
        ids = fill_area(office, kecamatan, families)
        return cls(office=office, city=city, stick=folder / "stik", clock=clock, ids=ids)

    def close(self) -> None:
        """Give both files free."""
        self.office.close()
        self.city.close()

    def send(self) -> Path:
        """The office's package on the stick, a minute later."""
        self.clock.forward(minutes=1)
        return self.office.packages.send(ADMIN, CITY_ID, self.stick).path

    def answer(self) -> Path:
        """The city's answer on the stick, a minute later."""
        self.clock.forward(minutes=1)
        [peer] = self.city.packages.peers(ADMIN)
        return self.city.packages.send(ADMIN, peer.office, self.stick).path

    def city_takes(self, path: Path, *, lost: bool = False) -> Taken:
        """The city takes a package in."""
        return self._take(self.city, path, lost=lost)

    def office_takes(self, path: Path) -> Taken:
        """The office takes a package in."""
        return self._take(self.office, path, lost=False)

    def office_sees(self, path: Path) -> Received:
        """The office looks at a package."""
        return self.office.packages.examine(ADMIN, path)

    def _take(self, at: Workplace, path: Path, *, lost: bool) -> Taken:
        self.clock.forward(minutes=1)
        received = at.packages.examine(ADMIN, path, lost_confirmed=lost)
        return at.packages.take(ADMIN, received)


def edit(office: Workplace, family_id: str, **changes: object) -> FamilyRecord:
    """Save a family with other values, as the form does."""
    record = office.families.get(ADMIN, family_id)
    family = replace(record.family, **changes)  # pyright: ignore[reportArgumentType] - a test's own words
    return office.families.save(ADMIN, replace(record, family=family))


def family_at(office: Workplace, family_id: str) -> Family:
    """A stored family."""
    return office.families.get(ADMIN, family_id).family


def sent(office: Workplace) -> list[PackageRow]:
    """What an office has sent, oldest first."""
    rows = [row for row in office.packages.rows(ADMIN) if row.direction is Direction.OUT]
    return sorted(rows, key=lambda row: row.sequence)


def city_card() -> Introduction:
    """The card of an invented city, always the same."""
    key = OfficeKey(
        office=CITY_ID, valid_from=date(2026, 1, 1), valid_until=date(2027, 3, 31), seed=bytes(range(32))
    )
    told = PeerKey(
        public=key.public, first_day=days.number(key.valid_from), last_day=days.number(key.valid_until)
    )
    return Introduction(
        office=CITY_ID, name="Kota Semarang", area="33.74", exchange_key=x25519.public_of(bytes(range(32))),
        keys=(told,), created=datetime(2026, 7, 13, tzinfo=UTC),
    )  # fmt: skip
