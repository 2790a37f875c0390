"""The history as screens show it: what is looked for, what an entry changed, a family on a day."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One act of a person."""

    id: int
    at: datetime
    who: str
    role: str
    act: str
    """Indonesian words, such as ``impor buku kerja``."""
    subject: str
    reason: str
    records: int
    hash: str
    undoes: int | None = None
    """The entry that this one takes back."""
    undone_by: int | None = None
    """The entry that took this one back and is in force."""

    @property
    def undone(self) -> bool:
        """Whether it was taken back."""
        return self.undone_by is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFilter:
    """Which entries; what is None or empty asks nothing."""

    who: str | None = None
    act: str | None = None
    family_id: str | None = None
    since: date | None = None
    """First day, in the office's own calendar."""
    until: date | None = None
    """Last day, itself included."""
    upto: int | None = None
    """Newest entry: what is written while somebody looks does not move what they look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a record in the words of its form."""

    label: str
    of: str = ""
    """Whose field: the name of a member; empty for the record itself."""
    old: str = ""
    new: str = ""
    hidden: bool = False
    """Whether it changed in a way that this person is not shown."""


class RecordMove(StrEnum):
    """What became of a record."""

    CAME = "baru"
    CHANGED = "berubah"
    LEFT = "dihapus"
    SEEN = "dilihat"
    DESTROYED = "dimusnahkan"
    """Its content was destroyed after its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """One record of an entry: what it is, what became of it, and field by field what changed."""

    kind: str
    record_id: str
    family_id: str | None
    """The family to open; None for a record that belongs to none."""
    title: str
    detail: str
    """Where it stands, such as kelurahan, RT and RW; or what kind of record it is."""
    move: RecordMove
    fields: tuple[FieldChange, ...] = ()


class Reverting(StrEnum):
    """What goes back when an entry is taken back; the value is the kind of its records."""

    FAMILIES = "family"
    ENROLMENTS = "kepesertaan"
    PERIOD = "periode"
    OFFICE = "kantor"
    YEARS = "setelan"
    RULES = "pengaturan"
    PHOTOS = "foto"
    LAYOUTS = "susunan"
    CARDS = "kartu"
    BLANKS = "blangko"


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoView:
    """What taking an entry back would do, or why it cannot be."""

    reverts: Reverting | None = None
    """None when it cannot be taken back."""
    act: str = ""
    """What was done first; of the undo of an undo, what would be done again."""
    redo: bool = False
    refusal: str = ""
    """Why not, as a sentence; empty when it can."""
    advice: str = ""
    depends_on: HistoryEntry | None = None
    """The later entry that stands in the way."""


class Presence(StrEnum):
    """Whether a family was in the office's file on a day."""

    NOT_YET = "belum ada"
    HERE = "ada"
    LEFT = "sudah keluar"
    TAKEN_BACK = "diurungkan"
    """It had come, and that was taken back before the day ended."""
    DESTROYED = "dimusnahkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySection:
    """One part of a family as it stood: the family itself, a member, the survey, the answers."""

    title: str
    lines: tuple[tuple[str, str], ...]
    """Label and value, as on the form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyOnDay:
    """A family as it stood at the end of a day."""

    day: date
    presence: Presence
    head: str = ""
    where: str = ""
    poverty_class: PovertyClass | None = None
    state: SurveyState | None = None
    """Of the survey; None before the first answer."""
    period_name: str = ""
    sections: tuple[DaySection, ...] = ()
    entry: HistoryEntry | None = None
    """The last entry that touched it until then."""
    first_day: date | None = None
    """The day of its first entry, when the day lies before it."""
    left: str = ""
    """How it left, in a word; empty while it was active."""
    left_on: date | None = None


class AnchorMatch(StrEnum):
    """How the end of the chain on an old paper compares with the history."""

    SAME = "cocok"
    DIFFERENT = "berbeda"
    """There is an entry of that number, with another fingerprint."""
    BEYOND = "di luar riwayat"
    """The history is shorter than the paper says."""
    UNREADABLE = "tidak terbaca"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorAnswer:
    """What the history says of a typed anchor."""

    match: AnchorMatch
    count: int = 0
    """The number of entries that the paper names."""
    entry: HistoryEntry | None = None
