"""The city's own file given back: looked at first, then filled with what this office knows."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.models import records
from kemiskinan_desktop.services.actor import Actor, Permission, permits
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.disclosures import Disclosure, record_disclosure
from kemiskinan_desktop.services.import_register import register_for
from kemiskinan_desktop.services.many_values import many_values
from kemiskinan_desktop.services.profiles import own_profiles
from kemiskinan_desktop.services.put_in_place import drafted
from kemiskinan_desktop.whole_file import whole_file

if TYPE_CHECKING:
    from kemiskinan_desktop.workbooks.city_file import FillingPlan
    from kemiskinan_desktop.workbooks.reader import WholeReading

INTO_THE_CITYS_FILE = "pengisian berkas milik kota"
"""Purpose of a filled file for which no other is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledFile:
    """What filling does, or did. Rows read = filled + unchanged + unknown; added rows come on top."""

    layout: str
    """Name of the layout that was recognised."""
    layout_code: str
    filled: int
    unchanged: int
    unknown: int
    added: int
    blanks_filled: int
    """Cells in which nothing stood."""
    replaced: int
    """Cells in which something else stood."""
    formulas: tuple[str, ...]
    """Cells that differ and keep their formula: sheet and address."""
    unwritten: tuple[str, ...]
    """Cells that could not say what is stored here, left as they are: sheet and address."""
    unknown_rows: tuple[str, ...]
    """Sheet and number of the rows of families and persons that are not known here."""
    not_added: int
    """Families and persons that the file lacks and for whom no row could be added."""
    families: int
    """Families of the file that are known here."""
    notes: tuple[str, ...]
    ending: str
    """The ending that the filled file's name gets: ``.xlsx`` or ``.csv``."""
    path: Path | None = None
    """The filled file; None while it is only looked at."""

    @property
    def read(self) -> int:
        """All rows of the tables."""
        return self.filled + self.unchanged + self.unknown

    @property
    def cells(self) -> int:
        """All cells written in rows that were there."""
        return self.blanks_filled + self.replaced


class CityFiles:
    """Fills workbooks of the city in their own layout."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @permits(Permission.EXCHANGE)
    def look(
        self,
        who: Actor,
        source: Path,
        *,
        profile: str | None = None,
        add_missing: bool = False,
        period: str | None = None,
        report: Report = silent,
    ) -> FilledFile:
        """Count what filling would do; nothing is written. Raises UserError for a bad or unknown file."""
        del who
        with many_values():
            reading = self._read(source, profile, period, report)
            with self._context.database.read() as session:
                return _summary(self._plan(session, reading, period, report, add=add_missing))

    @permits(Permission.EXCHANGE)
    def fill(
        self,
        who: Actor,
        source: Path,
        target: Path,
        *,
        profile: str | None = None,
        add_missing: bool = False,
        period: str | None = None,
        purpose: str = INTO_THE_CITYS_FILE,
        report: Report = silent,
    ) -> FilledFile:
        """Write the file again with the cells that this office knows better; everything else of it stays.

        Answers are those of a period by its name, None is the current one. A blank here never empties a cell
        of the city. `add_missing` adds rows for families of the same kelurahan that the file does not have.
        The history keeps purpose, counts, file and every family. Raises UserError for a bad or unknown file,
        and what `report` raises; then nothing is left behind.
        """
        from kemiskinan_desktop.workbooks.city_file import write_filling  # noqa: PLC0415 - not needed at start

        _refuse_original(source, target)
        with many_values():
            reading = self._read(source, profile, period, report)
            with drafted(target) as draft, self._context.database.write() as session:
                plan = self._plan(session, reading, period, report, add=add_missing)
                self._record(session, who, plan, target.name, purpose)
                with whole_file(draft.path) as stream:
                    write_filling(plan, stream, report)
                draft.take_place()
        return _summary(plan, target)

    def _read(self, source: Path, profile: str | None, period: str | None, report: Report) -> "WholeReading":
        from kemiskinan_desktop.workbooks.profile_files import profile_named  # noqa: PLC0415 - as above
        from kemiskinan_desktop.workbooks.reader import read_whole  # noqa: PLC0415 - not needed at start

        context = self._context
        with context.database.read() as session:
            asked = context.period_named(session, period)
            own = {each.code: each for each in own_profiles(session)}
        chosen = None if profile is None else own.get(profile) or profile_named(profile)
        return read_whole(
            source, context.reference, chosen, report, instrument=context.instrument_of(asked),
            own=tuple(own.values()),
        )  # fmt: skip

    def _plan(
        self, session: Session, reading: "WholeReading", period: str | None, report: Report, *, add: bool
    ) -> "FillingPlan":
        from kemiskinan_desktop.workbooks.city_file import plan_filling  # noqa: PLC0415 - not needed at start

        asked = self._context.period_named(session, period)
        register = register_for(session, reading.book, asked.id)
        missing = _of_its_areas(session, register, asked.id) if add else ()
        return plan_filling(reading, register, missing, report, add=add)

    def _record(self, session: Session, who: Actor, plan: "FillingPlan", name: str, purpose: str) -> None:
        added = {family.id: family for family in plan.added_families}
        families = [*plan.families, *added.values()]
        living = sum(len(family.living) for family in families)
        given = Disclosure(
            act="isi berkas kota", file_name=name, purpose=purpose.strip() or INTO_THE_CITYS_FILE,
            total=Count(len(families), living), full=True, contents=plan.reading.found.profile.name,
            family_ids=[family.id for family in families],
        )  # fmt: skip
        record_disclosure(self._context, session, who, given)


def _refuse_original(source: Path, target: Path) -> None:
    """The file that came stays as it is, so that both can be compared."""
    if target.resolve() == source.resolve():
        raise UserError(
            "Berkas asli dari kota tidak ditimpa.",
            "Pilih nama lain untuk berkas yang terisi, lalu coba lagi.",
        )


def _of_its_areas(session: Session, register: Register, period_id: str) -> list[FamilyRecord]:
    """The active families of the kelurahan that the file speaks of; of all when it names none known here."""
    areas = sorted({family.kelurahan for family in register.families.values()})
    found = [records.all_ids(session, kelurahan=area) for area in areas] or [records.all_ids(session)]
    return list(records.load(session, [key for ids in found for key in ids], period_id).values())


def _summary(plan: "FillingPlan", path: Path | None = None) -> FilledFile:
    counts, profile = plan.counts, plan.reading.found.profile
    return FilledFile(
        layout=profile.name, layout_code=profile.code, filled=counts.filled, unchanged=counts.unchanged,
        unknown=counts.unknown, added=counts.added, blanks_filled=counts.blanks_filled,
        replaced=counts.replaced, formulas=tuple(counts.formulas), unwritten=tuple(counts.unwritten),
        unknown_rows=tuple(counts.unknown_rows), not_added=counts.not_added, families=len(plan.families),
        notes=plan.notes, ending=plan.ending, path=path,
    )  # fmt: skip
