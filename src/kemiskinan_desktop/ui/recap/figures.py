"""The rows of a recap, with the total above them, and their columns."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.recap import Count, Recap, RecapRow
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.labels import class_label
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column

_WIDTH = 101
_DOTS_OF_KELURAHAN = 3


def recap_rows(recap: Recap) -> Sequence[RecapRow]:
    """The total of the kecamatan, always in sight, then the kelurahan it is the sum of."""
    return (replace(recap.total, name=tr("Jumlah kecamatan")), *recap.rows)


def recap_columns() -> tuple[Column[RecapRow], ...]:
    """Counts as KK and jiwa together, each named once in the heading."""
    return (
        Column(key="name", title=tr("Kelurahan"), text=lambda r: r.name, width=132, stretch=True,
               strong=_is_total),
        _counts("opening", tr("Awal bulan"), lambda r: r.opening),
        _counts("added", tr("Masuk"), lambda r: r.added, width=82),
        _counts("left", tr("Keluar"), lambda r: r.left, width=82),
        Column(key="grown", title=tr("Tumbuh\njiwa"), text=lambda r: _signed(r.grown), width=70,
               numeric=True, strong=_is_total),
        *(_class(each) for each in REGISTER_CLASSES),
        _counts("closing", tr("Akhir bulan"), lambda r: r.closing, strong=True),
        _counts("determined", tr("Ditetapkan"), lambda r: r.determined),
        Column(key="percent", title=tr("Persen\npenduduk"), text=_percent, width=84, numeric=True,
               strong=_is_total),
    )  # fmt: skip


def both(count: Count) -> str:
    """KK and jiwa in one cell: ``412 / 1.508``; a dash for nobody."""
    if count == Count():
        return "–"
    return f"{formats.number(count.kk)} / {formats.number(count.jiwa)}"


def _class(poverty_class: PovertyClass) -> Column[RecapRow]:
    return _counts(
        poverty_class.value.lower(), class_label(poverty_class), lambda r: r.by_class[poverty_class]
    )


def _counts(
    key: str, title: str, of: Callable[[RecapRow], Count], *, width: int = _WIDTH, strong: bool = False
) -> Column[RecapRow]:
    return Column(
        key=key, title=tr("{title}\nKK / jiwa", title=title), text=lambda r: both(of(r)), width=width,
        numeric=True, strong=strong or _is_total,
    )  # fmt: skip


def _is_total(row: RecapRow) -> bool:
    """Whether a row is the whole kecamatan: its code has three parts, a kelurahan's four."""
    return row.code.count(".") < _DOTS_OF_KELURAHAN


def _percent(row: RecapRow) -> str:
    return "–" if row.percent is None else tr("{n} %", n=formats.number(row.percent, 2))


def _signed(number: int) -> str:
    if not number:
        return "–"
    return f"+{formats.number(number)}" if number > 0 else formats.number(number)
