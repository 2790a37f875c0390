"""How the window starts: builds everything once, and chooses which concrete thing is used.

The first window is painted before the database, the workbooks and the papers are loaded: those imports stand
inside functions that run later (see `ui.opening.door`).
"""

import getpass
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.crash_reports import RunMark, crash_report
from kemiskinan_desktop.services.folders import data_folder, log_folder, training_office
from kemiskinan_desktop.services.logs import close_log, open_log
from kemiskinan_desktop.ui import theme, translations
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.dialogs import Dialogs
from kemiskinan_desktop.ui.errors import Bugs, interface, tell_crash
from kemiskinan_desktop.ui.events import Changes
from kemiskinan_desktop.ui.jobs import Jobs
from kemiskinan_desktop.ui.locking import Locking
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.messages import Messages
from kemiskinan_desktop.ui.navigation import Navigation
from kemiskinan_desktop.ui.office_window import add_office_actions, office_window
from kemiskinan_desktop.ui.opening.door import Doorkeeper, spread_trust
from kemiskinan_desktop.ui.opening.window import PRODUCT, OpeningWindow
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.single_instance import SingleInstance, bring_to_front

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
PICTURE_SIZE = (1366, 768)
_OFFICE, _PICTURE = "--kantor", "--gambar"


def run_window(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns 0 done, 1 refused, 2 wrong usage.

    When the program runs already its window comes to the front and opens what was asked for; this start ends.
    ``--kantor FILE`` opens that office; ``--gambar FILE.png`` writes a picture of it and ends.
    """
    wanted = _wanted(arguments)
    if wanted is None:
        sys.stderr.write("Perintah belum lengkap atau salah tulis. Lihat --bantuan.\n")
        return WRONG_USAGE
    application = the_application()
    office, picture = wanted.get(_OFFICE), wanted.get(_PICTURE)
    if picture is not None:
        return _take_picture(application, office or training_office(), picture)
    alone = SingleInstance(data_folder())
    if not alone.claim(office):
        return DONE
    program = Program(application, Preferences(_settings()))
    alone.asked.connect(program.show_office)
    try:
        program.start(office)
        return application.exec()
    finally:
        program.end()
        alone.release()


def run_check() -> int:
    """Open the window that only checks cards, beside an office that may be open; returns 0."""
    application = the_application()
    program = Program(application, Preferences(_settings()), marked=False)
    try:
        program.check_cards()
        return application.exec()
    finally:
        program.end()


def the_application() -> QApplication:
    """The one Qt application of this process, made when there is none yet."""
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication([PRODUCT])
    application.setApplicationName(PRODUCT)
    return application


def save_picture(workplace: "Workplace", target: Path, size: tuple[int, int] = PICTURE_SIZE) -> None:
    """Write a picture of the main window on the page of families; needs a QApplication, no screen.

    Nothing of this person's settings is read or changed. Raises OSError when the file cannot be written.
    """
    with TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "setelan.ini"), QSettings.Format.IniFormat)
        _photograph(workplace, settings, target, size)
        del settings  # it writes itself home here, before its folder goes


def _photograph(workplace: "Workplace", settings: QSettings, target: Path, size: tuple[int, int]) -> None:
    desk = new_desk(Preferences(settings), _raise)
    window = office_window(desk, workplace, who_works(workplace))
    try:
        window.resize(*size)
        window.show_page("families")
        window.show()
        QApplication.sendPostedEvents()
        if not window.grab().save(str(target)):
            raise OSError(target.name)
    finally:
        window.close()
        window.deleteLater()


class Program(QObject):
    """The windows of a run, one after another: the opening one, an office, then perhaps another office.

    A run that is not `marked` leaves no mark of its own: it stands beside the run of an office.
    """

    def __init__(self, application: QApplication, preferences: Preferences, *, marked: bool = True) -> None:
        super().__init__(application)
        self._application, self._preferences, self._keeper = application, preferences, Doorkeeper()
        application.setQuitOnLastWindowClosed(False)
        self._log, self._run = open_log(log_folder()), RunMark(log_folder())
        self._crash = self._run.begin(_now()) if marked else None
        self._bugs: Bugs | None = None
        self._desk: Desk | None = None
        self._workplace: Workplace | None = None
        self._next: Callable[[OpeningWindow], object] | None = None
        self.opening: OpeningWindow | None = None
        self.window: MainWindow | None = None
        translations.install(application, preferences.language)
        self._dress(training=False)

    def start(self, office: Path | None) -> None:
        """Paint the first window, then open: the office asked for, the last one, or the training office."""
        wanted = office or self._preferences.last_office
        self._open(lambda opening: opening.train() if wanted is None else opening.open(wanted))

    def check_cards(self) -> None:
        """Only check cards, without an office, until the window is closed."""
        from kemiskinan_desktop.ui.check_window import check_window  # noqa: PLC0415 - not before a first paint

        self._dress(training=False)
        self.window = check_window(self._new_desk())
        self.window.closed.connect(self._closed)
        self.window.show()

    def end(self) -> None:
        """Give the office free and let go of the log."""
        self._leave_office()
        self._application.setQuitOnLastWindowClosed(True)
        if self._bugs is not None:
            self._bugs.uninstall()
        close_log(self._log)
        self._run.end()

    def show_office(self, office: Path | None) -> None:
        """Come to the front, as a later start of the program wishes, and open the office it names."""
        window = self.window or self.opening
        if window is not None:
            bring_to_front(window)
        if office is None:
            return
        if self.opening is not None:
            self.opening.open(office)
        elif self._workplace is None or self._workplace.path.absolute() != office.absolute():
            self._change(lambda opening: opening.open(office))

    def _open(self, then: Callable[[OpeningWindow], object]) -> None:
        opening = OpeningWindow(self._new_desk(), self._keeper)
        opening.opened.connect(self._opened)
        opening.closed.connect(self._application.quit)
        opening.check_wanted.connect(self._check_instead)
        self.opening = opening
        opening.show()
        QTimer.singleShot(0, opening, lambda: then(opening))

    def _opened(self, workplace: "Workplace") -> None:
        self._workplace = workplace
        self._dress(training=workplace.training)
        if not workplace.training:
            self._preferences.last_office = workplace.path
            self._preferences.remember_login(workplace.path, workplace.who.name)
        who = who_works(workplace)
        spread_trust(workplace, who)
        self.window = self._office_window(workplace, who)
        self.window.show()
        if self.opening is not None:
            self._tell_news(self.opening.rescuing.news)
            self._close_opening()
        self._tell_crash()

    def _check_instead(self) -> None:
        """Check cards now, and ask for an office again afterwards."""
        self._close_opening()
        self._next = lambda opening: opening.choose()
        self.check_cards()

    def _close_opening(self) -> None:
        if self.opening is not None:
            self.opening.close()
            self.opening.deleteLater()
            self.opening = None

    def _tell_news(self, news: str) -> None:
        """Say in the office's window how it came back."""
        if news and self._desk is not None:
            self._desk.messages.success(news)

    def _tell_crash(self) -> None:
        """Say once that the run before ended suddenly; its report names nobody."""
        crash, self._crash = self._crash, None
        if crash is not None and self._desk is not None:
            tell_crash(self._desk, crash_report(crash, log_folder(), interface()))

    def _office_window(self, workplace: "Workplace", who: Actor) -> MainWindow:
        desk = self._new_desk()
        window = office_window(desk, workplace, who)
        window.closed.connect(self._closed)
        add_office_actions(
            window, desk, workplace, who,
            another=lambda: self._change(lambda opening: opening.choose()),
            new=lambda: self._change(lambda opening: opening.make()),
            open_office=self.show_office,
        )  # fmt: skip
        Locking(
            window, desk, workplace, who, self._keeper,
            leave=lambda: self._change(lambda opening: opening.choose(workplace.path)), bug=self._report,
        )  # fmt: skip
        return window

    def _change(self, then: Callable[[OpeningWindow], object]) -> None:
        """Leave the office, when nothing holds it, and ask for another."""
        self._next = then
        if self.window is not None and not self.window.close():
            self._next = None

    def _closed(self) -> None:
        """The office's window is closed: free the file, then ask for another office or end."""
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self._leave_office()
        then, self._next = self._next, None
        if then is None:
            self._application.quit()
        else:
            self._dress(training=False)
            self._open(then)

    def _leave_office(self) -> None:
        if self._workplace is not None:
            self._workplace.close()
            self._workplace = None

    def _dress(self, *, training: bool) -> None:
        chosen = self._preferences
        theme.apply(self._application, chosen.scheme, chosen.text_scale, training_office=training)

    def _new_desk(self) -> Desk:
        """A desk whose unexpected exceptions get a code, a line in the log and one dialog."""
        desk = new_desk(self._preferences, self._report)
        self._bugs = Bugs(desk.messages, self._log, desk.dialogs.tell_bug, self)
        self._bugs.install()
        self._desk = desk
        return desk

    def _report(self, problem: BaseException) -> None:
        if self._bugs is not None:
            self._bugs.handle(problem)


def new_desk(preferences: Preferences, bug: Callable[[BaseException], object]) -> Desk:
    """The objects one window's screens share."""
    messages = Messages()
    return Desk(
        jobs=Jobs(messages, bug), changes=Changes(), messages=messages, dialogs=Dialogs(preferences),
        preferences=preferences, navigation=Navigation(), now=_now,
    )  # fmt: skip


def who_works(workplace: "Workplace") -> Actor:
    """Who came in; in a training office, where nobody has to, whoever is logged in on this PC."""
    if not workplace.training:
        return workplace.who
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = "petugas"
    return Actor(name=name, role=Role.ADMINISTRATOR)


def _wanted(arguments: Sequence[str]) -> dict[str, Path] | None:
    """The options with their files; None for anything else."""
    names, files = arguments[::2], arguments[1::2]
    if len(names) != len(files) or not set(names) <= {_OFFICE, _PICTURE}:
        return None
    return {name: Path(file) for name, file in zip(names, files, strict=True)}


def _take_picture(application: QApplication, office: Path, target: Path) -> int:
    from kemiskinan_desktop.services.workplace import open_workplace  # noqa: PLC0415 - loads the database

    try:
        workplace = open_workplace(office)
    except UserError as refusal:
        sys.stderr.write(f"{refusal.sentence}\n")
        return REFUSED
    try:
        theme.apply(application, training_office=workplace.training)
        save_picture(workplace, target)
    except OSError:
        sys.stderr.write("Gambar tidak dapat ditulis. Periksa folder dan ruang penyimpanan.\n")
        return REFUSED
    finally:
        workplace.close()
    return DONE


def _settings() -> QSettings:
    """This person's settings on this PC; beside the data when those were put in a folder of their own."""
    if os.environ.get("KEMISKINAN_DATA"):
        return QSettings(str(data_folder() / "setelan.ini"), QSettings.Format.IniFormat)
    return QSettings(PRODUCT, PRODUCT)


def _raise(problem: BaseException) -> None:
    raise problem


def _now() -> datetime:
    return datetime.now()  # noqa: DTZ005 - the clock on the wall of the office
