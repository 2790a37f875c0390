"""Two COSE libraries of other people judge our tokens: pycose in this process, cwt in one of its own."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import cbor2
from pycose.algorithms import EdDSA
from pycose.exceptions import CoseException
from pycose.headers import KID, Algorithm
from pycose.keys.curves import Ed25519
from pycose.keys.okp import OKPKey
from pycose.messages.sign1message import Sign1Message

from kemiskinan_desktop.credentials.keys import OfficeKey

_FOLDER = Path(sys.prefix) / "oracle"
_PROGRAM = Path(__file__).with_name("cwt_program.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class CwtAnswer:
    """What cwt read of each token (None where it refuses), and payloads as it signs them."""

    read: tuple[dict[int, Any] | None, ...]
    signed: tuple[bytes, ...]


def ask_cwt(key: OfficeKey, tokens: Sequence[bytes], payloads: Sequence[bytes] = ()) -> CwtAnswer:
    """Let cwt read tokens and sign payloads with a key; CalledProcessError when it is not installed."""
    question = {
        "seed": key.seed.hex(), "public": key.public.hex(),
        "tokens": [token.hex() for token in tokens], "payloads": [payload.hex() for payload in payloads],
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-P", str(_PROGRAM)], input=json.dumps(question), capture_output=True, text=True,
        check=True, env={**os.environ, "PYTHONPATH": str(_FOLDER)},
    )  # fmt: skip
    answer = json.loads(done.stdout)
    read = tuple(None if each is None else _claims(each, key) for each in answer["read"])
    return CwtAnswer(read=read, signed=tuple(map(bytes.fromhex, answer["signed"])))


def read_by_pycose(token: bytes, key: OfficeKey) -> dict[int, Any] | None:
    """The claims as pycose reads and believes them; None where it refuses."""
    try:
        message = Sign1Message.from_cose_obj(cbor2.loads(token), allow_unknown_attributes=False)
        message.key = _okp(key)
        believed = message.verify_signature()  # pyright: ignore[reportAttributeAccessIssue] - its decorator hides the method
    except (CoseException, cbor2.CBORError, ValueError, TypeError, LookupError, AttributeError):
        return None
    if (
        not believed
        or message.phdr != {Algorithm: EdDSA, KID: key.kid}
        or message.uhdr
        or not message.payload
    ):
        return None
    return cast("dict[int, Any]", cbor2.loads(message.payload))


def signed_by_pycose(payload: bytes, key: OfficeKey) -> bytes:
    """A token as pycose makes it, with an Ed25519 of its own."""
    message = Sign1Message(phdr={Algorithm: EdDSA, KID: key.kid}, uhdr={}, payload=payload)
    message.key = _okp(key)
    return cast("bytes", message.encode(tag=False))  # pyright: ignore[reportCallIssue] - its decorator hides the method


def _claims(each: dict[str, str], key: OfficeKey) -> dict[int, Any] | None:
    header, unprotected = ast.literal_eval(each["header"]), ast.literal_eval(each["unprotected"])
    if header != {1: -8, 4: key.kid} or unprotected:
        return None
    return cast("dict[int, Any]", ast.literal_eval(each["claims"]))


def _okp(key: OfficeKey) -> OKPKey:
    return OKPKey(crv=Ed25519, x=key.public, d=key.seed)
