"""An office and a city that edit the same workbook apart, and what has to come of every single edit.

The judge here knows nothing of the program's own merge: it looks at three values of a cell and at the result.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from random import Random

from tests.support.people import family, member
from tests.support.source_rows import cells, plan, source_book
from tests.support.survey import best_answers

from kemiskinan_desktop.domain.conflicts import NOTHING_DECIDED, Decisions, Ending
from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.domain.given import GivenBook
from kemiskinan_desktop.domain.ids import uuid7
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.period import Survey
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.source import SourceBook, SourceFamily, SourceMember
from kemiskinan_desktop.domain.source_parsing import parse_family, parse_member
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values

PERIOD, NEW = "p", "baru"
WORDS = ("", "Satu", "Dua", "Tiga")
FAMILY_EDITS: Mapping[str, tuple[str, ...]] = {
    "address": ("Jl. Satu", "Jl. Dua", "Jl. Tiga"), "rt": ("001", "004", "009"), "notes": WORDS,
    "phone": ("", "081211111111", "081222222222"), "floor_area": ("", "21", "36", "45.5"),
}  # fmt: skip
MEMBER_EDITS: Mapping[str, tuple[str, ...]] = {
    "name": ("Warga Satu", "Warga Dua", "Warga Tiga"), "birth_place": WORDS, "notes": WORDS,
    "occupation": ("", "1", "2"), "religion": ("1", "2", "3"), "education": ("", "3", "4"),
}  # fmt: skip
ANSWER_EDITS: Mapping[str, tuple[str, ...]] = {
    "surveyor": WORDS, "P1": ("1", "2", "3"), "PENDAPATAN": ("", "600000", "900000"), "H2": ("", "1", "2"),
}  # fmt: skip
_ASKED = dict.fromkeys(ANSWER_EDITS, "")
_EDITS = {"families": FAMILY_EDITS, "members": MEMBER_EDITS, "answers": ANSWER_EDITS}
_CHILD, _WHOLE_FAMILY, _SAME_CELL = "4", 0.2, 0.4
_OF_CITY, _OF_OFFICE = 2_000_000, 1_000_000
"""Numbers of the people that each side adds."""
Row = dict[str, str]


@dataclass(slots=True)
class Sheets:
    """The workbook in the city's hands."""

    families: dict[str, Row] = field(default_factory=dict[str, Row])
    members: dict[str, Row] = field(default_factory=dict[str, Row])
    answers: dict[str, Row] = field(default_factory=dict[str, Row])
    new: int = 0
    """Rows the city has added; their ids are blank in the file."""


def record(index: int) -> FamilyRecord:
    """An invented family with its interview."""
    one = family(index)
    survey = Survey(
        id=f"s{index}", family_id=one.id, period_id=PERIOD, answers=best_answers(), surveyor="Rina"
    )
    return FamilyRecord(family=one, survey=survey)


class TwoSides:
    """``sides.give_out()``, edits on both sides, ``sides.come_back()``."""

    def __init__(self, families: int) -> None:
        self.office = {one.family.id: one for one in map(record, range(1, families + 1))}
        self.given: GivenBook | None = None
        self.sheets = Sheets()
        self.decisions = NOTHING_DECIDED
        self._made = families
        self._ids = count(1)
        self._touched: list[tuple[str, str, str]] = []

    def give_out(self, given: GivenBook) -> None:
        """Hand out everything the office has."""
        self.given, self.sheets, self.decisions = given, Sheets(), NOTHING_DECIDED
        self._touched = []
        for key, one in self.office.items():
            self.sheets.families[key] = family_values(one.family)
            self.sheets.answers[key] = survey_values(one.survey)
            for each in one.family.members:
                self.sheets.members[each.id] = member_values(each, one.family.kk_number.text)

    def city_edits(self, chance: Random) -> None:
        """One edit of the city: a cell, a row taken out, a row added, a child put into another family."""
        edit = chance.choice((self._city_cell,) * 6 + (self._city_removes, self._city_adds, self._city_moves))
        edit(chance)

    def office_edits(self, chance: Random) -> None:
        """One edit of the office."""
        edit = chance.choice(
            (self._office_cell,) * 6 + (self._office_removes, self._office_adds, self._office_moves)
        )
        edit(chance)

    def book(self) -> SourceBook:
        """The workbook as it comes back."""
        of_family: dict[str, list[SourceMember]] = {}
        orphans: list[SourceMember] = []
        by_kk = {row["kk_number"]: key for key, row in self.sheets.families.items()}
        for place, (key, row) in enumerate(self.sheets.members.items(), start=2):
            shown = row | {"id": "" if key.startswith(NEW) else key}
            one = SourceMember(sheet="Anggota", row=place, cells=cells("Anggota", place, shown, {}))
            home = by_kk.get(row["kk_number"])
            (orphans if home is None else of_family.setdefault(home, [])).append(one)
        rows = [
            SourceFamily(
                sheet="Keluarga", row=place, cells=cells("Keluarga", place, row, {}),
                members=tuple(of_family.get(key, ())),
                answers=cells("Pendataan", place, _ASKED | self.sheets.answers.get(key, {}), {}),
            )
            for place, (key, row) in enumerate(self.sheets.families.items(), start=2)
        ]  # fmt: skip
        return source_book(*rows, orphans=orphans)

    def come_back(self) -> ImportPlan:
        """The plan of the workbook as things stand."""
        surveys = {key: one.survey for key, one in self.office.items() if one.survey is not None}
        return plan(
            self.book(), [one.family for one in self.office.values()], surveys,
            given=self.given, decisions=self.decisions, period_id=PERIOD, new_id=self._new_id,
        )  # fmt: skip

    def apply(self, found: ImportPlan) -> None:
        """What the program would write."""
        for planned in found.families:
            before = self.office.get(planned.family.id)
            survey = None if before is None else before.survey
            if planned.survey is not None:
                base = survey or Survey(id="n", family_id=planned.family.id, period_id=PERIOD)
                survey = replace(base, answers=dict(planned.survey.answers), surveyor=planned.survey.surveyor)
            self.office[planned.family.id] = FamilyRecord(family=planned.family, survey=survey)

    def decide(self, found: ImportPlan, chance: Random) -> None:
        """Decide every conflict and every proposed end by chance."""
        cells_ = {each.key: chance.choice(tuple(Choice)) for each in found.conflicts}
        ends = {end.key: chance.choice((Ending.STAY, Ending.MOVED)) for end in found.ends}
        self.decisions = Decisions(
            cells={**self.decisions.cells, **cells_}, ends={**self.decisions.ends, **ends}
        )

    def _new_id(self) -> str:
        return uuid7(1_785_000_000_000, next(self._ids))

    def homes(self) -> dict[str, str]:
        """Member → family, in the office as it stands."""
        return {m.id: key for key, one in self.office.items() for m in one.family.members}

    def _city_cell(self, chance: Random) -> None:
        kind = chance.choice(tuple(_EDITS))
        rows = getattr(self.sheets, kind)
        if rows:
            key, column = chance.choice(tuple(rows)), chance.choice(tuple(_EDITS[kind]))
            rows[key][column] = chance.choice(_EDITS[kind][column])
            self._touched.append((kind, key, column))

    def _city_removes(self, chance: Random) -> None:
        """A row of a child is deleted; now and then every row of a family."""
        if chance.random() < _WHOLE_FAMILY and len(self.sheets.families) > 1:
            key = chance.choice(tuple(self.sheets.families))
            number = self.sheets.families.pop(key)["kk_number"]
            self.sheets.answers.pop(key, None)
            for each in [k for k, row in self.sheets.members.items() if row["kk_number"] == number]:
                del self.sheets.members[each]
        elif children := self._city_children():
            del self.sheets.members[chance.choice(children)]

    def _city_adds(self, chance: Random) -> None:
        if self.sheets.families:
            self.sheets.new += 1
            one = self._newcomer(_OF_CITY + self.sheets.new)
            number = self.sheets.families[chance.choice(tuple(self.sheets.families))]["kk_number"]
            self.sheets.members[f"{NEW}{self.sheets.new}"] = member_values(one, number)

    def _city_moves(self, chance: Random) -> None:
        children = [key for key in self._city_children() if not key.startswith(NEW)]
        if children and self.sheets.families:
            home = chance.choice(tuple(self.sheets.families.values()))
            self.sheets.members[chance.choice(children)]["kk_number"] = home["kk_number"]

    def _city_children(self) -> list[str]:
        return [key for key, row in self.sheets.members.items() if row["relation"] == _CHILD]

    def _office_cell(self, chance: Random) -> None:
        """Any cell, and often one that the city has edited too."""
        kind = chance.choice(tuple(_EDITS))
        key = chance.choice(tuple(self.office))
        column = chance.choice(tuple(_EDITS[kind]))
        people = self.office[key].family.members
        if kind == "members" and people:
            key = chance.choice(people).id
        if self._touched and chance.random() < _SAME_CELL:
            kind, key, column = chance.choice(self._touched)
        value = chance.choice(_EDITS[kind][column])
        if kind == "members":
            self._office_member(key, column, value)
        elif key in self.office and kind == "families":
            before = self.office[key].family
            self._put(key, parse_family(family_values(before) | {column: value}, before, key))
        elif key in self.office:
            self._office_answer(key, column, value)

    def _office_member(self, key: str, column: str, value: str) -> None:
        home = self.homes().get(key)
        if home is not None:
            people = self.office[home].family.members
            changed = [
                parse_member(member_values(m, "") | {column: value}, m.id) if m.id == key else m
                for m in people
            ]
            self._put_members(home, changed)

    def _office_answer(self, key: str, column: str, value: str) -> None:
        survey = self.office[key].survey
        if survey is None:
            return
        if column == "surveyor":
            survey = replace(survey, surveyor=value)
        else:
            answers = dict(survey.answers) | {column: value}
            survey = replace(survey, answers={code: text for code, text in answers.items() if text})
        self.office[key] = replace(self.office[key], survey=survey)

    def _office_removes(self, chance: Random) -> None:
        if children := self._office_children():
            key, one = chance.choice(children)
            self._put_members(key, [m for m in self.office[key].family.members if m.id != one.id])

    def _office_adds(self, chance: Random) -> None:
        self._made += 1
        key = chance.choice(tuple(self.office))
        self._put_members(key, [*self.office[key].family.members, self._newcomer(_OF_OFFICE + self._made)])

    def _office_moves(self, chance: Random) -> None:
        if children := self._office_children():
            key, one = chance.choice(children)
            self._put_members(key, [m for m in self.office[key].family.members if m.id != one.id])
            there = chance.choice(tuple(self.office))
            self._put_members(there, [*self.office[there].family.members, one])

    def _office_children(self) -> list[tuple[str, Member]]:
        return [
            (key, one)
            for key, each in self.office.items()
            for one in each.family.members
            if one.relation == _CHILD
        ]

    def _put_members(self, key: str, people: Sequence[Member]) -> None:
        self._put(key, self.office[key].family.with_members(tuple(people)))

    def _put(self, key: str, one: Family) -> None:
        self.office[key] = replace(self.office[key], family=one)

    @staticmethod
    def _newcomer(number: int) -> Member:
        """A child nobody knows yet."""
        return member(number, relation=_CHILD, birth_date=date(2012, 4, 1), marital="1")
