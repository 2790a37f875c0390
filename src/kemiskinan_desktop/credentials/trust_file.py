"""Trust lists as `.kimtrust` files: written, read, and accepted in place of an older one."""

from functools import lru_cache

from kemiskinan_desktop.credentials import cose, ed25519, trust_payload
from kemiskinan_desktop.credentials.cbor import MalformedError
from kemiskinan_desktop.credentials.keys import RootKey
from kemiskinan_desktop.credentials.trust import TrustList
from kemiskinan_desktop.domain.errors import UserError

SUFFIX = ".kimtrust"
MAGIC = b"KIMTRUST1\n"
LARGEST_FILE = 8_000_000
_KIND = "kim-trust"
_REMEMBERED = 16
"""Lists whose reading is remembered."""
_ASK = "Minta berkas .kimtrust yang baru dari kantor kota."


def write(trust: TrustList, root: RootKey) -> bytes:
    """The bytes of a `.kimtrust` file; raises ValueError when the list names another root."""
    if root.public != trust.root_public:
        raise ValueError("list of another root")
    return MAGIC + cose.sign(trust_payload.write(trust), root.seed, kind=_KIND)


def read(data: bytes, root_public: bytes | None = None) -> TrustList:
    """Read a `.kimtrust` file and check its signature.

    With `root_public` the list must be signed by that root. Without it the list proves only that it is whole:
    show its `fingerprint` and let a person confirm it. Raises UserError.
    """
    if not data.startswith(MAGIC):
        raise UserError("Berkas ini bukan daftar kepercayaan.", _ASK)
    if len(data) > LARGEST_FILE:
        raise UserError("Daftar kepercayaan ini terlalu besar.", _ASK)
    try:
        return _checked(data[len(MAGIC) :], root_public)
    except MalformedError:
        raise UserError("Daftar kepercayaan ini rusak atau telah diubah.", _ASK) from None


def accept(current: TrustList | None, offered: TrustList, *, new_root_confirmed: bool = False) -> TrustList:
    """The list to keep from now on: the offered one; raises UserError when it must not replace the current.

    A list of the same root must have a higher sequence. A list of another root is taken only when a person
    has compared its fingerprint, as when a city adopts an office that began alone.
    """
    if current is None or (current.root_public != offered.root_public and new_root_confirmed):
        return offered
    if current.root_public != offered.root_public:
        raise UserError(
            "Daftar kepercayaan ini ditandatangani oleh kunci yang belum dikenal.",
            f"Cocokkan sidik kunci {offered.fingerprint} dengan kantor kota, lalu setujui kunci baru itu.",
        )
    if offered.sequence <= current.sequence:
        raise UserError(
            "Daftar kepercayaan ini tidak lebih baru daripada yang sudah dipakai.",
            f"Yang dipakai bernomor {current.sequence}, yang ini {offered.sequence}. {_ASK}",
        )
    return offered


@lru_cache(maxsize=_REMEMBERED)
def _checked(data: bytes, root_public: bytes | None) -> TrustList:
    """The same bytes are judged once: a counter asks for every card, and a city's list takes its time."""
    signed = cose.read(data, kind=_KIND)
    if root_public is not None and signed.kid != ed25519.kid_of(root_public):
        raise UserError(
            "Daftar kepercayaan ini ditandatangani oleh kunci yang belum dikenal.",
            "Pastikan berkasnya dari kantor kota Anda.",
        )
    trust = trust_payload.read(signed.payload)
    if not signed.is_signed_by(trust.root_public if root_public is None else root_public):
        raise MalformedError("signature")
    if root_public not in (None, trust.root_public):
        raise MalformedError("root")
    return trust
