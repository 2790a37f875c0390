"""How often a wrong password was given in a row, in a small file beside the office's file.

Counted and not clocked: setting the PC's clock on shortens nothing. Whoever deletes the file wins a few
tries; what holds against guessing in earnest is the cost of the password's own hash.
"""

import json
from pathlib import Path

from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.whole_file import write_whole

FREE_TRIES = 5
"""Wrong passwords in a row that cost no waiting."""
_FIRST_DELAY, _LONGEST_DELAY = 5, 300
_ENDING = ".percobaan"


def tries_path(database: Path) -> Path:
    """Where the count of an office's file lies."""
    return database.with_name(database.name + _ENDING)


def failed_tries(database: Path) -> int:
    """Wrong passwords since the last right one; a count that cannot be read is taken as the last free one."""
    path = tries_path(database)
    if not path.is_file():
        return 0
    with system_faults():
        content = path.read_bytes()[:100]
    try:
        return max(0, int(json.loads(content)["salah"]))
    except (ValueError, TypeError, KeyError, OverflowError):
        return FREE_TRIES


def note_failure(database: Path) -> None:
    """Count one wrong password more; raises `UserError` when it cannot be written."""
    count = failed_tries(database) + 1
    with system_faults():
        write_whole(tries_path(database), json.dumps({"salah": count}).encode())


def forget_failures(database: Path) -> int:
    """Begin again from nothing after a right password; returns how many wrong ones there were."""
    count = failed_tries(database)
    with system_faults():
        tries_path(database).unlink(missing_ok=True)
    return count


def delay_seconds(tries: int) -> int:
    """How long the next try has to wait: nothing up to 5, then 5 s, doubled each time, at most 5 minutes."""
    beyond = tries - FREE_TRIES
    return 0 if beyond < 0 else min(_FIRST_DELAY << min(beyond, 10), _LONGEST_DELAY)
