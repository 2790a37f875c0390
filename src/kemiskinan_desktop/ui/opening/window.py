"""The first window: painted before anything heavy is loaded, gone when an office is open."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.folders import training_office
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.message_bar import MessageBar
from kemiskinan_desktop.ui.opening import door
from kemiskinan_desktop.ui.opening.change_panel import ChangePanel
from kemiskinan_desktop.ui.opening.new_panel import NewPanel
from kemiskinan_desktop.ui.opening.open_panel import OpenPanel
from kemiskinan_desktop.ui.opening.panel import Panel
from kemiskinan_desktop.ui.opening.recover_panel import RecoverPanel, Recovery
from kemiskinan_desktop.ui.opening.rescuing import Host, Rescuing
from kemiskinan_desktop.ui.opening.sheet_panel import SheetPanel
from kemiskinan_desktop.ui.opening.wait_panel import WaitPanel
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.hold import Hold

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace

PRODUCT = "Kemiskinan Desktop"
T = TypeVar("T")
_Panel = TypeVar("_Panel", bound=Panel)
_RAIL, _RAIL_SHARE, _WIDTH, _HEIGHT = 212, 0.24, 1366, 768


class OpeningWindow(QWidget):
    """Chooses, makes or unlocks an office; `opened` carries the workplace."""

    opened = Signal(object)
    """Workplace"""
    closed = Signal()
    check_wanted = Signal()
    """Check cards alone, without an office; this window is done."""

    def __init__(self, desk: Desk, keeper: door.Doorkeeper) -> None:
        super().__init__()
        self.setObjectName("opening")
        self.setWindowTitle(PRODUCT)
        self._desk, self._keeper = desk, keeper
        self._done = self._left = False
        self._pending: Workplace | None = None
        self._rail = _rail()
        self.open_panel = OpenPanel(desk.dialogs, desk.preferences.login_at)
        self.wait_panel = WaitPanel(desk.jobs)
        self.rescuing = Rescuing(desk, keeper, self._host())
        self.message_bar = MessageBar(desk.messages)
        self.stack = QStackedWidget()
        for panel in (self.wait_panel, self.open_panel):
            self.stack.addWidget(panel)
        self._arrange()
        self._connect()
        desk.dialogs.set_parent(self)
        geometry = desk.preferences.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_WIDTH, _HEIGHT)

    @cached_property
    def new_panel(self) -> NewPanel:
        """The panel of a new office; it and those below are made when they are first wanted."""
        panel = self._added(NewPanel(self._desk.dialogs))
        panel.wanted.connect(self._found)
        panel.left.connect(self.choose)
        return panel

    @cached_property
    def sheet_panel(self) -> SheetPanel:
        """The panel of the recovery sheet of a new office."""
        panel = self._added(SheetPanel(self._desk))
        panel.finished.connect(self._go_on)
        return panel

    @cached_property
    def recover_panel(self) -> RecoverPanel:
        """The panel of a forgotten password."""
        panel = self._added(RecoverPanel())
        panel.wanted.connect(self._recover)
        panel.left.connect(lambda: self.stack.setCurrentWidget(self.open_panel))
        return panel

    @cached_property
    def change_panel(self) -> ChangePanel:
        """The panel of a password that somebody else gave."""
        panel = self._added(ChangePanel(self._desk))
        panel.finished.connect(self._changed)
        panel.left.connect(self._leave_change)
        return panel

    def choose(self, path: Path | None = None) -> None:
        """Ask which office."""
        self.stack.setCurrentWidget(self.open_panel)
        self.open_panel.show_path(path)

    def make(self) -> None:
        """Ask what a new office needs."""
        self.stack.setCurrentWidget(self.new_panel)
        self.new_panel.start()

    def open(self, path: Path) -> None:
        """Open an office at once when it needs no password, else ask for it."""

        def landed(workplace: "Workplace | None") -> None:
            if workplace is None:
                self.choose(path)
                self.open_panel.hold.start(lambda: self._keeper.entrance.seconds_to_wait(path))
            else:
                self._finish(workplace)

        self._wait(tr("Membuka kantor"), lambda _: door.knock(path), landed, self._refused_at(path))

    def train(self) -> None:
        """Open the training office; the first time it is made."""
        self._wait(tr("Menyiapkan kantor latihan"), door.train, self._finish, self._refused_at(None))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """Without the rail when the text is large for the window."""
        super().resizeEvent(event)
        self._rail.setVisible(theme.px(_RAIL) <= _RAIL_SHARE * event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - the name is Qt's
        """Stop what is being opened."""
        self._left = True
        self._desk.jobs.close()
        self._give_up()
        super().closeEvent(event)
        if not self._done:
            self.closed.emit()

    def _unlock(self, path: Path, login: str, password: str) -> None:
        def work(report: Report) -> "Workplace":
            del report
            return self._keeper.enter(path, login, password)

        def landed(workplace: "Workplace") -> None:
            self._admit(workplace, password)

        plainly = self._held(self.open_panel, self.open_panel.hold, path)

        def refused(problem: Exception) -> None:
            self.rescuing.offer(path, problem, plainly, login, password)

        self._wait(tr("Membuka kantor"), work, landed, refused)

    def _admit(self, workplace: "Workplace", given: str) -> None:
        """Let somebody in; who came with a password of somebody else changes it first."""
        if not workplace.who.confined or self._left:
            self._finish(workplace)
            return
        self._pending = workplace
        self.stack.setCurrentWidget(self.change_panel)
        self.change_panel.start(workplace, given)

    def _recover(self, recovery: Recovery) -> None:
        def work(report: Report) -> "Workplace":
            del report
            return self._keeper.entrance.recover(
                recovery.path, recovery.code, recovery.login, recovery.password
            )

        panel = self.recover_panel
        self._wait(
            tr("Memulihkan kata sandi"), work, self._finish, self._held(panel, panel.hold, recovery.path)
        )

    def _start_recovery(self, path: Path, login: str) -> None:
        self.stack.setCurrentWidget(self.recover_panel)
        self.recover_panel.start(path, login)

    def _found(self, new: door.NewOffice) -> None:
        def work(report: Report) -> "Workplace":
            del report
            return door.found(new)

        def landed(workplace: "Workplace") -> None:
            if self._left:
                self._finish(workplace)
                return
            self._pending = workplace
            self.stack.setCurrentWidget(self.sheet_panel)
            self.sheet_panel.start(workplace)

        self._wait(tr("Membuat kantor baru"), work, landed, self._back(self.new_panel))

    def _go_on(self) -> None:
        """The office whose sheet was shown opens."""
        workplace, self._pending = self._pending, None
        if workplace is not None:
            self._finish(workplace)

    def _changed(self, workplace: "Workplace") -> None:
        self._pending = None
        self._finish(workplace)

    def _give_up(self) -> None:
        """Leave an office that nobody went on into."""
        workplace, self._pending = self._pending, None
        if workplace is not None:
            workplace.close()

    def _leave_change(self) -> None:
        path = None if self._pending is None else self._pending.path
        self._give_up()
        self.choose(path)

    def _wait(
        self,
        title: str,
        work: Callable[[Report], T],
        landed: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._desk.messages.clear()
        self.wait_panel.say(title)
        self.stack.setCurrentWidget(self.wait_panel)
        self._desk.jobs.run(title, work, landed, failed)

    def _finish(self, workplace: "Workplace") -> None:
        if self._left:  # closed while the office was being opened
            workplace.close()
            return
        self.rescuing.arrived(workplace)
        self._done = True
        self.opened.emit(workplace)

    def _check(self) -> None:
        self._done = True
        self.check_wanted.emit()

    def _refused_at(self, path: Path | None) -> Callable[[Exception], None]:
        def plainly(problem: Exception) -> None:
            self.choose(path)
            self._tell(self.open_panel, problem)

        return lambda problem: self.rescuing.offer(path or training_office(), problem, plainly)

    def _back(self, panel: Panel) -> Callable[[Exception], None]:
        def refused(problem: Exception) -> None:
            self.stack.setCurrentWidget(panel)
            self._tell(panel, problem)

        return refused

    def _held(self, panel: Panel, hold: Hold, path: Path) -> Callable[[Exception], None]:
        """Refuse, then count the wait down when there were too many wrong passwords."""

        def refused(problem: Exception) -> None:
            self._back(panel)(problem)
            hold.start(lambda: self._keeper.entrance.seconds_to_wait(path))

        return refused

    def _tell(self, panel: Panel, problem: Exception) -> None:
        if isinstance(problem, UserError):
            panel.refuse(problem)
        else:
            self._desk.messages.info(tr("Dibatalkan. Tidak ada yang berubah."))

    def _added(self, panel: _Panel) -> _Panel:
        self.stack.addWidget(panel)
        return panel

    def _connect(self) -> None:
        self.open_panel.wanted.connect(self._unlock)
        self.open_panel.recovery_wanted.connect(self._start_recovery)
        self.open_panel.new_wanted.connect(self.make)
        self.open_panel.training_wanted.connect(self.train)
        self.open_panel.backup_wanted.connect(self.rescuing.choose_backup)
        self.open_panel.check_wanted.connect(self._check)

    def _host(self) -> Host:
        return Host(
            wait=self._wait, show=self._show, choose=self.choose, open=self.open, unlock=self._unlock,
            train=self.train,
        )  # fmt: skip

    def _show(self, panel: Panel) -> None:
        self.stack.addWidget(panel)
        self.stack.setCurrentWidget(panel)

    def _arrange(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        content.addWidget(self.message_bar)
        content.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(content, 1)


def _rail() -> QFrame:
    """The same colour at the same place as in the main window, so that nothing jumps."""
    frame = QFrame()
    frame.setObjectName("rail")
    frame.setFixedWidth(theme.px(_RAIL))
    name, place = QLabel(PRODUCT), QLabel(tr("Basis data warga miskin"))
    theme.give_role(name, "product")
    theme.give_role(place, "small")
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(theme.px(edge) for edge in (10, 16, 10, 12)))
    for label in (name, place):
        label.setWordWrap(True)
        column.addWidget(label)
    column.addStretch()
    return frame
