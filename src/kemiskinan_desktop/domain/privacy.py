"""Who is shown what of a family: the one rule that screens, papers, workbooks and the history follow."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Secret(StrEnum):
    """A kind of fact that is not shown to everybody."""

    NIK = "NIK"
    KK = "nomor KK"
    HEALTH = "kesehatan"
    """Disability, chronic illness, pregnancy, and the answers about health."""
    CHILDREN = "data anak"
    """Day and place of birth and the school of a member below 18, and the answers about them."""
    INCOME = "penghasilan"
    """The answers about income."""


class Place(StrEnum):
    """Where a fact would be shown."""

    LIST = "daftar"
    DETAIL = "ringkasan"
    FORM = "isian"
    PAPER = "kertas"
    WORKBOOK = "buku kerja"
    HISTORY = "riwayat"


SENSITIVE = frozenset({Secret.HEALTH, Secret.CHILDREN, Secret.INCOME})
"""What UU 27/2022, Pasal 4 calls specific personal data, as far as a survey of the poor asks it."""
SHOWING_REASONS = (
    "Mencocokkan dengan KTP atau kartu keluarga",
    "Permintaan warga yang bersangkutan",
    "Memeriksa NIK ganda atau keliru",
    "Mencocokkan dengan data dinas lain",
    "Pemeriksaan atau audit",
)
"""Why full NIKs may be looked at on the screen; the history keeps the one that was chosen."""
FULL_AGE = 18
"""Years from which a member is no child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What a role may see, as far as this rule asks."""

    full_nik: bool = False
    """May ask for full numbers; asking is recorded by whoever hands them out."""
    sensitive: bool = False
    enters: bool = False
    """May type into a family whose survey is still being entered."""
    exchanges: bool = False
    """May write the workbook that the city reads back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veil:
    """What was left out of a record before a person got it; without kinds the record is whole."""

    kinds: frozenset[Secret] = frozenset()
    niks: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Member key → the masked NIK that is shown in its place."""

    def hides(self, kind: Secret) -> bool:
        """Whether facts of this kind were left out."""
        return kind in self.kinds


WHOLE = Veil()
"""Nothing was left out."""


def hidden(place: Place, rights: Rights, *, entering: bool = False, asked: bool = False) -> frozenset[Secret]:
    """The kinds that are not shown.

    `entering`: the survey is *draf* or *dikembalikan*, so that what is typed must be seen. `asked`: full
    numbers were asked for; without the right to ask they stay hidden.
    """
    if place is Place.WORKBOOK and rights.exchanges:
        return frozenset()
    if place is Place.FORM and entering and rights.enters:
        return frozenset()
    return _numbers(place, full=asked and rights.full_nik) | _facts(place, rights)


def _numbers(place: Place, *, full: bool) -> frozenset[Secret]:
    """Screens are found by the family's KK number; what leaves the office hides it with the NIK."""
    if full:
        return frozenset()
    leaves = place in {Place.PAPER, Place.WORKBOOK}
    return frozenset({Secret.NIK, Secret.KK}) if leaves else frozenset({Secret.NIK})


def _facts(place: Place, rights: Rights) -> frozenset[Secret]:
    """Lists and papers of many families never need them, whoever asks."""
    needed = place in {Place.DETAIL, Place.FORM, Place.HISTORY}
    return frozenset() if needed and rights.sensitive else SENSITIVE
