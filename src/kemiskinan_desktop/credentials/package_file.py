"""Packages as `.kdpaket` files: a signed head that anybody may read, a body that only the recipient opens.

Nothing of a head is used before its signature is checked, and nothing of a part before its digest is.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from kemiskinan_desktop.credentials import cose, package_manifest, x25519
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.cose import Signed
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.package_manifest import LARGEST_BODY, Manifest, Part
from kemiskinan_desktop.credentials.package_stream import PIECE, TAG, agreed_key, locked, opened
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.whole_file import whole_file

SUFFIX = ".kdpaket"
MAGIC = b"KDP1\n"
_KIND = "kd-paket"
_LENGTH, _LARGEST_HEAD = 4, 1 << 16
_ASK = "Minta kantor pengirim menyimpan paket itu sekali lagi."


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFile:
    """A file that looks like a package; its head is not believed yet."""

    path: Path
    signed: Signed
    body_at: int
    head_digest: bytes

    @property
    def kid(self) -> bytes:
        """Which key it says it was signed with."""
        return self.signed.kid

    def manifest(self, public: bytes) -> Manifest:
        """The head, once the owner of this public key has signed it; raises UserError."""
        if not self.signed.is_signed_by(public):
            raise UserError(
                "Tanda tangan paket ini tidak cocok, jadi isinya tidak dibaca.",
                "Jangan memakai berkas ini. Tanyakan kepada kantor pengirim lewat telepon.",
            )
        try:
            return package_manifest.read(self.signed.payload)
        except MalformedError:
            raise _damaged() from None


def look(path: Path) -> PackageFile:
    """Read the head of a file, without believing it; raises UserError for what is no whole package."""
    try:
        with path.open("rb") as stream:
            if stream.read(len(MAGIC)) != MAGIC:
                raise UserError("Berkas ini bukan paket.", "Pilih berkas yang berakhir .kdpaket.")
            length = int.from_bytes(stream.read(_LENGTH), "big")
            if not 0 < length <= _LARGEST_HEAD:
                raise _damaged()
            head = stream.read(length)
            return PackageFile(
                path=path, signed=cose.read(head, kind=_KIND), body_at=stream.tell(),
                head_digest=hashlib.sha256(head).digest(),
            )  # fmt: skip
    except MalformedError:
        raise _damaged() from None
    except FileNotFoundError:
        raise UserError("Berkas paket tidak ditemukan.", "Periksa apakah stiknya masih terpasang.") from None
    except OSError:
        raise UserError("Berkas paket tidak dapat dibaca.", "Periksa stik dan izin berkasnya.") from None


def write(
    target: Path, manifest: Manifest, parts: Mapping[str, Path], key: OfficeKey, report: Report = silent
) -> bytes:
    """Write a package, whole or not at all; returns the SHA-256 of its head.

    `parts` are files by the name of the part, in order. `report` counts bytes. Raises UserError when it is
    too large for a stick or the disk refuses, and what `report` raises.
    """
    total = sum(path.stat().st_size for path in parts.values())
    if total > LARGEST_BODY:
        raise UserError(
            "Isi paket lebih dari 4 GB, terlalu besar untuk satu stik.",
            "Kirim paket tanpa foto lebih dahulu.",
        )
    seed = x25519.new_seed()
    described = tuple(_described(name, path) for name, path in parts.items())
    manifest = replace(manifest, ephemeral=x25519.public_of(seed), parts=described)
    head = cose.sign(package_manifest.write(manifest), key.seed, kind=_KIND)
    digest = hashlib.sha256(head).digest()
    locking = agreed_key(
        seed, manifest.recipient_key, manifest.ephemeral, manifest.recipient_key, digest
    )  # fmt: skip
    with whole_file(target) as stream:
        stream.write(MAGIC + len(head).to_bytes(_LENGTH, "big") + head)
        for piece in locked(locking, _counted(_contents(parts.values()), total, report)):
            stream.write(piece)
    return digest


def unpack(
    package: PackageFile, manifest: Manifest, seed: bytes, folder: Path, report: Report = silent
) -> dict[str, Path]:
    """Open the body with the recipient's secret: every part as a file in `folder`, by its name.

    Raises UserError when a byte is missing, added or changed, and what `report` raises. Parts are whole and
    as their sender signed them, or this raises.
    """
    if x25519.public_of(seed) != manifest.recipient_key:
        raise UserError(
            "Paket ini dikunci untuk kantor lain atau untuk kunci kantor yang lama.",
            "Beri kantor pengirim kartu perkenalan kantor ini yang baru, lalu minta paketnya lagi.",
        )
    try:
        _require_size(package, manifest)
        locking = agreed_key(
            seed, manifest.ephemeral, manifest.ephemeral, manifest.recipient_key, package.head_digest
        )
        with package.path.open("rb") as stream:
            stream.seek(package.body_at)
            plain = _counted(opened(locking, stream), manifest.body_size, report)
            return _parted(plain, manifest.parts, folder)
    except MalformedError:
        raise _damaged() from None
    except OSError:
        raise UserError(
            "Paket ini tidak dapat dibaca sampai habis.",
            "Periksa stik dan ruang penyimpanan komputer, lalu coba lagi.",
        ) from None


def _require_size(package: PackageFile, manifest: Manifest) -> None:
    """The body is as long as the signed sizes say, before a byte of it is opened."""
    pieces = max(1, -(-manifest.body_size // PIECE))
    if package.path.stat().st_size != package.body_at + manifest.body_size + pieces * TAG:
        raise MalformedError("size")


def _described(name: str, path: Path) -> Part:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").digest()
    return Part(name=name, size=path.stat().st_size, digest=digest)


def _contents(paths: Iterable[Path]) -> Iterator[bytes]:
    for path in paths:
        with path.open("rb") as stream:
            yield from iter(partial(stream.read, PIECE), b"")


def _counted(pieces: Iterable[bytes], total: int, report: Report) -> Iterator[bytes]:
    done = 0
    for piece in pieces:
        report(done, total)
        done += len(piece)
        yield piece


def _parted(plain: Iterator[bytes], parts: tuple[Part, ...], folder: Path) -> dict[str, Path]:
    """Cut the body into its parts; raises MalformedError when one is not what was signed."""
    found: dict[str, Path] = {}
    rest = b""
    for part in parts:
        found[part.name] = folder / part.name
        with found[part.name].open("xb") as target:
            rest = _one_part(plain, rest, part, target)
    if rest or any(plain):
        raise MalformedError("longer than its parts")
    return found


def _one_part(plain: Iterator[bytes], held: bytes, part: Part, target: BinaryIO) -> bytes:
    """Write one part; returns the bytes that belong to the next."""
    left, digest = part.size, hashlib.sha256()
    while left:
        piece = held or next(plain, b"")
        if not piece:
            raise MalformedError("shorter than its parts")
        own, held = piece[:left], piece[left:]
        digest.update(own)
        target.write(own)
        left -= len(own)
    if digest.digest() != part.digest:
        raise MalformedError("part")
    return held


def _damaged() -> UserError:
    return UserError("Paket ini rusak atau tidak lengkap, jadi tidak ada yang diambil.", _ASK)
