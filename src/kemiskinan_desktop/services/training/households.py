"""Who lives together: relations, sexes, ages and marriages of an invented family."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.services.training.chance import Chance

HEAD, WIFE, CHILD, IN_LAW, GRANDCHILD, PARENT = "1", "3", "4", "5", "6", "7"
SINGLE, MARRIED, DIVORCED, WIDOWED = "1", "2", "3", "4"
_LEAVES_HOME = 27
_ADULT = 25


@dataclass(frozen=True, slots=True)
class Place:
    """A person before they have a name."""

    relation: str
    sex: Sex
    age: int
    """Full years."""
    marital: str = SINGLE


def household(chance: Chance) -> tuple[Place, ...]:
    """The people of one family, head first; 3.2 of them on average."""
    return tuple(chance.weighted(_SHAPES)(chance))


def _couple_with_children(chance: Chance) -> Iterator[Place]:
    mother = chance.within(22, 50)
    yield from _couple(chance, mother)
    yield from _children(chance, mother, chance.weighted({1: 0.3, 2: 0.43, 3: 0.2, 4: 0.07}))


def _young_couple(chance: Chance) -> Iterator[Place]:
    yield from _couple(chance, chance.within(20, 32))


def _old_couple(chance: Chance) -> Iterator[Place]:
    yield from _couple(chance, chance.within(56, 78))


def _alone(chance: Chance) -> Iterator[Place]:
    age = chance.within(55, 88)
    marital = chance.weighted({WIDOWED: 0.85, DIVORCED: 0.1, SINGLE: 0.05})
    yield Place(HEAD, Sex.FEMALE if chance.happens(0.78) else Sex.MALE, age, marital)


def _widow_with_family(chance: Chance) -> Iterator[Place]:
    age = chance.within(52, 78)
    yield Place(HEAD, Sex.FEMALE, age, WIDOWED)
    yield Place(
        CHILD, _either(chance), age - chance.within(20, 30), chance.weighted({SINGLE: 3, DIVORCED: 1})
    )
    if age > 58 and chance.happens(0.5):  # noqa: PLR2004 - then the child is old enough to have one
        yield Place(GRANDCHILD, _either(chance), chance.within(1, age - 57))


def _single_parent(chance: Chance) -> Iterator[Place]:
    mother = chance.within(24, 52)
    woman = chance.happens(0.85)
    marital = chance.weighted({DIVORCED: 0.5, WIDOWED: 0.5})
    yield Place(HEAD, Sex.FEMALE if woman else Sex.MALE, mother, marital)
    yield from _children(chance, mother, chance.weighted({1: 0.45, 2: 0.4, 3: 0.15}))


def _three_generations(chance: Chance) -> Iterator[Place]:
    mother = chance.within(48, 66)
    yield from _couple(chance, mother)
    son = chance.happens(0.5)
    age = mother - chance.within(20, 23)
    yield Place(CHILD, Sex.MALE if son else Sex.FEMALE, age, MARRIED)
    yield Place(IN_LAW, Sex.FEMALE if son else Sex.MALE, age + chance.within(-2, 2), MARRIED)
    for born_at in (chance.within(20, 22), chance.within(23, 26))[: chance.within(1, 2)]:
        yield Place(GRANDCHILD, _either(chance), max(age - born_at, 0))


def _with_grandmother(chance: Chance) -> Iterator[Place]:
    mother = chance.within(30, 48)
    yield from _couple(chance, mother)
    yield from _children(chance, mother, chance.within(1, 2))
    yield Place(PARENT, Sex.FEMALE, mother + 6 + chance.within(18, 26), WIDOWED)


_SHAPES: Mapping[Callable[[Chance], Iterator[Place]], float] = {
    _couple_with_children: 0.49,
    _young_couple: 0.05,
    _old_couple: 0.10,
    _alone: 0.09,
    _widow_with_family: 0.08,
    _single_parent: 0.09,
    _three_generations: 0.06,
    _with_grandmother: 0.04,
}


def _couple(chance: Chance, wife: int) -> Iterator[Place]:
    yield Place(HEAD, Sex.MALE, wife + chance.within(-1, 6), MARRIED)
    yield Place(WIFE, Sex.FEMALE, wife, MARRIED)


def _children(chance: Chance, mother: int, wanted: int) -> Iterator[Place]:
    """Children still at home, oldest first; the first was born when the mother was 19 to 28."""
    age = mother - chance.within(19, min(28, mother - 1))
    for _ in range(wanted):
        if age < 0:
            return
        if age <= _LEAVES_HOME:
            yield Place(CHILD, _either(chance), age)
        age -= chance.within(2, 5) if age <= _ADULT else chance.within(3, 8)


def _either(chance: Chance) -> Sex:
    return Sex.MALE if chance.happens(0.51) else Sex.FEMALE
