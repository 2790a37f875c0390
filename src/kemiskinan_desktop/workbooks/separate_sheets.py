"""Joins families, members and surveys that stand on sheets of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kemiskinan_desktop.domain.family import HEAD_RELATION
from kemiskinan_desktop.domain.row_cells import value_of, without
from kemiskinan_desktop.domain.source import SourceCell, SourceFamily, SourceMember
from kemiskinan_desktop.workbooks.profile import Level

_KEYS = frozenset({"id", "kk_number"})
_OF_MEMBER_ALONE = frozenset({"id"})
_Cells = Mapping[str, SourceCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRow:
    """One row of a sheet that is joined to others."""

    sheet: str
    row: int
    cells: Mapping[Level, _Cells]
    key: str = ""
    """The layout's own key of the family; empty where the sheets are joined by id and KK number."""
    says: frozenset[Level] = frozenset()
    """The levels of which a column is filled."""

    def of(self, level: Level) -> _Cells:
        """The cells of a level; none where the sheet does not speak of it."""
        return self.cells.get(level, {})


@dataclass(frozen=True, slots=True)
class _Part:
    """What a row of another sheet adds to a family."""

    key: str
    family: SourceFamily


class SheetJoin:
    """Collects the records of several sheets and joins them by their own key, by id, then by KK number."""

    def __init__(self) -> None:
        self._families: list[_Part] = []
        self._members: list[tuple[str, SourceMember]] = []
        self._surveys: list[_Part] = []

    def add_family(self, row: JoinRow) -> None:
        """A row of the sheet of families; its member columns tell of the head."""
        members = (_member(row),) if Level.MEMBER in row.says else ()
        answers = without(row.of(Level.SURVEY), _KEYS) if Level.SURVEY in row.says else {}
        family = SourceFamily(
            sheet=row.sheet, row=row.row, cells=row.of(Level.FAMILY), members=members, answers=answers
        )
        self._families.append(_Part(row.key, family))

    def add_member(self, row: JoinRow) -> None:
        """A row of the sheet of members; what it answers for the family counts where it is the head's."""
        self._members.append((row.key, _member(row)))
        if Level.SURVEY in row.says and value_of(row.of(Level.MEMBER), "relation") == HEAD_RELATION:
            self._add_part(row, without(row.of(Level.MEMBER), _OF_MEMBER_ALONE))

    def add_survey(self, row: JoinRow) -> None:
        """A row of a sheet that says more about families: the keys, answers and further columns."""
        self._add_part(row, row.of(Level.SURVEY))

    def _add_part(self, row: JoinRow, keyed: _Cells) -> None:
        more = row.of(Level.FAMILY)
        keys = {name: cells[name] for cells in (keyed, more) for name in _KEYS if name in cells}
        own = {**keys, **{name: more[name] for name in more}} if Level.FAMILY in row.says else keys
        answers = without(row.of(Level.SURVEY), _KEYS)
        part = SourceFamily(sheet=row.sheet, row=row.row, cells=own, answers=answers)
        self._surveys.append(_Part(row.key, part))

    def joined(self) -> tuple[tuple[SourceFamily, ...], tuple[SourceMember, ...]]:
        """Families with their members and answers, then the members without a family.

        A survey without a family row stays a family of its own, with nothing but its keys and answers.
        So does a second one of the same family from the same sheet, so that it is seen.
        """
        finder = _Finder(self._families)
        members: dict[int, list[SourceMember]] = {}
        orphans: list[SourceMember] = []
        for key, member in self._members:
            position = finder.of_member(key, member)
            (orphans if position is None else members.setdefault(position, [])).append(member)
        parts: dict[int, dict[str, SourceFamily]] = {}
        alone: list[SourceFamily] = []
        for survey in self._surveys:
            position = finder.of_part(survey)
            known = {} if position is None else parts.setdefault(position, {})
            if position is None or known.setdefault(survey.family.sheet, survey.family) is not survey.family:
                alone.append(survey.family)
        families = (
            _whole(part.family, members.get(position, ()), parts.get(position, {}).values())
            for position, part in enumerate(self._families)
        )
        return (*families, *alone), tuple(orphans)


class _Finder:
    """Finds the family that a row of another sheet belongs to, by its position."""

    def __init__(self, families: Iterable[_Part]) -> None:
        parts = list(families)
        self._by_key = _positions(part.key for part in parts)
        self._by_id = _positions(value_of(part.family.cells, "id") for part in parts)
        self._by_kk = _positions(value_of(part.family.cells, "kk_number") for part in parts)

    def of_member(self, key: str, member: SourceMember) -> int | None:
        """The family of a member; None when it has no row."""
        return self._by_key.get(key, self._by_kk.get(value_of(member.cells, "kk_number")))

    def of_part(self, part: _Part) -> int | None:
        """The family of a survey; None when it has no row."""
        cells = part.family.cells
        by_number = self._by_id.get(value_of(cells, "id"), self._by_kk.get(value_of(cells, "kk_number")))
        return self._by_key.get(part.key, by_number)


def _member(row: JoinRow) -> SourceMember:
    return SourceMember(sheet=row.sheet, row=row.row, cells=row.of(Level.MEMBER))


def _whole(
    family: SourceFamily, members: Iterable[SourceMember], parts: Iterable[SourceFamily]
) -> SourceFamily:
    """The family with what other sheets say; its own row counts first, then the sheets in their order."""
    cells, answers = family.cells, family.answers
    for part in parts:
        cells = _with_more(cells, without(part.cells, _KEYS))
        answers = _with_more(answers, part.answers)
    return replace(family, cells=cells, members=(*family.members, *members), answers=answers)


def _with_more(own: _Cells, more: _Cells) -> _Cells:
    """The cells of two rows; where both have a column, the first that is filled."""
    if not own or not more:
        return own or more
    added = {name: cell for name, cell in more.items() if name not in own or not own[name].found.strip()}
    return {**own, **added} if added else own


def _positions(keys: Iterable[str]) -> dict[str, int]:
    """Key → position of the first family that has it."""
    found: dict[str, int] = {}
    for position, key in enumerate(keys):
        if key:
            found.setdefault(key, position)
    return found
