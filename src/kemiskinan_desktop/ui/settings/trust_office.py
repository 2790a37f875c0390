"""What an office does with its keys and lists: files out, lists in, a new key before its time."""

from collections.abc import Callable
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust import ListKind, OfferedList
from kemiskinan_desktop.services.trust_store import is_known_root, keep_list
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.settings.section import Room
from kemiskinan_desktop.ui.settings.trust_columns import offices_of
from kemiskinan_desktop.ui.translations import tr

TRUST_FILES = "Daftar kepercayaan (*.kimtrust)"
REQUESTS = "Permintaan kunci (*.kimminta)"
REPORTS = "Laporan pencabutan (*.kimcabut)"


class OfficeDeeds:
    """Acts on the keys and the list of the office that is open; `changed` is called after each."""

    def __init__(self, room: Room, changed: Callable[[], object]) -> None:
        self._room, self._changed = room, changed

    def save_list(self) -> None:
        """Write the list in force where the person wants it."""
        target = self._target(tr("Simpan berkas kepercayaan"), "kimtrust", TRUST_FILES)
        if target is not None and self.carry_out(lambda: self._trust.write_list(self._room.who, target)):
            words = tr("{name} siap dibagikan. Bacakan sidik kuncinya kepada penerima.", name=target.name)
            self.tell_written(words, target)

    def save_request(self) -> None:
        """Write the request for keys that the city answers with a new list."""
        target = self._target(tr("Simpan permintaan kunci"), "kimminta", REQUESTS)
        if target is None or not self.carry_out(lambda: self._trust.write_request(self._room.who, target)):
            return
        said = self._trust.standing(self._room.who).request
        words = tr(
            "{name} siap dikirim ke kantor kota. Sidiknya {fingerprint}: bacakan lewat telepon.",
            name=target.name, fingerprint=said,
        )  # fmt: skip
        self.tell_written(words, target)

    def save_report(self) -> None:
        """Write the withdrawals of this office for the city."""
        target = self._target(tr("Simpan laporan pencabutan"), "kimcabut", REPORTS)
        if target is not None and self.carry_out(lambda: self._trust.write_report(self._room.who, target)):
            count = self._trust.standing(self._room.who).withdrawn
            words = tr(
                "{name} memuat {n} pencabutan dan siap dikirim ke kantor kota.",
                name=target.name, n=formats.number(count),
            )  # fmt: skip
            self.tell_written(words, target)

    def make_key(self) -> None:
        """A new key before its time, with a reason."""
        reason = self._room.desk.dialogs.ask_reason(
            tr("Buat kunci baru"),
            tr(
                "Biasanya kunci berganti sendiri. Buat sekarang hanya bila kunci lama dicabut atau bocor. "
                "Di bawah kota, kunci baru dipakai setelah permintaan kuncinya ditandatangani kota."
            ),
            tr("Buat kunci baru"),
        )
        if reason is not None and self.carry_out(lambda: self._trust.make_key(self._room.who, reason)):
            self._room.desk.messages.success(tr("Kunci baru dibuat."))

    def load_list(self) -> None:
        """Ask for a list, let the fingerprint of a new root be compared, then follow or keep it."""
        path = self._room.desk.dialogs.open_file(tr("Muat daftar kepercayaan"), TRUST_FILES)
        if path is not None:
            self.carry_out(lambda: self._offer(path))

    def carry_out(self, deed: Callable[[], object]) -> bool:
        """Do it; whether it was done. A refusal is said."""
        try:
            deed()
            keep_list(trust_folder(), self._room.workplace.cards.trust_file(self._room.who))
        except UserError as refusal:
            self._room.desk.messages.refused(refusal)
            return False
        self._changed()
        return True

    def tell_written(self, words: str, target: Path) -> None:
        """Say that a file is there, and open its folder when asked."""
        self._room.desk.messages.success(words, tr("Buka folder"), lambda: open_file(target.parent))

    @property
    def _trust(self):  # noqa: ANN202 - the service of the open office
        return self._room.workplace.trust

    def _offer(self, path: Path) -> None:
        offered = self._trust.look(self._room.who, path)
        if not self._agreed(offered):
            return
        self._trust.take(self._room.who, offered, compared=True)
        keep_list(trust_folder(), offered.data)
        self._room.desk.changes.announce(ChangeKind.OFFICE)
        self._room.desk.messages.success(_taken(offered))

    def _agreed(self, offered: OfferedList) -> bool:
        """Whether a person agrees; the next list of a root that is followed already asks nobody."""
        kind, trust = offered.kind, offered.trust
        if kind is ListKind.NEWER:
            return True
        if kind is ListKind.FOREIGN and is_known_root(trust_folder(), trust):
            return True
        title, sentence, deed = _question(offered)
        return self._room.desk.dialogs.confirm(title, sentence, deed, danger=kind is not ListKind.FOREIGN)

    def _target(self, title: str, suffix: str, pattern: str) -> Path | None:
        office = self._room.workplace.office.profile(self._room.who).kecamatan
        return self._room.desk.dialogs.save_file(title, f"{office}.{suffix}", pattern)


def _question(offered: OfferedList) -> tuple[str, str, str]:
    trust = offered.trust
    if offered.kind is ListKind.FOREIGN:
        sentence = tr(
            "Daftar ini memuat {offices}. Sidik kuncinya {fingerprint}. Cocokkan lewat telepon atau surat "
            "dengan kantor penerbitnya sebelum menerimanya.",
            offices=offices_of(trust), fingerprint=trust.fingerprint,
        )  # fmt: skip
        return tr("Percayai daftar ini"), sentence, tr("Sidik cocok, percayai daftar ini")
    if offered.kind is ListKind.ADOPTION:
        sentence = tr(
            "Sidik kunci induk kota {fingerprint}. Cocokkan lewat telepon dengan kantor kota. Sesudah ini "
            "kartu kantor ini dikenal lewat daftar kota, dan setiap kunci baru menunggu tanda tangan kota. "
            "Kartu yang sudah dicetak tetap berlaku. Langkah ini tidak dapat diurungkan.",
            fingerprint=trust.fingerprint,
        )  # fmt: skip
        return tr("Masuk kepercayaan kota"), sentence, tr("Sidik cocok, masuk kepercayaan kota")
    sentence = tr(
        "Kota memakai kunci induk baru dengan sidik {fingerprint}. Cocokkan lewat telepon dengan kantor "
        "kota. Sesudah ini daftar dari kunci induk lama tidak diterima lagi. "
        "Langkah ini tidak dapat diurungkan.",
        fingerprint=trust.fingerprint,
    )  # fmt: skip
    return tr("Ganti kunci induk kota"), sentence, tr("Sidik cocok, pakai kunci induk baru")


def _taken(offered: OfferedList) -> str:
    trust = offered.trust
    if offered.kind is ListKind.FOREIGN:
        return tr("Kartu dari {offices} sekarang dikenal.", offices=offices_of(trust))
    return tr(
        "Daftar kepercayaan nomor {sequence} dipakai: {offices} kantor, {revoked} kartu dicabut.",
        sequence=trust.sequence, offices=formats.number(len(trust.offices)),
        revoked=formats.number(len(trust.revoked)),
    )  # fmt: skip
