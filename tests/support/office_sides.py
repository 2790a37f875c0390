"""The two sides on a real office and a real workbook: what `two_sides` edits, done to file and cells."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from tests.support.offices import ADMIN, CLERK, new_office
from tests.support.source_rows import plan, source_book, source_family
from tests.support.two_sides import ANSWER_EDITS, FAMILY_EDITS, MEMBER_EDITS, NEW, TwoSides, record

from kemiskinan_desktop.domain.given import GivenBook, given_family
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.models import records
from kemiskinan_desktop.workbooks.columns import FAMILIES, FAMILY_COLUMNS, MEMBER_COLUMNS, MEMBERS, SURVEYS

Headings = Mapping[str, int]
"""Field → column from 1."""
Rows = Mapping[str, Mapping[str, str]]


class OfficeSides:
    """An office with so many families, its workbook in the city's hands, and the edits of both."""

    def __init__(self, folder: Path, families: int) -> None:
        self.office = new_office(folder)
        self._folder = folder
        people = [record(index) for index in range(1, families + 1)]
        rows = [source_family(one.family, at, survey=one.survey) for at, one in enumerate(people, start=2)]
        self.office.exchange.apply(ADMIN, plan(source_book(*rows)))
        self.sides = TwoSides(0)
        self.book = folder / "buku.xlsx"

    def give_out(self) -> None:
        """Export everything; both sides begin from here."""
        self.office.exchange.export_buku_data(ADMIN, self.book)
        self.refresh()
        families = {key: given_family(one) for key, one in self.sides.office.items()}
        now = self.office.context.clock()
        self.sides.give_out(GivenBook(export_id="", made_at=now, period_id="", families=families))
        self._given = {
            FAMILIES: _copied(self.sides.sheets.families), MEMBERS: _copied(self.sides.sheets.members),
            SURVEYS: _copied(self.sides.sheets.answers),
        }  # fmt: skip

    def refresh(self) -> None:
        """Read the office anew."""
        context = self.office.context
        with context.database.read() as session:
            period = context.require_period(session)
            self.sides.office = records.load(session, records.all_ids(session), period.id)

    def office_saves(self, edit: Callable[[], None]) -> None:
        """Do edits of the office to the records, then save every family that they changed."""
        before = dict(self.sides.office)
        edit()
        after = {key: one for key, one in self.sides.office.items() if before[key] != one}
        stay = {m.id for key in after for m in before[key].family.members}
        for key, one in after.items():  # nobody is in two families while they pass from one to the other
            home = {m.id for m in before[key].family.members}
            own = tuple(m for m in one.family.members if m.id in home or m.id not in stay)
            saved = self._save(one, own, before[key].family.version)
            self.sides.office[key] = replace(one, family=replace(one.family, version=saved.family.version))
        for key in after:
            one = self.sides.office[key]
            self._save(one, one.family.members, one.family.version)
        self.refresh()

    def come_back(self, name: str = "kembali.xlsx", through: Callable[[Path], Path] | None = None) -> Path:
        """The workbook as the city sends it, perhaps through another program."""
        source = self.book if through is None else through(self.book)
        made = load_workbook(source)
        sheets = self.sides.sheets
        for title, rows, fields in (
            (FAMILIES, sheets.families, FAMILY_EDITS), (MEMBERS, sheets.members, MEMBER_EDITS),
            (SURVEYS, sheets.answers, ANSWER_EDITS),
        ):  # fmt: skip
            _rewrite(made[title], self._given[title], rows, (*fields, "kk_number"))
        made.save(self._folder / name)
        return self._folder / name

    def plan(self, path: Path) -> ImportPlan:
        """The plan of a workbook with what was decided so far."""
        return self.office_decided(self.office.exchange.plan(ADMIN, path))

    def office_decided(self, found: ImportPlan) -> ImportPlan:
        """A plan with the decisions of the sides."""
        return self.office.exchange.decide(ADMIN, found, self.sides.decisions)

    def apply(self, found: ImportPlan) -> None:
        """Apply a plan."""
        self.office.exchange.apply(ADMIN, found)
        self.refresh()

    def _save(self, one: FamilyRecord, people: tuple[object, ...], version: int) -> FamilyRecord:
        family = replace(one.family, members=people, version=version)  # pyright: ignore[reportArgumentType] - members
        stored = self.office.families.get(ADMIN, one.family.id)
        survey = None if one.survey is None or stored.survey is None else replace(
            stored.survey, answers=one.survey.answers, surveyor=one.survey.surveyor
        )  # fmt: skip
        return self.office.families.save(CLERK, FamilyRecord(family=family, survey=survey))


def _copied(rows: Rows) -> dict[str, dict[str, str]]:
    return {key: dict(row) for key, row in rows.items()}


def _headings(sheet: Worksheet) -> Headings:
    """Columns by field; those of questions by the code their heading begins with."""
    known = {column.heading: column.field for column in (*FAMILY_COLUMNS, *MEMBER_COLUMNS)}
    known |= {"Petugas pendata": "surveyor", "ID keluarga": "id", "ID anggota": "id"}
    return {
        known.get(str(cell.value), str(cell.value).partition(" · ")[0]): at
        for at, cell in enumerate(sheet[1], start=1)
    }


def _rewrite(sheet: Worksheet, given: Rows, rows: Rows, fields: tuple[str, ...]) -> None:
    """Change the cells that the city changed, delete the rows it deleted, append those it added."""
    columns = _headings(sheet)
    gone: list[int] = []
    for at in range(2, sheet.max_row + 1):
        key = str(sheet.cell(at, columns["id"]).value or "")
        if key in given and key not in rows:
            gone.append(at)
        for field in fields if key in rows and key in given else ():
            if rows[key].get(field, "") != given[key].get(field, ""):
                _put(sheet, at, columns[field], rows[key].get(field, ""))
    for at in reversed(gone):
        sheet.delete_rows(at)
    for key, row in rows.items():
        if key.startswith(NEW):
            at = sheet.max_row + 1
            for field, value in row.items():
                if field in columns and field != "id":
                    _put(sheet, at, columns[field], value)


def _put(sheet: Worksheet, row: int, column: int, value: str) -> None:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value, cell.number_format = value or None, "@"
