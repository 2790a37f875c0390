"""The key box as a JSON file beside the database."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any, cast

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.cipher import KEY_BYTES
from kemiskinan_desktop.models.faults import system_faults
from kemiskinan_desktop.models.key_box import (
    NONCE_BYTES,
    SALT_BYTES,
    VERSION,
    Argon2Cost,
    KeyBox,
    OpenSlot,
    PasswordSlot,
)
from kemiskinan_desktop.whole_file import KEY_ENDING, write_whole

FORMAT = "kotak kunci Kemiskinan Desktop"
_LARGEST = 100_000
_TAG_BYTES = 16
_OPEN_NOTE = "Kantor latihan: orang-orangnya rekaan, dibuka tanpa kata sandi."
# a hostile box must not be able to ask for all memory or for an hour
_LARGEST_COST = Argon2Cost(memory_kib=1024 * 1024, passes=20, lanes=16)


def key_box_path(database: Path) -> Path:
    """Where the key box of a database lies."""
    return database.with_name(database.name + KEY_ENDING)


def write_key_box(path: Path, box: KeyBox) -> None:
    """Put the box at `path`, whole or not at all; raises `UserError`."""
    with system_faults():
        write_whole(path, encode_key_box(box))


def read_key_box(path: Path) -> KeyBox:
    """The box at `path`; raises `UserError` when it is missing, damaged or of a newer version."""
    if not path.is_file():
        raise refusals.missing_key_box()
    with system_faults(), path.open("rb") as file:
        return decode_key_box(file.read(_LARGEST))


def encode_key_box(box: KeyBox) -> bytes:
    """The file's bytes: readable JSON with a checksum."""
    body: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "box_id": box.box_id,
        "slots": [_encode_slot(slot) for slot in box.slots],
    }
    return json.dumps({**body, "checksum": _checksum(body)}, indent=2, ensure_ascii=False).encode()


def decode_key_box(content: bytes) -> KeyBox:
    """The box that was encoded; raises `UserError` for anything else."""
    try:
        body = cast("dict[str, Any]", json.loads(content))
        checksum = body.pop("checksum")
        newer = body["format"] == FORMAT and int(body["version"]) > VERSION
        if not newer:
            return _decode_body(body, checksum)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise refusals.damaged_key_box() from error
    raise refusals.newer_key_box()


def _decode_body(body: dict[str, Any], checksum: object) -> KeyBox:
    if body["format"] != FORMAT or body["version"] != VERSION or checksum != _checksum(body):
        raise ValueError("not the bytes that were written")
    return KeyBox(box_id=str(body["box_id"]), slots=tuple(_decode_slot(slot) for slot in body["slots"]))


def _checksum(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _encode_slot(slot: PasswordSlot | OpenSlot) -> dict[str, Any]:
    if isinstance(slot, OpenSlot):
        return {"kind": "open", "name": slot.name, "note": _OPEN_NOTE, "key": _text(slot.key)}
    return {
        "kind": "password",
        "name": slot.name,
        "kdf": {
            "name": "argon2id",
            "memory_kib": slot.cost.memory_kib,
            "passes": slot.cost.passes,
            "lanes": slot.cost.lanes,
            "salt": _text(slot.salt),
        },
        "cipher": {"name": "AES-256-GCM", "nonce": _text(slot.nonce), "wrapped": _text(slot.wrapped)},
    }


def _decode_slot(slot: dict[str, Any]) -> PasswordSlot | OpenSlot:
    name = str(slot["name"])
    if slot["kind"] == "open":
        return OpenSlot(name=name, key=_bytes(slot["key"], KEY_BYTES))
    kdf, cipher = slot["kdf"], slot["cipher"]
    if (slot["kind"], kdf["name"], cipher["name"]) != ("password", "argon2id", "AES-256-GCM"):
        raise ValueError("a way in that this version does not know")
    return PasswordSlot(
        name=name,
        cost=_decode_cost(kdf),
        salt=_bytes(kdf["salt"], SALT_BYTES),
        nonce=_bytes(cipher["nonce"], NONCE_BYTES),
        wrapped=_bytes(cipher["wrapped"], KEY_BYTES + _TAG_BYTES),
    )


def _decode_cost(kdf: dict[str, Any]) -> Argon2Cost:
    cost = Argon2Cost(memory_kib=int(kdf["memory_kib"]), passes=int(kdf["passes"]), lanes=int(kdf["lanes"]))
    if not (
        1 <= cost.lanes <= _LARGEST_COST.lanes
        and 8 * cost.lanes <= cost.memory_kib <= _LARGEST_COST.memory_kib
        and 1 <= cost.passes <= _LARGEST_COST.passes
    ):
        raise ValueError("a cost out of bounds")
    return cost


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _bytes(text: str, length: int) -> bytes:
    value = base64.b64decode(text, validate=True)
    if len(value) != length:
        raise ValueError("a value of the wrong length")
    return value
