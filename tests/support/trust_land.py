"""A city with two of its kecamatan under one clock, and a stick between them."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.support.offices import ADMIN, CITY, PROFILE, Clock, new_office

from kemiskinan_desktop.domain.summaries import CardFilter
from kemiskinan_desktop.models.cards import valid_of
from kemiskinan_desktop.services.card_check import CardCheck, CheckResult
from kemiskinan_desktop.services.cards import PrintOrder
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.workplace import Workplace

US, OTHER = "L33.74.12", "L33.74.01"
_ALL = CardFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A city with two of its kecamatan under one clock, and a stick between them."""

    city: Workplace
    office: Workplace
    other: Workplace
    clock: Clock
    stick: Path

    def adopt(self, office: Workplace | None = None) -> None:
        """Request, admission, list, and the way into the city's trust."""
        asking = office or self.office
        asking.trust.write_request(ADMIN, self.stick / "kunci.kimminta")
        self.city.root_office.admit(ADMIN, self.city.root_office.look(ADMIN, self.stick / "kunci.kimminta"))
        self.spread(asking)

    def spread(self, *offices: Workplace) -> None:
        """The city's list goes to offices."""
        self.city.trust.write_list(ADMIN, self.stick / "kota.kimtrust")
        for office in offices:
            office.trust.take(ADMIN, office.trust.look(ADMIN, self.stick / "kota.kimtrust"), compared=True)

    def report(self) -> None:
        """The office's withdrawals go into the city's next list, and back."""
        self.office.trust.write_report(ADMIN, self.stick / "laporan.kimcabut")
        self.city.root_office.take_report(ADMIN, self.stick / "laporan.kimcabut")

    def judged(self, token: str, office: Workplace) -> CheckResult:
        """What a checker who has only this office's list answers about a card."""
        lists = (office.cards.trust(ADMIN),)
        check = CardCheck(lists=lists, reference=load_reference(), clock=self.clock, training=True)
        return check.text(token).result

    def print_cards(self, reason: str = "") -> list[str]:
        """Codes of the office's valid cards after printing."""
        rowids = self.office.cards.index(ADMIN, _ALL)
        order = PrintOrder(rowids=rowids, reprint_reason=reason)
        self.office.cards.print_pdf(ADMIN, order, self.stick / f"kartu-{self.clock():%Y%m%d%H%M%S}.pdf")
        return self.tokens()

    def tokens(self) -> list[str]:
        """Codes of the office's valid cards."""
        return [row["token"] for row in self._valid()]

    def numbers(self) -> list[str]:
        """Their numbers, in the same order."""
        return [row["number"] for row in self._valid()]

    def _valid(self) -> list[dict[str, Any]]:
        with self.office.context.database.read() as session:
            period = self.office.context.require_period(session)
            ids = self.office.families.ids(ADMIN, self.office.cards.index(ADMIN, _ALL))
            return sorted(valid_of(session, ids, period.id).values(), key=lambda row: row["number"])

    def close(self) -> None:
        """Give the files free."""
        for each in (self.city, self.office, self.other):
            each.close()


def new_land(folder: Path) -> Land:
    """Three new offices in a folder; the city vouches for none of them yet."""
    clock = Clock()
    elsewhere = replace(PROFILE, kecamatan="33.74.01", kecamatan_name="Semarang Tengah")
    places = {name: folder / name for name in ("kota", "kecamatan", "lain", "stik")}
    for each in places.values():
        each.mkdir()
    return Land(
        city=new_office(places["kota"], clock=clock, profile=CITY),
        office=new_office(places["kecamatan"], clock=clock),
        other=new_office(places["lain"], clock=clock, profile=elsewhere),
        clock=clock,
        stick=places["stik"],
    )
