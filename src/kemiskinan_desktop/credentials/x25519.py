"""X25519 agreement: how two offices come to a key that nobody else can know."""


def public_of(seed: bytes) -> bytes:
    """The 32 public bytes of a secret; raises ValueError for a wrong length."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - heavy, after first paint
        X25519PrivateKey,
    )

    return X25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def new_seed() -> bytes:
    """The 32 secret bytes of a key that is used once."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - heavy, after first paint
        X25519PrivateKey,
    )

    return X25519PrivateKey.generate().private_bytes_raw()


def agreed(seed: bytes, public: bytes) -> bytes:
    """The 32 bytes that only the owners of both secrets can reckon.

    Raises ValueError for a public key of a wrong length or of low order.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - heavy, after first paint
        X25519PrivateKey,
        X25519PublicKey,
    )

    return X25519PrivateKey.from_private_bytes(seed).exchange(X25519PublicKey.from_public_bytes(public))
