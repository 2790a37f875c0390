"""What the root of a city decides: which keys it vouches for, and which cards no longer count."""

from collections.abc import Iterable
from datetime import datetime
from itertools import chain

from kemiskinan_desktop.credentials.key_request import KeyRequest
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.credentials.withdrawal_report import SignedReport, WithdrawalReport, signer
from kemiskinan_desktop.domain.errors import UserError


def admit(trust: TrustList, request: KeyRequest, name: str, now: datetime) -> TrustList:
    """The next list, which vouches for the keys of a request that it did not know.

    A key that was withdrawn stays so, and a key keeps the days under which it was first listed. Raises
    UserError for a key of another office, or when nothing is new.
    """
    known = {key.public: key for key in trust.keys}
    if any(known[key.public].office != request.office for key in request.keys if key.public in known):
        raise UserError(
            "Ada kunci dalam permintaan ini yang sudah terdaftar atas nama kantor lain.",
            "Jangan terima. Hubungi kedua kantor itu.",
        )
    new = [key for key in request.keys if key.public not in known]
    if not new:
        raise UserError(
            "Semua kunci dalam permintaan ini sudah terdaftar.",
            "Kirim daftar kepercayaan yang terbaru ke kantor itu.",
        )
    return trust.with_keys(new, request.office, name, issued_at=now)


def believed(offered: SignedReport, trust: TrustList, former: WithdrawalReport | None) -> WithdrawalReport:
    """The report of an office, once its key is known; raises UserError when it must not be used."""
    if signer(offered, trust) is None:
        raise UserError(
            f"Laporan pencabutan ini tidak ditandatangani kunci kantor {offered.report.office} yang berlaku.",
            "Terima dahulu permintaan kunci kantor itu, atau minta laporan yang baru.",
        )
    if former is not None and offered.report.issued_at <= former.issued_at:
        raise UserError(
            "Laporan pencabutan ini tidak lebih baru daripada yang sudah diterima.",
            "Minta kantor kecamatannya mengirim laporan yang baru.",
        )
    return offered.report


def reported(trust: TrustList, reports: Iterable[WithdrawalReport], now: datetime) -> TrustList:
    """The next list, in which exactly the cards of the newest report of each office are withdrawn."""
    cards = chain.from_iterable(report.cards.values() for report in reports)
    return trust.withdrawing(cards, issued_at=now)
