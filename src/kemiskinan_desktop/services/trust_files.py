"""Reading and writing the small files that offices and the city give each other."""

from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.whole_file import refuse_office, whole_file

_LARGEST = 9_000_000


def read_file(path: Path) -> bytes:
    """The bytes of a file of keys, cards or lists; raises UserError when it cannot be one."""
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError("Berkas ini terlalu besar.", "Pilih berkas .kimtrust, .kimminta, atau .kimcabut.")
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError("Berkas itu tidak ditemukan.", "Periksa nama dan flashdisknya.") from None
    except OSError:
        raise UserError("Berkas itu tidak dapat dibaca.", "Periksa izin berkas dan flashdisknya.") from None


def write_file(target: Path, data: bytes) -> None:
    """Write a file whole or not at all; raises UserError."""
    refuse_office(target)
    with whole_file(target) as stream:
        stream.write(data)
