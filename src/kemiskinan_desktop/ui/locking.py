"""The locked window: nothing of the office is seen until its person, or nobody, comes back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.ui.actions import Key, action
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.idle import Idle
from kemiskinan_desktop.ui.jobs import Bug, Jobs
from kemiskinan_desktop.ui.lock_panel import LockPanel
from kemiskinan_desktop.ui.main_window import PRODUCT, MainWindow
from kemiskinan_desktop.ui.navigation import OWN_PASSWORD
from kemiskinan_desktop.ui.opening.door import Doorkeeper
from kemiskinan_desktop.ui.password_dialog import PasswordDialog
from kemiskinan_desktop.ui.translations import tr

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace


class Locking(QObject):
    """Locks after ten minutes without input and on *Kunci layar*; passwords are judged beside the jobs.

    `leave` asks for another person: the office is left and its login shown.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        workplace: "Workplace",
        who: Actor,
        keeper: Doorkeeper,
        *,
        leave: Callable[[], object],
        bug: Bug,
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._workplace, self._who = window, desk, workplace, who
        self._keeper, self._leave = keeper, leave
        self._aside = Jobs(desk.messages, bug, self)  # a job of an hour must not keep its own person out
        self._title = ""
        self._focus: QWidget | None = None
        self.panel: LockPanel | None = None
        self.dialog: PasswordDialog | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are windows
        self.idle = Idle(application, self)
        self.idle.over.connect(self.lock)
        self.idle.start()
        window.closed.connect(self._end)
        desk.navigation.requested.connect(self._navigate)
        self._add_actions()

    @property
    def locked(self) -> bool:
        """Whether the office is out of sight."""
        return self.panel is not None

    def lock(self) -> None:
        """Take everything out of sight; open questions count as *Batal*."""
        if self.locked:
            return
        self.idle.stop()
        _close_what_stands_above(self._window)
        window = self._window
        self._title, self._focus = window.windowTitle(), window.focusWidget()
        self.panel = self._new_panel()
        window.put_away(self.panel)
        window.setWindowTitle(f"{PRODUCT} – {tr('layar terkunci')}")
        self.panel.start()

    def unlock(self) -> None:
        """Bring everything back as it was."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self._window.bring_back()
        self._window.setWindowTitle(self._title)
        if self._focus is not None:
            self._focus.setFocus()
        self.idle.start()

    def change_own_password(self) -> None:
        """Ask for the old password and a new one."""
        dialog = PasswordDialog(self._who.name, self._window)
        dialog.wanted.connect(self._change)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _new_panel(self) -> LockPanel:
        panel = LockPanel(self._who.shown_name, training=self._workplace.training)
        panel.wanted.connect(self._recognise)
        panel.leave_wanted.connect(self._change_person)
        self._hold(panel.hold.start)
        return panel

    def _recognise(self, password: str) -> None:
        """Off the GUI thread, because the hash of a password takes its time."""
        if self._workplace.training:
            QTimer.singleShot(0, self, self.unlock)  # after the click that asked is over
            return
        self._aside.run(
            tr("Membuka kunci"),
            lambda _: self._keeper.entrance.recognise(self._workplace, self._who, password),
            lambda _: self.unlock(), self._refused,
        )  # fmt: skip

    def _refused(self, problem: Exception) -> None:
        if self.panel is not None and isinstance(problem, UserError):
            self.panel.say(problem)
            self._hold(self.panel.hold.start)

    def _hold(self, start: Callable[[Callable[[], float]], object]) -> None:
        if not self._workplace.training:
            start(lambda: self._keeper.entrance.seconds_to_wait(self._workplace.path))

    def _change_person(self) -> None:
        self._leave()
        if self.panel is not None and self._window.isVisible():
            self.panel.say(
                UserError(
                    "Isian yang belum disimpan belum dapat dijadikan draf.", "Buka kunci, lalu simpan dahulu."
                )
            )

    def _change(self, old: str, new: str) -> None:
        people, entrance = self._workplace.people, self._keeper.entrance

        def work(_report: object) -> None:
            entrance.recognise(self._workplace, self._who, old)
            people.change_own_password(self._who, old, new)

        self._aside.run(tr("Mengganti kata sandi"), work, lambda _: self._changed(), self._not_changed)

    def _changed(self) -> None:
        if self.dialog is not None:
            self.dialog.finish()
        self._desk.messages.success(tr("Kata sandi Anda diganti. Pakai yang baru mulai sekarang."))

    def _not_changed(self, problem: Exception) -> None:
        if self.dialog is not None and isinstance(problem, UserError):
            self.dialog.refuse(problem)
            self._hold(self.dialog.hold.start)

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _navigate(self, page: str, argument: object) -> None:
        del argument
        if page == OWN_PASSWORD:
            self.change_own_password()

    def _end(self) -> None:
        self.idle.stop()
        self._aside.close()

    def _add_actions(self) -> None:
        window = self._window
        window.add_window_action(action(window, tr("Kunci layar"), self.lock, key=Key.LOCK, icon="lock"))
        window.add_window_action(action(window, tr("Ganti pengguna…"), self._leave))
        if not self._workplace.training:
            change = action(window, tr("Ganti kata sandi…"), self.change_own_password)
            window.add_window_action(change)


def _close_what_stands_above(window: QWidget) -> None:
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible() and widget is not window:
            widget.reject()
