"""Trust lists this PC knows: `.kimtrust` files in one folder, one per root."""

from pathlib import Path

from kemiskinan_desktop.credentials import trust_file
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.whole_file import write_whole

_SUFFIX = ".kimtrust"


def known_lists(folder: Path) -> tuple[TrustList, ...]:
    """The readable lists of the folder, the youngest first; a damaged one is passed over."""
    found: list[TrustList] = []
    for path in sorted(folder.glob(f"*{_SUFFIX}")) if folder.is_dir() else ():
        try:
            found.append(read_list(path))
        except UserError:
            continue
    return tuple(sorted(found, key=lambda known: known.issued_at, reverse=True))


def is_known_root(folder: Path, offered: TrustList) -> bool:
    """Whether a list of this root is kept already; raises UserError when the offered one is not newer."""
    known = newest_of(folder, offered.root_public)
    if known is not None:
        trust_file.accept(known, offered)
    return known is not None


def newest_of(folder: Path, root_public: bytes) -> TrustList | None:
    """The list of this root in the folder; None when there is none."""
    return next((each for each in known_lists(folder) if each.root_public == root_public), None)


def read_list(path: Path) -> TrustList:
    """Read one list; raises UserError for a missing or damaged file."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UserError("Berkas daftar kepercayaan tidak ditemukan.", "Periksa nama berkasnya.") from None
    except OSError:
        raise UserError("Berkas daftar kepercayaan tidak dapat dibaca.", "Periksa izin berkasnya.") from None
    return trust_file.read(data)


def keep_list(folder: Path, data: bytes) -> Path:
    """Keep a list for later checks; an older sequence of the same root never replaces a newer one.

    Raises UserError for a damaged list or a folder that cannot be written.
    """
    offered = trust_file.read(data)
    path = folder / f"{offered.root_public.hex()[:16]}{_SUFFIX}"
    current = newest_of(folder, offered.root_public)
    if current is None or offered.sequence > current.sequence:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        except OSError as failure:
            raise UserError(
                "Daftar kepercayaan tidak dapat disimpan di komputer ini.",
                "Pemeriksaan kartu kantor ini memerlukan berkas daftarnya.",
            ) from failure
    return path
