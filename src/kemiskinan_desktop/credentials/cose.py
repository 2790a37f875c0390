"""COSE_Sign1 (RFC 9052), untagged, with exactly one header form: Ed25519, key id, perhaps a type."""

from dataclasses import dataclass

from kemiskinan_desktop.credentials import cbor, ed25519
from kemiskinan_desktop.credentials.cbor import MalformedError

_ALGORITHM, _KEY_ID, _TYPE = 1, 4, 16
_EDDSA = -8
_PARTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A message whose form is right and whose signature is not yet checked."""

    kid: bytes
    payload: bytes
    protected: bytes
    signature: bytes

    def is_signed_by(self, public: bytes) -> bool:
        """Whether the owner of this public key signed header and payload."""
        return ed25519.is_signed(public, self.signature, _to_be_signed(self.protected, self.payload))


def sign(payload: bytes, seed: bytes, *, kind: str = "") -> bytes:
    """Sign a payload with a secret key; `kind` (COSE ``typ``) keeps cards and lists apart."""
    protected = _protected(ed25519.kid_of(ed25519.public_of(seed)), kind)
    signature = ed25519.sign(seed, _to_be_signed(protected, payload))
    return cbor.dumps([protected, {}, payload, signature])


def read(data: bytes, *, kind: str = "") -> Signed:
    """Take a message apart; raises MalformedError unless header and frame are just as `sign` writes them."""
    parts = cbor.loads(data)
    if not isinstance(parts, list) or len(parts) != _PARTS:
        raise MalformedError("not four parts")
    protected, unprotected, payload, signature = parts
    if not (isinstance(protected, bytes) and isinstance(payload, bytes) and isinstance(signature, bytes)):
        raise MalformedError("parts of a wrong kind")
    if unprotected != {} or len(signature) != ed25519.SIGNATURE_BYTES:
        raise MalformedError("unprotected header or signature")
    kid = _kid(protected, kind)
    return Signed(kid=kid, payload=payload, protected=protected, signature=signature)


def _kid(protected: bytes, kind: str) -> bytes:
    header = cbor.loads(protected)
    kid = header.get(_KEY_ID) if isinstance(header, dict) else None
    if not isinstance(kid, bytes) or len(kid) != ed25519.KID_BYTES or _protected(kid, kind) != protected:
        raise MalformedError("header")
    return kid


def _protected(kid: bytes, kind: str) -> bytes:
    header: dict[int, object] = {_ALGORITHM: _EDDSA, _KEY_ID: kid}
    return cbor.dumps(header | {_TYPE: kind} if kind else header)


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    return cbor.dumps(["Signature1", protected, b"", payload])
