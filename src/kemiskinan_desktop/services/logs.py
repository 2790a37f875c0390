"""The log of this machine: where the program failed, never about whom."""

import logging
import re
import traceback
from hashlib import sha256
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOGGER = "kemiskinan_desktop"
_SIXTEEN = re.compile(r"\d(?:[ .\-'’\u00a0]*\d){15,}")
_BYTES, _FILES = 512_000, 3
_NAME, _TAIL_LINES = "kemiskinan-desktop.log", 80
_CODE_LENGTH = 6
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def redacted(text: str) -> str:
    """The text without runs of sixteen digits and more, however they are grouped."""
    return _SIXTEEN.sub("…", text)


def without_words(problem: BaseException) -> str:
    """Kinds and places of an exception and its causes; its words are left out, as they may name a person."""
    parts = [_place(problem)]
    cause = problem.__cause__ or problem.__context__
    while cause is not None and len(parts) < 10:  # noqa: PLR2004 - a chain is never that long
        parts.append(_place(cause))
        cause = cause.__cause__ or cause.__context__
    return "\ncaused by\n".join(parts)


class RedactingFormatter(logging.Formatter):
    """Formats a record so that it cannot name a person."""

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802 - the name is the library's
        """Kinds and places only."""
        return "" if ei[1] is None else without_words(ei[1])

    def format(self, record: logging.LogRecord) -> str:
        """The whole record as redacted text; what another handler made of the exception is not used."""
        kept, record.exc_text = record.exc_text, None
        try:
            return redacted(super().format(record))
        finally:
            record.exc_text = kept


def open_log(folder: Path) -> logging.Logger:
    """Write the program's log into `folder`; three files of at most half a megabyte. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / _NAME, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(LOGGER)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return logger


def log_tail(folder: Path, lines: int = _TAIL_LINES) -> str:
    """The last lines of the log, redacted once more; empty when there is no log."""
    try:
        text = (folder / _NAME).read_text("utf-8", errors="replace")
    except OSError:
        return ""
    return redacted("\n".join(text.splitlines()[-lines:]))


def close_log(logger: logging.Logger) -> None:
    """Let go of the log files."""
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def _place(problem: BaseException) -> str:
    kind = f"{type(problem).__module__}.{type(problem).__qualname__}"
    frames = traceback.extract_tb(problem.__traceback__)
    return "\n".join([kind, *(f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)])


def report_code(problem: BaseException) -> str:
    """A short code of the place where the program failed: the same mistake has the same code."""
    frames = traceback.extract_tb(problem.__traceback__)
    place = "|".join(f"{Path(frame.filename).name}:{frame.name}:{frame.lineno}" for frame in frames)
    digest = sha256(f"{type(problem).__name__}|{place}".encode()).hexdigest()
    return digest[:_CODE_LENGTH].upper()


def report_bug(logger: logging.Logger, problem: BaseException) -> str:
    """Write a mistake of the program into the log; returns the code a person can tell."""
    code = report_code(problem)
    logger.error("laporan %s", code, exc_info=problem)
    return code
