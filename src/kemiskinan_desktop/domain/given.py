"""What an export gave out, row by row: the first of the three values of every cell that comes back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from kemiskinan_desktop.domain.merging import Values
from kemiskinan_desktop.domain.record import FamilyRecord
from kemiskinan_desktop.domain.source_values import family_values, member_values, survey_values


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFamily:
    """The rows of one family as they were given out."""

    values: Values
    members: Mapping[str, Values] = field(default_factory=dict[str, Values])
    """By member id."""
    answers: Values = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class BookBase:
    """What a workbook says of the export it came from, before anybody has decided to trust it."""

    facts: Values
    families: Callable[[], Mapping[str, GivenFamily] | None]
    """The rows that were given out; None when they are not those that the facts speak of."""


@dataclass(frozen=True, kw_only=True)
class GivenBook:
    """An export that is trusted. `families` may unpack each family only when it is asked for."""

    export_id: str
    made_at: datetime
    period_id: str
    """Key of the period whose answers were given out."""
    families: Mapping[str, GivenFamily]

    @cached_property
    def home_of(self) -> Mapping[str, str]:
        """Member id → id of the family it was given out with."""
        return {member: key for key, family in self.families.items() for member in family.members}

    def member(self, member_id: str, likely: str = "") -> Values | None:
        """The row of a member, at first looked for in a likely family; None when it was not given out."""
        near = self.families.get(likely)
        if near is not None and member_id in near.members:
            return near.members[member_id]
        home = self.home_of.get(member_id) if member_id else None
        return None if home is None else self.families[home].members[member_id]


def given_family(record: FamilyRecord) -> GivenFamily:
    """What an export gives out of a record."""
    family = record.family
    return GivenFamily(
        values=family_values(family),
        members={member.id: member_values(member, family.kk_number.text) for member in family.members},
        answers=survey_values(record.survey),
    )
