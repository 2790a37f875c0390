"""What the chain of the history is made of: the digest of an item, and the hash of an entry."""

import hashlib
import hmac
import json
from datetime import UTC, datetime

from kemiskinan_desktop.models.documents import Document

HASHED = ("day", "who", "role", "act", "subject", "reason", "undoes")
"""The fields of an entry under its hash, beside its moment."""
EMPTY: Document = {"before": None, "after": None}
"""What stands for the documents of an item once they are destroyed."""
_PLAIN = ("day", "family_id", "standing", "kelurahan", "poverty_class", "jiwa", "determined")


def item_digest(row: Document) -> bytes:
    """SHA-256 of everything of an item that anybody reads, its family and the recap's figures included."""
    figures = json.dumps([row[name] for name in _PLAIN], default=str).encode()
    parts = (row["kind"].encode(), row["record_id"].encode(), row["before"], row["after"], figures)
    told = b"".join(b"-" if part is None else b"%d:" % len(part) + part for part in parts)
    return hashlib.sha256(told).digest()


def rest_digest(row: Document) -> bytes:
    """The digest of what stays of an item without its documents."""
    return item_digest(row | EMPTY)


def chain_hash(key: bytes, previous: str, number: int, fields: Document, count: int, digest: str) -> str:
    """The hash of an entry: HMAC-SHA-256 over the former hash, its number, fields and items."""
    moment: datetime = fields["at"]
    known = (str(fields[name]) for name in HASHED)
    body = json.dumps(
        [previous, number, count, digest, moment.astimezone(UTC).isoformat(), *known], ensure_ascii=False
    )
    return hmac.new(key, body.encode(), hashlib.sha256).hexdigest()
