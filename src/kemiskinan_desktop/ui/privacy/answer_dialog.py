"""The answer to a request: granted or refused, with words."""

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.subject_requests import RequestState, SubjectRequest
from kemiskinan_desktop.ui.privacy.words import kind_word, state_word
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.question import ReasonQuestion

_ENDS = {"1": RequestState.GRANTED, "2": RequestState.REFUSED}


class AnswerDialog(ReasonQuestion):
    """Asks how a request ends; the words are told to the applicant and kept in the register."""

    def __init__(self, request: SubjectRequest, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Jawab permintaan nomor {n}", n=request.number),
            tr("{jenis} dari {pemohon}.", jenis=kind_word(request.kind), pemohon=request.applicant),
            tr("Simpan jawaban"),
            parent=parent,
        )
        self.end = CodeCombo([(code, state_word(state)) for code, state in _ENDS.items()])
        self.end.set_value("1")
        self.form = FormGrid(label_width=110)
        self.form.add(tr("&Hasil"), self.end, field="end", help=tr("Dipenuhi, atau ditolak dengan alasan."))
        self._column.insertWidget(self._column.count() - 3, self.form)
        self.end.setFocus()

    @property
    def state(self) -> RequestState:
        """How it ends."""
        self.end.commit()
        return _ENDS[self.end.value() or "1"]
