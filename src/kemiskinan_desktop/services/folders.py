"""Folders of this program on this PC."""

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("KemiskinanDesktop", appauthor=False, roaming=False)
_HOME = "KEMISKINAN_DATA"
"""Environment variable that puts everything in one folder, for tests and for a program on a stick."""


def data_folder() -> Path:
    """Where offices made without choosing a place, and trust lists, are kept."""
    chosen = os.environ.get(_HOME)
    return Path(chosen) if chosen else _DIRS.user_data_path


def log_folder() -> Path:
    """Where the log is written."""
    chosen = os.environ.get(_HOME)
    return Path(chosen) / "log" if chosen else _DIRS.user_log_path


def trust_folder() -> Path:
    """Where this PC keeps the trust lists it knows."""
    return data_folder() / "kepercayaan"


def training_office() -> Path:
    """The training office that the program makes and opens by itself."""
    return data_folder() / "latihan.kantor"
