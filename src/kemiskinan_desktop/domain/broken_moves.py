"""Moves that one of their two families cannot take are taken back, and the row says why."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kemiskinan_desktop.domain import plan_sentences as say
from kemiskinan_desktop.domain.family_planning import GroupPlan
from kemiskinan_desktop.domain.moving import Move
from kemiskinan_desktop.domain.plan import CellProblem, RowStatus
from kemiskinan_desktop.domain.plan_rules import Group, PlanRules, Stop
from kemiskinan_desktop.domain.source_merging import problem_at
from kemiskinan_desktop.domain.whole_families import plan_family


def undo_broken_moves(
    groups: list[Group], plans: list[GroupPlan], moves: Iterable[Move], rules: PlanRules
) -> None:
    """Plan the families of broken moves again without them, until every move that is left holds."""
    left = list(moves)
    while broken := [move for move in left if not _holds(move, plans)]:
        for move in broken:
            _take_back(move, groups, plans)
        for place in {place for move in broken for place in (move.origin, move.target)}:
            plans[place] = plan_family(groups[place], rules)
        left = [move for move in left if move not in broken]


def _holds(move: Move, plans: Sequence[GroupPlan]) -> bool:
    return move.place in plans[move.target].arrived and plans[move.origin].sound


def _take_back(move: Move, groups: list[Group], plans: Sequence[GroupPlan]) -> None:
    giver, taker = groups[move.origin], groups[move.target]
    stop = _reason(move, taker, giver, plans)
    groups[move.origin] = replace(giver, departures=giver.departures - {move.member.id})
    arrivals = {place: member for place, member in taker.arrivals.items() if place != move.place}
    groups[move.target] = replace(taker, arrivals=arrivals, stops={**taker.stops, move.place: stop})


def _reason(move: Move, taker: Group, giver: Group, plans: Sequence[GroupPlan]) -> Stop:
    row = next(row for row in plans[move.target].rows if (row.sheet, row.row) == move.place)
    if row.problems and move.place not in plans[move.target].arrived:
        return row.status, row.problems
    source = next(source for source in taker.members if (source.sheet, source.row) == move.place)
    home = giver.match.stored
    sentence = say.MOVE_BREAKS.format(
        known="" if home is None else say.known_as(home), why=plans[move.origin].reason
    )
    problem: CellProblem = problem_at("kk_number", source.cells, sentence)
    return RowStatus.CONFLICT, (problem,)
