"""What the command line says."""

import json
import re
import sys

from kemiskinan_desktop.domain.errors import UserError

_MONTH = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])", re.ASCII)


def say(line: str) -> None:
    """One line for a person."""
    sys.stdout.write(f"{line}\n")


def say_json(document: object) -> None:
    """One JSON object for a machine, in ASCII so that no code page spoils it."""
    say(json.dumps(document))


def year_and_month(text: str) -> tuple[int, int]:
    """Year and month of ``2026-07``; raises UserError."""
    match = _MONTH.fullmatch(text)
    if match is None:
        raise UserError("Bulan itu tidak dikenal.", "Tulis tahun dan bulan, misalnya 2026-07.")
    return int(match[1]), int(match[2])
