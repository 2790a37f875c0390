"""What the papers about personal data hold, as values without a drawing library."""

from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.recap import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFacts:
    """One interview of the household."""

    period: str
    instrument: str
    poverty_class: str
    state: str
    entered_by: str
    answers: tuple[tuple[str, str], ...]
    """Question and answer, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSheet:
    """Everything held of one person, in words; full numbers, since it is for the person."""

    office: OfficeProfile
    number: str
    """Of the request, or of the sheet without one."""
    name: str
    purpose: str
    person: tuple[tuple[str, str], ...]
    household: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]
    surveys: tuple[SurveyFacts, ...]
    programs: tuple[tuple[str, ...], ...]
    cards: tuple[tuple[str, ...], ...]
    decrees: tuple[tuple[str, ...], ...]
    others_said: tuple[tuple[str, ...], ...]
    """Field, what a workbook of the city said, what stood here, what was chosen."""
    sources: tuple[str, ...]
    traces: tuple[tuple[str, ...], ...]
    """Time, who with role, act, subject with reason; oldest first."""
    kept: str
    """How long the data stay, as a sentence."""
    printed_by: str
    printed_at: datetime
    history_head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionMinutes:
    """The minutes of a retention run: counts and a checksum, and nothing of the people."""

    office: OfficeProfile
    number: int
    at: datetime
    who: str
    years: int
    total: Count
    documents: int
    areas: tuple[tuple[str, Count], ...]
    """Name of each kelurahan with KK and persons."""
    checksum: str
    entry: int
    """Number of the entry in the history."""
    printed_by: str
    printed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachReport:
    """The written notice of a failure to protect personal data (UU 27/2022, Pasal 46)."""

    office: OfficeProfile
    number: str
    since: datetime
    until: datetime
    noticed_at: datetime
    what: str
    how: str
    done: str
    """What was done against it and to recover."""
    contact: str
    scope: str
    """What of the office's data it is about, as a sentence."""
    kinds: tuple[str, ...]
    total: Count
    areas: tuple[tuple[str, Count], ...]
    given_out: tuple[tuple[str, ...], ...]
    """Time, who with role, act, subject and purpose of what was shown or left in that time."""
    backups: tuple[tuple[str, ...], ...]
    """When, where and how many families of each backup outside the PC."""
    due_at: datetime
    """3 × 24 hours after it was noticed."""
    printed_by: str
    printed_at: datetime
    history_head: str
