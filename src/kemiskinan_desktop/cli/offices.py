"""Opening an office for one command."""

import getpass
import sys
from argparse import Namespace
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor, Role
from kemiskinan_desktop.services.workplace import Workplace, is_training_office, open_workplace

OPERATOR = Actor(name="Baris perintah", role=Role.ADMINISTRATOR)


@contextmanager
def opened(arguments: Namespace) -> Generator[Workplace]:
    """The office of `--kantor`, closed at the end whatever happens."""
    workplace = open_workplace(arguments.kantor, password_for(arguments, arguments.kantor))
    try:
        yield workplace
    finally:
        workplace.close()


def password_for(arguments: Namespace, path: Path) -> str | None:
    """The office's password: none for training, else from `--sandi-dari` or a prompt.

    Raises UserError when there is no terminal to ask at.
    """
    if arguments.sandi_dari is not None:
        return _first_line(arguments.sandi_dari)
    if is_training_office(path):
        return None
    if not sys.stdin.isatty():
        raise UserError("Kantor ini memakai sandi.", "Beri sandinya dengan --sandi-dari BERKAS.")
    return getpass.getpass("Sandi kantor: ")


def _first_line(source: str) -> str:
    if source == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        with Path(source).open(encoding="utf-8-sig") as file:
            return file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise UserError("Berkas sandi tidak dapat dibaca.", "Periksa nama dan izin berkasnya.") from None
