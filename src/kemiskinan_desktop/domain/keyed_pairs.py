"""Which person of one typing is which of the other: by what agrees, then by order."""

from collections.abc import Iterable, Sequence

from kemiskinan_desktop.domain.keyings import BIRTH, KeyedMember, same

Pair = tuple[KeyedMember | None, KeyedMember | None]
"""First and second typing of one person; None where only the other has the person."""
_WEIGHTS = {"nik": 8, "name": 6, BIRTH: 4, "relation": 1, "sex": 1}
_ENOUGH = 4
"""A number, a name or a birth date agrees; relation and sex alone make nobody the same person."""


def paired(first: Sequence[KeyedMember], second: Sequence[KeyedMember]) -> tuple[Pair, ...]:
    """Every person of both, each once: those of the first in their order, then those only the second has.

    Who agrees in nothing telling is paired by order when as many are left on both sides.
    """
    places = _agreeing(first, second)
    left, right = _left(first, places.keys()), _left(second, places.values())
    if len(left) == len(right):
        places |= dict(zip(left, right, strict=True))
        right = []
    known = [(each, second[places[at]] if at in places else None) for at, each in enumerate(first)]
    return (*known, *((None, second[at]) for at in right))


def _agreeing(first: Sequence[KeyedMember], second: Sequence[KeyedMember]) -> dict[int, int]:
    """Place in the first → place in the second, the surest first."""
    scores = sorted(
        (-_agreement(one, other), abs(at - there), at, there)
        for at, one in enumerate(first)
        for there, other in enumerate(second)
    )
    found: dict[int, int] = {}
    for score, _, at, there in scores:
        if -score >= _ENOUGH and at not in found and there not in found.values():
            found[at] = there
    return found


def _agreement(one: KeyedMember, other: KeyedMember) -> int:
    return sum(
        weight
        for name, weight in _WEIGHTS.items()
        if one.values[name] and same(name, one.values[name], other.values[name])
    )


def _left(members: Sequence[KeyedMember], taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [at for at in range(len(members)) if at not in gone]
