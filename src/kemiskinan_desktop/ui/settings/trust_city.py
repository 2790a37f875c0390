"""What the owner of a root does: requests and reports in, keys withdrawn, lists issued."""

from collections.abc import Callable
from pathlib import Path

from kemiskinan_desktop.services.root_office import ListedOffice, OfferedRequest
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.settings.section import Room
from kemiskinan_desktop.ui.settings.trust_office import REPORTS, REQUESTS, OfficeDeeds
from kemiskinan_desktop.ui.translations import tr


class RootDeeds:
    """Acts of the owner of a root; every one of them issues the next list."""

    def __init__(self, room: Room, office: OfficeDeeds, chosen: Callable[[], ListedOffice | None]) -> None:
        self._room, self._office, self._chosen = room, office, chosen

    def take_request(self) -> None:
        """Read a request for keys, let its fingerprint be compared, then vouch for the keys."""
        path = self._room.desk.dialogs.open_file(tr("Terima permintaan kunci"), REQUESTS)
        if path is not None:
            self._office.carry_out(lambda: self._offer(path))

    def take_report(self) -> None:
        """Take an office's withdrawals into the next list."""
        path = self._room.desk.dialogs.open_file(tr("Terima laporan pencabutan"), REPORTS)
        if path is not None:
            self._office.carry_out(lambda: self._take_report(path))

    def revoke(self) -> None:
        """Withdraw the newest good key of the office under the cursor, with a reason."""
        office = self._chosen()
        key = None if office is None else next((each for each in office.keys if not each.revoked_on), None)
        if office is None or key is None:
            self._room.desk.messages.info(tr("Pilih dahulu kantor yang kuncinya masih berlaku."))
            return
        self.revoke_key(key.public, office.name)

    def revoke_key(self, public: bytes, name: str) -> None:
        """Withdraw a key for good, after asking why."""
        reason = self._room.desk.dialogs.ask_reason(
            tr("Cabut kunci {name}", name=name),
            tr(
                "Semua kartu yang ditandatangani kunci ini tidak berlaku lagi, bertanggal berapa pun, dan "
                "harus dicetak ulang dengan kunci baru. Cabut hanya bila kuncinya bocor atau dicuri. "
                "Tidak dapat diurungkan."
            ),
            tr("Cabut kunci ini"),
            danger=True,
        )
        if reason is not None and self._office.carry_out(
            lambda: self._root.revoke_key(self._room.who, public, reason)
        ):
            self._tell(tr("Kunci {name} dicabut.", name=name))

    def issue(self) -> None:
        """Issue the list anew, as young as today."""
        if self._office.carry_out(lambda: self._root.issue(self._room.who)):
            self._tell(tr("Daftar kepercayaan diterbitkan ulang."))

    @property
    def _root(self):  # noqa: ANN202 - the service of the open office
        return self._room.workplace.root_office

    def _offer(self, path: Path) -> None:
        offered = self._root.look(self._room.who, path)
        if self._agreed(offered):
            self._root.admit(self._room.who, offered)
            self._tell(tr("Kunci {name} diterima.", name=offered.name))

    def _agreed(self, offered: OfferedRequest) -> bool:
        return self._room.desk.dialogs.confirm(
            tr("Terima kunci {name}", name=offered.name),
            tr(
                "{n} kunci baru. Sidik permintaannya {fingerprint}. Minta kantor itu membacakan sidiknya "
                "lewat telepon, dan terima hanya bila sama.",
                n=formats.number(offered.new), fingerprint=offered.request.fingerprint,
            ),
            tr("Sidik cocok, terima kuncinya"),
        )  # fmt: skip

    def _take_report(self, path: Path) -> None:
        report = self._root.take_report(self._room.who, path)
        words = tr(
            "{n} pencabutan dari kantor {office} masuk daftar.",
            n=formats.number(len(report.cards)), office=report.office,
        )  # fmt: skip
        self._tell(words)

    def _tell(self, words: str) -> None:
        """What was done, and that the next list wants to be spread."""
        number = self._room.workplace.trust.standing(self._room.who).sequence
        next_list = tr("Daftar nomor {number} siap dibagikan.", number=number)
        self._room.desk.messages.success(f"{words} {next_list}", tr("Simpan daftar…"), self._office.save_list)
