"""Offices with which packages are exchanged, and the keys by which they are known."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.packages import Peer, PeerKey
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.schema import package_peers

PEER = "kantor lain"
"""Kind of history item."""


def every(session: Session) -> tuple[Peer, ...]:
    """All of them, by office id."""
    rows = session.execute(select(package_peers).order_by(package_peers.c.office))
    return tuple(_peer(row) for row in rows)


def find(session: Session, office: str) -> Peer | None:
    """One by its id; None for a stranger."""
    row = session.execute(select(package_peers).where(package_peers.c.office == office)).first()
    return None if row is None else _peer(row)


def put(session: Session, peer: Peer) -> None:
    """Store an office, in place of what was known of it."""
    session.execute(delete(package_peers).where(package_peers.c.office == peer.office))
    session.execute(
        insert(package_peers).values(
            office=peer.office, name=peer.name, area=peer.area, exchange_key=peer.exchange_key,
            signing_keys=_rows(peer.signing_keys), confirmed_at=peer.confirmed_at,
            confirmed_by=peer.confirmed_by,
        )
    )  # fmt: skip


def put_keys(session: Session, office: str, exchange_key: bytes, keys: Sequence[PeerKey]) -> None:
    """What an office said of its keys in a package signed by one that was known."""
    session.execute(
        update(package_peers)
        .where(package_peers.c.office == office)
        .values(exchange_key=exchange_key, signing_keys=_rows(keys))
    )


def forget(session: Session, office: str) -> None:
    """Know an office no longer; its packages stay in the list."""
    session.execute(delete(package_peers).where(package_peers.c.office == office))


def peer_document(peer: Peer) -> Document:
    """An office as the history keeps it."""
    keys = ", ".join(key.public.hex() for key in peer.signing_keys)
    return {"name": peer.name, "kantor": peer.office, "kunci": keys, "kunci_paket": peer.exchange_key.hex()}


def _rows(keys: Sequence[PeerKey]) -> list[list[str | int]]:
    return [[key.public.hex(), key.first_day, key.last_day] for key in keys]


def _peer(row: Row[Any]) -> Peer:
    keys = (
        PeerKey(public=bytes.fromhex(public), first_day=first, last_day=last)
        for public, first, last in row.signing_keys
    )
    return Peer(
        office=row.office, name=row.name, area=row.area, exchange_key=row.exchange_key,
        signing_keys=tuple(keys), confirmed_at=row.confirmed_at, confirmed_by=row.confirmed_by,
    )  # fmt: skip
