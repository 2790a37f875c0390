"""Laying the cells of a row over what is stored, and telling the difference."""

from collections.abc import Container

from kemiskinan_desktop.domain.field_labels import ANY, CODE_LISTS, EXPECTED, label_of, readable
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.merging import Values, same_value
from kemiskinan_desktop.domain.plan import CellChange, CellProblem
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.row_cells import Cells, damaged_cells, has_damage, sound_values, value_of

KEYS = ("id",)
CONTRADICTIONS = (("nik", "nik_absence"), ("birth_date", "birth_year"))
"""What is given, and what it ends."""


def said(cells: Cells, leaving: Container[str] = ()) -> dict[str, str]:
    """Field → meaning of the cells that are not damaged, without keys and without some fields."""
    return {
        field: value for field, value in sound_values(cells) if field not in KEYS and field not in leaving
    }


def says_nothing_new(cells: Cells, stored: Values, leaving: Container[str], *, lossless: bool) -> bool:
    """Whether every cell is sound and says, letter for letter, what is stored."""
    return not has_damage(cells) and all(
        value == stored.get(field, "") or field in leaving or not (value or lossless)
        for field, value in sound_values(cells)
    )


def merged(stored: Values, new: Values, *, lossless: bool) -> dict[str, str]:
    """The stored values with what a row has `said` over them.

    Blank cells leave what is stored, unless the workbook is lossless. A value that differs only in spaces is
    no change.
    """
    return dict(stored) | {
        field: value
        for field, value in new.items()
        if (value or lossless) and not same_value(stored.get(field, ""), value)
    }


def without_contradictions(values: dict[str, str], new: Values) -> dict[str, str]:
    """A NIK ends the reason for having none, a birth date the estimate, where the row has not said both."""
    for given, ended in CONTRADICTIONS:
        if values.get(given) and not new.get(ended):
            values[ended] = ""
    return values


def changes(
    old: Values, new: Values, cells: Cells, reference: Reference, instrument: Instrument | None
) -> tuple[CellChange, ...]:
    """The fields that differ, as people read them, in the order of `new`."""
    return tuple(
        CellChange(
            label=label_of(field, instrument),
            cell=cells[field].address if field in cells else "",
            old=readable(field, old.get(field, ""), reference, instrument),
            new=readable(field, value, reference, instrument),
        )
        for field, value in new.items()
        if value != old.get(field, "")
    )


def damages(
    cells: Cells, stored: Values, reference: Reference, instrument: Instrument | None
) -> dict[str, CellProblem]:
    """Field → problem of every damaged cell; what is stored is proposed where the file has no better."""
    return {
        field: CellProblem(
            sheet=cell.sheet, cell=cell.address, found=cell.found, expected=cell.expected,
            sentence=cell.damage,
            proposal=cell.proposal or readable(field, stored.get(field, ""), reference, instrument),
        )
        for field, cell in damaged_cells(cells)
    }  # fmt: skip


def unknown_codes(cells: Cells, stored: Values, reference: Reference) -> dict[str, CellProblem]:
    """Field → problem of every cell with a new code that is in no list."""
    codes = ((field, value_of(cells, field), reference.codes[name]) for field, name in CODE_LISTS.items())
    return {
        field: problem_at(field, cells, "Isian ini tidak ada dalam daftar. Pilih dari daftar.")
        for field, code, known in codes
        if code and code not in known and code != stored.get(field)
    }


def problem_at(field: str, cells: Cells, sentence: str) -> CellProblem:
    """A problem at the cell of a field, else at the row's first cell; a row of no cells has no address."""
    cell = cells.get(field) or cells.get("name") or next(iter(cells.values()), None)
    return CellProblem(
        sheet="" if cell is None else cell.sheet, cell="" if cell is None else cell.address,
        found=cells[field].found if field in cells else "", expected=EXPECTED.get(field, ANY),
        sentence=sentence,
    )  # fmt: skip
