"""Keys for single purposes, derived from the database key."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def derive_subkey(key: bytes, purpose: str) -> bytes:
    """The 32-byte key of one purpose (HKDF-SHA256), always the same for one file."""
    return HKDF(
        algorithm=SHA256(), length=32, salt=None, info=f"kemiskinan-desktop/1/{purpose}".encode()
    ).derive(key)
