"""The locked body of a package: ChaCha20-Poly1305 in pieces (STREAM), so that a cut or a swap is seen."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

from kemiskinan_desktop.credentials import x25519
from kemiskinan_desktop.credentials.cbor import MalformedError

PIECE: Final = 1 << 16
"""Plain bytes of every piece but the last."""
TAG: Final = 16
KEY_BYTES: Final = 32
_COUNTER = 11
_LAST, _MORE = b"\x01", b"\x00"


def body_key(shared: bytes, ephemeral: bytes, recipient: bytes, head_digest: bytes) -> bytes:
    """The key of one body: HKDF-SHA256 of what was agreed, bound to both public keys and the signed head."""
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - heavy, after first paint
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415 - heavy, after first paint

    derivation = HKDF(
        algorithm=SHA256(), length=KEY_BYTES, salt=ephemeral + recipient, info=b"KDP1\x00" + head_digest
    )
    return derivation.derive(shared)


def agreed_key(seed: bytes, public: bytes, ephemeral: bytes, recipient: bytes, head_digest: bytes) -> bytes:
    """The key of a body from one side's secret and the other's public key; raises MalformedError."""
    try:
        shared = x25519.agreed(seed, public)
    except ValueError:
        raise MalformedError("public key") from None
    return body_key(shared, ephemeral, recipient, head_digest)


def locked(key: bytes, plain: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of a body, each locked; also an empty body has one."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415 - heavy, after first paint

    cipher, number = ChaCha20Poly1305(key), 0
    waiting = b""
    for piece in _evenly(plain):
        if number:
            yield cipher.encrypt(_nonce(number - 1, _MORE), waiting, None)
        waiting, number = piece, number + 1
    yield cipher.encrypt(_nonce(max(0, number - 1), _LAST), waiting, None)


def opened(key: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """The plain pieces of a body that is read to its very end; raises MalformedError at a wrong byte."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy, after first paint
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415 - heavy, after first paint

    cipher, number = ChaCha20Poly1305(key), 0
    piece = stream.read(PIECE + TAG)
    while True:
        following = stream.read(PIECE + TAG) if len(piece) == PIECE + TAG else b""
        try:
            yield cipher.decrypt(_nonce(number, _MORE if following else _LAST), piece, None)
        except InvalidTag:
            raise MalformedError("body") from None
        if not following:
            return
        piece, number = following, number + 1


def _nonce(number: int, mark: bytes) -> bytes:
    """Number of the piece and whether it is the last; a key is used for one body only."""
    return number.to_bytes(_COUNTER, "big") + mark


def _evenly(plain: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in whole pieces and a rest that is not empty."""
    held = bytearray()
    for some in plain:
        held += some
        while len(held) >= PIECE:
            yield bytes(held[:PIECE])
            del held[:PIECE]
    if held:
        yield bytes(held)
