"""A forgotten password: the paper code opens the office and gives an administrator a new one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from kemiskinan_desktop.domain import recovery_code
from kemiskinan_desktop.domain.people import tidy_login
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.domain.recovery_code import MistypedGroups
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.opening.panel import LOGIN, PASSWORD, Panel
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.hold import Hold
from kemiskinan_desktop.ui.widgets.new_password import NewPassword
from kemiskinan_desktop.ui.widgets.text import strong

CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What a recovery asks for."""

    path: Path
    code: str = field(repr=False)
    login: str
    password: str = field(repr=False)


class RecoverPanel(Panel):
    """The code is checked group by group while it is typed."""

    wanted = Signal(object)
    """Recovery"""
    left = Signal()
    fields_by_word: ClassVar[Sequence[tuple[str, str]]] = (
        ("kode", CODE), ("terlalu banyak", CODE), ("administrator", LOGIN), ("sandi", PASSWORD), ("", CODE),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__(
            tr("Lupa kata sandi"),
            tr(
                "Administrator memakai kode dari lembar pemulihan. Pengguna lain cukup meminta kata sandi "
                "sementara kepada administrator."
            ),
        )
        self._path = Path()
        self.office = strong("")
        self.code, self.login = QLineEdit(), QLineEdit()
        self.recover_button, self.back_button = (
            QPushButton(tr("&Pulihkan dan masuk")),
            QPushButton(tr("&Kembali")),
        )
        self._arrange()
        self.new = NewPassword(self.form)
        self.new.repeated.removeEventFilter(self.form)  # Enter recovers; there is no next field
        self.hold = Hold(self.form, self.recover_button, CODE)
        self.code.textEdited.connect(self._group)
        self.new.repeated.returnPressed.connect(self._ask)
        self.recover_button.clicked.connect(self._ask)
        self.back_button.clicked.connect(self.left)

    def start(self, path: Path, login: str) -> None:
        """Begin for an office, with nothing typed."""
        self._path = path
        self.hold.stop()
        self.office.setText(path.name)
        self.office.setToolTip(str(path))
        self.code.clear()
        self.new.clear()
        self.login.setText(login)
        self.form.show_problems([])
        self._say("")
        self.form.focus(CODE)

    def problems(self) -> Iterator[Problem]:
        """What is still missing or does not fit."""
        found = recovery_code.decode(self.code.text())
        if isinstance(found, MistypedGroups):
            yield error(CODE, "pulih.kode", translated(found.sentence))
        login = tidy_login(self.login.text())
        if not login:
            yield error(LOGIN, "pulih.pengguna", tr("Isi nama pengguna administrator itu."))
        yield from self.new.problems(login)

    def _arrange(self) -> None:
        self.column.addWidget(self.office)
        self.form.add(
            tr("Kode pemuli&han"), self.code, field=CODE,
            help=tr("Tujuh kelompok dari lembar pemulihan. Tanda hubung terisi sendiri."),
        )  # fmt: skip
        self.form.add(
            tr("Nama pen&gguna"), self.login, field=LOGIN,
            help=tr("Administrator yang mendapat kata sandi baru, seperti tertera di lembarnya."),
        )  # fmt: skip
        self.column.addWidget(self.form)
        theme.give_role(self.recover_button, "primary")
        self.add_buttons(self.back_button, self.recover_button)

    def _group(self, text: str) -> None:
        """Write the code as it stands on the sheet, and name the groups that cannot be right."""
        grouped = recovery_code.grouped(text)
        if grouped != text and self.code.cursorPosition() == len(text):
            self.code.setText(grouped)
        wrong = recovery_code.mistyped(text)
        named = ", ".join(str(group) for group in wrong)
        sentence = tr("Kelompok ke-{n} belum sama dengan lembarnya.", n=named)
        self.form.show_problems([error(CODE, "pulih.kelompok", sentence)] if wrong else [])
        complete = isinstance(recovery_code.decode(text), bytes)
        self._say(tr("Ketujuh kelompok terbaca.") if complete else "")

    def _say(self, text: str) -> None:
        row = self.form.row(CODE)
        if row is not None:
            row.say(text)

    def _ask(self) -> None:
        if self.hold.held:
            return
        found = list(self.problems())
        self.form.show_problems(found)
        if found:
            self.form.focus(found[0].field)
            return
        self.wanted.emit(
            Recovery(
                path=self._path, code=self.code.text(), login=tidy_login(self.login.text()),
                password=self.new.text,
            )
        )  # fmt: skip
