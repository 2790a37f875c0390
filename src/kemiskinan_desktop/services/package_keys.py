"""The keys of an office for packages: what it signs with, and what others lock packages to it with."""

from datetime import datetime

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import days, x25519
from kemiskinan_desktop.credentials.introduction import Introduction
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import PeerKey
from kemiskinan_desktop.models import signing_keys
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.package_revocations import own_withdrawn
from kemiskinan_desktop.services.signing import issuer_of

_PURPOSE, _OFFICE = "paket", "office"


def exchange_seed(database: Database) -> bytes:
    """The secret by which packages to this office are opened: the same for one file and its backups."""
    return database.subkey(_PURPOSE)


def introduction(session: Session, context: Context) -> Introduction:
    """What this office tells another one of itself; raises UserError when none of its keys is valid."""
    profile = context.profile(session)
    now = context.clock()
    return Introduction(
        office=issuer_of(profile), name=profile.area_title, area=profile.kecamatan,
        exchange_key=x25519.public_of(exchange_seed(context.database)),
        keys=tuple(_told(key) for key in _valid_keys(session, now)), created=now.replace(microsecond=0),
    )  # fmt: skip


def package_key(session: Session, now: datetime) -> OfficeKey:
    """The key that signs packages: the oldest that still may, which others have known for longest.

    The head of the package names the newer ones, so that they are known before this one ends. Raises
    UserError.
    """
    return _valid_keys(session, now)[0]


def require_in_time(key: PeerKey, name: str, created: datetime, now: datetime) -> None:
    """Raise UserError for a key that was not valid when it signed, or that ended more than a month ago."""
    made, today = days.number(created.date()), days.number(now.date())
    if key.first_day - 1 <= made <= key.last_day and today <= key.last_day + _ON_THE_WAY:
        return
    raise UserError(
        f"Kunci tanda tangan {name} pada paket ini tidak berlaku lagi pada hari itu.",
        "Periksa tanggal kedua komputer. Bila sudah benar, minta kartu perkenalan yang baru dari kantor itu.",
    )


_ON_THE_WAY = 31
"""Days that a stick may travel after its key has ended."""


def _valid_keys(session: Session, now: datetime) -> list[OfficeKey]:
    """Oldest first."""
    keys = [OfficeKey.from_bytes(stored.private) for stored in signing_keys.every(session, _OFFICE)]
    ended = own_withdrawn(session)
    good = (key for key in keys if key.is_valid_at(now) and key.public not in ended)
    valid = sorted(good, key=lambda key: key.valid_from)
    if not valid:
        raise UserError(
            "Kantor ini tidak punya kunci tanda tangan yang berlaku hari ini.",
            "Periksa tanggal komputer. Bila sudah benar, perbarui kunci di Pengaturan, bagian Kepercayaan.",
        )
    return valid


def _told(key: OfficeKey) -> PeerKey:
    return PeerKey(
        public=key.public, first_day=days.number(key.valid_from), last_day=days.number(key.valid_until)
    )
