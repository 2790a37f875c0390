"""Acts on keys and trust lists, as the history keeps them."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.models import history
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.context import Context

TRUST = "kepercayaan"
"""Kind of record."""


def record_trust(
    context: Context, session: Session, who: Actor, act: str, facts: Mapping[str, str], reason: str = ""
) -> None:
    """One entry about keys or a list, in the caller's transaction; its subject is the first fact."""
    item = history.Item(kind=TRUST, record_id=next(iter(facts.values())), before=None, after=dict(facts))
    context.record(session, who, act, [item], subject=item.record_id, reason=reason)


def list_facts(trust: TrustList) -> dict[str, str]:
    """What the history says of a list."""
    return {
        "name": f"Daftar nomor {trust.sequence}", "induk": trust.fingerprint,
        "pencabutan": str(len(trust.revoked)),
    }  # fmt: skip
