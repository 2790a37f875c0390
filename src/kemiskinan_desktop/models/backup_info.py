"""What a backup says about itself, signed by the office's key."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast, final

from kemiskinan_desktop.models import refusals
from kemiskinan_desktop.models.subkeys import derive_subkey

VERSION = 1
MANIFEST = "manifes.json"
FORMAT = "cadangan Kemiskinan Desktop"
_LARGEST = 1_000_000


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class BackupInfo:
    """A backup: its folder, running number, moment, reason, schema, rows per table, history head, files.

    `number` grows by one per folder of backups, so that the newest is known even when the clock went back.
    `history_head` is what the caller's chain of changes ended with, "" when none was asked for.
    `size` and `sha256` are those of the encrypted database.
    """

    folder: Path
    number: int
    made_at: datetime
    reason: str
    database: str
    box_id: str
    training: bool
    schema_number: int
    counts: Mapping[str, int]
    history_head: str
    size: int
    sha256: str
    key_box_sha256: str

    @property
    def database_path(self) -> Path:
        """The backed-up database."""
        return self.folder / self.database


def encode_manifest(info: BackupInfo, key: bytes) -> bytes:
    """The manifest's bytes: readable JSON with an HMAC of all the rest."""
    body: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "number": info.number,
        "made_at": info.made_at.isoformat(),
        "reason": info.reason,
        "database": info.database,
        "box_id": info.box_id,
        "training": info.training,
        "schema_number": info.schema_number,
        "counts": dict(info.counts),
        "history_head": info.history_head,
        "size": info.size,
        "sha256": info.sha256,
        "key_box_sha256": info.key_box_sha256,
    }
    return json.dumps({**body, "signature": _signature(body, key)}, indent=2, ensure_ascii=False).encode()


def read_manifest(folder: Path, key: bytes | None = None) -> BackupInfo:
    """The manifest in a backup's folder; with a key its signature is checked. Raises `UserError`."""
    if not folder.is_dir():
        raise refusals.no_backup()
    try:
        with (folder / MANIFEST).open("rb") as file:
            body = cast("dict[str, Any]", json.loads(file.read(_LARGEST)))
        signature = str(body.pop("signature"))
        if key is not None:
            _require_signature(signature, body, key)
        return _decode(folder, body)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise refusals.damaged_backup() from error


def _decode(folder: Path, body: dict[str, Any]) -> BackupInfo:
    name = str(body["database"])
    if (body["format"], body["version"]) != (FORMAT, VERSION) or Path(name).name != name:
        raise ValueError("not a manifest of this version")
    return BackupInfo(
        folder=folder,
        number=int(body["number"]),
        made_at=datetime.fromisoformat(body["made_at"]),
        reason=str(body["reason"]),
        database=name,
        box_id=str(body["box_id"]),
        training=bool(body["training"]),
        schema_number=int(body["schema_number"]),
        counts={str(table): int(rows) for table, rows in body["counts"].items()},
        history_head=str(body["history_head"]),
        size=int(body["size"]),
        sha256=str(body["sha256"]),
        key_box_sha256=str(body["key_box_sha256"]),
    )


def _require_signature(signature: str, body: dict[str, Any], key: bytes) -> None:
    if not hmac.compare_digest(signature, _signature(body, key)):
        raise ValueError("not signed by this office")


def _signature(body: dict[str, Any], key: bytes) -> str:
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(derive_subkey(key, "cadangan"), canonical, hashlib.sha256).hexdigest()
