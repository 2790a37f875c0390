"""Frozen summaries: the rows of lists and the answers to a screen's questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from kemiskinan_desktop.domain.backup_rules import BackupSafety
from kemiskinan_desktop.domain.classification import Classification
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.period import Period, Survey, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.privacy import WHOLE, Veil
from kemiskinan_desktop.domain.problems import Problem
from kemiskinan_desktop.domain.recap import Count


class CardState(StrEnum):
    """*siap → dicetak → diserahkan*, or the ends of a card."""

    READY = "siap"
    PRINTED = "dicetak"
    HANDED_OVER = "diserahkan"
    SPOILED = "rusak"
    REPLACED = "diganti"
    REVOKED = "dicabut"


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyFilter:
    """What a list of families shows. Empty sets and None do not filter."""

    text: str = ""
    kelurahan: str | None = None
    classes: frozenset[PovertyClass] = frozenset()
    states: frozenset[SurveyState] = frozenset()
    unclassified: bool = False
    card_unprinted: bool = False
    with_errors: bool = False
    left: bool = False
    """Instead of the active families those that left the office."""
    among: frozenset[str] = frozenset()
    """Keys of the families to choose from, such as those that were refused; empty is everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRow:
    """A family in a list."""

    rowid: int
    id: str
    kk_number: str
    head: str
    kelurahan: str
    """Name."""
    rt: str
    rw: str
    jiwa: int
    points: Decimal | None
    poverty_class: PovertyClass | None
    survey_state: SurveyState | None
    card_state: CardState | None
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyCounts:
    """Figures of the filter chips, for the kelurahan chosen; other filters are not applied."""

    total: Count
    by_class: Mapping[PovertyClass, Count]
    by_state: Mapping[SurveyState, Count]
    unclassified: Count
    card_unprinted: Count
    with_errors: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyDetail:
    """Everything a screen shows of one family."""

    family: Family
    survey: Survey | None
    classification: Classification | None
    card_state: CardState | None
    card_number: str | None
    problems: tuple[Problem, ...]
    second_opinions: tuple[Classification, ...] = ()
    veil: Veil = WHOLE
    """What was left out for the person who asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One line of the Ctrl+K search."""

    family_id: str
    title: str
    """The person or head."""
    detail: str
    """KK, kelurahan, RT/RW, relation."""
    why: str
    """What matched: ``NIK``, ``nama``, ``No. KK lama``, ``alamat``, ``kartu``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeState:
    """What Beranda shows."""

    period: Period | None
    register: Count
    by_class: Mapping[PovertyClass, Count]
    by_state: Mapping[SurveyState, Count]
    unclassified: Count
    with_errors: Count
    determined: Count
    cards_unprinted: int
    cards_printed: int
    backups: BackupSafety
    last_change_at: datetime | None
    distribution_warning: str = ""
    """A sentence when the classes are far from the city's history."""
    recovery_missing: bool = False
    """Whether this person should make the office's recovery sheet, because there is none."""
    requests_waiting: int = 0
    """Requests of people about their own data that wait for an answer."""
    requests_overdue: int = 0
    """Those of them beyond their time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkOutcome:
    """What happened to many records at once; refused ones with the family's id and a sentence."""

    done: int
    refused: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """One import in the list of imports."""

    id: str
    at: datetime
    who: str
    file_name: str
    sha256: str
    profile_name: str
    counts: Mapping[str, Mapping[str, int]]
    """``keluarga`` and ``anggota`` → dibaca, baru, berubah, sama, konflik, ditolak."""
    undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeterminationSummary:
    """A determination, or what one would determine."""

    sk_number: str
    sk_date: date | None
    total: Count
    by_class: Mapping[PovertyClass, Count]
    not_ready: Mapping[SurveyState, Count]
    """Families that stay out, by their state."""
    checksum: str
    incomplete: Count = field(default_factory=Count)
    """Validated families without a class, because something they are judged by is missing now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFilter:
    """What the list of cards shows."""

    kelurahan: str | None = None
    printed: bool | None = None
    """True: printed or handed over; False: still to print; None: all."""
    state: CardState | None = None
    """Only families whose valid card is in this state."""
    changed: bool = False
    """Only families whose head or address is another than on their printed card."""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A determined family in the list of cards."""

    rowid: int
    family_id: str
    head: str
    kk_number: str
    kelurahan: str
    rt: str
    rw: str
    jiwa: int
    number: str | None
    state: CardState | None
    """None: no card made yet."""
    printed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """One family of the determined list, as frozen by the decree."""

    number: int
    family_id: str
    kk_number: str
    head: str
    head_nik: str | None
    address: str
    rt: str
    rw: str
    kelurahan: str
    """Code."""
    jiwa: int
    poverty_class: PovertyClass
    points: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """A family in a programme."""

    id: str
    family_id: str
    program_code: str
    state: str
    """diusulkan, disetujui, menerima, selesai or dibatalkan."""
    since: date
    reason: str = ""
