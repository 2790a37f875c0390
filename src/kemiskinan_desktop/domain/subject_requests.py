"""What people may ask about their own data, and by when the office answers (UU 27/2022)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class RequestKind(StrEnum):
    """What is asked."""

    COPY = "salinan"
    CORRECTION = "perbaikan"
    ERASURE = "pemusnahan"
    OBJECTION = "keberatan"


class RequestState(StrEnum):
    """*diterima → dipenuhi* or *ditolak*."""

    OPEN = "diterima"
    GRANTED = "dipenuhi"
    REFUSED = "ditolak"


HOURS = 72
"""3 × 24 hours: Pasal 30 for a correction, Pasal 32 for a copy; the office keeps it for every kind."""
KIND_LABELS: Mapping[RequestKind, str] = {
    RequestKind.COPY: "Salinan data",
    RequestKind.CORRECTION: "Perbaikan data",
    RequestKind.ERASURE: "Pemusnahan data",
    RequestKind.OBJECTION: "Keberatan",
}
STATE_LABELS: Mapping[RequestState, str] = {
    RequestState.OPEN: "Diterima",
    RequestState.GRANTED: "Dipenuhi",
    RequestState.REFUSED: "Ditolak",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectRequest:
    """One request in the register."""

    id: str
    number: int
    """Running, from 1."""
    kind: RequestKind
    family_id: str | None
    """None when no family was found, or when it was destroyed since."""
    member_id: str | None
    applicant: str
    """Who asks: the person, or whoever stands for them."""
    detail: str
    received_at: datetime
    due_at: datetime
    received_by: str
    state: RequestState = RequestState.OPEN
    outcome: str = ""
    answered_at: datetime | None = None
    answered_by: str = ""
    version: int = 1

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.state is RequestState.OPEN

    def left(self, now: datetime) -> timedelta:
        """Time until it is due; negative when overdue."""
        return self.due_at - now

    def is_overdue(self, now: datetime) -> bool:
        """Whether it waits beyond its time, or was answered after it."""
        return (self.answered_at or now) > self.due_at


def due_after(received_at: datetime) -> datetime:
    """When a request is due: full hours, not office hours."""
    return received_at + timedelta(hours=HOURS)
