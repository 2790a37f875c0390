"""The monthly recap: reckoned from the history, so that every month of the past can be made again."""

from calendar import monthrange
from datetime import date
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.recap import Recap
from kemiskinan_desktop.domain.recap_reckoning import AreaFigures, reckon
from kemiskinan_desktop.domain.reference import Population
from kemiskinan_desktop.models import history, periods
from kemiskinan_desktop.models.standings import standings_on
from kemiskinan_desktop.papers.values import RecapDocument
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.recap_codes import withdrawal_code


class Recaps:
    """Recaps of the office."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def month(self, who: Actor, year: int, month: int) -> Recap:
        """The recap of a month, up to today in a running one; raises UserError for a month to come."""
        del who
        first = date(year, month, 1)
        today = self._context.today
        if first > today:
            raise UserError("Bulan itu belum tiba.", "Pilih bulan ini atau bulan yang sudah lewat.")
        as_of = min(date(year, month, monthrange(year, month)[1]), today)
        with self._context.database.read() as session:
            profile = self._context.profile(session)
            period = periods.current(session)
            opening = standings_on(session, date.fromordinal(first.toordinal() - 1))
            closing = standings_on(session, as_of)
            head = history.head(session)
        rows, total = reckon(opening, closing, self._areas(profile.kecamatan), self._whole(profile))
        figure = self._population(profile.kecamatan)
        return Recap(
            year=year, month=month, as_of=as_of, kecamatan=profile.kecamatan,
            kecamatan_name=profile.kecamatan_name, period_name="" if period is None else period.name,
            rows=rows, total=total,
            population_source="" if figure is None else f"Penduduk {figure.year}: {figure.source}",
            history_head=head.short,
        )  # fmt: skip

    def _areas(self, kecamatan: str) -> tuple[AreaFigures, ...]:
        return tuple(
            AreaFigures(area.code, area.name, self._persons(area.code))
            for area in self._context.reference.kelurahan_of(kecamatan)
        )

    def _whole(self, profile: OfficeProfile) -> AreaFigures:
        return AreaFigures(profile.kecamatan, profile.kecamatan_name, self._persons(profile.kecamatan))

    def _persons(self, area: str) -> int | None:
        figure = self._population(area)
        return None if figure is None else figure.persons

    def _population(self, area: str) -> Population | None:
        """The newest published figure of an area; figures with a note about their source are passed over."""
        figures = [f for f in self._context.reference.population if f.area == area and not f.note]
        return max(figures, key=lambda figure: figure.year, default=None)

    @permits(Permission.PRINT)
    def write_pdf(self, who: Actor, year: int, month: int, target: Path) -> int:
        """Print a recap as PDF; returns the number of pages."""
        from kemiskinan_desktop.papers.recap import write_recap  # noqa: PLC0415 - reportlab loads here, not at start

        return write_recap(self._paper(who, year, month), target)

    def _paper(self, who: Actor, year: int, month: int) -> RecapDocument:
        recap = self.month(who, year, month)
        now = self._context.clock()
        with self._context.database.read() as session:
            profile = self._context.profile(session)
            code = withdrawal_code(session, profile, now)
        return RecapDocument(
            recap=recap, office=profile, printed_by=who.shown_name, printed_at=now, withdrawals=code
        )

    @permits(Permission.PRINT)
    def write_workbook(self, who: Actor, year: int, month: int, target: Path) -> None:
        """Write a recap as an Excel workbook."""
        from kemiskinan_desktop.workbooks.recap_book import write_recap_book  # noqa: PLC0415 - openpyxl loads here

        recap = self.month(who, year, month)
        with self._context.database.read() as session:
            profile = self._context.profile(session)
        write_recap_book(recap, profile, target)
