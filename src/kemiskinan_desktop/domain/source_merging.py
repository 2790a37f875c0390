"""Laying the cells of a row over what is stored, and telling the difference."""

from collections.abc import Mapping

from kemiskinan_desktop.domain.field_labels import ANY, CODE_LISTS, EXPECTED, label_of, readable
from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.matching import value_of
from kemiskinan_desktop.domain.plan import CellChange, CellProblem
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.source import SourceCell

KEYS = ("id",)
Cells = Mapping[str, SourceCell]
Values = Mapping[str, str]


def merged(stored: Values, cells: Cells, *, lossless: bool) -> dict[str, str]:
    """The stored values with those of the cells over them.

    Damaged cells and keys leave what is stored; so do blank cells, unless the workbook is lossless. A value
    that differs only in spaces is no change.
    """
    result = dict(stored)
    for field, cell in cells.items():
        if field in KEYS or cell.damage or not (cell.value or lossless):
            continue
        if not _same(stored.get(field, ""), cell.value):
            result[field] = cell.value
    return result


def _same(one: str, other: str) -> bool:
    return one == other or " ".join(one.split()) == " ".join(other.split())


def without_contradictions(values: dict[str, str], cells: Cells) -> dict[str, str]:
    """A NIK ends the reason for having none, a birth date the estimate, where the row does not say both."""
    for given, ended in (("nik", "nik_absence"), ("birth_date", "birth_year")):
        cell = cells.get(ended)
        if values.get(given) and (cell is None or not cell.value):
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
        for field, cell in cells.items()
        if cell.damage
    }  # fmt: skip


def unknown_codes(cells: Cells, stored: Values, reference: Reference) -> dict[str, CellProblem]:
    """Field → problem of every cell with a new code that is in no list."""
    return {
        field: problem_at(field, cells, "Isian ini tidak ada dalam daftar. Pilih dari daftar.")
        for field, name in CODE_LISTS.items()
        if (code := value_of(cells, field)) and code not in (*reference.codes[name], stored.get(field))
    }


def problem_at(field: str, cells: Cells, sentence: str) -> CellProblem:
    """A problem at the cell of a field, or at the row's first cell when the file has no such column."""
    cell = cells.get(field) or cells.get("name") or next(iter(cells.values()))
    return CellProblem(
        sheet=cell.sheet, cell=cell.address, found=cells[field].found if field in cells else "",
        expected=EXPECTED.get(field, ANY), sentence=sentence,
    )  # fmt: skip
