"""Many packages at once: which come first, and what became of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kemiskinan_desktop.credentials import ed25519, package_file
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.models import package_peers
from kemiskinan_desktop.services.context import Context
from kemiskinan_desktop.services.package_keys import introduction
from kemiskinan_desktop.services.package_taking import Taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """One file and what became of it: taken, or refused with a sentence."""

    path: Path
    name: str = ""
    """Of the sender; empty when it was refused."""
    taken: Taken | None = None
    refusal: UserError | None = None


def in_turn(session: Session, context: Context, places: Iterable[Path], suffix: str) -> list[Path]:
    """The packages among files and folders, by office and number; what cannot be read comes last.

    Those that this office wrote itself are left out: they wait on the stick for others.
    """
    files: dict[Path, None] = {}
    for place in places:
        found = sorted(place.glob(f"*{suffix}")) if place.is_dir() else [place]
        files.update(dict.fromkeys(found))
    publics = [key.public for peer in package_peers.every(session) for key in peer.signing_keys]
    own = {ed25519.kid_of(key.public) for key in introduction(session, context).keys}
    turns = {path: _turn(path, publics) for path in files if _kid(path) not in own}
    return sorted(turns, key=lambda path: (*turns[path], path.name))


def _kid(path: Path) -> bytes:
    """Which key a package names; empty for what is none."""
    try:
        return package_file.look(path).kid
    except UserError:
        return b""


def _turn(path: Path, publics: list[bytes]) -> tuple[int, str, int]:
    try:
        file = package_file.look(path)
        public = ed25519.named(file.kid, publics)
        manifest = None if public is None else file.manifest(public)
    except UserError:
        return 1, "", 0
    return (1, "", 0) if manifest is None else (0, manifest.issuer, manifest.sequence)
