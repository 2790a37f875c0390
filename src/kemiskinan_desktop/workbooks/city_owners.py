"""Whose row is whose: each row of a city's file with the stored family and person it means."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.family import Family, FamilyStatus, Member
from kemiskinan_desktop.domain.matching import match_family, match_members
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.register import Register
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.source import SourceFamily, SourceMember
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values
from kemiskinan_desktop.workbooks.cell_reading import CellReader
from kemiskinan_desktop.workbooks.join_keys import KeyReader
from kemiskinan_desktop.workbooks.profile import Level, Records
from kemiskinan_desktop.workbooks.raw import RawRow
from kemiskinan_desktop.workbooks.reader import WholeReading
from kemiskinan_desktop.workbooks.table_finding import Table

Place = tuple[str, int]
"""Name of a sheet and 1-based row."""


@dataclass(slots=True, kw_only=True)
class Owner:
    """The family of a row, and the person where it tells of one."""

    family: Family
    survey: Survey | None
    member: Member | None = None
    begins: bool = True
    """Whether the family's own cells stand in this row."""
    of_person: bool = False
    """Whether the row tells of a person; without a `member` it is one that is not known here."""

    def values(self) -> dict[tuple[Level, str], str]:
        """What is stored, by level and field."""
        kk, key = self.family.kk_number.text, self.family.id
        found = {(Level.FAMILY, name): value for name, value in family_values(self.family).items()}
        found |= {(Level.SURVEY, "kk_number"): kk, (Level.SURVEY, "id"): key}
        found |= {(Level.SURVEY, name): value for name, value in survey_values(self.survey).items()}
        if self.member is not None:
            person = member_values(self.member, kk)
            found |= {(Level.MEMBER, name): value for name, value in person.items()}
        return found


@dataclass(slots=True)
class Owners:
    """The rows that are known here, and who is in the file."""

    rows: dict[Place, Owner] = field(default_factory=dict[Place, Owner])
    families: dict[str, Family] = field(default_factory=dict[str, Family])
    members: set[str] = field(default_factory=set[str])
    persons: set[Place] = field(default_factory=set[Place])
    """Rows that tell of a person, known or not."""
    added: dict[str, Family] = field(default_factory=dict[str, Family])
    """Families that the file did not have."""


def owners_of(reading: WholeReading, register: Register) -> Owners:
    """Match every family and member row by hidden id, KK, former KK and NIK, as an import does.

    The first row of a family counts when there are two; a family that is no longer active is not known.
    """
    owners = Owners()
    tables = reading.found.tables.values()
    heads = {table.sheet.name for table in tables if table.layout.records is Records.FAMILIES}
    for source in reading.book.families:
        _own_family(source, register, owners, heads)
    for orphan in reading.book.orphans:
        _own_orphan(orphan, register, owners)
    for table in reading.found.tables.values():
        if table.layout.records is Records.SURVEYS:
            _own_surveys(table, reading, register, owners)
    return owners


def _own_family(source: SourceFamily, register: Register, owners: Owners, heads: Container[str]) -> None:
    """`heads` are the sheets whose rows tell of the head beside the family."""
    owners.persons |= {(member.sheet, member.row) for member in source.members}
    match = match_family(source, register)
    family = match.stored
    if family is None or match.rival is not None or not _is_open(family, owners):
        return
    owners.families[family.id] = family
    survey = register.surveys.get(family.id)
    owners.rows[source.sheet, source.row] = Owner(family=family, survey=survey)
    first = source.sheet, source.row
    for row, member in _matched(family, source.members):
        person = family.head if row.sheet in heads else member
        _own_member(row, person, Owner(family=family, survey=survey), first, owners)


def _matched(family: Family, rows: Sequence[SourceMember]) -> Iterator[tuple[SourceMember, Member | None]]:
    """Each row with its person; one person may have a row in each of several sheets."""
    for sheet in dict.fromkeys(row.sheet for row in rows):
        here = [row for row in rows if row.sheet == sheet]
        yield from zip(here, match_members(family, here), strict=True)


def _own_member(row: SourceMember, member: Member | None, owner: Owner, first: Place, owners: Owners) -> None:
    place = row.sheet, row.row
    owner.begins, owner.member, owner.of_person = place == first, member, True
    owners.rows[place] = owner
    owners.members |= set() if member is None else {member.id}


def _own_orphan(orphan: SourceMember, register: Register, owners: Owners) -> None:
    owners.persons.add((orphan.sheet, orphan.row))
    kk = value_of(orphan.cells, "kk_number")
    by_id = register.by_member.get(value_of(orphan.cells, "id"))
    family = by_id or register.by_kk.get(kk) or register.by_former_kk.get(kk)
    if family is None or family.status is not FamilyStatus.ACTIVE:
        return
    member = match_members(family, [orphan])[0]
    if member is not None and member.id not in owners.members:
        owner = Owner(family=family, survey=register.surveys.get(family.id))
        _own_member(orphan, member, owner, ("", 0), owners)


def _own_surveys(table: Table, reading: WholeReading, register: Register, owners: Owners) -> None:
    """Rows that say more about families of another sheet, found by the layout's key or by the KK number."""
    by_key = dict(_keys(reading, owners))
    cells, keys = CellReader(table, reading.around), KeyReader(table)
    for row in table.data_rows:
        family = by_key.get(keys.key(row)) if keys.is_own else _named(cells, row, register)
        place = table.sheet.name, row.number
        if family is not None and place not in owners.rows and family.status is FamilyStatus.ACTIVE:
            owners.rows[place] = Owner(family=family, survey=register.surveys.get(family.id))


def _keys(reading: WholeReading, owners: Owners) -> Iterator[tuple[str, Family]]:
    for table in reading.found.tables.values():
        keys = KeyReader(table)
        if table.layout.records is Records.FAMILIES and keys.is_own:
            for row in table.data_rows:
                owner = owners.rows.get((table.sheet.name, row.number))
                if owner is not None:
                    yield keys.key(row), owner.family


def _named(cells: CellReader, row: RawRow, register: Register) -> Family | None:
    found = cells.read(row)
    for level in (Level.SURVEY, Level.FAMILY):
        family = _by_numbers(found[level].value_of("id"), found[level].value_of("kk_number"), register)
        if family is not None:
            return family
    return None


def _by_numbers(key: str, kk: str, register: Register) -> Family | None:
    return register.families.get(key) or register.by_kk.get(kk) or register.by_former_kk.get(kk)


def _is_open(family: Family, owners: Owners) -> bool:
    return family.status is FamilyStatus.ACTIVE and family.id not in owners.families


def writable(records: Records, owner: Owner) -> frozenset[Level]:
    """The levels that a row may be filled with."""
    is_head = owner.member is not None and owner.member.is_head
    of_records: Mapping[Records, Sequence[Level]] = {
        Records.NESTED: (Level.FAMILY, Level.SURVEY, Level.MEMBER),
        Records.FLAT: (Level.FAMILY, Level.SURVEY, Level.MEMBER),
        Records.FAMILIES: (Level.FAMILY, Level.SURVEY, Level.MEMBER),
        Records.MEMBERS: (Level.MEMBER, Level.SURVEY) if is_head else (Level.MEMBER,),
        Records.SURVEYS: (Level.SURVEY, Level.FAMILY),
        Records.PROGRAMS: (),
    }
    return frozenset(of_records[records])
