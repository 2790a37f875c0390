"""A new office: its kecamatan, its file, its first administrator, who signs."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from kemiskinan_desktop.domain.office import Signatory
from kemiskinan_desktop.domain.people import login_problem, tidy_login
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.services.folders import data_folder
from kemiskinan_desktop.services.reference import cities, load_reference
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.dialogs import Dialogs
from kemiskinan_desktop.ui.opening.door import OFFICE_PATTERN, OFFICE_SUFFIX, NewOffice
from kemiskinan_desktop.ui.opening.panel import LOGIN, PATH, FileLine, Panel
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.new_password import NewPassword
from kemiskinan_desktop.ui.widgets.text import heading, muted

_KECAMATAN, _PERSON = "kecamatan", "person"


class NewPanel(Panel):
    """The questions of founding an office; sentences beside the fields."""

    wanted = Signal(object)
    """NewOffice"""
    left = Signal()

    def __init__(self, dialogs: Dialogs) -> None:
        super().__init__(
            tr("Buat kantor baru"),
            tr(
                "Cukup sekali untuk satu kecamatan, atau untuk seluruh kota. "
                "Kop dan parameter diatur kemudian di Pengaturan."
            ),
        )
        self._dialogs = dialogs
        self._cities = cities()
        self._places = {place.code: place.name for place in load_reference().kecamatan} | self._cities
        self.kecamatan = CodeCombo(tuple(self._places.items()))
        self.file = FileLine(QPushButton(tr("&Pilih…")))
        self.person, self.login = QLineEdit(), QLineEdit()
        self.position, self.name = QLineEdit(), QLineEdit()
        self.rank, self.nip = QLineEdit(), QLineEdit()
        self.make_button, self.back_button = QPushButton(tr("&Buat kantor")), QPushButton(tr("&Kembali"))
        self._proposed = ""
        self._arrange()
        self.kecamatan.committed.connect(self._propose)
        self.kecamatan.completed.connect(self._propose)
        self.file.choose.clicked.connect(self._choose)
        self.make_button.clicked.connect(self._ask)
        self.back_button.clicked.connect(self.left)

    def problems(self) -> Iterator[Problem]:
        """What is still missing or does not fit."""
        if self.kecamatan.value() is None:
            yield error(
                _KECAMATAN, "kantor.kecamatan", tr("Pilih kecamatan atau kota kantor ini dari daftar.")
            )
        if not self.file.edit.text().strip():
            yield error(PATH, "kantor.berkas", tr("Pilih tempat berkas kantor disimpan."))
        login = tidy_login(self.login.text())
        if not self.person.text().strip():
            yield error(_PERSON, "kantor.orang", tr("Isi nama lengkap administrator pertama."))
        if sentence := login_problem(login):
            yield error(LOGIN, "kantor.pengguna", translated(sentence))
        yield from self.new.problems(login)

    def value(self) -> NewOffice:
        """What was asked for; call it when there are no problems."""
        path = Path(self.file.edit.text().strip())
        signatory = Signatory(
            position=self.position.text().strip(), name=self.name.text().strip(),
            rank=self.rank.text().strip(), nip=self.nip.text().strip(),
        )  # fmt: skip
        return NewOffice(
            path=path if path.suffix else path.with_suffix(OFFICE_SUFFIX),
            kecamatan=self.kecamatan.value() or "", signatory=signatory,
            login=tidy_login(self.login.text()), name=self.person.text(), password=self.new.text,
        )  # fmt: skip

    def start(self) -> None:
        """Begin with empty passwords and no sentences."""
        self.form.show_problems([])
        self.new.clear()
        self.form.focus(_KECAMATAN)

    def _arrange(self) -> None:
        self._ask_office()
        self.new = self._ask_person()
        self._ask_signatory()
        self.column.addWidget(self.form)
        theme.give_role(self.make_button, "primary")
        self.add_buttons(self.back_button, self.make_button)

    def _ask_office(self) -> None:
        self.form.add(
            tr("K&ecamatan atau kota"), self.kecamatan, field=_KECAMATAN,
            help=tr(
                "Ketik kode atau huruf depan. Kantor kota menerima data semua kecamatan dan menandatangani "
                "daftar kepercayaan kartu. Tidak dapat diganti kemudian."
            ),
        )  # fmt: skip
        self.form.add(
            tr("&Simpan di"), self.file, field=PATH,
            help=tr("Di cakram komputer ini, bukan folder jaringan. Berkas kuncinya dibuat di sampingnya."),
        )  # fmt: skip

    def _ask_person(self) -> NewPassword:
        self.form.add_wide(heading(tr("Administrator pertama")))
        self.form.add_wide(muted(tr("Anda sendiri. Pengguna lain ditambahkan kemudian di Pengaturan.")))
        self.form.add(tr("Nama &lengkap"), self.person, field=_PERSON)
        self.form.add(
            tr("Nama pen&gguna"), self.login, field=LOGIN,
            help=tr("Huruf kecil tanpa spasi, misalnya nama panggilan. Dipakai untuk masuk dan di riwayat."),
        )  # fmt: skip
        return NewPassword(self.form, new=False)

    def _ask_signatory(self) -> None:
        self.form.add_wide(heading(tr("Penandatangan")))
        self.form.add_wide(
            muted(tr("Tercetak di daftar, rekap, dan kartu. Dapat diisi nanti di Pengaturan."))
        )
        self.form.add(tr("&Jabatan"), self.position, field="position")
        self.form.add(tr("&Nama"), self.name, field="name")
        self.form.add(tr("Pangka&t"), self.rank, field="rank")
        self.form.add(tr("N&IP"), self.nip, field="nip")

    def _propose(self) -> None:
        """Fill file and position from the kecamatan, as long as nobody wrote something else."""
        code = self.kecamatan.value() or ""
        name = self._places.get(code, "")
        if not name:
            return
        path = str(data_folder() / f"{name.lower().replace(' ', '-')}{OFFICE_SUFFIX}")
        if self.file.edit.text() in {"", self._proposed}:
            self.file.edit.setText(path)
            self._proposed = path
        if not self.position.isModified():
            leads = "Kepala Dinas Sosial" if code in self._cities else "Camat"
            self.position.setText(f"{leads} {name}")

    def _choose(self) -> None:
        name = Path(self.file.edit.text() or f"kantor{OFFICE_SUFFIX}").name
        path = self._dialogs.save_file(tr("Simpan berkas kantor"), name, OFFICE_PATTERN)
        if path is not None:
            self.file.edit.setText(str(path))

    def _ask(self) -> None:
        self.kecamatan.commit()
        found = list(self.problems())
        self.form.show_problems(found)
        if found:
            self.form.focus(found[0].field)
        else:
            self.wanted.emit(self.value())
