"""What a person wrote beside the fields of a family: notes, and why a warning may stay."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.problems import Problem, Severity

_MEMBERS = "members"
_CANNOT_STAY = frozenset({"answer.missing", "member.missing", "parameter.missing", "draft.theirs"})
"""Gaps, which are filled and never explained away, and what only the form says."""


def lasting_path(path: str, members: tuple[str, ...]) -> str:
    """``members.2.nik`` as ``members.{key}.nik``, so that it stays with its member; other paths stay."""
    head, place, name = [*path.split(".", 2), "", ""][:3]
    if head != _MEMBERS or not place.isdigit() or int(place) >= len(members):
        return path
    return f"{_MEMBERS}.{members[int(place)]}.{name}"


def reason_key(problem: Problem, members: tuple[str, ...]) -> str:
    """Under which the reason of a problem is kept: its field and its code."""
    return f"{lasting_path(problem.field, members)}:{problem.code}"


def may_stay(problem: Problem) -> bool:
    """Whether a problem may stay when somebody says why."""
    return problem.severity is Severity.WARNING and problem.code not in _CANNOT_STAY


def with_reasons(problems: Iterable[Problem], family: Family) -> tuple[Problem, ...]:
    """The problems, each warning with the reason that was kept for it."""
    if not family.kept_reasons:
        return tuple(problems)
    keys = tuple(member.id for member in family.members)
    return tuple(_explained(problem, family.kept_reasons, keys) for problem in problems)


def _explained(problem: Problem, reasons: Mapping[str, str], members: tuple[str, ...]) -> Problem:
    reason = reasons.get(reason_key(problem, members), "") if may_stay(problem) else ""
    return replace(problem, reason=reason) if reason else problem
