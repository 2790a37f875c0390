"""Withdrawals this PC learned from the recaps of offices, kept beside the trust lists it knows."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kemiskinan_desktop.credentials import report_code, withdrawal_report
from kemiskinan_desktop.credentials.revocation import RevokedCard
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.credentials.withdrawal_report import SignedReport, WithdrawalReport, signer
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.whole_file import write_whole

is_report_code = report_code.is_report_code


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalShelf:
    """Reports in one folder, believed as long as a list of this PC knows the key that signed them."""

    folder: Path

    def known(self, lists: Sequence[TrustList]) -> Mapping[bytes, RevokedCard]:
        """Withdrawn cards by digest; a report that cannot be read or believed any more tells nothing."""
        found: dict[bytes, RevokedCard] = {}
        for _, offered in self._kept():
            if _is_believed(offered, lists):
                found |= offered.report.cards
        return found

    def take(self, text: str, lists: Sequence[TrustList]) -> WithdrawalReport:
        """Keep the report of a recap's code; raises UserError for one that is damaged, unknown or old."""
        offered = report_code.decode(text)
        if offered is None:
            raise UserError(
                "Kode pencabutan ini rusak atau tidak terbaca utuh.", "Pindai lagi kode pada lembar rekapnya."
            )
        office = offered.report.office
        if not _is_believed(offered, lists):
            raise UserError(
                f"Kode pencabutan ini menyebut kantor {office}, tetapi kuncinya tidak dikenal komputer ini.",
                "Muat daftar kepercayaan terbaru, lalu pindai lagi.",
            )
        former = [(path, kept.report) for path, kept in self._kept() if kept.report.office == office]
        if any(report.issued_at > offered.report.issued_at for _, report in former):
            raise UserError(
                "Kode pencabutan ini lebih lama daripada yang sudah dipindai.", "Pindai rekap yang terbaru."
            )
        self._keep(offered)
        if not offered.report.left_out:
            for path, _ in former:
                if path != self._path(offered.report):
                    path.unlink(missing_ok=True)
        return offered.report

    def _keep(self, offered: SignedReport) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._path(offered.report), withdrawal_report.MAGIC + offered.data)
        except OSError as failure:
            raise UserError(
                "Daftar pencabutan tidak dapat disimpan di komputer ini.", "Periksa izin dan ruang cakram."
            ) from failure

    def _path(self, report: WithdrawalReport) -> Path:
        office = hashlib.sha256(report.office.encode()).hexdigest()[:16]
        return self.folder / f"{office}-{report.issued_at:%Y%m%dT%H%M%S}{withdrawal_report.SUFFIX}"

    def _kept(self) -> list[tuple[Path, SignedReport]]:
        """Every readable report, the oldest first."""
        found: list[tuple[Path, SignedReport]] = []
        for path in self.folder.glob(f"*{withdrawal_report.SUFFIX}") if self.folder.is_dir() else ():
            try:
                found.append((path, withdrawal_report.read(path.read_bytes())))
            except (UserError, OSError):
                continue
        return sorted(found, key=lambda each: each[1].report.issued_at)


def _is_believed(offered: SignedReport, lists: Sequence[TrustList]) -> bool:
    return any(signer(offered, trust) is not None for trust in lists)
