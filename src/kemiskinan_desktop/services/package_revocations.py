"""Keys that a trust list has withdrawn: nothing that they sign is taken any more, whatever its date."""

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.introduction import Introduction
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.packages import Peer
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.signing import trust_list
from kemiskinan_desktop.services.trust_store import known_lists

_ADVICE = "Jangan memakai berkas ini. Telepon kantor itu, lalu minta kartu perkenalan dengan kunci yang baru."


def require_unrevoked(session: Session, peer: Peer, public: bytes) -> None:
    """Raise UserError for a withdrawn key, and for one that only a withdrawn key may have vouched for.

    Who stole a key can name keys of their own in a package. After a withdrawal a key of that office counts
    when a list names it, or when a person compared the office's card on that day or later.
    """
    if public in withdrawn_keys(session):
        raise UserError(f"Kunci tanda tangan {peer.name} pada paket ini sudah dicabut.", _ADVICE)
    if any(_doubts(each, peer, public) for each in _lists(session)):
        raise UserError(
            f"Sesudah satu kunci {peer.name} dicabut, kunci pada paket ini belum dicocokkan lagi.", _ADVICE
        )


def _doubts(trust: TrustList, peer: Peer, public: bytes) -> bool:
    """Whether a list withdrew a key of the office and does not name this one, which nobody compared since."""
    days = [key.revoked_on for key in trust.keys if key.office == peer.office and key.revoked_on is not None]
    listed = any(key.public == public for key in trust.keys)
    return bool(days) and not listed and peer.confirmed_at.date() < max(days)


def require_good_card(session: Session, card: Introduction) -> None:
    """Raise UserError for a card that tells of a withdrawn key."""
    withdrawn = withdrawn_keys(session)
    if any(key.public in withdrawn for key in card.keys):
        raise UserError(f"Kartu perkenalan {card.name} memuat kunci yang sudah dicabut.", _ADVICE)


def withdrawn_keys(session: Session) -> frozenset[bytes]:
    """The public halves of every key that a list at hand withdraws."""
    return frozenset(
        key.public for each in _lists(session) for key in each.keys if key.revoked_on is not None
    )


def own_withdrawn(session: Session) -> frozenset[bytes]:
    """Those that the list of this office withdraws: this office signs with them no longer."""
    return frozenset(key.public for key in trust_list(session).keys if key.revoked_on is not None)


def _lists(session: Session) -> tuple[TrustList, ...]:
    """The list of this office, and those that this PC keeps."""
    return (trust_list(session), *known_lists(trust_folder()))
