"""Rows whose cells stand one column beside their headings, seen by a NIK or KK number that stands there."""

from collections.abc import Iterator

from kemiskinan_desktop.domain.identity import strip_number
from kemiskinan_desktop.workbooks.profile import CellKind
from kemiskinan_desktop.workbooks.raw import RawRow
from kemiskinan_desktop.workbooks.table_finding import Table

_DIGITS = 16
_MOST_NAMED = 5


def shifted_rows(table: Table) -> Iterator[str]:
    """One sentence that names the rows of a table that have slipped to a side; nothing when none has."""
    numbers = sorted(column for column in table.columns if _is_number(table, column))
    slipped = [
        row.number for row in table.data_rows if any(_slipped(row, place, numbers) for place in numbers)
    ]
    if slipped:
        named = ", ".join(map(str, slipped[:_MOST_NAMED]))
        more = f" dan {len(slipped) - _MOST_NAMED} baris lain" if len(slipped) > _MOST_NAMED else ""
        yield (
            f"Lembar {table.sheet.name}: isi baris {named}{more} tampaknya bergeser satu kolom, karena NIK "
            "atau Nomor KK berdiri di kolom sebelahnya. Geser kembali isinya, lalu impor lagi."
        )


def _is_number(table: Table, column: int) -> bool:
    return any(target.kind in (CellKind.NIK, CellKind.KK) for target in table.columns[column].targets)


def _slipped(row: RawRow, place: int, numbers: list[int]) -> bool:
    """Whether a number is not at its place and a column beside, which is for no number, has one."""
    if _is_whole(row, place):
        return False
    return any(_is_whole(row, beside) for beside in (place - 1, place + 1) if beside not in numbers)


def _is_whole(row: RawRow, column: int) -> bool:
    if not 0 <= column < len(row.texts) or len(row.texts[column]) < _DIGITS:
        return False
    digits = strip_number(row.texts[column])
    return len(digits) == _DIGITS and digits.isascii() and digits.isdigit()
