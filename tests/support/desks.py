"""A desk for screens under test: real jobs and messages, scripted dialogs, a clock that stands still."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings
from tests.support.cameras import FedCamera

from kemiskinan_desktop.ui.camera.device import CameraName
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.dialogs import Dialogs
from kemiskinan_desktop.ui.events import Changes
from kemiskinan_desktop.ui.jobs import Jobs
from kemiskinan_desktop.ui.messages import Message, Messages
from kemiskinan_desktop.ui.navigation import Navigation
from kemiskinan_desktop.ui.preferences import Preferences

NOW = datetime(2026, 11, 14, 10, 42)  # noqa: DTZ001 - the clock on the wall of an office


class ScriptedDialogs(Dialogs):
    """Answers every question from what the test put in; an unexpected one is refused."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        self.confirms = True
        self.chosen: int | None = 0
        self.reason: str | None = "Sesuai berita acara"
        self.offered = ("", "")
        """Label and words that the last question for words began with."""
        self.path: Path | None = None
        self.asked: list[tuple[str, str, str]] = []
        """Title, sentence and deed (or file pattern) of every question."""

    def confirm(self, title: str, sentence: str, deed: str, *, danger: bool = False) -> bool:
        del danger
        self.asked.append((title, sentence, deed))
        return self.confirms

    def choose(self, title: str, sentence: str, deeds: Sequence[str], *, danger: int = -1) -> int | None:
        del danger
        self.asked.append((title, sentence, " | ".join(deeds)))
        return self.chosen

    def ask_reason(
        self, title: str, sentence: str, deed: str, *, danger: bool = False, required: bool = True
    ) -> str | None:
        del danger, required
        self.asked.append((title, sentence, deed))
        return self.reason

    def pick_reason(
        self, title: str, sentence: str, deed: str, reasons: Sequence[str], *, danger: bool = False
    ) -> str | None:
        del danger
        self.asked.append((title, sentence, deed))
        self.offered = (deed, " | ".join(reasons))
        return self.reason

    def ask_words(self, title: str, sentence: str, deed: str, *, label: str, text: str = "") -> str | None:
        self.asked.append((title, sentence, deed))
        self.offered = (label, text)
        return self.reason

    def tell(self, title: str, sentence: str) -> None:
        self.asked.append((title, sentence, ""))

    def open_file(self, title: str, pattern: str) -> Path | None:
        self.asked.append((title, "", pattern))
        return self.path

    def save_file(self, title: str, name: str, pattern: str) -> Path | None:
        self.asked.append((title, name, pattern))
        return self.path

    def choose_folder(self, title: str) -> Path | None:
        self.asked.append((title, "", ""))
        return self.path


@dataclass(slots=True, kw_only=True)
class TestDesk:
    """A desk and what was said and caught on it."""

    __test__ = False

    desk: Desk
    dialogs: ScriptedDialogs
    said: list[Message] = field(default_factory=list[Message])
    """Every message shown to the person."""
    bugs: list[BaseException] = field(default_factory=list[BaseException])
    """Every unexpected exception of a job."""
    cameras: list[CameraName] = field(default_factory=list[CameraName])
    """The cameras of this PC; none at first."""
    made: list[FedCamera] = field(default_factory=list[FedCamera])
    """Every camera that a screen asked for."""

    @property
    def last(self) -> Message:
        """The last message shown; raises IndexError when there was none."""
        return self.said[-1]

    @property
    def camera(self) -> FedCamera:
        """The camera that a screen asked for last; raises IndexError when none did."""
        return self.made[-1]


def make_desk(folder: Path, now: datetime = NOW) -> TestDesk:
    """A desk whose settings live in `folder`; close it with ``desk.jobs.close()``."""
    settings = QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    dialogs, messages = ScriptedDialogs(preferences), Messages()
    bugs: list[BaseException] = []
    cameras: list[CameraName] = []
    given: list[FedCamera] = []
    desk = Desk(
        jobs=Jobs(messages, bugs.append),
        changes=Changes(),
        messages=messages,
        dialogs=dialogs,
        preferences=preferences,
        navigation=Navigation(),
        now=lambda: now,
        camera=lambda: _camera(cameras, given),
    )
    made = TestDesk(desk=desk, dialogs=dialogs, bugs=bugs, cameras=cameras, made=given)
    messages.posted.connect(made.said.append)
    return made


def _camera(cameras: list[CameraName], given: list[FedCamera]) -> FedCamera:
    given.append(FedCamera(*cameras))
    return given[-1]
