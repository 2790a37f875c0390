"""The office's card keys: made on the first day, kept in the encrypted file, spread as a trust list."""

import base64
from datetime import datetime

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import founding, trust_file
from kemiskinan_desktop.credentials.claims import CARD_ZONE, issuer_id
from kemiskinan_desktop.credentials.key_states import due_successor, signing_key
from kemiskinan_desktop.credentials.keys import OfficeKey, RootKey
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.models import settings, signing_keys
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_store import newest_of
from kemiskinan_desktop.services.withdrawals import withdrawn_cards

_TRUST = "trust_list"
_ROOT, _OFFICE = "root", "office"
_RENEWED_AFTER_DAYS = 30


def issuer_of(profile: OfficeProfile) -> str:
    """The office's id on its cards."""
    return issuer_id(profile.kecamatan, training=profile.training)


def listed_name(profile: OfficeProfile, title: str) -> str:
    """What a trust list calls an office; a training one says so."""
    return f"{'LATIHAN ' if profile.training else ''}{title}"


def found_office(session: Session, profile: OfficeProfile, now: datetime) -> None:
    """Make root, first key and trust list of a new office, in the caller's transaction."""
    name = listed_name(profile, profile.area_title)
    made = founding.self_rooted_office(issuer_of(profile), name, now)
    _keep(session, _ROOT, made.key, made.root.public.hex()[:8], made.root.to_bytes())
    _keep(session, _OFFICE, made.key, made.key.kid.hex(), made.key.to_bytes())
    put_trust(session, made.trust_file)


def trust_bytes(session: Session) -> bytes:
    """The office's trust list as a `.kimtrust` file; raises UserError when the office has none."""
    stored = settings.get(session, _TRUST)
    if stored is None:
        raise UserError("Kantor ini belum punya daftar kepercayaan.", "Pulihkan berkas kantor dari cadangan.")
    return base64.b64decode(stored)


def trust_list(session: Session) -> TrustList:
    """The office's trust list."""
    return trust_file.read(trust_bytes(session))


def put_trust(session: Session, data: bytes) -> None:
    """Keep a `.kimtrust` file as the office's list, in the caller's transaction."""
    settings.put(session, _TRUST, base64.b64encode(data).decode())


def signs_own_list(session: Session) -> bool:
    """Whether the office's own root signs its list: a city, or a kecamatan that no city has adopted."""
    root = stored_root(session)
    return root is not None and trust_list(session).root_public == root.public


def issue_list(session: Session, trust: TrustList) -> TrustList:
    """Sign the office's next list with its own root and keep it, in the caller's transaction.

    When the PC knows a later list of this root, as when the file came back from a backup, the next one goes
    on from that: no key and no withdrawal that was ever spread is forgotten.
    """
    known = newest_of(trust_folder(), trust.root_public)
    issued = trust if known is None else trust.going_on_from(known)
    put_trust(session, trust_file.write(issued, own_root(session)))
    return issued


def office_keys(session: Session) -> tuple[OfficeKey, ...]:
    """Every key the office ever had, newest first."""
    return tuple(OfficeKey.from_bytes(stored.private) for stored in signing_keys.every(session, _OFFICE))


def key_for_signing(session: Session, profile: OfficeProfile, now: datetime) -> OfficeKey:
    """The key that signs cards today; in its last three months a successor is made and spread first.

    Raises UserError when no key may sign, and in an office of the city: a card names the kecamatan that
    gave it.
    """
    if profile.is_city:
        raise UserError("Kantor kota tidak mencetak kartu.", "Kartu dicetak di kantor kecamatannya.")
    keep_keys(session, profile, now)
    return signing_key(office_keys(session), trust_list(session), now)


def sealing_key(session: Session) -> OfficeKey:
    """The office's newest key that others know; a workbook is sealed whatever the clock says."""
    keys = office_keys(session)
    known = {key.public for key in trust_list(session).keys if key.revoked_on is None}
    listed = [key for key in keys if key.public in known]
    return max(listed or keys, key=lambda key: key.valid_from)


def keep_keys(session: Session, profile: OfficeProfile, now: datetime) -> OfficeKey | None:
    """What the calendar asks for: a successor in a key's last three months, and a young list of an own root.

    Gives the key that was made.
    """
    today = now.astimezone(CARD_ZONE).date()
    made = make_key(session, profile, now) if due_successor(office_keys(session), today) else None
    if signs_own_list(session):
        _keep_list(session, profile, now)
    return made


def make_key(session: Session, profile: OfficeProfile, now: datetime) -> OfficeKey:
    """A new key from today on; under an own root it signs at once, else when the city has listed it."""
    key = OfficeKey.generate(issuer_of(profile), now.astimezone(CARD_ZONE).date())
    _keep(session, _OFFICE, key, key.kid.hex(), key.to_bytes())
    if signs_own_list(session):
        current = trust_list(session)
        issue_list(session, current.with_key(TrustedKey.of(key), current.offices[key.office], issued_at=now))
    return key


def _keep_list(session: Session, profile: OfficeProfile, now: datetime) -> None:
    """Issue an own list anew each month and when the office withdrew cards: checkers hold a young one."""
    current = trust_list(session)
    cards = current.revoked if profile.is_city else withdrawn_cards(session, issuer_of(profile))
    if cards != current.revoked or current.age_days(now) >= _RENEWED_AFTER_DAYS:
        issue_list(session, current.withdrawing(cards.values(), issued_at=now))


def stored_root(session: Session) -> RootKey | None:
    """The root the office was founded with; None in a file that has lost it."""
    stored = signing_keys.every(session, _ROOT)
    return RootKey.from_bytes(stored[0].private) if stored else None


def own_root(session: Session) -> RootKey:
    """The root the office was founded with; raises UserError when the file has lost it."""
    root = stored_root(session)
    if root is None:
        raise UserError(
            "Kunci induk kantor ini tidak ada dalam berkasnya.", "Pulihkan berkas kantor dari cadangan."
        )
    return root


def _keep(session: Session, kind: str, key: OfficeKey, kid: str, private: bytes) -> None:
    signing_keys.add(
        session,
        signing_keys.StoredKey(
            kind=kind, kid=kid, private=private, valid_from=key.valid_from, valid_until=key.valid_until
        ),
    )
