"""Whether every edit of both sides ended merged or as a named conflict; none lost, none invented."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.two_sides import NEW, TwoSides

from kemiskinan_desktop.domain.conflicts import WHOLE_ROW, ConflictKey, Ending
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan import ImportPlan, RowStatus
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import FAMILY_FIELDS
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values

Row = Mapping[str, str]
Cell = tuple[str, str, str]
"""Sheet, id, column."""
Tables = Mapping[tuple[str, str], Row]
"""Sheet and id → row; of a member the column of the KK number holds the key of its family."""
HOME = "kk_number"


def office_tables(sides: TwoSides) -> Tables:
    """What the office has; the home of a member is its family's key."""
    found: dict[tuple[str, str], Row] = {}
    for key, one in sides.office.items():
        if one.family.status.value != "aktif":
            continue
        found["Keluarga", key] = family_values(one.family)
        found["Pendataan", key] = survey_values(one.survey)
        for each in one.family.members:
            if each.is_living:
                found["Anggota", each.id] = member_values(each, key)
    return found


def given_tables(sides: TwoSides) -> Tables:
    """What was given out."""
    found: dict[tuple[str, str], Row] = {}
    for key, one in ({} if sides.given is None else sides.given.families).items():
        found["Keluarga", key], found["Pendataan", key] = one.values, one.answers
        for each, row in one.members.items():
            found["Anggota", each] = {**row, HOME: key}
    return found


def city_tables(sides: TwoSides) -> Tables:
    """What the city sends, new rows left out."""
    homes = {row[HOME]: key for key, row in sides.sheets.families.items()}
    given = {} if sides.given is None else sides.given.families
    homes |= {one.values[HOME]: key for key, one in given.items() if one.values[HOME] not in homes}
    found: dict[tuple[str, str], Row] = {("Keluarga", k): row for k, row in sides.sheets.families.items()}
    found |= {("Pendataan", key): row for key, row in sides.sheets.answers.items()}
    for key, row in sides.sheets.members.items():
        if not key.startswith(NEW):
            found["Anggota", key] = {**row, HOME: homes[row[HOME]]}
    return found


@dataclass(slots=True)
class Verdict:
    """What a plan did that it should not, and what it should have named; all empty when it is right."""

    lost_or_invented: set[Cell] = field(default_factory=set[Cell])
    unnamed: set[Cell] = field(default_factory=set[Cell])
    named_for_nothing: set[Cell] = field(default_factory=set[Cell])
    ends: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    """Rows whose proposed end is missing, or is proposed for nothing."""
    stopped: list[str] = field(default_factory=list[str])

    def __bool__(self) -> bool:
        return any((self.lost_or_invented, self.unnamed, self.named_for_nothing, self.ends, self.stopped))


def judge(sides: TwoSides, before: Tables, found: ImportPlan) -> Verdict:
    """Every edit of both sides against the result.

    `before` is the office before the plan was applied, `sides` holds it after.
    """
    given, city, after = given_tables(sides), city_tables(sides), office_tables(sides)
    decided = {cell_of(each.key): each.choice for each in found.conflicts}
    verdict, conflicts = Verdict(stopped=stopped(found)), set[Cell]()
    for place in {*before, *after}:
        if place in city and place in given and place in before:
            row = (given[place], city[place], before[place])
            ended = place not in after and _may_change(sides, place, before[place], found)
            now = None if ended else after.get(place, {})
            conflicts |= _judge_row(place, row, now, decided, verdict)
            continue
        was = before.get(place)
        if was != after.get(place) and not _may_change(sides, place, was, found):
            verdict.lost_or_invented.add((*place, WHOLE_ROW))
    for place in {*given} & {*city} - {*before}:
        if place[0] == "Anggota" and any(city[place].get(c, "") != v for c, v in given[place].items()):
            conflicts.add((*place, WHOLE_ROW))
    verdict.unnamed, verdict.named_for_nothing = conflicts - {*decided}, {*decided} - conflicts
    verdict.ends = _expected_ends(given, city, before) ^ {
        ("Keluarga" if end.key.kind is RowKind.FAMILY else "Anggota", end.key.record_id) for end in found.ends
    }
    return verdict


def _judge_row(
    place: tuple[str, str], sides: tuple[Row, Row, Row], after: Row | None,
    decided: Mapping[Cell, Choice | None], verdict: Verdict,
) -> set[Cell]:  # fmt: skip
    """The conflicts of a row; `after` is None for a row that a person has decided to end."""
    given, city, office = sides
    conflicts: set[Cell] = set()
    for column in {*city, *office} - {"id"}:
        if place[0] != "Anggota" and column == HOME:
            continue
        g, t, o = (row.get(column, "") for row in (given, city, office))
        cell = (*place, column)
        wanted = t if t != g else o
        if t != g and o not in (g, t):
            conflicts.add(cell)
            wanted = t if decided.get(cell) is Choice.CITY else o
        if after is not None and after.get(column, "") != wanted:
            verdict.lost_or_invented.add(cell)
    return conflicts


def _expected_ends(given: Tables, city: Tables, before: Tables) -> set[tuple[str, str]]:
    """Rows that were given out, that the office still has, and that did not come back."""
    families = {key for sheet, key in city if sheet == "Keluarga"}
    found: set[tuple[str, str]] = set()
    for sheet, key in {*given} & {*before} - {*city}:
        home = before[sheet, key][HOME] if sheet == "Anggota" else key
        if (sheet == "Keluarga") == (home not in families) and sheet != "Pendataan":
            found.add((sheet, key))
    return found


def _may_change(sides: TwoSides, place: tuple[str, str], was: Row | None, found: ImportPlan) -> bool:
    """Whether a record without a row of its own may come or go: by a decided end, or by a new row."""
    if was is None:
        back = {each.key.record_id for each in found.conflicts if each.choice is Choice.CITY}
        return place[0] == "Anggota" and (sides.sheets.new > 0 or place[1] in back)
    ended = {end.key.record_id for end in found.ends if end.choice not in (None, Ending.STAY)}
    return place[1] in ended or (place[0] == "Anggota" and was[HOME] in ended)


def stopped(found: ImportPlan) -> list[str]:
    """Rows that are held back for another reason than a conflict of cells."""
    return [
        f"{row.sheet} {row.row} {problem.sentence}"
        for row in found.rows
        if row.status in (RowStatus.REFUSED, RowStatus.CONFLICT) and not row.conflicts
        for problem in row.problems
    ]


def cell_of(key: ConflictKey) -> Cell:
    """Sheet, id and column of a conflict."""
    if key.kind is RowKind.MEMBER:
        return ("Anggota", key.record_id, key.field)
    return ("Keluarga" if key.field in FAMILY_FIELDS else "Pendataan", key.record_id, key.field)
