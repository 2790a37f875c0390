"""What every service of an open office shares: the file, the clock, the reference data."""

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.ids import uuid7
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.models import history, office_profile, periods
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.rule_book import RuleBook

Clock = Callable[[], datetime]
"""Now, with the office's own time zone."""


def system_clock() -> datetime:
    """The PC's clock."""
    return datetime.now().astimezone()


def new_id(at: datetime | None = None) -> str:
    """A new stable key."""
    moment = at or system_clock()
    return uuid7(int(moment.timestamp() * 1000), secrets.randbits(74))


@dataclass(frozen=True, kw_only=True)
class Context:
    """An open office, as its services see it."""

    database: Database
    clock: Clock
    reference: Reference
    instruments: tuple[Instrument, ...]

    @cached_property
    def area_names(self) -> Mapping[str, str]:
        """Kelurahan code → name."""
        return {area.code: area.name for area in self.reference.kelurahan}

    @cached_property
    def history_key(self) -> bytes:
        """The key of the history's chain."""
        return self.database.subkey("history")

    @property
    def today(self) -> date:
        """The day in the office."""
        return self.clock().date()

    def new_id(self) -> str:
        """A new stable key."""
        return new_id(self.clock())

    def instrument(self, code: str, version: int) -> Instrument:
        """The instrument of a period; raises UserError when this program does not carry it."""
        for instrument in self.instruments:
            if (instrument.code, instrument.version) == (code, version):
                return instrument
        raise UserError(
            f"Instrumen {code} versi {version} tidak ada di program ini.",
            "Pasang versi program yang lebih baru, lalu buka lagi.",
        )

    def instrument_of(self, period: Period) -> Instrument:
        """The instrument a period uses."""
        return self.instrument(period.instrument_code, period.instrument_version)

    def profile(self, session: Session) -> OfficeProfile:
        """The office's profile."""
        return office_profile.get(session)

    def require_period(self, session: Session) -> Period:
        """The current period; raises UserError when none was ever opened."""
        period = periods.current(session)
        if period is None:
            raise UserError(
                "Belum ada periode pendataan.", "Buka periode baru di Pengaturan, bagian Periode."
            )
        return period

    def period_named(self, session: Session, name: str | None) -> Period:
        """The period with a name, the current one for None; raises UserError when there is none."""
        if name is None:
            return self.require_period(session)
        period = periods.named(session, name.strip())
        if period is None:
            raise UserError(
                "Periode itu tidak ada di kantor ini.", "Lihat nama periode di Pengaturan, bagian Periode."
            )
        return period

    def require_kelurahan(self, code: str | None) -> None:
        """Raise UserError for a code that is no kelurahan of the city; None is the whole office."""
        if code is not None and code not in self.area_names:
            raise UserError(
                "Kode kelurahan itu tidak ada di daftar.", "Tulis seperti 33.74.12.1004 untuk Gunungpati."
            )

    def rules(self, period: Period) -> RuleBook:
        """The rules of a period as of today."""
        return RuleBook(instrument=self.instrument_of(period), period=period, today=self.today)

    def record(
        self,
        session: Session,
        who: Actor,
        act: str,
        items: Iterable[history.Item],
        *,
        subject: str = "",
        reason: str = "",
        undoes: int | None = None,
    ) -> int:
        """Write a history entry with its items in the caller's transaction; returns its number."""
        entry = self.entry(who, act, subject=subject, reason=reason, undoes=undoes)
        return history.append(session, self.history_key, entry, items)

    def entry(
        self, who: Actor, act: str, *, subject: str = "", reason: str = "", undoes: int | None = None
    ) -> history.Entry:
        """Who does what now, as the history keeps it."""
        at = self.clock()
        return history.Entry(
            at=at, day=at.date(), who=who.name, role=who.role, act=act, subject=subject, reason=reason,
            undoes=undoes,
        )  # fmt: skip
