"""Judging a card code with no network: only the code, the trust list and the clock."""

from collections.abc import Mapping
from datetime import datetime

from kemiskinan_desktop.credentials import armour, kim1, payload
from kemiskinan_desktop.credentials.answers import Answers
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.credentials.cose import Signed
from kemiskinan_desktop.credentials.outcome import CheckOutcome
from kemiskinan_desktop.credentials.revocation import RevokedCard, digest_of
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList

_NOTHING: Mapping[bytes, RevokedCard] = {}


def verify(
    text: str,
    trust: TrustList | None,
    revocations: Mapping[bytes, RevokedCard] = _NOTHING,
    *,
    now: datetime,
) -> CheckOutcome:
    """The answer about one scanned, typed or pasted text; any text whatever gives an answer, never an error.

    `revocations` are withdrawn cards known beside the list, by digest, such as the office's own of late.
    `now` carries a time zone. Expiry is not judged while the clock stands before the list or before the card.
    """
    answers = Answers(trust, now)
    token = next(kim1.tokens(text), None)
    if token is not None:
        return _judge(token, trust, revocations, answers)
    if not armour.has_prefix(text):
        return answers.not_a_card(text)
    return answers.torn() if len(text) < armour.SHORTEST_CODE else answers.broken()


def _judge(
    token: Signed, trust: TrustList | None, revocations: Mapping[bytes, RevokedCard], answers: Answers
) -> CheckOutcome:
    keys = () if trust is None else trust.keys_named(token.kid)
    key = next((key for key in keys if token.is_signed_by(key.public)), None)
    claims = _claims(token)
    if claims is None or (keys and key is None):
        return answers.broken()
    if key is None or trust is None:
        return answers.unknown(claims.issuer)
    digest = digest_of(claims)
    return _judge_signed(claims, key, trust.revoked.get(digest) or revocations.get(digest), answers)


def _judge_signed(
    claims: CardClaims, key: TrustedKey, revoked: RevokedCard | None, answers: Answers
) -> CheckOutcome:
    """The answer about claims that this key signed."""
    if key.office != claims.issuer:
        return answers.broken()
    if not key.is_valid_at(claims.issued_at):
        return answers.key_out_of_time()
    if key.revoked_on is not None:
        return answers.key_revoked(claims, key.revoked_on)
    if revoked is not None:
        return answers.revoked(claims, revoked)
    return answers.by_date(claims)


def _claims(token: Signed) -> CardClaims | None:
    try:
        return payload.read(token.payload)
    except MalformedError:
        return None
