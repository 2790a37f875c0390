"""Pengguna: who may come in, in which role; given passwords, the recovery sheet, the two-person rule."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.people import Person, Role
from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.navigation import OWN_PASSWORD
from kemiskinan_desktop.ui.roles import role_label, role_words
from kemiskinan_desktop.ui.settings.given_password import GivenPassword
from kemiskinan_desktop.ui.settings.new_sheet import NewSheet
from kemiskinan_desktop.ui.settings.people_columns import people_columns
from kemiskinan_desktop.ui.settings.person_dialog import PersonDialog
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.text import muted

if TYPE_CHECKING:
    from datetime import datetime

T = TypeVar("T")
_HEIGHT, _ICON = 190, 17


class PeopleSection(Section):
    """Everybody sees their own role and password; the rest is the administrator's."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._people, self._who = room.workplace.people, room.who
        self._may = room.who.may(Permission.PEOPLE) and not room.workplace.training
        self._seen: Mapping[str, datetime] = {}
        self.table: RowTable[Person] = RowTable(
            "people", people_columns(lambda: self._seen), room.desk.preferences, name=tr("Daftar pengguna")
        )
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self.add_button, self.edit_button = QPushButton(tr("&Tambah pengguna…")), QPushButton(tr("&Ubah…"))
        self.reset_button = QPushButton(tr("&Beri kata sandi sementara…"))
        self.disable_button = QPushButton(tr("&Nonaktifkan…"))
        self.own_button = QPushButton(tr("&Ganti kata sandi saya…"))
        self.two_persons = QCheckBox(tr("Aturan dua orang"))
        self.role_line = muted("")
        self.given, self.sheet = GivenPassword(), NewSheet(room)
        self.dialog: PersonDialog | None = None
        self._arrange()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        if self._may:
            self._seen = self._people.came_in_last(self._who)
            self.table.set_source(SequenceSource(self._people.every(self._who)))
        self.sheet.refresh()
        self.two_persons.setChecked(self.room.workplace.surveys.two_person_rule(self._who))
        self._follow(self.table.current())

    def add(self) -> None:
        """Ask who shall come in; the password is drawn, shown once, and changed at the first login."""

        def done(name: str, login: str, role: Role) -> None:
            password = self._people.temporary_password(self._who, login)
            self._run(
                tr("Menambah pengguna"),
                lambda: self._people.add(self._who, login=login, name=name, role=role, password=password),
                lambda person: self.given.show_for(person.name, person.login, password),
            )

        self._open(PersonDialog(None, parent=self.window()), done)

    def edit(self) -> None:
        """Change name and role of the person under the cursor."""
        person = self.table.current()
        if person is None:
            return

        def done(name: str, login: str, role: Role) -> None:
            del login
            changed = replace(person, name=name, role=role)
            self._run(
                tr("Mengubah pengguna"), lambda: self._people.change(self._who, changed),
                lambda after: self.room.desk.messages.success(tr("{name} diubah.", name=after.name)),
            )  # fmt: skip

        own = person.login == self._who.name
        self._open(PersonDialog(person, own=own, parent=self.window()), done)

    def reset(self) -> None:
        """Draw a password for the person under the cursor, after asking."""
        person = self.table.current()
        if person is None or not self.room.desk.dialogs.confirm(
            tr("Beri kata sandi sementara"),
            tr(
                "Kata sandi {name} yang lama tidak berlaku lagi. Yang sementara diperlihatkan sekali dan "
                "harus diganti saat masuk.",
                name=person.name,
            ),
            tr("Beri kata sandi sementara"),
        ):
            return
        password = self._people.temporary_password(self._who, person.login)
        self._run(
            tr("Memberi kata sandi sementara"),
            lambda: self._people.reset_password(self._who, person, password),
            lambda after: self.given.show_for(after.name, after.login, password),
        )

    def disable(self) -> None:
        """Let the person under the cursor in no more, after asking."""
        person = self.table.current()
        if person is None or not self.room.desk.dialogs.confirm(
            tr("Nonaktifkan {name}", name=person.name),
            tr("Ia tidak dapat masuk lagi. Namanya tetap ada di riwayat, dan ia dapat diaktifkan kembali."),
            tr("Nonaktifkan 1 pengguna"),
            danger=True,
        ):
            return
        self._run(
            tr("Menonaktifkan pengguna"),
            lambda: self._people.change(self._who, replace(person, active=False)),
            lambda after: self.room.desk.messages.success(tr("{name} dinonaktifkan.", name=after.name)),
        )

    def want_two_persons(self, wanted: bool) -> None:
        """Put the rule in force or lift it."""
        self.room.workplace.surveys.set_two_person_rule(self._who, wanted=wanted)
        self.room.desk.changes.announce(ChangeKind.USERS)

    def _open(self, dialog: PersonDialog, done: Callable[[str, str, Role], None]) -> None:
        dialog.wanted.connect(done)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _run(self, title: str, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Off the GUI thread, because the hash of a password takes its time."""

        def landed(result: T) -> None:
            if self.dialog is not None:
                self.dialog.finish()
            self.refresh()
            self.room.desk.changes.announce(ChangeKind.USERS)
            done(result)

        self.room.desk.jobs.run(title, lambda _: work(), landed, self._refused)

    def _refused(self, problem: Exception) -> None:
        if not isinstance(problem, UserError):
            return
        if self.dialog is not None:
            self.dialog.refuse(problem)
        else:
            self.room.desk.messages.refused(problem)
            self.refresh()

    def _follow(self, person: Person | None) -> None:
        other = person is not None and person.login != self._who.name
        self.edit_button.setEnabled(person is not None)
        self.reset_button.setEnabled(other)
        self.disable_button.setEnabled(other and person is not None and person.active)
        role = self._who.role if person is None else person.role
        self.role_line.setText(f"{role_label(role)}: {role_words(role)}")

    def _connect(self) -> None:
        for button, deed in (
            (self.add_button, self.add), (self.edit_button, self.edit), (self.reset_button, self.reset),
            (self.disable_button, self.disable),
        ):  # fmt: skip
            button.clicked.connect(deed)
        self.own_button.clicked.connect(lambda: self.room.desk.navigation.to(OWN_PASSWORD))
        self.table.current_changed.connect(self._follow)
        self.table.activated.connect(self.edit)
        self.two_persons.clicked.connect(self.want_two_persons)

    def _arrange(self) -> None:
        card = self.add_card(tr("Pengguna"), self._words())
        theme.give_role(self.add_button, "primary")
        self.add_button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        icons.dress(self.add_button, "plus", "on_primary", theme.tokens())
        buttons = FlowLayout()
        mine = (
            (self.add_button, self.edit_button, self.reset_button, self.disable_button) if self._may else ()
        )
        own = () if self.room.workplace.training else (self.own_button,)
        for button in (*mine, *own):
            buttons.addWidget(button)
        card.addLayout(buttons)
        card.addWidget(self.role_line)
        self.column.addWidget(self.given)
        self.column.addWidget(self.table, 1)
        self.table.setVisible(self._may)
        self.column.addWidget(self.sheet)
        self.sheet.setVisible(self._may)
        rule = self.add_card(tr("Aturan kerja"))
        rule.addWidget(self.two_persons, 0, Qt.AlignmentFlag.AlignLeft)
        rule.addWidget(
            muted(tr("Yang mengisi jawaban sebuah keluarga tidak memverifikasi atau memvalidasinya sendiri."))
        )
        may = self._who.may(Permission.PEOPLE)
        self.two_persons.setEnabled(may)
        self.two_persons.setToolTip("" if may else tr("Hanya administrator yang mengubahnya."))
        if not self._may:
            self.column.addStretch()

    def _buttons(self) -> tuple[QPushButton, ...]:
        """Those that do something for this person in this office."""
        if self.room.workplace.training:
            return ()
        if not self._may:
            return (self.own_button,)
        return (
            self.add_button, self.edit_button, self.reset_button, self.disable_button, self.own_button,
        )  # fmt: skip

    def _words(self) -> str:
        if self.room.workplace.training:
            return tr("Kantor latihan dibuka tanpa nama dan kata sandi, jadi tidak ada yang diatur di sini.")
        if not self._may:
            return tr("Pengguna diatur oleh administrator. Anda dapat mengganti kata sandi sendiri.")
        return tr("Setiap orang masuk dengan nama dan kata sandinya sendiri, dan riwayat menyebut namanya.")
