"""Checks of a file's pages, content and references."""

from sqlalchemy import Connection

from kemiskinan_desktop.models import cipher, refusals

_WHOLE = [("ok",)]


def check_quickly(connection: cipher.Connection) -> None:
    """Read and authenticate every page; raises `UserError` when one was changed."""
    if connection.execute("PRAGMA quick_check").fetchall() != _WHOLE:
        raise refusals.damaged_file()


def is_whole(connection: Connection) -> bool:
    """Whether content, indexes and references agree, inside whatever transaction is open."""
    content = [tuple(row) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    return content == _WHOLE and not connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()


def is_authentic(connection: Connection) -> bool:
    """Whether the seal of every page holds."""
    return not connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall()
