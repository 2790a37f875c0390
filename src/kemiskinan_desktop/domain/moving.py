"""Members that the workbook has in another family than the office: who moved them, and who moves now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kemiskinan_desktop.domain.conflicts import ConflictKey
from kemiskinan_desktop.domain.family import Family, LifeStatus, Member
from kemiskinan_desktop.domain.matching import FamilyMatch
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan_rules import Group, PlanRules
from kemiskinan_desktop.domain.row_cells import value_of
from kemiskinan_desktop.domain.row_kind import RowKind
from kemiskinan_desktop.domain.source import SourceMember
from kemiskinan_desktop.domain.source_doubles import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A row whose member leaves one group of a plan for another."""

    place: Place
    member: Member
    origin: int
    target: int


@dataclass(frozen=True, slots=True)
class Settled:
    """The groups as they are planned, and the moves between them."""

    groups: list[Group]
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Elsewhere:
    """A row in one group whose member is stored in another family."""

    row: SourceMember
    group: int
    member: Member
    home: Family


def settle_members(groups: Sequence[Group], rules: PlanRules) -> Settled:
    """Put every row where its member belongs: home when only the office moved it, else it moves.

    Without what was given out nobody knows who moved, and every row stays where the file has it.
    """
    if rules.given is None:
        return Settled(list(groups), ())
    return _Settling(groups, rules).settled()


class _Settling:
    def __init__(self, groups: Sequence[Group], rules: PlanRules) -> None:
        self._groups, self._rules = list(groups), rules
        self._places = {g.match.stored.id: at for at, g in enumerate(groups) if g.match.stored}
        self._moves: list[Move] = []

    def settled(self) -> Settled:
        for each in list(self._strays()):
            at_home = self._stays_home(each)
            clash = self._both_moved(each)
            if at_home or (clash is not None and self._rules.choice(clash) is not Choice.CITY):
                self._send_home(each, clash=clash is not None)
            else:
                self._move(each, clash=clash is not None)
        return Settled(self._groups, tuple(self._moves))

    def _strays(self) -> Iterable[_Elsewhere]:
        for at, group in enumerate(self._groups):
            stored = group.match.stored
            for row in group.members:
                member_id = value_of(row.cells, "id")
                home = self._rules.register.by_member.get(member_id) or self._by_nik(row)
                if home is not None and (stored is None or home.id != stored.id):
                    nik = value_of(row.cells, "nik")
                    yield _Elsewhere(row=row, group=at, member=_member(home, member_id, nik), home=home)

    def _by_nik(self, row: SourceMember) -> Family | None:
        """The family of a living person's NIK."""
        if value_of(row.cells, "life_status") not in ("", LifeStatus.ALIVE):
            return None
        return self._rules.register.by_nik.get(value_of(row.cells, "nik"))

    def _stays_home(self, each: _Elsewhere) -> bool:
        """Whether the file has the member where it was given out."""
        return self._given_home(each) == self._group_id(each.group) != ""

    def _both_moved(self, each: _Elsewhere) -> ConflictKey | None:
        """The conflict of a member that both sides have put elsewhere; None when only one did."""
        if self._stays_home(each) or self._given_home(each) == each.home.id:
            return None
        there = value_of(each.row.cells, "kk_number")
        return ConflictKey(RowKind.MEMBER, each.member.id, "kk_number", there, each.home.kk_number.text)

    def _given_home(self, each: _Elsewhere) -> str:
        given = self._rules.given
        return "" if given is None else given.home_of.get(each.member.id, "")

    def _group_id(self, at: int) -> str:
        group = self._groups[at]
        if group.match.stored is not None:
            return group.match.stored.id
        return "" if group.source is None else value_of(group.source.cells, "id")

    def _group_of(self, home: Family) -> int:
        """The group of a family; one is added for a family without a row."""
        if home.id not in self._places:
            self._places[home.id] = len(self._groups)
            self._groups.append(Group(source=None, members=(), match=FamilyMatch(stored=home)))
        return self._places[home.id]

    def _send_home(self, each: _Elsewhere, *, clash: bool) -> None:
        here = self._groups[each.group]
        rest = tuple(row for row in here.members if row is not each.row)
        self._groups[each.group] = replace(here, members=rest)
        at = self._group_of(each.home)
        group = self._groups[at]
        elsewhere = group.elsewhere | ({_place(each.row)} if clash else frozenset())
        self._groups[at] = replace(group, members=(*group.members, each.row), elsewhere=elsewhere)

    def _move(self, each: _Elsewhere, *, clash: bool) -> None:
        place, origin = _place(each.row), self._group_of(each.home)
        giver, taker = self._groups[origin], self._groups[each.group]
        self._groups[origin] = replace(giver, departures=giver.departures | {each.member.id})
        elsewhere = taker.elsewhere | ({place} if clash else frozenset())
        self._groups[each.group] = replace(
            taker, arrivals={**taker.arrivals, place: each.member}, elsewhere=elsewhere
        )
        self._moves.append(Move(place=place, member=each.member, origin=origin, target=each.group))


def _place(row: SourceMember) -> Place:
    return (row.sheet, row.row)


def _member(home: Family, member_id: str, nik: str) -> Member:
    """The member of a family that a row means, by id before NIK."""
    by_id = next((member for member in home.members if member.id == member_id), None)
    if by_id is not None:
        return by_id
    return next(m for m in home.living if m.nik is not None and m.nik.text == nik)
