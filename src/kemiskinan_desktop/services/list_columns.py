"""The columns a beneficiary list may have."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.identity import KkNumber, Nik
from kemiskinan_desktop.domain.numbers import format_number
from kemiskinan_desktop.domain.summaries import ListEntry
from kemiskinan_desktop.papers.values import Align, ListColumn

Cell = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Field:
    """A column and how an entry fills it; the second argument says whether numbers are shown in full."""

    column: ListColumn
    value: Callable[[ListEntry, bool], Cell]

    def text(self, entry: ListEntry, *, full_nik: bool) -> str:
        """The value as paper shows it."""
        value = self.value(entry, full_nik)
        if value is None:
            return "–"
        if isinstance(value, Decimal):
            return format_number(value, 1)
        return value if isinstance(value, str) else format_number(value)


def _nik(entry: ListEntry, full: bool) -> Cell:
    if entry.head_nik is None:
        return None
    return entry.head_nik if full else Nik(entry.head_nik).masked


def _kk(entry: ListEntry, full: bool) -> Cell:
    number = KkNumber(entry.kk_number)
    return number.grouped if full else number.masked


def _field(
    key: str,
    label: str,
    width: float,
    value: Callable[[ListEntry], Cell],
    align: Align = Align.LEFT,
    *,
    gives: bool = False,
) -> Field:
    column = ListColumn(key=key, label=label, width=width, align=align, gives=gives)
    return Field(column, lambda entry, _full: value(entry))


_FIELDS: Final = (
    _field("nama", "Nama kepala keluarga", 56, lambda entry: entry.head, gives=True),
    Field(ListColumn(key="nik", label="NIK", width=32), _nik),
    Field(ListColumn(key="kk", label="Nomor KK", width=36), _kk),
    _field("alamat", "Alamat", 66, lambda entry: entry.address, gives=True),
    _field("rt", "RT", 11, lambda entry: entry.rt, Align.CENTRE),
    _field("rw", "RW", 11, lambda entry: entry.rw, Align.CENTRE),
    _field("jiwa", "Jiwa", 13, lambda entry: entry.jiwa, Align.RIGHT),
    _field("kelas", "Kelas", 26, lambda entry: entry.poverty_class.label),
    _field("poin", "Skor", 15, lambda entry: entry.points, Align.RIGHT),
    _field("nomor_sk", "No. dalam SK", 16, lambda entry: entry.number, Align.RIGHT),
)
COLUMNS: Final = {field.column.key: field for field in _FIELDS}
"""Every column by its key, in the order a chooser shows them."""
DEFAULT_COLUMNS: Final = ("nama", "nik", "alamat", "rt", "rw", "jiwa", "kelas")


def fields(keys: tuple[str, ...]) -> tuple[Field, ...]:
    """The chosen columns; raises UserError for none or one that is not there."""
    unknown = [key for key in keys if key not in COLUMNS]
    if not keys or unknown:
        raise UserError(
            f"Kolom {unknown[0]} tidak ada." if unknown else "Belum ada kolom yang dipilih.",
            "Pilih kolom daftar dari yang tersedia.",
        )
    return tuple(COLUMNS[key] for key in keys)
