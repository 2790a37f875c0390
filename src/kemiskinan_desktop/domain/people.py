"""The people who work with an office's file, and the rules for their names and passwords."""

import re
from dataclasses import dataclass
from enum import StrEnum

SHORTEST_PASSWORD = 8
_FEWEST_DIFFERENT = 4
_ROWS = (
    "01234567890123456789", "98765432109876543210",
    "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjkl",
)  # fmt: skip
_LOGIN = re.compile(r"[a-z][a-z0-9._-]{1,38}")
_RESERVED = frozenset({"kantor", "latihan", "pemulihan"})
"""Names of the key box's own ways in, and of the office itself in the history."""


class Role(StrEnum):
    """The four roles of an office."""

    CLERK = "petugas"
    VERIFIER = "verifikator"
    DATA = "staf data"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who has, or had, a way into the office; never removed, because the history names them."""

    id: str
    login: str
    """What they type to come in, and what the history calls them: lower case, unique."""
    name: str
    """As on papers."""
    role: Role
    active: bool = True
    must_change: bool = False
    """Whether somebody else gave the password, so that it has to be changed before any work."""
    version: int = 1


def tidy_login(text: str) -> str:
    """A login as it is compared: without outer spaces, in lower case."""
    return text.strip().lower()


def login_problem(login: str) -> str:
    """Why a login cannot be taken, as a sentence; empty when it can."""
    if login in _RESERVED:
        return "Nama pengguna itu dipakai oleh program. Pilih nama lain."
    if not _LOGIN.fullmatch(login):
        return "Nama pengguna terdiri dari 2 sampai 39 huruf kecil, angka, titik, atau garis, tanpa spasi."
    return ""


def password_problem(login: str, password: str) -> str:
    """Why a new password is too weak, as a sentence; empty when it is good enough.

    Length counts most; a password of one repeated character, of keys in a row, or made of the login is
    refused because those are tried first (ours).
    """
    folded = password.casefold()
    if len(password) < SHORTEST_PASSWORD:
        return f"Kata sandi paling sedikit {SHORTEST_PASSWORD} huruf atau angka."
    if len(set(folded)) < _FEWEST_DIFFERENT or any(folded in row for row in _ROWS):
        return "Kata sandi itu terlalu mudah ditebak. Pakai beberapa kata yang tidak berhubungan."
    if login and login in folded:
        return "Kata sandi tidak boleh memuat nama pengguna."
    return ""
