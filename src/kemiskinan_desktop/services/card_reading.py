"""From what was typed or scanned to the number of a card of this office."""

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials.claims import CardClaims
from kemiskinan_desktop.credentials.outcome import CheckOutcome, CheckResult
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import cards
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.signing import issuer_of, trust_list

_DIGITS = 10
_NIK_DIGITS = 16


def read_code(context: Context, session: Session, text: str) -> str:
    """The ten digits of a typed number (dots, blanks and dashes aside) or of a scanned code of this office.

    Raises UserError for a foreign or false card and for what is no card at all.
    """
    typed = "".join(text.split()).replace(".", "").replace("-", "")
    if typed.isascii() and typed.isdigit():
        return _number(typed)
    return _scanned(context, session, text)


def _number(typed: str) -> str:
    if len(typed) == _DIGITS:
        return typed
    if len(typed) == _NIK_DIGITS:
        raise UserError(
            "Ini nomor 16 angka, bukan nomor kartu KIM.", "Pindai kode QR di muka kartu, atau ketik nomornya."
        )
    raise UserError(
        f"Nomor kartu KIM terdiri dari {_DIGITS} angka.", "Periksa nomornya, misalnya 26.12.000123."
    )


def _scanned(context: Context, session: Session, text: str) -> str:
    outcome = _judged(context, session, text)
    claims = outcome.claims
    if claims is None:
        raise _refusal(outcome)
    if claims.issuer != issuer_of(context.profile(session)):
        raise UserError(
            "Kartu ini diterbitkan kantor lain.",
            "Arahkan warga ke kantor penerbitnya; jangan dicatat di sini.",
        )
    _require_own_print(context, session, claims)
    return claims.card_number


def _judged(context: Context, session: Session, text: str) -> CheckOutcome:
    """The answer about a scan, also behind something that stood in the field before."""
    from kemiskinan_desktop.credentials.armour import last_code  # noqa: PLC0415 - with the check below
    from kemiskinan_desktop.credentials.checking import verify  # noqa: PLC0415 - loads cryptography on first use

    trust, now = trust_list(session), context.clock()
    outcome, last = verify(text, trust, now=now), last_code(text)
    return verify(last, trust, now=now) if outcome.result is CheckResult.BROKEN and last else outcome


def _require_own_print(context: Context, session: Session, claims: CardClaims) -> None:
    """Raise UserError for a card whose number another card has: its print was lost with the file."""
    kept = cards.token_of(session, claims.card_number)
    if kept and _judged(context, session, kept).claims != claims:
        raise UserError(
            "Kode ini bukan dari cetakan yang tercatat di buku kartu.",
            "Kartu lain bernomor sama dicetak setelah berkas dipulihkan dari cadangan. Tarik yang ini.",
        )


def _refusal(outcome: CheckOutcome) -> UserError:
    if outcome.result is CheckResult.UNKNOWN:
        return UserError(
            "Kartu ini diterbitkan kantor lain yang tidak dikenal di sini.",
            "Periksa kartunya dengan Periksa Kartu (F9).",
        )
    return UserError(outcome.title + ".", outcome.sentence)
