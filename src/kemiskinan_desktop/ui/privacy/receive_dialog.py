"""A request at the counter: what is asked, about whom, by whom."""

from PySide6.QtWidgets import QLineEdit, QWidget

from kemiskinan_desktop.domain.problems import error
from kemiskinan_desktop.domain.subject_requests import RequestKind
from kemiskinan_desktop.services.subject_requests import NewRequest
from kemiskinan_desktop.ui.privacy.person_choice import Find, Members, PersonChoice
from kemiskinan_desktop.ui.privacy.words import kind_word
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.question import Question
from kemiskinan_desktop.ui.widgets.words_edit import WordsEdit

_KINDS = {str(at): kind for at, kind in enumerate(RequestKind, start=1)}


class ReceiveDialog(Question):
    """Asks for kind, person, applicant and what exactly is wanted."""

    def __init__(self, find: Find, members: Members, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Terima permintaan"),
            tr("Permintaan mendapat nomor dan dijawab paling lambat 3 × 24 jam sejak sekarang."),
            tr("Terima permintaan"),
            parent=parent,
        )
        self.kind = CodeCombo([(code, kind_word(kind)) for code, kind in _KINDS.items()])
        self.kind.set_value("1")
        self.person = PersonChoice(find, members)
        self.applicant, self.detail = QLineEdit(), WordsEdit()
        self.form = FormGrid(label_width=110)
        self.form.add(tr("&Jenis"), self.kind, field="kind", help=tr("Apa yang diminta."))
        self.below = FormGrid(label_width=110)
        self.below.add(
            tr("&Pemohon"), self.applicant, field="applicant",
            help=tr("Orangnya sendiri, atau wakilnya yang sah."),
        )  # fmt: skip
        self.below.add(tr("&Isi permintaan"), self.detail, field="detail", help=tr("Apa yang dimaksud."))
        at = self._column.count() - 1
        for widget in (self.below, self.person, self.form):
            self._column.insertWidget(at, widget)
        self.person.member.committed.connect(self._propose)
        self.person.hits.currentItemChanged.connect(self._propose)
        self.deed.setDefault(True)
        self.kind.setFocus()

    def request(self) -> NewRequest:
        """What was filled in."""
        return NewRequest(
            kind=_KINDS[self.kind.value() or "1"], applicant=self.applicant.text(),
            detail=self.detail.toPlainText(), family_id=self.person.family_id,
            member_id=self.person.member_id,
        )  # fmt: skip

    def accept(self) -> None:
        """Close when somebody asks; else say so beside the field."""
        self.kind.commit()
        if self.applicant.text().strip():
            super().accept()
            return
        self.below.show_problems([error("applicant", "request.applicant", tr("Nama pemohon belum diisi."))])
        self.applicant.setFocus()

    def _propose(self) -> None:
        """The person themselves, as long as nobody else was typed."""
        if not self.applicant.isModified():
            self.applicant.setText(self.person.member.currentText().partition("  ")[2].strip())
