"""Questions to the person, through one object, so that tests answer them."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.question import Question, ReasonQuestion

EXCEL = "Buku kerja Excel (*.xlsx)"
PDF = "Dokumen PDF (*.pdf)"
PICTURE = "Gambar (*.png *.jpg *.jpeg)"


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

    def ask_reason(
        self, title: str, sentence: str, deed: str, *, danger: bool = False, required: bool = True
    ) -> str | None:
        """Ask for a reason in words; None when the person decided not to."""
        question = ReasonQuestion(
            title, sentence, deed, danger=danger, required=required, parent=self._parent
        )
        return question.reason if _asked(question) else None

    def tell(self, title: str, sentence: str) -> None:
        """Say something that must be read before going on."""
        _asked(Question(title, sentence, tr("Tutup"), cancel=False, parent=self._parent))

    def tell_bug(self, code: str) -> None:
        """Say that the program made a mistake, under which code it is in the log."""
        self.tell(
            tr("Ada kesalahan di dalam program"),
            tr(
                "Pekerjaan terakhir tidak dijalankan dan data yang sudah tersimpan tidak berubah. "
                "Catat kode laporan {code}, lalu sampaikan kepada administrator. "
                "Bila tampilan terasa janggal, tutup lalu buka lagi program ini.",
                code=code,
            ),
        )

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
