"""What a workbook said, cell by cell, before any rule is applied to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.given import BookBase

FAMILY_FIELDS = (
    "id", "kk_number", "address", "rt", "rw", "kelurahan", "phone",
    "latitude", "longitude", "floor_area", "notes",
)  # fmt: skip
MEMBER_FIELDS = (
    "id", "kk_number", "nik", "nik_absence", "name", "sex", "birth_place", "birth_date", "birth_year",
    "relation", "religion", "marital", "education", "schooling", "occupation", "disability",
    "chronic_illness", "pregnant", "health_cover", "life_status", "life_status_date", "notes",
)  # fmt: skip
SURVEY_FIELDS = ("interviewed_on", "surveyor")
PROGRAM_FIELDS = ("kk_number", "nik", "program", "state", "since", "reason")
"""Of one taking part in a programme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCell:
    """One cell, with its address, what a person sees in it and what it means."""

    sheet: str
    address: str
    """``H12``."""
    found: str
    """The cell as a person sees it."""
    value: str
    """What it means: digits of a number, ISO date, plain decimal, code of a list; empty when blank."""
    damage: str = ""
    """Why the cell cannot be taken, as a sentence; empty when it can."""
    expected: str = ""
    """With a damage: what should stand there."""
    proposal: str = ""
    """With a damage: the true value where something else in the file gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMember:
    """One person's row. `cells` holds only the columns that the file has; keys are MEMBER_FIELDS."""

    sheet: str
    row: int
    cells: Mapping[str, SourceCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFamily:
    """One family's rows. Keys of `cells`: FAMILY_FIELDS; of `answers`: question codes and SURVEY_FIELDS."""

    sheet: str
    row: int
    cells: Mapping[str, SourceCell]
    members: tuple[SourceMember, ...] = ()
    answers: Mapping[str, SourceCell] = field(default_factory=dict[str, SourceCell])


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEnrolment:
    """One row of taking part in a programme. Keys of `cells` are PROGRAM_FIELDS.

    Where a layout has one column for NIK or KK number, either may stand in the ``kk_number`` cell.
    """

    sheet: str
    row: int
    cells: Mapping[str, SourceCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRow:
    """A row that is neither family nor member, with the reason: kop, heading, blank, total, signature."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBook:
    """A whole workbook as read through a profile."""

    file_name: str
    sha256: str
    profile_code: str
    profile_name: str
    lossless: bool
    """True for our own Buku Data: a blank cell means *empty*. False: a blank or absent cell says nothing."""
    families: tuple[SourceFamily, ...]
    orphans: tuple[SourceMember, ...] = ()
    """Members whose family has no row in the file; their ``kk_number`` cell says where they belong."""
    enrolments: tuple[SourceEnrolment, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences for the person about the file as a whole."""
    base: BookBase | None = None
    """What the file says of the export it came from; None when it says nothing."""
