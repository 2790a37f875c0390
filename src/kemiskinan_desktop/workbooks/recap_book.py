"""The monthly recap as a workbook: one table of values that tie, and a chart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import SeriesLabel
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from kemiskinan_desktop.domain.dates import format_date, month_name
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.recap import Count, Recap, RecapRow
from kemiskinan_desktop.whole_file import whole_file
from kemiskinan_desktop.workbooks import styles
from kemiskinan_desktop.workbooks.sheet_print import landscape
from kemiskinan_desktop.workbooks.text_cells import plain_cell, put_heading, put_text, put_title

_SHEET, _CHART_SHEET = "Rekap", "Grafik"
_HEADING_ROW = 7
_ROWS_PER_CHART = 24
_CLASS_COLOURS = {
    PovertyClass.VERY_POOR: "8F1D14",
    PovertyClass.POOR: "D97A1E",
    PovertyClass.NEAR_POOR: "D9B21E",
}
Number = int | float | None


@dataclass(frozen=True, slots=True)
class _Block:
    """Columns under one heading: KK and jiwa, or a single figure."""

    heading: str
    figures: Callable[[RecapRow], tuple[Number, ...]]
    below: tuple[str, ...] = ("KK", "Jiwa")


def _pair(count: Callable[[RecapRow], Count]) -> Callable[[RecapRow], tuple[Number, ...]]:
    return lambda row: (count(row).kk, count(row).jiwa)


def _class_pair(poverty_class: PovertyClass) -> Callable[[RecapRow], tuple[Number, ...]]:
    return _pair(lambda row: row.by_class.get(poverty_class, Count()))


_BLOCKS = (
    _Block("Awal bulan", _pair(lambda row: row.opening)),
    _Block("Masuk", _pair(lambda row: row.added)),
    _Block("Keluar", _pair(lambda row: row.left)),
    _Block("Perubahan dalam keluarga", lambda row: (row.grown,), ("Jiwa",)),
    *(_Block(poverty_class.label, _class_pair(poverty_class)) for poverty_class in REGISTER_CLASSES),
    _Block("Akhir bulan", _pair(lambda row: row.closing)),
    _Block("Ditetapkan SK", _pair(lambda row: row.determined)),
    _Block("Penduduk", lambda row: (row.population,), ("Jiwa",)),
    _Block("Warga miskin", lambda row: (row.percent,), ("% penduduk",)),
)
_FIRST_CLASS_COLUMN = 3 + sum(len(block.below) for block in _BLOCKS[:4])


def write_recap_book(recap: Recap, profile: OfficeProfile, target: Path) -> None:
    """Write the recap, whole or not at all; figures are values, not formulas. Raises UserError."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = _SHEET
    _letterhead(sheet, recap, profile)
    _headings(sheet)
    first = _HEADING_ROW + 2
    for number, row in enumerate(recap.rows, start=1):
        _row(sheet, first + number - 1, str(number), row)
    last = first + len(recap.rows)
    _row(sheet, last, "", recap.total, total=True)
    _foot(sheet, last + 2, recap)
    sheet.freeze_panes = f"C{first}"
    landscape(sheet)
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW + 1}"
    if recap.rows:
        _add_chart(book, sheet, recap, first)
    with whole_file(target) as stream:
        book.save(stream)


def _letterhead(sheet: Worksheet, recap: Recap, profile: OfficeProfile) -> None:
    office = profile.name or recap.area_title.upper()
    put_title(sheet, 1, f"{profile.government} · {office}", styles.SUBTITLE_FONT)
    put_title(sheet, 2, "Rekapitulasi Warga Miskin", styles.TITLE_FONT)
    month = f"{month_name(recap.month)} {recap.year}"
    put_title(sheet, 3, f"{recap.area_title}, {month}", styles.STRONG_FONT)
    put_title(sheet, 4, f"Periode {recap.period_name}. Keadaan {format_date(recap.as_of)}.", styles.BODY_FONT)
    if profile.training:
        put_title(
            sheet, 5, "DATA LATIHAN: semua orang di sini rekaan.", styles.font(bold=True, colour="8F1D14")
        )


def _headings(sheet: Worksheet) -> None:
    for column, (heading, width) in enumerate((("No.", 5), ("Kelurahan", 22)), start=1):
        _span(sheet, column, column, heading, rows=2)
        sheet.column_dimensions[get_column_letter(column)].width = width
    column = 3
    for block in _BLOCKS:
        _span(sheet, column, column + len(block.below) - 1, block.heading, rows=1)
        for offset, below in enumerate(block.below):
            put_heading(sheet, _HEADING_ROW + 1, column + offset, below)
            sheet.column_dimensions[get_column_letter(column + offset)].width = (
                9 if len(block.below) > 1 else 13
            )
        column += len(block.below)
    sheet.row_dimensions[_HEADING_ROW].height = 30


def _span(sheet: Worksheet, first: int, last: int, heading: str, *, rows: int) -> None:
    for column in range(first, last + 1):
        for row in range(_HEADING_ROW, _HEADING_ROW + rows):
            put_heading(sheet, row, column, heading if (row, column) == (_HEADING_ROW, first) else "")
    if (first, rows) != (last, 1):
        sheet.merge_cells(
            start_row=_HEADING_ROW, end_row=_HEADING_ROW + rows - 1, start_column=first, end_column=last
        )


def _row(sheet: Worksheet, row: int, number: str, figures: RecapRow, *, total: bool = False) -> None:
    put_text(sheet, row, 1, number)
    put_text(sheet, row, 2, figures.name or "Jumlah")
    values = [value for block in _BLOCKS for value in block.figures(figures)]
    for column, value in enumerate(values, start=3):
        cell = plain_cell(sheet, row, column)
        cell.value = value
        cell.number_format = styles.PERCENT_FORMAT if isinstance(value, float) else styles.WHOLE_FORMAT
    for column in range(1, len(values) + 3):
        cell = plain_cell(sheet, row, column)
        cell.border = styles.thin_border()
        cell.font = styles.STRONG_FONT if total else styles.BODY_FONT
        if total:
            cell.fill = styles.fill(styles.TOTAL_FILL)


def _foot(sheet: Worksheet, row: int, recap: Recap) -> None:
    lines = [
        "Akhir bulan = awal bulan + masuk − keluar + perubahan dalam keluarga.",
        recap.population_source,
        f"Riwayat {recap.history_head}" if recap.history_head else "",
    ]
    for offset, line in enumerate(filter(None, lines)):
        put_title(sheet, row + offset, line, styles.LOCKED_FONT)


def _add_chart(book: Workbook, sheet: Worksheet, recap: Recap, first: int) -> None:
    page: Worksheet = book.create_sheet(_CHART_SHEET)
    page.sheet_view.showGridLines = False
    for position, (title, offset) in enumerate((("Keluarga (KK)", 0), ("Jiwa", 1))):
        columns = [_FIRST_CLASS_COLUMN + 2 * index + offset for index in range(len(REGISTER_CLASSES))]
        chart = _chart(sheet, title, columns, first, first + len(recap.rows) - 1)
        page.add_chart(chart, f"A{1 + position * _ROWS_PER_CHART}")
    page.row_breaks.append(Break(id=_ROWS_PER_CHART))
    landscape(page)


def _chart(sheet: Worksheet, title: str, columns: Sequence[int], first: int, last: int) -> BarChart:
    """Stacked bars per kelurahan, one colour per class."""
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap = "bar", "stacked", 100
    chart.title = f"Warga miskin akhir bulan menurut kelas: {title}"
    chart.width, chart.height, chart.gapWidth = 26, 11, 40
    chart.legend.position = "b"
    for poverty_class, column in zip(REGISTER_CLASSES, columns, strict=True):
        chart.add_data(Reference(sheet, min_col=column, min_row=first, max_row=last), titles_from_data=False)
        series = chart.series[-1]
        series.tx = SeriesLabel(v=poverty_class.label)
        series.graphicalProperties.solidFill = _CLASS_COLOURS[poverty_class]
    chart.set_categories(Reference(sheet, min_col=2, min_row=first, max_row=last))
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.numFmt = styles.WHOLE_FORMAT
    chart.layout = Layout(manualLayout=ManualLayout(x=0.2, y=0.12, w=0.75, h=0.7))
    return chart
