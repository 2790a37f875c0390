"""A password that somebody else gave is changed before anything else."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.problems import Problem, error
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.opening.panel import PASSWORD, Panel
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.new_password import NewPassword
from kemiskinan_desktop.ui.widgets.text import strong

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace


class ChangePanel(Panel):
    """Asks a new password twice; the temporary one was just typed."""

    finished = Signal(object)
    """Workplace of the person who may work now."""
    left = Signal()
    fields_by_word: ClassVar[Sequence[tuple[str, str]]] = (("", PASSWORD),)

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            tr("Ganti kata sandi sementara"),
            tr(
                "Kata sandi Anda diberikan orang lain. Pilih kata sandi sendiri; sesudah itu hanya Anda yang "
                "mengetahuinya."
            ),
        )
        self._desk, self._given = desk, ""
        self._workplace: Workplace | None = None
        self.name = strong("")
        self.column.addWidget(self.name)
        self.new = NewPassword(self.form)
        self.new.repeated.removeEventFilter(self.form)  # Enter changes; there is no next field
        self.column.addWidget(self.form)
        self.change_button = QPushButton(tr("&Ganti dan masuk"))
        self.back_button = QPushButton(tr("&Kembali"))
        theme.give_role(self.change_button, "primary")
        self.add_buttons(self.back_button, self.change_button)
        self.new.repeated.returnPressed.connect(self._ask)
        self.change_button.clicked.connect(self._ask)
        self.back_button.clicked.connect(self.left)

    def start(self, workplace: "Workplace", given: str) -> None:
        """Begin for the person who came in with `given`."""
        self._workplace, self._given = workplace, given
        self.name.setText(workplace.who.shown_name)
        self.new.clear()
        self.form.show_problems([])
        self.form.focus(PASSWORD)

    def problems(self, login: str) -> Iterator[Problem]:
        """What does not fit yet."""
        found = list(self.new.problems(login))
        if not found and self.new.text == self._given:
            same = tr("Kata sandi baru masih sama dengan yang diberikan.")
            found = [error(PASSWORD, "sandi.sama", same)]
        yield from found

    def _ask(self) -> None:
        workplace = self._workplace
        if workplace is None:
            return
        found = list(self.problems(workplace.who.name))
        self.form.show_problems(found)
        if found:
            self.form.focus(found[0].field)
        else:
            self._change(workplace, self._given, self.new.text)

    def _change(self, workplace: "Workplace", old: str, new: str) -> None:
        """Off the GUI thread, because the hash of a password takes its time."""

        def work(_report: Report) -> Actor:
            return workplace.people.change_own_password(workplace.who, old, new)

        def done(who: Actor) -> None:
            self._workplace, self._given = None, ""
            self.change_button.setEnabled(True)
            self.finished.emit(replace(workplace, who=who))

        self.change_button.setEnabled(False)
        self._desk.jobs.run(tr("Mengganti kata sandi"), work, done, self._refused)

    def _refused(self, problem: Exception) -> None:
        self.change_button.setEnabled(True)
        if isinstance(problem, UserError):
            self.refuse(problem)
