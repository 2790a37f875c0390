"""Problems a person can mend, as values beside the field they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How far a problem stops the work."""

    ERROR = "galat"
    """Must be mended before the record is saved or submitted."""
    WARNING = "peringatan"
    """May stay, with a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong or doubtful in a record."""

    field: str
    """Path of the field: ``kk_number``, ``members.2.nik``, ``answers.P1``."""
    severity: Severity
    sentence: str
    """Plain Indonesian: what is wrong, then what to do. Holds no number or name of a person."""
    code: str
    """Stable key, such as ``nik.birth_date_differs``."""
    reason: str = ""
    """Why a warning may stay, in the words of a person; empty while it is open."""


def error(field: str, code: str, sentence: str) -> Problem:
    """A hard problem."""
    return Problem(field=field, severity=Severity.ERROR, sentence=sentence, code=code)


def warning(field: str, code: str, sentence: str) -> Problem:
    """A soft problem."""
    return Problem(field=field, severity=Severity.WARNING, sentence=sentence, code=code)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is hard."""
    return any(problem.severity is Severity.ERROR for problem in problems)
