"""The office's signature over what a workbook says of itself, so that another PC can believe it."""

import base64
import binascii
import json
from collections.abc import Mapping

from kemiskinan_desktop.credentials import ed25519
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.trust import TrustList

KEY_ID, SIGNATURE = "kunci_kantor", "tanda_tangan"
_FOR = b"kemiskinan-desktop/buku-data/1\x00"
"""Begins what is signed, so that a signature over a workbook is never one over a card."""


def seal(facts: Mapping[str, str], key: OfficeKey) -> dict[str, str]:
    """The facts that sign these: id of the key and signature."""
    named = {**facts, KEY_ID: key.kid.hex()}
    signature = ed25519.sign(key.seed, _message(named))
    return {KEY_ID: named[KEY_ID], SIGNATURE: base64.b64encode(signature).decode()}


def signer_of(facts: Mapping[str, str], trusted: TrustList) -> str | None:
    """Id of the office that signed exactly these facts; None when no key that is trusted did."""
    said = dict(facts)
    try:
        signature = base64.b64decode(said.pop(SIGNATURE, ""), validate=True)
        kid = bytes.fromhex(said.get(KEY_ID, ""))
    except (binascii.Error, ValueError):
        return None
    message = _message(said)
    for key in trusted.keys_named(kid):
        if key.revoked_on is None and ed25519.is_signed(key.public, signature, message):
            return key.office
    return None


def _message(facts: Mapping[str, str]) -> bytes:
    filled = {name: value for name, value in facts.items() if value}
    return _FOR + json.dumps(filled, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
