"""The city's own file filled: read, matched, decided cell by cell, written so that all else stays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.workbooks.city_additions import additions, room_below
from kemiskinan_desktop.workbooks.city_cells import NewCell, NewRow, SheetEdits
from kemiskinan_desktop.workbooks.city_conversion import as_xlsx
from kemiskinan_desktop.workbooks.city_counts import FillCounts
from kemiskinan_desktop.workbooks.city_csv import holds, write_filled_csv
from kemiskinan_desktop.workbooks.city_filling import SheetFacts, TableFilling
from kemiskinan_desktop.workbooks.city_lists import listed_texts
from kemiskinan_desktop.workbooks.city_owners import Owners, owners_of
from kemiskinan_desktop.workbooks.city_package import require_fillable, write_filled
from kemiskinan_desktop.workbooks.city_sheet_spots import sheet_spots
from kemiskinan_desktop.workbooks.csv_reading import decoded_as
from kemiskinan_desktop.workbooks.profile import Records
from kemiskinan_desktop.workbooks.raw import FileKind
from kemiskinan_desktop.workbooks.reader import WholeReading
from kemiskinan_desktop.workbooks.safe_zip import open_zip, read_part
from kemiskinan_desktop.workbooks.table_finding import Table
from kemiskinan_desktop.workbooks.xlsx_package import read_package

_MACROS = "Makro di berkas itu tidak ikut: yang dikembalikan hanya isinya, sebagai .xlsx."
_CONVERTED = (
    "Berkas aslinya bukan .xlsx. Yang dikembalikan berkas .xlsx dengan lembar dan isi yang sama; "
    "warna, lebar kolom, dan rumusnya tidak ikut."
)
_PROGRAMS = "Lembar peserta program tidak diisi."


@dataclass(frozen=True, slots=True, kw_only=True)
class FillingPlan:
    """What would be written into a city's file, and where; nothing is written yet."""

    reading: WholeReading
    edits: Mapping[int, SheetEdits]
    """By the position of the sheet."""
    owners: Owners
    counts: FillCounts
    notes: tuple[str, ...]

    @property
    def ending(self) -> str:
        """The ending of the name that the filled file gets."""
        return ".csv" if self.reading.raw.kind is FileKind.CSV else ".xlsx"

    @property
    def families(self) -> tuple[Family, ...]:
        """The families of the file that are known here."""
        return tuple(self.owners.families.values())

    @property
    def added_families(self) -> tuple[Family, ...]:
        """The families that get rows of their own."""
        return tuple(self.owners.added.values())


def require_foreign(reading: WholeReading) -> None:
    """Raise UserError for our own Buku Data, which is given out anew, and for what cannot be filled."""
    if reading.found.profile.lossless:
        raise UserError(
            "Berkas ini Buku Data, bukan berkas susunan kota.",
            "Pakai Ekspor Buku Data pada Kirim ke kota; berkas itu selalu lengkap.",
        )
    if reading.raw.kind is FileKind.XLSX:
        require_fillable(reading.data)


def plan_filling(
    reading: WholeReading,
    register: Register,
    missing: Sequence[FamilyRecord] = (),
    report: Report = silent,
    *,
    add: bool = False,
) -> FillingPlan:
    """Decide what is written: cells of known rows, and with `add` rows for the `missing` families.

    Raises UserError for a file that cannot be filled, and what `report` raises.
    """
    require_foreign(reading)
    owners, counts = owners_of(reading, register), FillCounts()
    facts = _facts(reading)
    places = [
        place for place, table in reading.found.tables.items()
        if table.layout.records is not Records.PROGRAMS
    ]  # fmt: skip
    fillings = [
        TableFilling(reading.found.tables[place], reading, owners, facts[place], counts) for place in places
    ]
    cells = [filling.edits(report) for filling in fillings]
    added: list[tuple[NewRow, ...]] = [() for _ in fillings]
    if add:
        others = [record for record in missing if record.family.id not in owners.families]
        added = additions(fillings, others, owners, [facts[place] for place in places], counts)
    edits = {
        place: _sheet_edits(filling.table, here, rows)
        for place, filling, here, rows in zip(places, fillings, cells, added, strict=True)
    }
    return FillingPlan(
        reading=reading, edits=edits, owners=owners, counts=counts, notes=tuple(_notes(reading))
    )


def write_filling(plan: FillingPlan, stream: BinaryIO, report: Report = silent) -> None:
    """Write the file with what was planned; raises UserError when it cannot be, and what `report` raises."""
    reading = plan.reading
    if reading.raw.kind is FileKind.CSV:
        write_filled_csv(reading.data, plan.edits.get(0, SheetEdits(cells={})), stream)
        return
    data = reading.data if reading.raw.kind is FileKind.XLSX else as_xlsx(reading.raw)
    write_filled(data, plan.edits, stream, report)


def _sheet_edits(
    table: Table, cells: Mapping[int, Mapping[int, NewCell]], added: tuple[NewRow, ...]
) -> SheetEdits:
    if not added:
        return SheetEdits(cells=cells)
    room = room_below(table)
    return SheetEdits(cells=cells, added=added, last_row=room.last, styled=room.styled)


def _facts(reading: WholeReading) -> dict[int, SheetFacts]:
    """Formulas and drop-downs of the sheets with a table."""
    if reading.raw.kind is FileKind.CSV:
        encoding = decoded_as(reading.data)[1]
        return {place: SheetFacts(holds=partial(holds, encoding=encoding)) for place in reading.found.tables}
    if reading.raw.kind is not FileKind.XLSX:
        return {place: SheetFacts() for place in reading.found.tables}
    found: dict[int, SheetFacts] = {}
    with open_zip(reading.data) as archive:
        package = read_package(archive)
        for place in reading.found.tables:
            spots = sheet_spots(read_part(archive, package.sheets[place].path), ())
            listed = listed_texts(spots.lists, reading.raw.sheets[place], reading.raw)
            found[place] = SheetFacts(formulas=frozenset(spots.formulas), listed=listed)
    return found


def _notes(reading: WholeReading) -> Iterator[str]:
    if reading.raw.has_macros:
        yield _MACROS
    if reading.raw.kind not in (FileKind.XLSX, FileKind.CSV):
        yield _CONVERTED
    tables = reading.found.tables.values()
    if any(table.layout.records is Records.PROGRAMS for table in tables):
        yield _PROGRAMS
