"""The cards an office has withdrawn or replaced, as lists and reports name them."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.revocation import RevocationReason, RevokedCard, revoke
from kemiskinan_desktop.models import cards


def withdrawn_cards(session: Session, issuer: str) -> Mapping[bytes, RevokedCard]:
    """The office's own cards that no longer count, by digest; a replaced one names the card in its place."""
    replaced = [
        revoke(issuer, number, reason=RevocationReason.REPLACED, day=day, replaced_by=by)
        for number, by, day in cards.replaced(session)
    ]
    revoked = [
        revoke(issuer, number, reason=_reason(code), day=day) for number, code, day in cards.revoked(session)
    ]
    return {card.digest: card for card in (*replaced, *revoked)}


def _reason(code: str) -> RevocationReason:
    """The reason of a stored code; a code that lists do not know is said in general."""
    try:
        reason = RevocationReason(code)
    except ValueError:
        return RevocationReason.OTHER
    return RevocationReason.OTHER if reason is RevocationReason.REPLACED else reason
