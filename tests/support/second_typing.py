"""A second operator with a paper in hand: types what is stored, with chosen slips."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kemiskinan_desktop.domain.double_entry import Decision, Difference, Right
from kemiskinan_desktop.domain.keyings import KeyedMember, Keying


def typed_again(
    first: Keying,
    family: Mapping[str, str] | None = None,
    members: Mapping[int, Mapping[str, str]] | None = None,
    answers: Mapping[str, str] | None = None,
) -> Keying:
    """The same paper typed by somebody who knows no keys; an empty answer is left out."""
    slips = members or {}
    people = [
        KeyedMember(values={**each.values, **slips.get(at, {})}) for at, each in enumerate(first.members)
    ]
    given = {**first.answers, **(answers or {})}
    return replace(
        first, family={**first.family, **(family or {})}, members=tuple(people),
        answers={code: text for code, text in given.items() if text},
    )  # fmt: skip


def all_decided(found: Sequence[Difference], right: Right) -> list[tuple[Difference, Decision]]:
    """Every difference decided the same way."""
    return [(each, Decision(right=right)) for each in found]
