"""What a cell means, or why it cannot be taken."""

from collections.abc import Callable
from typing import NamedTuple

from kemiskinan_desktop.domain.dates import format_short, parse_date
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.workbooks.raw import RawCell, RawKind


class Meaning(NamedTuple):
    """The canonical value of a cell; with a damage, what should stand there instead."""

    value: str
    damage: str = ""
    expected: str = ""
    doubtful: bool = False
    """What the rest of the row decides: a NIK that stands as a number, a spouse without a sex."""


Understand = Callable[[RawCell], Meaning]
"""From a cell to its meaning."""
BLANK = Meaning("")
_UNCALCULATED = Meaning(
    "",
    "Sel ini rumus yang hasilnya belum tersimpan.",
    "Buka berkas di Excel, tunggu sampai terhitung, simpan, lalu impor lagi.",
)
_FORMULA_ERROR = "Sel ini berisi galat rumus."
_MEND_FORMULA = "Perbaiki rumusnya, atau ketik isinya langsung."


def damaged(damage: str, expected: str) -> Meaning:
    """A cell that cannot be taken."""
    return Meaning("", damage, expected)


def of_error(error: InvalidValueError) -> Meaning:
    """A cell whose text a `parse` has refused."""
    return Meaning("", error.title, error.advice)


def common_meaning(cell: RawCell) -> Meaning | None:
    """The meaning that does not depend on the column: blank, formula error, formula without value."""
    if cell.kind is RawKind.TEXT:
        return None if cell.text.strip() else BLANK
    if cell.kind is RawKind.EMPTY:
        return BLANK
    if cell.kind is RawKind.UNCALCULATED:
        return _UNCALCULATED
    if cell.kind is RawKind.ERROR:
        return damaged(_FORMULA_ERROR, _MEND_FORMULA)
    return None


def as_seen(cell: RawCell) -> str:
    """The cell as a person sees it."""
    if cell.kind is RawKind.TEXT or cell.kind is RawKind.NUMBER:
        return cell.text
    if cell.kind is RawKind.DATE:
        return _date_as_seen(cell.text)
    if cell.kind is RawKind.BOOL:
        return "TRUE" if cell.text == "1" else "FALSE"
    return "(rumus tanpa hasil)" if cell.kind is RawKind.UNCALCULATED else cell.text


def _date_as_seen(iso: str) -> str:
    day, _, clock = iso.partition(" ")
    try:
        seen = format_short(parse_date(day))
    except InvalidValueError:
        return iso
    return f"{seen} {clock}".strip()
