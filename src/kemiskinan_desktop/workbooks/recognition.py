"""Which profile a workbook belongs to, and where its tables are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kemiskinan_desktop.domain.errors import UnknownLayoutError, UserError
from kemiskinan_desktop.workbooks.profile import Profile, SheetLayout, fingerprint
from kemiskinan_desktop.workbooks.raw import RawBook, RawSheet
from kemiskinan_desktop.workbooks.table_finding import Table, find_table

_MOSTLY_KNOWN = 0.6
"""Of the headings of a table, when a profile is recognised without being named."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A profile and its tables, by the position of their sheet."""

    profile: Profile
    tables: Mapping[int, Table]


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a workbook fits a profile."""

    profile: Profile
    candidates: Mapping[int, Table]

    @property
    def complete(self) -> dict[int, Table]:
        """The tables in which no required column is missing."""
        return {position: table for position, table in self.candidates.items() if not table.missing}

    @property
    def spoiled(self) -> tuple[Table, ...]:
        """Tables that are mostly known and yet lack a required column."""
        return tuple(t for t in self.candidates.values() if t.missing and t.share_known >= _MOSTLY_KNOWN)

    @property
    def share_known(self) -> float:
        return max((table.share_known for table in self.candidates.values()), default=0.0)

    @property
    def has_known_fingerprint(self) -> bool:
        return any(
            fingerprint(t.labels.values()) in self.profile.fingerprints for t in self.complete.values()
        )

    @property
    def is_whole(self) -> bool:
        """Whether no table is spoiled and the first kind of sheet, that of the families, is there."""
        first = self.profile.layouts[0]
        return not self.spoiled and any(table.layout is first for table in self.complete.values())


def tables_of(book: RawBook, profile: Profile) -> Recognised:
    """The tables of a profile that has been named; raises UserError naming the headings that are missing.

    Our own layout is exact: a form that shares but a few headings with it is refused once, not row by row.
    """
    fit = _Fit(profile, _candidates(book, profile))
    foreign = profile.lossless and fit.share_known < _MOSTLY_KNOWN
    if foreign or not fit.is_whole:
        raise _not_found(fit)
    return Recognised(profile, fit.complete)


def recognise(book: RawBook, profiles: Iterable[Profile]) -> Recognised:
    """The profile that fits best, a known fingerprint first; raises UserError when none does."""
    fits = [_Fit(profile, _candidates(book, profile)) for profile in profiles]
    near = [fit for fit in fits if fit.share_known >= _MOSTLY_KNOWN]
    whole = [fit for fit in near if fit.is_whole]
    if whole:
        best = max(whole, key=lambda fit: (fit.has_known_fingerprint, fit.share_known))
        return Recognised(best.profile, best.complete)
    if near:
        raise _not_found(max(near, key=lambda fit: fit.share_known))
    names = ", ".join(fit.profile.name for fit in fits)
    raise UnknownLayoutError(
        "Susunan kolom berkas ini belum dikenal.",
        f"Petakan kolomnya sekali, atau pilih susunannya sendiri. Yang ada: {names}.",
    )


def _candidates(book: RawBook, profile: Profile) -> dict[int, Table]:
    """The best table of each sheet."""
    found: dict[int, Table] = {}
    for position, sheet in enumerate(book.sheets):
        tables = [table for layout in profile.layouts if (table := find_table(sheet, layout)) is not None]
        if tables:
            found[position] = max(tables, key=_rank)
    return found


def _rank(table: Table) -> tuple[bool, bool, int]:
    return not table.missing, _is_named(table.sheet, table.layout), len(table.columns)


def _is_named(sheet: RawSheet, layout: SheetLayout) -> bool:
    return sheet.name.strip().casefold() == layout.sheet.casefold()


def _not_found(fit: _Fit) -> UserError:
    title = f"Berkas ini tidak cocok dengan susunan {fit.profile.name}."
    lacking = [table for table in fit.candidates.values() if table.missing]
    if not lacking:
        return UnknownLayoutError(
            title, "Judul kolomnya tidak ditemukan. Periksa berkasnya, atau pilih susunan lain."
        )
    worst = max(fit.spoiled or lacking, key=lambda table: len(table.columns))
    missing = ", ".join(column.headings[0] for column in worst.missing)
    return UnknownLayoutError(
        title,
        f"Kolom yang tidak ditemukan pada lembar {worst.sheet.name}: {missing}. "
        "Kembalikan judul kolomnya seperti semula, lalu coba lagi.",
    )
