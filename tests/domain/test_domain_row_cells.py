"""A row's compact cells say what a cell for every column would say."""

import pytest

from kemiskinan_desktop.domain.row_cells import (
    RowCells,
    RowShape,
    damaged_cells,
    has_damage,
    sound_values,
    value_of,
    without,
)
from kemiskinan_desktop.domain.source import SourceCell

SHAPE = RowShape.of("Anggota", {"nik": "B", "name": "D", "birth_date": "H"})
SEEN = {"nik": "3,37E+15", "name": " Siti  ", "birth_date": "13/07/2015"}
COMPACT = RowCells(
    SHAPE, 7, ("", "Siti", "2015-07-13"), SEEN.__getitem__, {"nik": ("Digit terakhir hilang.", "16 angka.")}
)
PLAIN = {
    "nik": SourceCell(
        sheet="Anggota", address="B7", found="3,37E+15", value="", damage="Digit terakhir hilang.",
        expected="16 angka.",
    ),
    "name": SourceCell(sheet="Anggota", address="D7", found=" Siti  ", value="Siti"),
    "birth_date": SourceCell(sheet="Anggota", address="H7", found="13/07/2015", value="2015-07-13"),
}  # fmt: skip
BOTH = pytest.mark.parametrize("cells", [COMPACT, PLAIN], ids=["compact", "plain"])


def test_that_compact_cells_equal_plain_ones() -> None:
    assert COMPACT == PLAIN
    assert list(COMPACT) == list(PLAIN)
    assert len(COMPACT) == len(PLAIN)
    assert "name" in COMPACT
    assert "rt" not in COMPACT
    with pytest.raises(KeyError):
        COMPACT["rt"]


@BOTH
def test_that_a_damaged_or_absent_cell_has_no_value(cells: dict[str, SourceCell]) -> None:
    assert [value_of(cells, field) for field in ("nik", "name", "rt")] == ["", "Siti", ""]


@BOTH
def test_that_sound_and_damaged_cells_are_told_apart(cells: dict[str, SourceCell]) -> None:
    assert dict(sound_values(cells)) == {"name": "Siti", "birth_date": "2015-07-13"}
    assert dict(damaged_cells(cells)) == {"nik": PLAIN["nik"]}
    assert has_damage(cells)


@BOTH
def test_that_fields_can_be_left_out(cells: dict[str, SourceCell]) -> None:
    rest = without(cells, frozenset({"nik"}))
    assert dict(rest) == {"name": PLAIN["name"], "birth_date": PLAIN["birth_date"]}
    assert dict(sound_values(rest)) == {"name": "Siti", "birth_date": "2015-07-13"}
    assert not has_damage(rest)
