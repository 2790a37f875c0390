"""A program of its own: the library cwt reads and signs tokens for `cose_oracle`, JSON in and out.

It runs with the folder of tests/oracle.lock before all others: cwt needs an older cbor2 than the program.
"""

import hashlib
import json
import sys
from typing import Any

import cbor2
from cwt import COSE, COSEKey  # pyright: ignore[reportMissingImports] - lives in a folder of its own
from cwt.exceptions import CWTError  # pyright: ignore[reportMissingImports] - the same

_OKP, _ED25519, _EDDSA, _SIGN1 = 1, 6, -8, 18


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """What it reads of tokens (None of one it refuses), and tokens of its own for payloads."""
    public, seed = bytes.fromhex(question["public"]), bytes.fromhex(question["seed"])
    kid = hashlib.sha256(public).digest()[:4]
    key = COSEKey.new({1: _OKP, 2: kid, 3: _EDDSA, -1: _ED25519, -2: public, -4: seed})
    header = {1: _EDDSA, 4: kid}
    signed = [COSE.new().encode(bytes.fromhex(payload), key, header) for payload in question["payloads"]]
    return {
        "read": [_read(bytes.fromhex(token), key) for token in question["tokens"]],
        "signed": [cbor2.dumps(cbor2.loads(token).value).hex() for token in signed],
    }


def _read(token: bytes, key: Any) -> dict[str, Any] | None:
    try:
        message = cbor2.CBORTag(_SIGN1, cbor2.loads(token))
        header, unprotected, payload = COSE.new().decode_with_headers(message, key)
        claims = cbor2.loads(payload)
    except (CWTError, cbor2.CBORDecodeError, ValueError, TypeError, LookupError, AttributeError):
        return None
    return {"header": repr(header), "unprotected": repr(unprotected), "claims": repr(claims)}


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
