"""Joins families, members and surveys that stand on sheets of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kemiskinan_desktop.domain.row_cells import value_of, without
from kemiskinan_desktop.domain.source import SourceCell, SourceFamily, SourceMember

_KEYS = frozenset({"id", "kk_number"})


class SheetJoin:
    """Collects the records of several sheets and joins them by id, then by KK number."""

    def __init__(self) -> None:
        self._families: list[SourceFamily] = []
        self._members: list[SourceMember] = []
        self._surveys: list[SourceFamily] = []

    def add_family(self, sheet: str, row: int, cells: Mapping[str, SourceCell]) -> None:
        """A row of the sheet of families."""
        self._families.append(SourceFamily(sheet=sheet, row=row, cells=cells))

    def add_member(self, sheet: str, row: int, cells: Mapping[str, SourceCell]) -> None:
        """A row of the sheet of members."""
        self._members.append(SourceMember(sheet=sheet, row=row, cells=cells))

    def add_survey(self, sheet: str, row: int, cells: Mapping[str, SourceCell]) -> None:
        """A row of the sheet of surveys: the family's keys and its answers."""
        keys = {name: cells[name] for name in _KEYS if name in cells}
        answers = without(cells, _KEYS)
        self._surveys.append(SourceFamily(sheet=sheet, row=row, cells=keys, answers=answers))

    def joined(self) -> tuple[tuple[SourceFamily, ...], tuple[SourceMember, ...]]:
        """Families with their members and answers, then the members without a family.

        A survey without a family row stays a family of its own, with nothing but its keys and answers.
        So does a second survey of the same family, so that it is seen.
        """
        by_id, by_kk = _positions(self._families, "id"), _positions(self._families, "kk_number")
        members: dict[int, list[SourceMember]] = {}
        orphans: list[SourceMember] = []
        for member in self._members:
            position = by_kk.get(value_of(member.cells, "kk_number"))
            (orphans if position is None else members.setdefault(position, [])).append(member)
        surveys: dict[int, SourceFamily] = {}
        alone: list[SourceFamily] = []
        for survey in self._surveys:
            position = by_id.get(value_of(survey.cells, "id"), by_kk.get(value_of(survey.cells, "kk_number")))
            if position is None or surveys.setdefault(position, survey) is not survey:
                alone.append(survey)
        families = (
            replace(
                family,
                members=tuple(members.get(position, ())),
                answers=surveys[position].answers if position in surveys else {},
            )
            for position, family in enumerate(self._families)
        )
        return (*families, *alone), tuple(orphans)


def _positions(families: Iterable[SourceFamily], name: str) -> dict[str, int]:
    """Value of a key → position of the first family that has it."""
    found: dict[str, int] = {}
    for position, family in enumerate(families):
        value = value_of(family.cells, name)
        if value:
            found.setdefault(value, position)
    return found
