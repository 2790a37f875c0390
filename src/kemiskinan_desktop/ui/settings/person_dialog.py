"""Adding somebody who may come in, or changing their name and role."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.people import Person, Role, login_problem, tidy_login
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.ui.roles import role_label, role_words
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.question import Question

NAME, LOGIN, ROLE = "name", "login", "role"
_LABELS = 130


class PersonDialog(Question):
    """Stays open until what was wanted is done or given up."""

    wanted = Signal(str, str, object)
    """Full name, login and Role."""

    def __init__(self, person: Person | None, *, own: bool = False, parent: QWidget | None = None) -> None:
        title, deed = (
            (tr("Tambah pengguna"), tr("Tambah pengguna"))
            if person is None
            else (tr("Ubah pengguna"), tr("Simpan perubahan"))
        )
        super().__init__(title, "", deed, parent=parent)
        self.name, self.login, self.role = QLineEdit(), QLineEdit(), QComboBox()
        self.form = FormGrid(auto_advance=False, label_width=_LABELS)
        self._arrange(new=person is None)
        if person is not None:
            self.name.setText(person.name)
            self.login.setText(person.login)
            self.login.setEnabled(False)
            self.role.setCurrentIndex(self.role.findData(person.role.value))
            self.role.setEnabled(not own)
        self.role.currentIndexChanged.connect(self._explain)
        self._explain()
        self.deed.setDefault(True)
        self.form.focus(NAME)

    @property
    def chosen(self) -> Role:
        """The role that is shown."""
        return Role(self.role.currentData())

    def problems(self) -> list[Problem]:
        """What is missing or does not fit."""
        found: list[Problem] = []
        if not self.name.text().strip():
            found.append(error(NAME, "pengguna.nama", tr("Isi nama lengkapnya, seperti di surat.")))
        if self.login.isEnabled() and (sentence := login_problem(tidy_login(self.login.text()))):
            found.append(error(LOGIN, "pengguna.login", translated(sentence)))
        return found

    def accept(self) -> None:
        """Ask for it; the dialog closes when it is done."""
        if not self.deed.isEnabled():
            return
        found = self.problems()
        self.form.show_problems(found)
        if found:
            self.form.focus(found[0].field)
            return
        self.deed.setEnabled(False)
        self.wanted.emit(self.name.text(), tidy_login(self.login.text()), self.chosen)

    def finish(self) -> None:
        """It is done."""
        super().accept()

    def refuse(self, refusal: UserError) -> None:
        """Why it is not done, beside the field it is about."""
        self.deed.setEnabled(True)
        title = refusal.title.casefold()
        field = LOGIN if "nama pengguna" in title else NAME if "nama" in title else ROLE
        sentence = f"{translated(refusal.title)} {translated(refusal.advice)}".strip()
        self.form.show_problems([error(field, "pengguna.ditolak", sentence)])
        self.form.focus(field)

    def _arrange(self, *, new: bool) -> None:
        for role in Role:
            self.role.addItem(role_label(role), role.value)
        self.form.add(tr("Nama &lengkap"), self.name, field=NAME, help=tr("Seperti tercetak di surat."))
        self.form.add(
            tr("Nama &pengguna"), self.login, field=LOGIN,
            help=tr("Untuk masuk dan di riwayat; huruf kecil tanpa spasi. Tidak dapat diganti kemudian.")
            if new
            else tr("Tidak dapat diganti, karena riwayat menyebutnya."),
        )  # fmt: skip
        self.form.add(tr("P&eran"), self.role, field=ROLE)
        self._column.insertWidget(self._column.count() - 1, self.form)

    def _explain(self) -> None:
        row = self.form.row(ROLE)
        if row is not None:
            row.say(role_words(self.chosen))
