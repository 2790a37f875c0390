"""Ed25519 signatures; the one place that speaks to `cryptography`."""

import hashlib
from collections.abc import Iterable

KEY_BYTES = 32
SIGNATURE_BYTES = 64
KID_BYTES = 4


def new_seed() -> bytes:
    """The 32 secret bytes of a new key, from the system's generator."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - heavy, after first paint
        Ed25519PrivateKey,
    )

    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_of(seed: bytes) -> bytes:
    """The 32 public bytes of a secret; raises ValueError for a wrong length."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - heavy, after first paint
        Ed25519PrivateKey,
    )

    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def sign(seed: bytes, message: bytes) -> bytes:
    """The 64 bytes of a signature."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - heavy, after first paint
        Ed25519PrivateKey,
    )

    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def is_signed(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the owner of a public key signed exactly this message; False for a key that is none."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - heavy, after first paint
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - heavy, after first paint
        Ed25519PublicKey,
    )

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def kid_of(public: bytes) -> bytes:
    """The 4-byte name of a key: the beginning of the SHA-256 of its public bytes."""
    return hashlib.sha256(public).digest()[:KID_BYTES]


def named(kid: bytes, publics: Iterable[bytes]) -> bytes | None:
    """The public key of an id among those that are known; None for a stranger's."""
    return next((public for public in publics if kid_of(public) == kid), None)


def fingerprint(public: bytes) -> str:
    """What two people compare aloud: 64 bits of the SHA-256 as ``3F2A-91C0-77AB-0D14``."""
    digits = hashlib.sha256(public).hexdigest()[:16].upper()
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4))
