"""A profile: how the sheets, headings, columns and words of one layout map to our fields, as data."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


class CellKind(StrEnum):
    """How the text of a cell becomes its canonical meaning."""

    NIK = "nik"
    KK = "kk"
    PHONE = "telepon"
    LINE = "baris"
    """One line of text: a name, an address."""
    NOTE = "catatan"
    """Text that keeps its lines."""
    DATE = "tanggal"
    YEAR = "tahun"
    NUMBER = "angka"
    UNIT = "rt_rw"
    KELURAHAN = "kelurahan"
    CODE = "kode"
    KEY = "kunci"
    """Our own identifier, taken as it is."""


class Level(StrEnum):
    """Which record a field belongs to."""

    FAMILY = "keluarga"
    MEMBER = "anggota"
    SURVEY = "pendataan"


class Records(StrEnum):
    """What one row of a sheet is."""

    NESTED = "bertingkat"
    """A member; the family's columns stand in the row of its first member."""
    FAMILIES = "keluarga"
    MEMBERS = "anggota"
    SURVEYS = "pendataan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One field that a column feeds."""

    level: Level
    field: str
    kind: CellKind
    code_list: str = ""
    """With CODE: a list of the reference data, whose codes and labels are understood."""
    words: Mapping[str, str] = made(default_factory=dict[str, str])
    """With CODE: words of this layout, as people write them, and their codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileColumn:
    """One column that a layout is known to have; without targets it is known and left alone."""

    headings: tuple[str, ...]
    """Ways to write its heading; ``ALAMAT / RT`` names a heading under a group heading."""
    targets: tuple[Target, ...] = ()
    required: bool = False
    head_name: bool = False
    """Names the head of the family; compared with the members and begins a family."""

    @property
    def keys(self) -> frozenset[str]:
        """The headings in the form that is compared."""
        return frozenset(heading_key(heading) for heading in self.headings)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """One kind of sheet of a layout, found by its headings and not by its name."""

    records: Records
    columns: tuple[ProfileColumn, ...]
    sheet: str = ""
    """The name the sheet has, where two layouts could not be told apart without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One layout."""

    code: str
    name: str
    layouts: tuple[SheetLayout, ...]
    lossless: bool = False
    fingerprints: frozenset[str] = frozenset()
    """Of the headings of tables known to be of this layout."""
    notes: tuple[str, ...] = ()
    """What the mapping takes for granted, for the person who looks at it."""


def heading_key(text: str) -> str:
    """A heading in the form that is compared: letters and digits alone, in lower case."""
    return _NOT_ALPHANUMERIC.sub("", unicodedata.normalize("NFKC", text).casefold())


def word_key(text: str) -> str:
    """A word of a value map in the form that is compared: case and spaces forgiven."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def fingerprint(headings: Iterable[str]) -> str:
    """SHA-256 (hex) of the headings of a table, whatever their order."""
    return hashlib.sha256("\n".join(sorted(map(heading_key, headings))).encode()).hexdigest()
