"""Trust lists brought to this PC in a file: looked at, agreed to, kept; a lower sequence never comes in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.credentials import trust_file
from kemiskinan_desktop.credentials.trust import OLD_AFTER_DAYS, TrustList
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.trust_store import is_known_root, keep_list

SUFFIX = trust_file.SUFFIX


@dataclass(frozen=True, slots=True, kw_only=True)
class ListStanding:
    """One list that cards are judged by."""

    issuers: int
    """Offices that the list knows."""
    withdrawn: int
    """Cards it says are withdrawn."""
    name: str
    """Of the first office; the list of one office is called by it."""
    sequence: int
    issued_at: datetime
    age_days: int
    """Negative when the clock stands before the list."""

    @property
    def old(self) -> bool:
        """Whether cards withdrawn of late may be missing in it."""
        return self.age_days > OLD_AFTER_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedList:
    """A list in a file that may be kept."""

    standing: ListStanding
    fingerprint: str
    """What a person compares with the city when the root is new."""
    new_root: bool
    """Whether this PC meets the root for the first time, so that a person has to agree."""
    data: bytes = field(repr=False)


def standings(lists: Sequence[TrustList], now: datetime) -> tuple[ListStanding, ...]:
    """What is known of the lists at hand, in their order."""
    return tuple(_standing(trust, now) for trust in lists)


def look_at(path: Path, folder: Path, now: datetime) -> OfferedList:
    """Read a `.kimtrust` file that somebody brought; `folder` holds the lists of this PC.

    Raises UserError for a file that is missing, damaged or no list, and for a list that is not newer.
    """
    data = _read(path)
    offered = trust_file.read(data)
    return OfferedList(
        standing=_standing(offered, now), fingerprint=offered.fingerprint,
        new_root=not is_known_root(folder, offered), data=data,
    )  # fmt: skip


def take_in(offered: OfferedList, folder: Path) -> None:
    """Keep a list from now on; raises UserError when the folder cannot be written."""
    keep_list(folder, offered.data)


def _standing(trust: TrustList, now: datetime) -> ListStanding:
    return ListStanding(
        issuers=len(trust.offices), withdrawn=len(trust.revoked), name=next(iter(trust.offices.values()), ""),
        sequence=trust.sequence, issued_at=trust.issued_at, age_days=trust.age_days(now),
    )  # fmt: skip


def _read(path: Path) -> bytes:
    """No more of a file than a list can have."""
    try:
        with path.open("rb") as file:
            return file.read(trust_file.LARGEST_FILE + 1)
    except FileNotFoundError:
        raise UserError("Berkas daftar kepercayaan tidak ditemukan.", "Periksa nama berkasnya.") from None
    except OSError:
        raise UserError("Berkas daftar kepercayaan tidak dapat dibaca.", "Periksa izin berkasnya.") from None
