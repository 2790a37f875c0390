"""Who does something, and what their role may do."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Concatenate, ParamSpec, TypeVar

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.services.last_acts import note

_P = ParamSpec("_P")
_R = TypeVar("_R")
_S = TypeVar("_S")


class Permission(StrEnum):
    """What a public service method asks for."""

    READ = "melihat data"
    WRITE_FAMILY = "mengubah keluarga"
    VALIDATE = "memverifikasi dan memvalidasi"
    DETERMINE = "menetapkan daftar"
    PRINT = "mencetak"
    EXCHANGE = "menukar data"
    FULL_NIK = "melihat NIK lengkap"
    SENSITIVE = "melihat data kesehatan, anak, dan penghasilan"
    PRIVACY = "mengurus pelindungan data pribadi"
    SETTINGS = "mengubah pengaturan"
    BACKUP = "membuat cadangan"
    PEOPLE = "mengelola pengguna"
    KEYS = "mengurus kunci dan kepercayaan kartu"
    OWN_PASSWORD = "mengganti kata sandinya sendiri"  # noqa: S105 - the name of a right


_ALL = frozenset(Permission)
_OWN = frozenset({Permission.OWN_PASSWORD})
_GRANTS: dict[Role, frozenset[Permission]] = {
    Role.CLERK: frozenset({Permission.READ, Permission.WRITE_FAMILY, Permission.PRINT, Permission.BACKUP}),
    Role.VERIFIER: frozenset(
        {
            Permission.READ, Permission.WRITE_FAMILY, Permission.VALIDATE, Permission.PRINT,
            Permission.FULL_NIK, Permission.SENSITIVE, Permission.BACKUP,
        }
    ),
    Role.DATA: frozenset(
        {
            Permission.READ, Permission.WRITE_FAMILY, Permission.EXCHANGE, Permission.PRINT,
            Permission.FULL_NIK, Permission.BACKUP,
        }
    ),
    Role.ADMINISTRATOR: _ALL,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person at work in a role."""

    name: str
    """The login: unique, and what the history keeps."""
    role: Role
    full_name: str = ""
    """As on papers; the login where there is none."""
    confined: bool = False
    """Whether nothing is open to them but changing the password that somebody else gave them."""

    @property
    def shown_name(self) -> str:
        """As on papers."""
        return self.full_name or self.name

    def may(self, permission: Permission) -> bool:
        """Whether the role grants it."""
        if self.confined:
            return permission is Permission.OWN_PASSWORD
        return permission in _GRANTS[self.role] | _OWN


def permits(
    permission: Permission,
) -> Callable[[Callable[Concatenate[_S, Actor, _P], _R]], Callable[Concatenate[_S, Actor, _P], _R]]:
    """Declare the permission of a public service method; a role without it gets a UserError."""

    def declare(
        method: Callable[Concatenate[_S, Actor, _P], _R],
    ) -> Callable[Concatenate[_S, Actor, _P], _R]:
        @functools.wraps(method)
        def guarded(self: _S, who: Actor, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            if who.confined and not who.may(permission):
                raise UserError(
                    "Kata sandi sementara harus diganti dahulu.", "Ganti, lalu lanjutkan bekerja."
                )
            if not who.may(permission):
                raise UserError(
                    f"Peran {who.role} tidak dapat {permission}.",
                    "Mintalah administrator mengerjakannya atau mengubah peran Anda.",
                )
            if permission is not Permission.READ:
                note(method.__qualname__)
            return method(self, who, *args, **kwargs)

        guarded.__dict__["permission"] = permission
        return guarded

    return declare
