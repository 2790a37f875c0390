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


class Part(StrEnum):
    """Which part of a cell a field takes, where one cell holds several things."""

    WHOLE = "seluruhnya"
    TEXT = "teks"
    """What is left when a date or a number of 16 digits is taken out: ``SITI AMINAH / 12-05-1980``."""
    DATE = "tanggal"
    """The date beside a text: ``Semarang, 17 Agustus 1980``."""
    NUMBER = "nomor"
    """The 16 digits beside a text."""
    ADDRESS = "alamat"
    """An address without its RT and RW: ``Jl. Mawar 1 RT 003 RW 005``."""
    RT = "rt"
    """The RT of ``003/005`` or of an address."""
    RW = "rw"
    FIRST = "bagian_1"
    """The first of pieces with ``/``, ``;``, ``|`` or a line break between them."""
    SECOND = "bagian_2"
    THIRD = "bagian_3"


class Level(StrEnum):
    """Which record a field belongs to."""

    FAMILY = "keluarga"
    MEMBER = "anggota"
    SURVEY = "pendataan"
    PROGRAM = "program"
    """Who takes part in a programme; its fields are PROGRAM_FIELDS."""


class Records(StrEnum):
    """What one row of a sheet is."""

    NESTED = "bertingkat"
    """A member; the family's columns stand in its first row, or in each of neighbouring rows."""
    FLAT = "datar"
    """A member with its family's columns; rows of one family may stand anywhere and share its key."""
    FAMILIES = "keluarga"
    """A family; member columns tell of its head, answer columns of its interview."""
    MEMBERS = "anggota"
    """A member, joined to the sheet of families by its key."""
    SURVEYS = "pendataan"
    """More about a family of another sheet: answers and further columns of the family."""
    PROGRAMS = "program"
    """A family or person in a programme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One field that a column feeds."""

    level: Level
    field: str
    kind: CellKind
    code_list: str = ""
    """With CODE: a list of the reference data, whose codes and labels are understood."""
    words: Mapping[str, str] = made(default_factory=dict[str, str])
    """With CODE or KELURAHAN: words of this layout, as people write them, and their codes.

    A word with an empty code is understood and says nothing: what it means is not known to us.
    """
    part: Part = Part.WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileColumn:
    """One column that a layout is known to have; without targets it is known and left alone."""

    headings: tuple[str, ...]
    """Ways to write its heading; ``ALAMAT / RT`` names a heading under a group heading."""
    targets: tuple[Target, ...] = ()
    required: bool = False
    head_name: bool = False
    """Names the head of the family; compared with the members and begins a family."""
    join_key: bool = False
    """Holds this layout's own key of a family, by which rows and sheets are joined; else the KK number is."""
    letter: str = ""
    """``H``: the column stands there whatever its heading; empty is found by its headings."""

    @property
    def keys(self) -> frozenset[str]:
        """The headings in the form that is compared."""
        return frozenset(heading_key(heading) for heading in self.headings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """A field that is the same in every row: ``value``, or what stands beside a label outside the table."""

    target: Target
    value: str = ""
    """As a person would write it in a cell."""
    labels: tuple[str, ...] = ()
    """Labels in the kop or on a sheet without a table, such as ``Nama Program``; for an empty value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """One kind of sheet of a layout, found by its headings and not by its name."""

    records: Records
    columns: tuple[ProfileColumn, ...]
    """Where several feed one field, the first that says something counts."""
    sheet: str = ""
    """The name the sheet has, where two layouts could not be told apart without it."""
    heading_row: int | None = None
    """1-based row of the headings, the lower of two; None: found by the headings; 0: there are none."""
    end_mark: str = ""
    """``###``: the row that begins with it, and all rows after it, are no data."""
    constants: tuple[Constant, ...] = ()


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
