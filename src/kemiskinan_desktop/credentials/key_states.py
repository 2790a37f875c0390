"""What each key of an office is for today, and which one signs."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from kemiskinan_desktop.credentials.claims import CARD_ZONE
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.trust import TrustedKey, TrustList
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError


class KeyState(StrEnum):
    """What a key is for."""

    SIGNING = "menandatangani"
    CHECKING = "hanya memeriksa"
    """Its successor signs, or its days are over: cards it signed stay genuine."""
    WAITING = "menunggu kota"
    """Made, and not yet in the trust list: nobody would know its cards."""
    COMING = "belum mulai"
    REVOKED = "dicabut"


def key_states(keys: Sequence[OfficeKey], trust: TrustList, now: datetime) -> dict[bytes, KeyState]:
    """Public bytes of each key → its state."""
    listed = {key.public: key for key in trust.keys}
    signing = _signing(keys, listed, now)
    return {
        key.public: KeyState.SIGNING if key is signing else _state(key, listed.get(key.public), now)
        for key in keys
    }


def signing_key(keys: Sequence[OfficeKey], trust: TrustList, now: datetime) -> OfficeKey:
    """The newest key that may sign now: within its days, in the trust list, not withdrawn.

    Raises UserError with the reason and the next step when there is none.
    """
    signing = _signing(keys, {key.public: key for key in trust.keys}, now)
    if signing is None:
        raise _refusal(keys, key_states(keys, trust, now), now)
    return signing


def due_successor(keys: Sequence[OfficeKey], today: date) -> bool:
    """Whether a new key is to be made: the newest that has begun is in its last three months or over.

    A key that begins in days to come, made while the clock was wrong, keeps nobody from making one.
    """
    begun = [key for key in keys if key.valid_from <= today]
    return bool(begun) and max(begun, key=_begin).wants_successor(today)


def _signing(keys: Sequence[OfficeKey], listed: dict[bytes, TrustedKey], now: datetime) -> OfficeKey | None:
    usable = [
        key
        for key in keys
        if key.is_valid_at(now) and key.public in listed and listed[key.public].revoked_on is None
    ]
    return max(usable, key=_begin, default=None)


def _begin(key: OfficeKey) -> date:
    return key.valid_from


def _state(key: OfficeKey, listed: TrustedKey | None, now: datetime) -> KeyState:
    if listed is not None and listed.revoked_on is not None:
        return KeyState.REVOKED
    if key.valid_from > now.astimezone(CARD_ZONE).date():
        return KeyState.COMING
    return KeyState.WAITING if listed is None else KeyState.CHECKING


def no_key() -> UserError:
    """What is said of a file that has lost every key."""
    return UserError(
        "Kunci kartu kantor ini tidak ada dalam berkasnya.", "Pulihkan berkas kantor dari cadangan."
    )


def _refusal(keys: Sequence[OfficeKey], states: dict[bytes, KeyState], now: datetime) -> UserError:
    found, today = frozenset(states.values()), now.astimezone(CARD_ZONE).date()
    if not found:
        return no_key()
    if KeyState.WAITING in found:
        return UserError(
            "Kunci kartu kantor ini belum masuk daftar kepercayaan kota.",
            "Kirim permintaan kunci ke kantor kota, lalu muat daftar barunya di Pengaturan, Kepercayaan.",
        )
    if found == frozenset({KeyState.COMING}):
        return UserError(
            "Jam komputer berada sebelum kunci kartu kantor ini berlaku.", "Betulkan tanggal komputer."
        )
    if KeyState.CHECKING in found:
        last = format_date(max(key.valid_until for key in keys if key.valid_until < today))
        return UserError(
            f"Kunci kartu kantor ini berakhir {last}.", "Buat kunci baru di Pengaturan, bagian Kepercayaan."
        )
    return UserError(
        "Kunci kartu kantor ini sudah dicabut.", "Buat kunci baru di Pengaturan, bagian Kepercayaan."
    )
