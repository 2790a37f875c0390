"""Who does something, and what their role may do."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Concatenate, ParamSpec, TypeVar

from kemiskinan_desktop.domain.errors import UserError

_P = ParamSpec("_P")
_R = TypeVar("_R")
_S = TypeVar("_S")


class Role(StrEnum):
    """The four roles of an office."""

    CLERK = "petugas"
    VERIFIER = "verifikator"
    DATA = "staf data"
    ADMINISTRATOR = "administrator"


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


_ALL = frozenset(Permission)
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
    role: Role

    def may(self, permission: Permission) -> bool:
        """Whether the role grants it."""
        return permission in _GRANTS[self.role]


def permits(
    permission: Permission,
) -> Callable[[Callable[Concatenate[_S, Actor, _P], _R]], Callable[Concatenate[_S, Actor, _P], _R]]:
    """Declare the permission of a public service method; a role without it gets a UserError."""

    def declare(
        method: Callable[Concatenate[_S, Actor, _P], _R],
    ) -> Callable[Concatenate[_S, Actor, _P], _R]:
        @functools.wraps(method)
        def guarded(self: _S, who: Actor, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
            if not who.may(permission):
                raise UserError(
                    f"Peran {who.role} tidak dapat {permission}.",
                    "Mintalah administrator mengerjakannya atau mengubah peran Anda.",
                )
            return method(self, who, *args, **kwargs)

        guarded.__dict__["permission"] = permission
        return guarded

    return declare
