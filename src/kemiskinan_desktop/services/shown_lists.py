"""A list as it stands on the screen, given out as a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.models import history
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure
from kemiskinan_desktop.services.put_in_place import drafted

SHOWN_LIST = "ekspor daftar di layar"
"""Act of an entry that records such a workbook."""
Cell = str | int | Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownColumn:
    """A column as the screen names it."""

    heading: str
    width: int
    """In letters."""
    figures: bool = False
    """Whether numbers of it are written as numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownList:
    """Rows and columns as shown, and what they are for."""

    title: str
    filters: str
    """What the list was filtered to, in words; empty for everything."""
    columns: Sequence[ShownColumn]
    rows: Sequence[Sequence[Cell]]
    family_ids: Sequence[str]
    persons: int
    full: bool
    """Whether a column shows full numbers; then every family is kept as seen."""
    purpose: str


def write_shown_list(context: Context, who: Actor, shown: ShownList, target: Path, report: Report) -> Count:
    """Write the workbook and keep in the history who, what, how many and what for; both or neither."""
    from kemiskinan_desktop.workbooks import list_book  # noqa: PLC0415 - openpyxl loads here, not at start
    from kemiskinan_desktop.workbooks.columns import ColumnKind  # noqa: PLC0415 - as above

    columns = [
        list_book.ListColumn(
            heading=column.heading, width=column.width,
            kind=ColumnKind.NUMBER if column.figures else ColumnKind.TEXT,
        )
        for column in shown.columns
    ]  # fmt: skip
    total, now = Count(len(shown.rows), shown.persons), context.clock()
    given = Disclosure(
        act=SHOWN_LIST, file_name=target.name, purpose=shown.purpose, total=total, full=shown.full,
        family_ids=shown.family_ids, contents=", ".join(column.heading for column in shown.columns),
    )  # fmt: skip
    with drafted(target) as draft, context.database.write() as session:
        notes = _notes(shown, total, who, now, history.head(session).short)
        record_disclosure(context, session, who, given)
        list_book.write_list_book(shown.title, columns, shown.rows, draft.path, notes=notes, report=report)
        draft.take_place()
    return total


def _notes(shown: ShownList, total: Count, who: Actor, now: datetime, head: str) -> list[str]:
    lines = [
        shown.filters,
        f"{total.kk} KK, {total.jiwa} jiwa",
        f"Ditulis oleh {who.shown_name}, {format_date(now.date())} pukul {now:%H.%M}",
        f"Riwayat {head}",
    ]
    return [line for line in lines if line]
