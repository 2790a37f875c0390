"""Reading a workbook through a profile: from a path to a `SourceBook`."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kemiskinan_desktop.domain.instrument import Instrument
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.domain.source import (
    SkippedRow,
    SourceBook,
    SourceEnrolment,
    SourceFamily,
    SourceMember,
)
from kemiskinan_desktop.workbooks import buku_data_profile, refusals
from kemiskinan_desktop.workbooks.book_notes import book_notes
from kemiskinan_desktop.workbooks.cell_reading import CellReader, Surroundings
from kemiskinan_desktop.workbooks.chosen_file import STILL_OPEN, is_still_open, read_bytes
from kemiskinan_desktop.workbooks.flat_families import read_flat_families
from kemiskinan_desktop.workbooks.given_sheet import base_of
from kemiskinan_desktop.workbooks.join_keys import KeyReader
from kemiskinan_desktop.workbooks.nested_families import read_nested
from kemiskinan_desktop.workbooks.nik_proposals import with_proposals
from kemiskinan_desktop.workbooks.profile import Level, Profile, Records
from kemiskinan_desktop.workbooks.profile_files import profiles
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, Limits, RawBook, RawRow, RawSheet
from kemiskinan_desktop.workbooks.reading_process import WHOLE, read_raw
from kemiskinan_desktop.workbooks.recognition import Recognised, recognise, tables_of
from kemiskinan_desktop.workbooks.row_sorting import skipped_sheet, sort_rows
from kemiskinan_desktop.workbooks.separate_sheets import JoinRow, SheetJoin
from kemiskinan_desktop.workbooks.table_finding import Table

_ROWS_PER_REPORT = 200
_GROUPED = {Records.NESTED: read_nested, Records.FLAT: read_flat_families}


def read_book(
    path: Path,
    reference: Reference,
    profile: Profile | None = None,
    report: Report = silent,
    *,
    instrument: Instrument | None = None,
    limits: Limits = DEFAULT_LIMITS,
    own: Sequence[Profile] = (),
) -> SourceBook:
    """Read a workbook; without a profile it is recognised by its headings.

    `instrument` gives the questions of a Buku Data, `own` the profiles of this office, which go before the
    built-in ones where both fit equally. Raises UserError for a file that cannot be read or is not
    recognised, and what `report` raises. Cells that cannot be taken are damages in the result, never errors.
    """
    reading = read_whole(path, reference, profile, report, instrument=instrument, limits=limits, own=own)
    return reading.book


def read_whole(
    path: Path,
    reference: Reference,
    profile: Profile | None = None,
    report: Report = silent,
    *,
    instrument: Instrument | None = None,
    limits: Limits = DEFAULT_LIMITS,
    own: Sequence[Profile] = (),
) -> "WholeReading":
    """As `read_book`, with the bytes, cells and tables that the meaning was taken from."""
    data = read_bytes(path)
    raw = read_cells(data, lambda done, whole: report(done, 2 * whole), limits)
    found = _recognised(raw, profile, instrument, own)
    around = Surroundings(reference=reference, instrument=instrument, date_1904=raw.date_1904)
    book = source_book(raw, found, around, path.name, hashlib.sha256(data).hexdigest(), report)
    if is_still_open(path):
        book = replace(book, notes=(STILL_OPEN, *book.notes))
    return WholeReading(data=data, raw=raw, found=found, around=around, book=book)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeReading:
    """A workbook at every step of its reading."""

    data: bytes
    raw: RawBook
    found: Recognised
    around: Surroundings
    book: SourceBook


def read_cells(data: bytes, report: Report = silent, limits: Limits = DEFAULT_LIMITS) -> RawBook:
    """The cells of a workbook before any meaning; raises UserError when nothing can be read of it."""
    raw = read_raw(data, report, limits)
    if not any(sheet.rows for sheet in raw.sheets):
        raise refusals.no_sheets()
    return raw


def source_book(
    raw: RawBook,
    found: Recognised,
    around: Surroundings,
    file_name: str = "",
    sha256: str = "",
    report: Report = silent,
) -> SourceBook:
    """What the tables that were found say; nothing is refused here."""
    return _BookReading(raw, found, around, report).book(file_name, sha256)


def _recognised(
    raw: RawBook, profile: Profile | None, instrument: Instrument | None, own: Sequence[Profile]
) -> Recognised:
    def exact(wanted: Profile) -> Profile:
        own = wanted.code == buku_data_profile.CODE
        return buku_data_profile.buku_data_profile(instrument) if own else wanted

    if profile is not None:
        return tables_of(raw, exact(profile))
    return recognise(raw, (*own, *(exact(known) for known in profiles())))


class _BookReading:
    def __init__(self, raw: RawBook, found: Recognised, around: Surroundings, report: Report) -> None:
        self._raw, self._found, self._around, self._report = raw, found, around, report
        self._join = SheetJoin()
        self._skipped: list[SkippedRow] = []
        self._enrolments: list[SourceEnrolment] = []
        self._notes = list(book_notes(raw, found))
        self._rows_done, self._rows_all = 0, sum(len(sheet.rows) for sheet in raw.sheets)

    def book(self, file_name: str, sha256: str) -> SourceBook:
        profile = self._found.profile
        nested_families, loose = list[SourceFamily](), list[SourceMember]()
        for position, sheet in enumerate(self._raw.sheets):
            table = self._found.tables.get(position)
            if table is None:
                self._skip_sheet(sheet)
            elif table.layout.records in _GROUPED:
                grouped = _GROUPED[table.layout.records](table, self._data_rows(table), self._cells(table))
                nested_families.extend(grouped.families)
                loose.extend(grouped.orphans)
                self._notes.extend(grouped.notes)
            elif table.layout.records is Records.PROGRAMS:
                self._read_programs(table)
            else:
                self._read_joined(table)
        families, orphans = self._join.joined()
        families, orphans = with_proposals((*nested_families, *families), (*loose, *orphans))
        return SourceBook(
            file_name=file_name, sha256=sha256, profile_code=profile.code, profile_name=profile.name,
            lossless=profile.lossless, families=families, orphans=orphans,
            enrolments=tuple(self._enrolments), skipped=tuple(self._skipped),
            notes=tuple(self._notes), base=base_of(self._raw) if profile.lossless else None,
        )  # fmt: skip

    def _data_rows(self, table: Table) -> Iterator[RawRow]:
        rows = sort_rows(table, self._hear)
        self._skipped.extend(rows.skipped)
        for row in rows.data:
            if self._rows_done % _ROWS_PER_REPORT == 0:
                self._hear()
            self._rows_done += 1
            yield row

    def _hear(self) -> None:
        self._report(WHOLE + WHOLE * self._rows_done // self._rows_all, 2 * WHOLE)

    def _skip_sheet(self, sheet: RawSheet) -> None:
        if sheet.rows and not self._found.profile.lossless:
            self._skipped.append(skipped_sheet(sheet))

    def _cells(self, table: Table) -> CellReader:
        tables = self._found.tables
        beside = [sheet for place, sheet in enumerate(self._raw.sheets) if place not in tables]
        return CellReader(table, self._around, beside)

    def _read_programs(self, table: Table) -> None:
        cells, sheet = self._cells(table), table.sheet.name
        for row in self._data_rows(table):
            found = cells.read(row, frozenset({Level.PROGRAM}))[Level.PROGRAM]
            self._enrolments.append(SourceEnrolment(sheet=sheet, row=row.number, cells=found))

    def _read_joined(self, table: Table) -> None:
        add = {
            Records.FAMILIES: self._join.add_family,
            Records.MEMBERS: self._join.add_member,
            Records.SURVEYS: self._join.add_survey,
        }[table.layout.records]
        cells, keys = self._cells(table), KeyReader(table)
        for row in self._data_rows(table):
            says = frozenset(level for level in cells.levels if cells.says(row, level))
            add(
                JoinRow(
                    sheet=table.sheet.name, row=row.number, cells=cells.read(row, cells.levels), says=says,
                    key=keys.key(row) if keys.is_own else "",
                )
            )  # fmt: skip
