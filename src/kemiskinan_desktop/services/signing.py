"""The office's card keys: made on the first day, kept in the encrypted file, spread as a trust list."""

import base64
from datetime import datetime

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import founding, trust_file
from kemiskinan_desktop.credentials.claims import CARD_ZONE
from kemiskinan_desktop.credentials.keys import OfficeKey, RootKey, signing_key
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.models import settings, signing_keys

_TRUST = "trust_list"
_ROOT, _OFFICE = "root", "office"
_RENEWED_AFTER_DAYS = 30


def issuer_of(profile: OfficeProfile) -> str:
    """The office's id on its cards; a training office's begins with L and so never passes as real."""
    return f"L{profile.kecamatan}" if profile.training else profile.kecamatan


def found_office(session: Session, profile: OfficeProfile, now: datetime) -> None:
    """Make root, first key and trust list of a new office, in the caller's transaction."""
    name = f"{'LATIHAN ' if profile.training else ''}{profile.area_title}"
    made = founding.self_rooted_office(issuer_of(profile), name, now)
    _keep(session, _ROOT, made.key, made.root.public.hex()[:8], made.root.to_bytes())
    _keep(session, _OFFICE, made.key, made.key.kid.hex(), made.key.to_bytes())
    _put_trust(session, made.trust_file)


def trust_bytes(session: Session) -> bytes:
    """The office's trust list as a `.kimtrust` file; raises UserError when the office has none."""
    stored = settings.get(session, _TRUST)
    if stored is None:
        raise UserError("Kantor ini belum punya daftar kepercayaan.", "Pulihkan berkas kantor dari cadangan.")
    return base64.b64decode(stored)


def trust_list(session: Session) -> TrustList:
    """The office's trust list."""
    return trust_file.read(trust_bytes(session))


def key_for_signing(session: Session, profile: OfficeProfile, now: datetime) -> OfficeKey:
    """The key that signs cards today; in its last three months a successor is made and spread first.

    Raises UserError in an office of the city: a card names the kecamatan that gave it.
    """
    if profile.is_city:
        raise UserError("Kantor kota tidak mencetak kartu.", "Kartu dicetak di kantor kecamatannya.")
    keys = _office_keys(session)
    newest = max(keys, key=lambda key: key.valid_from)
    if newest.wants_successor(now.astimezone(CARD_ZONE).date()):
        keys = (*keys, _successor(session, profile, now))
    _renew_list(session, now)
    return signing_key(keys, now)


def sealing_key(session: Session) -> OfficeKey:
    """The office's newest key, which seals its workbooks; a workbook is sealed whatever the clock says."""
    return max(_office_keys(session), key=lambda key: key.valid_from)


def _renew_list(session: Session, now: datetime) -> None:
    """Issue the list anew each month, so that checkers who get it with the cards hold a young one."""
    current = trust_list(session)
    if current.age_days(now) >= _RENEWED_AFTER_DAYS:
        _put_trust(session, trust_file.write(current.with_revoked((), issued_at=now), _root(session)))


def _root(session: Session) -> RootKey:
    return RootKey.from_bytes(signing_keys.every(session, _ROOT)[0].private)


def _successor(session: Session, profile: OfficeProfile, now: datetime) -> OfficeKey:
    key = OfficeKey.generate(issuer_of(profile), now.astimezone(CARD_ZONE).date())
    current = trust_list(session)
    name = current.offices[key.office]
    _keep(session, _OFFICE, key, key.kid.hex(), key.to_bytes())
    spread = current.with_key(TrustedKey.of(key), name, issued_at=now)
    _put_trust(session, trust_file.write(spread, _root(session)))
    return key


def _office_keys(session: Session) -> tuple[OfficeKey, ...]:
    return tuple(OfficeKey.from_bytes(stored.private) for stored in signing_keys.every(session, _OFFICE))


def _keep(session: Session, kind: str, key: OfficeKey, kid: str, private: bytes) -> None:
    signing_keys.add(
        session,
        signing_keys.StoredKey(
            kind=kind, kid=kid, private=private, valid_from=key.valid_from, valid_until=key.valid_until
        ),
    )


def _put_trust(session: Session, data: bytes) -> None:
    settings.put(session, _TRUST, base64.b64encode(data).decode())
