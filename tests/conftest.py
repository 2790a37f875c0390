"""What every test needs before Qt is loaded: no screen, and settings that are nobody's."""

import atexit
import os
import shutil
import tempfile

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

# The same examples every time: a change is refused for what it does, never for what was drawn that day.
# `HYPOTHESIS_PROFILE=search pytest` draws new ones.
settings.register_profile("checked", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "checked"))

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="kemiskinan-test-config-")
atexit.register(shutil.rmtree, os.environ["XDG_CONFIG_HOME"], ignore_errors=True)

# A wait ends as soon as it may; how long it lasts at most is for a PC that is busy with other things.
for each in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
    each.__kwdefaults__ = {**(each.__kwdefaults__ or {}), "timeout": 30_000}


def pytest_configure(config: pytest.Config) -> None:
    """Without a screen there is nothing to raise or grab; Qt says so each time."""
    config.addinivalue_line("qt_log_ignore", r"^This plugin does not support ")
