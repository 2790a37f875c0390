"""Double entry: two people type the same paper apart; where they differ, somebody says who is right.

The terms are CSPro's. The second typing is *independent*: it is done whole and blind, and compared with the
first only then. A difference in which the second is right is an *operator error* of the first; one in which
the first is right is a *verifier error*; where neither is right both have erred.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kemiskinan_desktop.domain.keyed_pairs import Pair, paired
from kemiskinan_desktop.domain.keyings import (
    FAMILY_KEYED,
    MEMBER_KEYED,
    KeyedMember,
    Keying,
    same,
)


class Kind(StrEnum):
    """In what two typings differ."""

    VALUE = "isian"
    MISSING = "tidak ada"
    """A person of the first typing that the second does not have."""
    EXTRA = "tambahan"
    """A person that only the second typing has."""


class Right(StrEnum):
    """Which typing says what the paper says."""

    FIRST = "pertama"
    SECOND = "kedua"
    NEITHER = "lain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field, or one person, in which two typings differ."""

    path: str
    """``kk_number``, ``answers.P1``, ``members.{key}.nik``, ``members.{key}`` or ``members.+2``."""
    kind: Kind = Kind.VALUE
    first: str = field(default="", repr=False)
    second: str = field(default="", repr=False)
    member: KeyedMember | None = field(default=None, repr=False)
    """The person of the second typing where they have one, else of the first; None for no person."""

    @property
    def name(self) -> str:
        """The field: ``nik``; empty for a whole person."""
        parts = self.path.split(".")
        return parts[-1] if self.kind is Kind.VALUE else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is right, and the value where neither typing is."""

    right: Right
    value: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What came of two typings, in numbers of fields; a whole person counts as one."""

    compared: int = 0
    differing: int = 0
    first_wrong: int = 0
    """Operator errors."""
    second_wrong: int = 0
    """Verifier errors."""

    def with_mended(self, seen: int) -> "Tally":
        """With those of so many differences seen before that were typed away since: the second's errors."""
        mended = max(seen - self.differing, 0)
        return replace(self, differing=self.differing + mended, second_wrong=self.second_wrong + mended)


def differences(first: Keying, second: Keying, codes: Sequence[str]) -> tuple[Difference, ...]:
    """Everything in which two typings differ, in reading order; `codes` are the questions typed again.

    An answer that one left blank because the rest of the paper gives it, such as the floor area, is no
    difference when the other typed just that.
    """
    return (
        *_of_values("", FAMILY_KEYED, first.family, second.family),
        *_of_members(paired(first.members, second.members)),
        *_of_answers(first, second, codes),
    )


def compared(first: Keying, second: Keying, codes: Sequence[str]) -> int:
    """How many fields stand against each other; a person whom only one has is one."""
    pairs = paired(first.members, second.members)
    both = sum(one is not None and other is not None for one, other in pairs)
    return len(FAMILY_KEYED) + len(codes) + both * len(MEMBER_KEYED) + len(pairs) - both


def tally(fields: int, decided: Sequence[tuple[Difference, Decision]]) -> Tally:
    """Whose the errors are; `fields` is how many were compared."""
    rights = [settled(difference, decision).right for difference, decision in decided]
    return Tally(
        compared=fields,
        differing=len(rights),
        first_wrong=sum(right is not Right.FIRST for right in rights),
        second_wrong=sum(right is not Right.SECOND for right in rights),
    )


def settled(difference: Difference, decision: Decision) -> Decision:
    """The decision, with a third value that is one of the two taken for it."""
    if decision.right is not Right.NEITHER or difference.kind is not Kind.VALUE:
        return decision
    if same(difference.name, decision.value, difference.first):
        return Decision(right=Right.FIRST)
    if same(difference.name, decision.value, difference.second):
        return Decision(right=Right.SECOND)
    return decision


def _of_values(
    prefix: str, names: Sequence[str], first: Mapping[str, str], second: Mapping[str, str],
    member: KeyedMember | None = None,
) -> Iterator[Difference]:  # fmt: skip
    for name in names:
        one, other = first.get(name, ""), second.get(name, "")
        if not same(name, one, other):
            yield Difference(path=f"{prefix}{name}", first=one, second=other, member=member)


def _of_answers(first: Keying, second: Keying, codes: Sequence[str]) -> Iterator[Difference]:
    """A blank of the second is what the first's blank counts as; where the first typed, it stays a blank."""
    for code in codes:
        one = first.answer(code)
        other = second.answer(code) or ("" if first.answers.get(code) else one)
        yield from _of_values("answers.", (code,), {code: one}, {code: other})


def _of_members(pairs: Sequence[Pair]) -> Iterator[Difference]:
    for at, (one, other) in enumerate(pairs, start=1):
        if one is not None and other is not None:
            yield from _of_values(f"members.{one.id}.", MEMBER_KEYED, one.values, other.values, other)
        elif one is not None:
            yield Difference(path=f"members.{one.id}", kind=Kind.MISSING, member=one)
        else:
            yield Difference(path=f"members.+{at}", kind=Kind.EXTRA, member=other)
