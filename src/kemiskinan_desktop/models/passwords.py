"""Passwords of an office's people: only the key box is written again, never the data.

Backups made before keep the passwords of their day.
"""

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.key_box import (
    RECOVERY_SLOT,
    STRONG,
    Argon2Cost,
    has_slot,
    unlock,
    with_slot,
    without_slot,
)
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box, write_key_box


def is_password(database: Database, login: str, password: str) -> bool:
    """Whether a password opens the open file; raises `UserError` when the key box cannot be read."""
    try:
        return unlock(read_key_box(key_box_path(database.path)), login, password) == database.key
    except refusals.WrongPasswordError:
        return False


def give_password(database: Database, login: str, password: str, *, cost: Argon2Cost = STRONG) -> None:
    """Make or replace a way in; raises `UserError` when it is empty or the office is for training."""
    path = key_box_path(database.path)
    write_key_box(path, with_slot(read_key_box(path), database.key, login, password, cost=cost))


def take_password(database: Database, login: str) -> None:
    """Take somebody's way in away; nothing happens when there is none."""
    path = key_box_path(database.path)
    box = read_key_box(path)
    if has_slot(box, login):
        write_key_box(path, without_slot(box, login))


def has_recovery(database: Database) -> bool:
    """Whether a recovery code was ever made."""
    return has_slot(read_key_box(key_box_path(database.path)), RECOVERY_SLOT)


def give_recovery(database: Database, secret: bytes, *, cost: Argon2Cost = STRONG) -> None:
    """Let the office be opened by a recovery code; a former code opens nothing any more."""
    give_password(database, RECOVERY_SLOT, secret.hex(), cost=cost)
