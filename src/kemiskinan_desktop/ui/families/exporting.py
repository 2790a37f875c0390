"""Writing the list of families to a workbook just as it is shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import FamilyRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.shown_lists import Cell, ShownColumn, ShownList
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.families.source import FamilySource
from kemiskinan_desktop.ui.saving import save_as
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column

_FULL_NUMBERS = "kk"
_FIGURES: Mapping[str, Callable[[FamilyRow], int | Decimal | None]] = {
    "jiwa": lambda row: row.jiwa,
    "points": lambda row: row.points,
}
_PORTION, _PIXELS_PER_LETTER, _LEAST_LETTERS = 500, 7, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ListShown:
    """What stands on the screen: the families in their order, the columns in theirs, the filter in words."""

    source: FamilySource
    columns: Sequence[Column[FamilyRow]]
    filters: str


def export_families(desk: Desk, workplace: Workplace, who: Actor, shown: ListShown) -> None:
    """Ask what the list is for and where to write it; then write exactly what is shown, as a job."""
    count = formats.number(shown.source.count())
    purpose = desk.dialogs.ask_reason(
        tr("Ekspor daftar {n} keluarga?", n=count),
        tr(
            "Baris dan kolom yang tampak ditulis ke Excel. Tulis untuk apa dan untuk siapa daftar ini; "
            "peminta, waktu, dan tujuannya dicatat dalam riwayat."
        ),
        tr("Tulis {n} keluarga", n=count),
    )
    if not purpose:
        return

    def work(path: Path, report: Report) -> Count:
        return workplace.lists.write_shown(who, _as_shown(shown, purpose, report), path, report)

    save_as(desk, tr("Ekspor daftar keluarga"), "daftar-keluarga.xlsx", dialogs.EXCEL, work, _said)


def _as_shown(shown: ListShown, purpose: str, report: Report) -> ShownList:
    rows, count = list[FamilyRow](), shown.source.count()
    for at in range(0, count, _PORTION):
        report(at, count)
        rows += shown.source.rows(at, min(at + _PORTION, count))
    return ShownList(
        title="DAFTAR KELUARGA", filters=shown.filters, purpose=purpose,
        columns=[_column(each) for each in shown.columns],
        rows=[[_cell(each, row) for each in shown.columns] for row in rows],
        family_ids=[row.id for row in rows], persons=sum(row.jiwa for row in rows),
        full=any(each.key == _FULL_NUMBERS for each in shown.columns),
    )  # fmt: skip


def _column(column: Column[FamilyRow]) -> ShownColumn:
    letters = max(_LEAST_LETTERS, len(column.title) + 2, column.width // _PIXELS_PER_LETTER)
    return ShownColumn(heading=column.title, width=letters, figures=column.key in _FIGURES)


def _cell(column: Column[FamilyRow], row: FamilyRow) -> Cell:
    figure = _FIGURES.get(column.key)
    return column.text(row) if figure is None else figure(row)


def _said(total: Count) -> str:
    return tr(
        "Daftar {kk} keluarga, {jiwa} jiwa ditulis sebagai buku kerja Excel.",
        kk=formats.number(total.kk), jiwa=formats.number(total.jiwa),
    )  # fmt: skip
