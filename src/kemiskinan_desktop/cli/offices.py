"""Opening an office for one command."""

import getpass
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from math import ceil
from pathlib import Path

from kemiskinan_desktop.cli.output import warn
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.entrance import Entrance
from kemiskinan_desktop.services.workplace import Founder, Workplace, is_training_office, open_workplace

OPERATOR = Actor(name="Baris perintah", role=Role.ADMINISTRATOR)
"""Who works in a training office, where nobody has to come in."""


@contextmanager
def opened(arguments: Namespace) -> Generator[Workplace]:
    """The office of `--kantor` with who came in, closed at the end whatever happens."""
    workplace = _open(arguments, arguments.kantor)
    try:
        yield workplace
    finally:
        workplace.close()


def way_in(arguments: Namespace, path: Path) -> tuple[str, str | None]:
    """Login and password: none for training, else from `--pengguna` and `--sandi-dari` or asked for.

    Raises UserError when there is no terminal to ask at.
    """
    if is_training_office(path):
        return "", None
    return _login_and_password(arguments)


def founder(arguments: Namespace) -> Founder:
    """The first administrator of a new office, from the options or asked for; raises UserError."""
    login, password = _login_and_password(arguments)
    return Founder(login=login, name=arguments.nama or login, password=password)


def _login_and_password(arguments: Namespace) -> tuple[str, str]:
    advice = "Beri nama pengguna dengan --pengguna NAMA dan sandi dengan --sandi-dari BERKAS."
    login = arguments.pengguna or _ask(input, "Nama pengguna: ", advice)
    if arguments.sandi_dari is not None:
        return login, _first_line(arguments.sandi_dari)
    return login, _ask(getpass.getpass, "Kata sandi: ", advice)


def _open(arguments: Namespace, path: Path) -> Workplace:
    login, password = way_in(arguments, path)
    if password is None:
        return replace(open_workplace(path), who=OPERATOR)
    door = Entrance()
    waiting = door.seconds_to_wait(path)
    if waiting > 0:
        warn(f"Terlalu banyak kata sandi yang salah. Menunggu {ceil(waiting)} detik.")
        time.sleep(waiting)
    return door.enter(path, login, password)


def _ask(asker: Callable[[str], str], question: str, advice: str) -> str:
    if not sys.stdin.isatty():
        raise UserError("Kantor ini memakai sandi.", advice)
    return asker(question)


def _first_line(source: str) -> str:
    if source == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        with Path(source).open(encoding="utf-8-sig") as file:
            return file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise UserError("Berkas sandi tidak dapat dibaca.", "Periksa nama dan izin berkasnya.") from None
