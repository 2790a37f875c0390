"""Changing the password of an open office: only the key box is written again."""

from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.key_box import STRONG, Argon2Cost, with_new_password
from kemiskinan_desktop.models.key_box_file import key_box_path, read_key_box, write_key_box


def change_password(database: Database, *, old: str, new: str, cost: Argon2Cost = STRONG) -> None:
    """Wrap the same key under `new`; backups made before keep the password of their day.

    Raises `UserError` when `old` does not match, `new` is empty, or the office is a training office.
    """
    path = key_box_path(database.path)
    write_key_box(path, with_new_password(read_key_box(path), old, new, cost=cost))
