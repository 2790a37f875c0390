"""The key box: one random database key, wrapped once for every way in."""

import json
import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.cipher import KEY_BYTES

VERSION = 1
RECOVERY_SLOT = "pemulihan"
TRAINING_SLOT = "latihan"
SALT_BYTES = 16
NONCE_BYTES = 12


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Argon2Cost:
    """What one guess of a password costs: memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int


STRONG = Argon2Cost(memory_kib=64 * 1024, passes=3, lanes=1)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordSlot:
    """The database key under a password: argon2id gives the wrapping key, AES-256-GCM wraps."""

    name: str
    cost: Argon2Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSlot:
    """The database key of a training office, readable by anyone."""

    name: str
    key: bytes = field(repr=False)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class KeyBox:
    """The ways into one office's file; `box_id` is 32 random hexadecimal digits that name its key."""

    box_id: str
    slots: tuple[PasswordSlot | OpenSlot, ...]

    @property
    def training(self) -> bool:
        """Whether the file opens without a password, because its people are invented."""
        return any(isinstance(slot, OpenSlot) for slot in self.slots)


def new_office_box(login: str, password: str, *, cost: Argon2Cost = STRONG) -> tuple[KeyBox, bytes]:
    """A box with one person's way in and its new 32-byte key; raises `UserError` on an empty password."""
    key, box_id = secrets.token_bytes(KEY_BYTES), secrets.token_hex(16)
    slot = _wrap(key, box_id, login, password, cost)
    return KeyBox(box_id=box_id, slots=(slot,)), key


def new_training_box() -> tuple[KeyBox, bytes]:
    """A box that opens without a password, and its new 32-byte key."""
    key = secrets.token_bytes(KEY_BYTES)
    return KeyBox(box_id=secrets.token_hex(16), slots=(OpenSlot(name=TRAINING_SLOT, key=key),)), key


def unlock(box: KeyBox, login: str, password: str | None) -> bytes:
    """The database key; raises one and the same `UserError`, after the same work, whatever did not match."""
    for slot in box.slots:
        if isinstance(slot, OpenSlot):
            return slot.key
        if slot.name == login:
            return _unwrap(slot, box.box_id, _required(password))
    _pretend(box, _required(password))
    raise refusals.wrong_password()


def with_slot(box: KeyBox, key: bytes, login: str, password: str, *, cost: Argon2Cost = STRONG) -> KeyBox:
    """The box with a way in added or replaced; the data are not encrypted again. Raises `UserError`."""
    if box.training:
        raise refusals.training_needs_none()
    slot = _wrap(key, box.box_id, login, password, cost)
    return KeyBox(box_id=box.box_id, slots=(*without_slot(box, login).slots, slot))


def without_slot(box: KeyBox, login: str) -> KeyBox:
    """The box with a way in taken out."""
    return KeyBox(box_id=box.box_id, slots=tuple(slot for slot in box.slots if slot.name != login))


def has_slot(box: KeyBox, login: str) -> bool:
    """Whether there is such a way in."""
    return any(slot.name == login for slot in box.slots)


def _required(password: str | None) -> str:
    if not password:
        raise refusals.password_needed()
    return password


def _wrap(key: bytes, box_id: str, name: str, password: str, cost: Argon2Cost) -> PasswordSlot:
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    wrapping = _wrapping_key(_required(password), salt, cost)
    wrapped = AESGCM(wrapping).encrypt(nonce, key, _context(box_id, name, cost))
    return PasswordSlot(name=name, cost=cost, salt=salt, nonce=nonce, wrapped=wrapped)


def _unwrap(slot: PasswordSlot, box_id: str, password: str) -> bytes:
    wrapping = _wrapping_key(password, slot.salt, slot.cost)
    try:
        return AESGCM(wrapping).decrypt(slot.nonce, slot.wrapped, _context(box_id, slot.name, slot.cost))
    except InvalidTag as error:
        raise refusals.wrong_password() from error


def _pretend(box: KeyBox, password: str) -> None:
    """Take as long for a name that does not exist as for one that does."""
    costs = [slot.cost for slot in box.slots if isinstance(slot, PasswordSlot)]
    _wrapping_key(password, secrets.token_bytes(SALT_BYTES), costs[0] if costs else STRONG)


def _wrapping_key(password: str, salt: bytes, cost: Argon2Cost) -> bytes:
    return hash_secret_raw(
        unicodedata.normalize("NFKC", password).encode(),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=32,
        type=Type.ID,
    )


def _context(box_id: str, name: str, cost: Argon2Cost) -> bytes:
    """What the wrapping also vouches for, so that no slot can be moved or made cheaper."""
    return json.dumps([VERSION, box_id, name, cost.memory_kib, cost.passes, cost.lanes]).encode()
