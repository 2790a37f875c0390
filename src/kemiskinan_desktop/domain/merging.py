"""Three-way merge of one row: what was given out, what came back, and what the office has now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

Values = Mapping[str, str]
"""Field → canonical text; a field that is not there is blank."""


class Outcome(StrEnum):
    """What becomes of a cell with two or three values."""

    SAME = "sama"
    THEIRS = "kota"
    OURS = "kantor"
    CONFLICT = "bentrok"


class Choice(StrEnum):
    """What a person decides about a conflict."""

    OFFICE = "kantor"
    """What the office has stays."""
    CITY = "kota"
    """What came back is taken."""


Decide = Callable[[str], Choice | None]
"""Field → what was decided of it; None while nothing was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedRow:
    """The result of a row: undecided conflicts keep what the office has."""

    values: dict[str, str]
    conflicts: tuple[str, ...] = ()
    """Fields that both sides changed differently, decided or not."""
    undecided: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Fields of which the office's later change stays, because the other side left them alone."""


def same_value(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but spaces."""
    return one == other or " ".join(one.split()) == " ".join(other.split())


def outcome(given: str, theirs: str, ours: str) -> Outcome:
    """The one table of the merge."""
    if same_value(theirs, ours):
        return Outcome.SAME
    if same_value(theirs, given):
        return Outcome.OURS
    return Outcome.THEIRS if same_value(ours, given) else Outcome.CONFLICT


def merge_row(given: Values, theirs: Values, ours: Values, decided: Decide) -> MergedRow:
    """The office's values with what the other side changed; `theirs` has only the columns that came back."""
    values = dict(ours)
    conflicts: list[str] = []
    undecided: list[str] = []
    kept: list[str] = []
    for field, value in theirs.items():
        found = outcome(given.get(field, ""), value, ours.get(field, ""))
        if found is Outcome.CONFLICT:
            conflicts.append(field)
            choice = decided(field)
            if choice is None:
                undecided.append(field)
            found = Outcome.THEIRS if choice is Choice.CITY else found
        if found is Outcome.THEIRS:
            values[field] = value
        elif found is Outcome.OURS:
            kept.append(field)
    return MergedRow(values=values, conflicts=tuple(conflicts), undecided=tuple(undecided), kept=tuple(kept))


def differing(given: Values, ours: Values) -> tuple[str, ...]:
    """The fields in which the office now has something else than it gave out."""
    fields = dict.fromkeys((*ours, *given))
    return tuple(field for field in fields if not same_value(given.get(field, ""), ours.get(field, "")))
