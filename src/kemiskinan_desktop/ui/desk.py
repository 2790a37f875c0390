"""What lies on every screen's desk: the few objects that screens share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kemiskinan_desktop.ui.camera.device import CameraDevice, MakeCamera
from kemiskinan_desktop.ui.dialogs import Dialogs
from kemiskinan_desktop.ui.events import Changes
from kemiskinan_desktop.ui.jobs import Jobs
from kemiskinan_desktop.ui.messages import Messages
from kemiskinan_desktop.ui.navigation import Navigation
from kemiskinan_desktop.ui.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Handed to every page by `app`."""

    jobs: Jobs
    changes: Changes
    messages: Messages
    dialogs: Dialogs
    preferences: Preferences
    navigation: Navigation
    now: Callable[[], datetime]
    """The clock: local time."""
    camera: MakeCamera = CameraDevice
    """A camera of this PC, off until a screen turns it on."""
