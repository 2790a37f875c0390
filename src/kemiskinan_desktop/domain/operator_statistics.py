"""What operators did, in the figures of CSPro's operator statistics.

CSEntry tells mode, operator, start, total time, pause, cases, records, keystrokes an hour, errors in 1,000
keystrokes, and of verified fields the errors of keyer and verifier. Its errors in 1,000 keystrokes are keys
that the form refused; ours are keys that took something back, which is what a person sees of their slips.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kemiskinan_desktop.domain.entry_work import EntryMode

_HOUR, _THOUSAND = 3600, 1000


class Span(StrEnum):
    """What one line sums up."""

    DAY = "hari"
    MONTH = "bulan"
    ALL = "seluruhnya"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One family typed and saved."""

    who: str
    mode: EntryMode
    day: date
    started_at: datetime
    seconds: int
    """From the first key to the saving."""
    pause: int
    """Seconds of it without work."""
    records: int
    """The family, its members and its survey."""
    keystrokes: int
    corrections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """One family typed twice and decided."""

    first: str
    second: str
    day: date
    compared: int
    first_wrong: int
    second_wrong: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One line of the statistics."""

    who: str
    mode: EntryMode
    day: date
    """The day, or the earliest one of the month or of all."""
    started_at: datetime | None = None
    seconds: int = 0
    pause: int = 0
    cases: int = 0
    records: int = 0
    keystrokes: int = 0
    corrections: int = 0
    verified: int = 0
    """Fields that were compared: the operator's own in entry, those typed again in verification."""
    operator_errors: int = 0
    verifier_errors: int = 0

    @property
    def working(self) -> int:
        """Seconds without the pauses."""
        return max(self.seconds - self.pause, 0)

    @property
    def keystrokes_per_hour(self) -> int | None:
        """Keys an hour of work, rounded; None without work."""
        return _rounded(self.keystrokes * _HOUR, self.working)

    @property
    def errors_per_thousand(self) -> int | None:
        """Keys that took something back, of 1,000; None without keys."""
        return _rounded(self.corrections * _THOUSAND, self.keystrokes)

    @property
    def operator_errors_per_thousand(self) -> int | None:
        """Operator errors in 1,000 compared fields; None when nothing was compared."""
        return _rounded(self.operator_errors * _THOUSAND, self.verified)

    @property
    def verifier_errors_per_thousand(self) -> int | None:
        """Verifier errors in 1,000 compared fields; None when nothing was compared."""
        return _rounded(self.verifier_errors * _THOUSAND, self.verified)


def figures(sessions: Iterable[Session], verified: Iterable[Verified], span: Span) -> tuple[Figures, ...]:
    """A line per operator, mode and span, the newest first, then by name.

    What was compared stands with the verification of the second operator, and with the entry of the first,
    whose errors are found there.
    """
    lines: dict[tuple[str, EntryMode, date], list[Figures]] = {}
    for each in (*map(_of_session, sessions), *(line for one in verified for line in _of_verified(one))):
        lines.setdefault((each.who, each.mode, _STARTS[span](each.day)), []).append(each)
    summed = [_summed(key, parts) for key, parts in lines.items()]
    return tuple(sorted(summed, key=lambda each: (-each.day.toordinal(), each.who, each.mode)))


_STARTS: dict[Span, Callable[[date], date]] = {
    Span.DAY: lambda day: day,
    Span.MONTH: lambda day: day.replace(day=1),
    Span.ALL: lambda _day: date.min,
}


def _of_session(one: Session) -> Figures:
    return Figures(
        who=one.who, mode=one.mode, day=one.day, started_at=one.started_at, seconds=one.seconds,
        pause=one.pause, cases=1, records=one.records, keystrokes=one.keystrokes,
        corrections=one.corrections,
    )  # fmt: skip


def _of_verified(one: Verified) -> tuple[Figures, Figures]:
    return (
        Figures(
            who=one.first, mode=EntryMode.ADD, day=one.day, verified=one.compared,
            operator_errors=one.first_wrong,
        ),
        Figures(
            who=one.second, mode=EntryMode.VERIFY, day=one.day, verified=one.compared,
            operator_errors=one.first_wrong, verifier_errors=one.second_wrong,
        ),
    )  # fmt: skip


def _summed(key: tuple[str, EntryMode, date], parts: list[Figures]) -> Figures:
    who, mode, _ = key
    return Figures(
        who=who, mode=mode, day=min(each.day for each in parts),
        started_at=min((each.started_at for each in parts if each.started_at is not None), default=None),
        seconds=sum(each.seconds for each in parts), pause=sum(each.pause for each in parts),
        cases=sum(each.cases for each in parts), records=sum(each.records for each in parts),
        keystrokes=sum(each.keystrokes for each in parts),
        corrections=sum(each.corrections for each in parts),
        verified=sum(each.verified for each in parts),
        operator_errors=sum(each.operator_errors for each in parts),
        verifier_errors=sum(each.verifier_errors for each in parts),
    )  # fmt: skip


def _rounded(amount: int, of: int) -> int | None:
    """Half up."""
    return (2 * amount + of) // (2 * of) if of else None
