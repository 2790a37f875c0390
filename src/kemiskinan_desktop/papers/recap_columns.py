"""The columns of a recap on paper: groups of figures, most of them in KK and jiwa."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.domain.numbers import format_number, format_percent
from kemiskinan_desktop.domain.poverty import REGISTER_CLASSES, PovertyClass
from kemiskinan_desktop.domain.recap import Count, RecapRow

AREA_WIDTH: Final = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One column of figures."""

    label: str
    width: float
    text: Callable[[RecapRow], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Columns under one heading."""

    label: str
    parts: tuple[Part, ...]

    @property
    def width(self) -> float:
        """Millimetres it would like."""
        return sum(part.width for part in self.parts)


def _pair(label: str, count: Callable[[RecapRow], Count]) -> Group:
    kk = Part(label="KK", width=14.0, text=lambda row: format_number(count(row).kk))
    jiwa = Part(label="Jiwa", width=15.0, text=lambda row: format_number(count(row).jiwa))
    return Group(label=label, parts=(kk, jiwa))


def _of_class(wanted: PovertyClass) -> Group:
    return _pair(wanted.label, lambda row: row.by_class.get(wanted, Count()))


def _grown(row: RecapRow) -> str:
    return f"+{format_number(row.grown)}" if row.grown > 0 else format_number(row.grown).replace("-", "−")


def _population(row: RecapRow) -> str:
    return "–" if row.population is None else format_number(row.population)


def _percent(row: RecapRow) -> str:
    return "–" if row.percent is None else format_percent(row.percent, 2)


GROUPS: Final = (
    _pair("Awal bulan", lambda row: row.opening),
    _pair("Masuk", lambda row: row.added),
    _pair("Keluar", lambda row: row.left),
    Group(label="Perubahan", parts=(Part(label="Jiwa", width=18.0, text=_grown),)),
    *(_of_class(wanted) for wanted in REGISTER_CLASSES),
    _pair("Akhir bulan", lambda row: row.closing),
    _pair("Sudah ditetapkan", lambda row: row.determined),
    Group(
        label="Penduduk",
        parts=(
            Part(label="Jiwa", width=18.0, text=_population),
            Part(label="Persen", width=15.0, text=_percent),
        ),
    ),
)
