"""What the command line says."""

import json
import os
import re
import sys
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError

_MONTH = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])", re.ASCII)


def say(line: str) -> None:
    """One line for a person; when nobody reads on, as with ``| head``, the work still goes on."""
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def warn(line: str) -> None:
    """One line beside the result, such as why a command waits."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def say_json(document: object) -> None:
    """One JSON object for a machine, in ASCII so that no code page spoils it."""
    say(json.dumps(document))


def year_and_month(text: str) -> tuple[int, int]:
    """Year and month of ``2026-07``; raises UserError."""
    match = _MONTH.fullmatch(text)
    if match is None:
        raise UserError("Bulan itu tidak dikenal.", "Tulis tahun dan bulan, misalnya 2026-07.")
    return int(match[1]), int(match[2])


def require_ending(target: Path, *endings: str) -> None:
    """Refuse a name under which no program would open the result; raises UserError."""
    if target.suffix.lower() not in endings:
        raise UserError(
            "Nama berkas hasil belum cocok.", f"Akhiri nama berkas dengan {' atau '.join(endings)}."
        )
