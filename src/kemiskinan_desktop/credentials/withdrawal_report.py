"""*Laporan pencabutan*: the cards an office has withdrawn, signed by its key (docs/kim1.md §7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, cast

from kemiskinan_desktop.credentials import cbor, cose, withdrawal_rows
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.cose import Signed
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.revocation import RevokedCard
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList
from kemiskinan_desktop.domain.errors import UserError

SUFFIX: Final = ".kimcabut"
MAGIC: Final = b"KIMCABUT1\n"
LARGEST_FILE: Final = 2_000_000
KIND: Final = "kim-cabut"
_ISSUED, _REPORT = 6, -65540
_LAST_MOMENT: Final = 253_402_214_400
_ASK: Final = "Minta kantor kecamatannya mengirim laporan yang baru."


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalReport:
    """What one office has withdrawn, as of a moment."""

    office: str
    issued_at: datetime
    cards: Mapping[bytes, RevokedCard]
    """By digest."""
    left_out: int = 0
    """Older ones that had no room; 0 says that these are all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedReport:
    """A report whose form is right and whose signature is not yet believed."""

    report: WithdrawalReport
    signed: Signed
    data: bytes
    """The signed bytes as they came."""


def payload(office: str, cards: Iterable[RevokedCard], left_out: int, now: datetime) -> bytes:
    """The CBOR of a report."""
    withdrawn, replaced = withdrawal_rows.rows(cards)
    content = [office, left_out, withdrawn, replaced]
    return cbor.dumps({_ISSUED: int(now.timestamp()), _REPORT: content})


def write(cards: Iterable[RevokedCard], key: OfficeKey, now: datetime) -> bytes:
    """The bytes of a `.kimcabut` file with all cards an office has withdrawn."""
    return MAGIC + cose.sign(payload(key.office, cards, 0, now), key.seed, kind=KIND)


def read(data: bytes) -> SignedReport:
    """Read a file; raises UserError. Believe it only after `signer`."""
    if not data.startswith(MAGIC):
        raise UserError("Berkas ini bukan laporan pencabutan.", "Pilih berkas .kimcabut.")
    try:
        return taken_apart(data[len(MAGIC) :])
    except MalformedError:
        raise UserError("Laporan pencabutan ini rusak atau telah diubah.", _ASK) from None


def taken_apart(data: bytes) -> SignedReport:
    """A report from its signed bytes; raises MalformedError unless it is in its one form."""
    if len(data) > LARGEST_FILE:
        raise MalformedError("too large")
    signed = cose.read(data, kind=KIND)
    report = _report(cbor.loads(signed.payload))
    if payload(report.office, report.cards.values(), report.left_out, report.issued_at) != signed.payload:
        raise MalformedError("report not in its one form")
    return SignedReport(report=report, signed=signed, data=data)


def signer(offered: SignedReport, trust: TrustList) -> TrustedKey | None:
    """The key of the reporting office that signed it, within its days and not withdrawn; else None."""
    report, signed = offered.report, offered.signed
    return next(
        (
            key
            for key in trust.keys_named(signed.kid)
            if key.office == report.office
            and key.revoked_on is None
            and key.is_valid_at(report.issued_at)
            and signed.is_signed_by(key.public)
        ),
        None,
    )


def _report(top: object) -> WithdrawalReport:
    match top:
        case {6: int(issued), -65540: [str(office), int(left_out), list(groups), list(replaced)]}:
            if not 0 <= issued <= _LAST_MOMENT or left_out < 0:
                raise MalformedError("head of the report")
            cards = withdrawal_rows.cards(cast("list[object]", groups), cast("list[object]", replaced))
            return WithdrawalReport(
                office=office,
                issued_at=datetime.fromtimestamp(issued, UTC),
                cards={card.digest: card for card in cards},
                left_out=left_out,
            )
        case _:
            raise MalformedError("report")
