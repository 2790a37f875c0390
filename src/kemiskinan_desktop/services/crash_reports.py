"""Reports of mistakes and of sudden ends that name nobody: places in the program, names of acts, the log."""

import faulthandler
import json
import os
import platform
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO

from kemiskinan_desktop import __version__
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.last_acts import last_acts
from kemiskinan_desktop.services.logs import log_tail, redacted, without_words
from kemiskinan_desktop.whole_file import refuse_office, write_whole

_MARK, _TRACE = "berjalan.json", "macet.txt"
_PLACE = re.compile(r'File "(?:[^"]*[/\\])?([^"/\\]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Crash:
    """A run that never came to its end."""

    began: str
    """When it began, as ISO text; empty when that cannot be read."""
    version: str
    trace: str
    """What the interpreter could still say while it died; empty after a power cut."""


class RunMark:
    """A small file that stands while the program runs: found at a start, the run before ended suddenly."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._trace: TextIO | None = None
        self._was_enabled = False

    def begin(self, now: datetime) -> Crash | None:
        """Mark this run and let native crashes write their place; the crash of the run before, if any.

        Raises OSError when the folder cannot be written.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        crash = self._found()
        mark = {"pid": os.getpid(), "mulai": now.isoformat(timespec="seconds"), "versi": __version__}
        write_whole(self._folder / _MARK, json.dumps(mark).encode())
        self._trace = (self._folder / _TRACE).open("w", encoding="utf-8")
        self._was_enabled = faulthandler.is_enabled()
        faulthandler.enable(self._trace)
        return crash

    def end(self) -> None:
        """This run ended as it should."""
        if self._trace is None:
            return
        faulthandler.disable()
        if self._was_enabled:
            with suppress(RuntimeError, ValueError, AttributeError, OSError):  # no standard error to write to
                faulthandler.enable()
        self._trace.close()
        self._trace = None
        for name in (_TRACE, _MARK):
            (self._folder / name).unlink(missing_ok=True)

    def _found(self) -> Crash | None:
        mark = self._folder / _MARK
        if not mark.exists():
            return None
        began, version = _facts(mark)
        return Crash(began=began, version=version, trace=_read(self._folder / _TRACE))


def bug_report(code: str, problem: BaseException, folder: Path, interface: str = "") -> str:
    """The report of a mistake; `interface` names the version of what draws the window."""
    return _report(code, without_words(problem), folder, interface)


def crash_report(crash: Crash, folder: Path, interface: str = "") -> str:
    """The report of a run that ended suddenly."""
    trace = _PLACE.sub(r"\1", redacted(crash.trace)) or "tidak ada: listrik padam, atau dihentikan dari luar"
    began = f"berhenti tiba-tiba; versi {crash.version or '?'}, mulai {crash.began or '?'}"
    return _report(began, trace, folder, interface)


def write_report(path: Path, text: str) -> None:
    """Put a report at a place, such as a stick; raises UserError."""
    refuse_office(path)
    try:
        write_whole(path, text.encode())
    except OSError as problem:
        raise UserError(
            "Laporan tidak dapat ditulis di tempat itu.", "Periksa stik atau foldernya, lalu coba lagi."
        ) from problem


def _report(code: str, trace: str, folder: Path, interface: str) -> str:
    parts = (
        ("Kode", code),
        ("Versi", f"{__version__}; Python {platform.python_version()}; {interface}".rstrip("; ")),
        ("Sistem", f"{platform.system()} {platform.release()} {platform.machine()}"),
        ("Tempat di dalam program", trace),
        ("Perbuatan terakhir (nama saja)", "\n".join(last_acts()) or "tidak ada"),
        ("Akhir log", log_tail(folder) or "kosong"),
    )
    body = "\n\n".join(f"{title}:\n{_indented(text)}" for title, text in parts)
    return (
        "Kemiskinan Desktop: laporan kesalahan\n"
        "Laporan ini tidak memuat NIK, nomor KK, nama, atau alamat warga.\n\n"
        f"{body}\n"
    )


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def _facts(mark: Path) -> tuple[str, str]:
    """Begin and version of the marked run; empty ones of a mark that cannot be read."""
    try:
        facts = json.loads(mark.read_text("utf-8"))
        return str(facts["mulai"]), str(facts["versi"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", ""


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
