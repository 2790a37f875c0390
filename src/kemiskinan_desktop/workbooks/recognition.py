"""Which profile a workbook belongs to, and where its tables are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kemiskinan_desktop.domain.errors import UserError
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


def tables_of(book: RawBook, profile: Profile) -> Recognised:
    """The tables of a profile that has been named; raises UserError naming the headings that are missing."""
    candidates = _candidates(book, profile)
    complete = {position: table for position, table in candidates.items() if not table.missing}
    if not _has_every_part(profile, complete.values()):
        raise _not_found(profile, candidates)
    return Recognised(profile, complete)


def recognise(book: RawBook, profiles: Iterable[Profile]) -> Recognised:
    """The profile that fits best, a known fingerprint first; raises UserError when none does."""
    profiles = tuple(profiles)
    fitting: list[tuple[bool, float, Recognised]] = []
    near: list[tuple[float, Profile, dict[int, Table]]] = []
    for profile in profiles:
        candidates = _candidates(book, profile)
        complete = {position: table for position, table in candidates.items() if not table.missing}
        share = max((table.share_known for table in candidates.values()), default=0.0)
        if share >= _MOSTLY_KNOWN and _has_every_part(profile, complete.values()):
            known = any(fingerprint(t.labels.values()) in profile.fingerprints for t in complete.values())
            fitting.append((known, share, Recognised(profile, complete)))
        elif share >= _MOSTLY_KNOWN:
            near.append((share, profile, candidates))
    if fitting:
        return max(fitting, key=lambda entry: entry[:2])[2]
    if near:
        _, profile, candidates = max(near, key=lambda entry: entry[0])
        raise _not_found(profile, candidates)
    known_names = ", ".join(profile.name for profile in profiles)
    raise UserError(
        "Susunan kolom berkas ini belum dikenal.", f"Pilih profilnya sendiri. Yang ada: {known_names}."
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


def _has_every_part(profile: Profile, tables: Iterable[Table]) -> bool:
    """Whether a table was found for the first kind of sheet, without which there is nothing to read."""
    return any(table.layout is profile.layouts[0] for table in tables)


def _not_found(profile: Profile, candidates: Mapping[int, Table]) -> UserError:
    title = f"Berkas ini tidak cocok dengan susunan {profile.name}."
    if not candidates:
        return UserError(title, "Judul kolomnya tidak ditemukan. Periksa berkasnya, atau pilih susunan lain.")
    best = max(candidates.values(), key=lambda table: len(table.columns))
    missing = ", ".join(column.headings[0] for column in best.missing)
    return UserError(
        title,
        f"Kolom yang tidak ditemukan pada lembar {best.sheet.name}: {missing}. "
        "Kembalikan judul kolomnya seperti semula, lalu coba lagi.",
    )
