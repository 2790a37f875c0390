"""Joins families, members and surveys that stand on sheets of their own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kemiskinan_desktop.domain.source import SourceCell, SourceFamily, SourceMember


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
        keys = {name: cell for name, cell in cells.items() if name in ("id", "kk_number")}
        answers = {name: cell for name, cell in cells.items() if name not in keys}
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
            position = by_kk.get(_value(member.cells, "kk_number"))
            (orphans if position is None else members.setdefault(position, [])).append(member)
        surveys: dict[int, SourceFamily] = {}
        alone: list[SourceFamily] = []
        for survey in self._surveys:
            position = by_id.get(_value(survey.cells, "id"), by_kk.get(_value(survey.cells, "kk_number")))
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


def _value(cells: Mapping[str, SourceCell], name: str) -> str:
    return cells[name].value if name in cells else ""


def _positions(families: Iterable[SourceFamily], name: str) -> dict[str, int]:
    """Value of a key → position of the first family that has it."""
    found: dict[str, int] = {}
    for position, family in enumerate(families):
        value = _value(family.cells, name)
        if value:
            found.setdefault(value, position)
    return found
