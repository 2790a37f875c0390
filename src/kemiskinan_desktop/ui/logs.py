"""The log of this machine: what went wrong, never about whom."""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path

LOGGER = "kemiskinan_desktop"
_SIXTEEN = re.compile(r"\d(?:[ .\-'’\u00a0]?\d){15,}")
_QUOTED = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|«[^»\n]*»")
_PARAMETERS = re.compile(r"\[parameters: .*?\]$", re.MULTILINE | re.DOTALL)
_BYTES, _FILES = 512_000, 3


def redacted(text: str) -> str:
    """The text without what may name a person: runs of sixteen digits, SQL parameters, quoted values."""
    without = _PARAMETERS.sub("[parameters: …]", text)
    return _QUOTED.sub("'…'", _SIXTEEN.sub("…", without))


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback included, and then takes out what may name a person.

    Lines of a traceback that say file and line number stay, for they hold only the program's own text.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The whole record as redacted text."""
        lines = super().format(record).splitlines()
        return "\n".join(line if line.startswith('  File "') else redacted(line) for line in lines)


def log_folder() -> Path:
    """Where the log of this person on this machine is."""
    return user_log_path("Kemiskinan Desktop", appauthor=False)


def open_log(folder: Path) -> logging.Logger:
    """Write the program's log into `folder`; three files of at most half a megabyte. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "kemiskinan-desktop.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return logger


def close_log(logger: logging.Logger) -> None:
    """Let go of the log files."""
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
