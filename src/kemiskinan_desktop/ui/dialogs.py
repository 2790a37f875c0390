"""Questions to the person, through one object, so that tests answer them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.crash_reports import write_report
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.question import Choices, PickedReason, Question, ReasonQuestion

EXCEL = "Buku kerja Excel (*.xlsx)"
PDF = "Dokumen PDF (*.pdf)"
PICTURE = "Gambar (*.png *.jpg *.jpeg)"
TEXT = "Teks (*.txt)"


class Dialogs:
    """Confirmations, reasons and file choices. Every method returns what the person decided."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        self._preferences = preferences
        self._parent = parent

    def set_parent(self, parent: QWidget | None) -> None:
        """Ask in front of this window from now on."""
        self._parent = parent

    def confirm(self, title: str, sentence: str, deed: str, *, danger: bool = False) -> bool:
        """Ask before doing; the button says the deed (``Hapus 3 keluarga``) and *Batal* is the default."""
        question = Question(title, sentence, deed, danger=danger, parent=self._parent)
        return _asked(question)

    def choose(self, title: str, sentence: str, deeds: Sequence[str], *, danger: int = -1) -> int | None:
        """Ask which of several deeds; the first loses nothing. Its place, or None for *Batal*.

        `danger` is the place of the one that destroys.
        """
        question = Choices(title, sentence, deeds, danger=danger, parent=self._parent)
        return question.chosen if _asked(question) else None

    def ask_reason(
        self, title: str, sentence: str, deed: str, *, danger: bool = False, required: bool = True
    ) -> str | None:
        """Ask for a reason in words; None when the person decided not to."""
        question = ReasonQuestion(
            title, sentence, deed, danger=danger, required=required, parent=self._parent
        )
        return question.reason if _asked(question) else None

    def pick_reason(
        self, title: str, sentence: str, deed: str, reasons: Sequence[str], *, danger: bool = False
    ) -> str | None:
        """Ask for one of these reasons or another one in words; None when the person decided not to."""
        question = PickedReason(title, sentence, deed, reasons, danger=danger, parent=self._parent)
        return question.reason if _asked(question) else None

    def ask_words(self, title: str, sentence: str, deed: str, *, label: str, text: str = "") -> str | None:
        """Ask for words that may be emptied, beginning with `text`; None when the person decided not to."""
        question = ReasonQuestion(
            title, sentence, deed, required=False, label=label, text=text, parent=self._parent
        )
        return question.reason if _asked(question) else None

    def tell(self, title: str, sentence: str) -> None:
        """Say something that must be read before going on."""
        _asked(Question(title, sentence, tr("Tutup"), cancel=False, parent=self._parent))

    def tell_bug(self, code: str, report: str) -> None:
        """Say that the program made a mistake, under which code it is in the log; offer its report."""
        question = Question(
            tr("Ada kesalahan di dalam program"),
            tr(
                "Pekerjaan terakhir tidak dijalankan dan data yang sudah tersimpan tidak berubah. "
                "Simpan laporannya, misalnya ke stik, lalu sampaikan kepada administrator dengan kode "
                "{code}. Laporannya tidak memuat data warga. "
                "Bila tampilan terasa janggal, tutup lalu buka lagi program ini.",
                code=code,
            ),
            tr("Simpan laporan…"),
            parent=self._parent,
        )
        question.cancel.setText(tr("Tutup"))
        if _asked(question):
            self.save_report(f"laporan-{code}.txt", report)

    def save_report(self, name: str, report: str) -> bool:
        """Write a report where the person wants it; False when it was not written."""
        path = self.save_file(tr("Simpan laporan"), name, TEXT)
        if path is None:
            return False
        try:
            write_report(path, report)
        except UserError as refusal:
            self.tell(translated(refusal.title), translated(refusal.advice))
            return False
        return True

    def open_file(self, title: str, pattern: str) -> Path | None:
        """Choose a file to read; `pattern` such as ``dialogs.EXCEL``."""
        start = str(self._preferences.last_folder)
        return self._chosen(QFileDialog.getOpenFileName(self._parent, title, start, pattern)[0])

    def save_file(self, title: str, name: str, pattern: str) -> Path | None:
        """Choose where to write a file; `name` is the proposal, with its ending."""
        start = str(self._preferences.last_folder / name)
        path = self._chosen(QFileDialog.getSaveFileName(self._parent, title, start, pattern)[0])
        if path is None or path.suffix:
            return path
        return path.with_suffix(Path(name).suffix)

    def choose_folder(self, title: str) -> Path | None:
        """Choose a folder."""
        text = QFileDialog.getExistingDirectory(self._parent, title, str(self._preferences.last_folder))
        if not text:
            return None
        self._preferences.last_folder = Path(text)
        return Path(text)

    def _chosen(self, text: str) -> Path | None:
        if not text:
            return None
        path = Path(text)
        self._preferences.last_folder = path.parent
        return path


def _asked(question: Question) -> bool:
    try:
        return question.exec() == Question.DialogCode.Accepted
    finally:
        question.deleteLater()
