"""What operators did: each sees their own, those who manage people see everybody's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.operator_statistics import Figures, Span, figures
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.models import double_entries, entry_sessions, history, people
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import EXPORT
from kemiskinan_desktop.services.entry_keeping import oldest_kept
from kemiskinan_desktop.services.put_in_place import drafted
from kemiskinan_desktop.services.shown_lists import Cell, ShownColumn

EXPORTED = "ekspor statistik operator"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsWanted:
    """Which days, and what one line sums up."""

    since: date
    until: date
    span: Span = Span.DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorLine:
    """One line with the operator's name as on papers."""

    name: str
    figures: Figures


class OperatorStatistics:
    """The typing of families, summed up."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.READ)
    def lines(self, who: Actor, wanted: StatisticsWanted) -> tuple[OperatorLine, ...]:
        """The lines this person may see, the newest first; nothing of days that are no longer kept."""
        with self._context.database.read() as session:
            since = max(wanted.since, oldest_kept(self._context, session))
            typing = entry_sessions.between(session, since, wanted.until)
            verified = double_entries.verified(session, since, wanted.until)
            names = {person.login: person.name for person in people.every(session)}
        found = figures(typing, verified, wanted.span)
        return tuple(
            OperatorLine(name=names.get(each.who, each.who), figures=each)
            for each in found
            if each.who == who.name or who.may(Permission.PEOPLE)
        )

    @permits(Permission.READ)
    def kept_since(self, who: Actor) -> date:
        """The first day whose typing is still kept."""
        del who
        with self._context.database.read() as session:
            return oldest_kept(self._context, session)

    @permits(Permission.PEOPLE)
    def write(
        self, who: Actor, wanted: StatisticsWanted, columns: Sequence[ShownColumn],
        rows: Sequence[Sequence[Cell]], target: Path, report: Report = silent,
    ) -> int:  # fmt: skip
        """Write lines as they are shown to a workbook, and keep in the history that it was; both or neither.

        Returns how many. Raises UserError without lines, and when the disk refuses.
        """
        from kemiskinan_desktop.workbooks import list_book  # noqa: PLC0415 - openpyxl loads here, not at start
        from kemiskinan_desktop.workbooks.columns import ColumnKind  # noqa: PLC0415 - as above

        if not rows:
            raise UserError("Belum ada statistik untuk hari-hari itu.", "Pilih rentang hari yang lain.")
        given = [
            list_book.ListColumn(
                heading=column.heading, width=column.width,
                kind=ColumnKind.NUMBER if column.figures else ColumnKind.TEXT,
            )
            for column in columns
        ]  # fmt: skip
        span = f"{format_date(wanted.since)} sampai {format_date(wanted.until)}"
        after = {"berkas": target.name, "isi": ", ".join(column.heading for column in columns)}
        with drafted(target) as draft, self._context.database.write() as session:
            item = history.Item(kind=EXPORT, record_id="", before=None, after=after)
            subject = f"{len(rows)} baris · {target.name}"
            self._context.record(session, who, EXPORTED, [item], subject=subject)
            notes = [span, f"Ditulis oleh {who.shown_name}, {format_date(self._context.today)}", _PRIVATE]
            list_book.write_list_book(
                "STATISTIK OPERATOR", given, rows, draft.path, notes=notes, report=report
            )
            draft.take_place()
        return len(rows)


_PRIVATE = "Data pegawai: hanya untuk atasan dan yang bersangkutan."
