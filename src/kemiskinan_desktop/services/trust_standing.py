"""How an office stands with its keys and its trust list, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kemiskinan_desktop.credentials.claims import CARD_ZONE
from kemiskinan_desktop.credentials.key_states import KeyState as KeyState  # noqa: PLC0414 - screens read it here
from kemiskinan_desktop.credentials.trust import OLD_AFTER_DAYS, TrustList
from kemiskinan_desktop.domain.dates import format_date

_ENDING = timedelta(days=92)
_NOTICE = timedelta(days=14)
"""So long before a key is followed by another one it is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """One key of the office."""

    public: bytes
    fingerprint: str
    valid_from: date
    valid_until: date
    successor_from: date
    state: KeyState


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustNotice:
    """Something about keys or lists that wants attention: what is, and what to do."""

    title: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustStanding:
    """Keys, list and root of one office at one moment."""

    office: str
    city: bool
    own_root: bool
    """Whether its own root signs its list."""
    root: str
    """Fingerprint of the root of its list."""
    request: str
    """Fingerprint of its request for keys."""
    sequence: int
    issued_at: datetime
    now: datetime
    keys: tuple[OwnKey, ...]
    """Newest first."""
    withdrawn: int
    """Its own cards that no longer count."""
    unlisted: int
    """Those of them that the list does not say yet."""
    listed: int = 0
    """Other offices in its list."""
    ending: int = 0
    """Those of them without a good key beyond the next three months."""

    @property
    def age_days(self) -> int:
        """Full days since the list was made; negative when the clock stands before it."""
        return (self.now - self.issued_at).days

    @property
    def notices(self) -> tuple[TrustNotice, ...]:
        """What wants attention, the most pressing first."""
        return tuple(_notices(self))


def _notices(standing: TrustStanding) -> Iterator[TrustNotice]:
    states = {key.state for key in standing.keys}
    if standing.city and not standing.own_root:
        yield TrustNotice(
            title="Kunci induk kota tidak ada dalam berkas ini.",
            advice="Pulihkan berkas kantor dari cadangan. Daftar yang sudah dibagikan tetap berlaku.",
        )
        return
    if standing.city:
        yield from _of_city(standing)
    elif KeyState.SIGNING not in states:
        yield _cannot_sign(states)
    elif KeyState.WAITING in states and not standing.own_root:
        yield _waiting(standing.keys)
    yield from _coming(standing)
    if standing.own_root:
        return
    if standing.age_days > OLD_AFTER_DAYS:
        yield TrustNotice(
            title=f"Daftar kepercayaan kota sudah berumur {standing.age_days} hari.",
            advice="Minta daftar terbaru (.kimtrust) dari kantor kota, lalu muat di sini.",
        )
    if standing.unlisted:
        yield TrustNotice(
            title=f"{standing.unlisted} pencabutan kartu belum ada dalam daftar kota.",
            advice="Kirim laporan pencabutan ke kantor kota agar pemeriksa lain mengetahuinya.",
        )


def _of_city(standing: TrustStanding) -> Iterator[TrustNotice]:
    """What the offices of a city want."""
    if not standing.listed:
        yield TrustNotice(
            title="Belum ada kecamatan dalam daftar kepercayaan.",
            advice="Terima permintaan kunci (.kimminta) dari kantor kecamatan, lalu bagikan daftarnya.",
        )
    if standing.ending:
        yield TrustNotice(
            title=f"{standing.ending} kantor kecamatan perlu kunci baru.",
            advice="Minta permintaan kunci (.kimminta) dari kantor itu.",
        )


def offices_ending(trust: TrustList, office: str, today: date) -> tuple[int, int]:
    """How many other offices a list names, and how many of them have no good key beyond three months."""
    last = {each: date.min for each in trust.offices if each != office}
    for key in trust.keys:
        if key.office in last and key.revoked_on is None:
            last[key.office] = max(last[key.office], key.valid_until)
    return len(last), sum(day < today + _ENDING for day in last.values())


def _cannot_sign(states: set[KeyState]) -> TrustNotice:
    title = "Kartu belum dapat dicetak: tidak ada kunci yang boleh menandatangani."
    if KeyState.WAITING in states:
        advice = "Kirim permintaan kunci ke kantor kota, lalu muat daftar kepercayaan barunya."
    elif states == {KeyState.COMING}:
        advice = "Jam komputer berada sebelum kunci berlaku. Betulkan tanggalnya."
    else:
        advice = "Buat kunci baru, kirim permintaan kuncinya ke kantor kota, lalu muat daftar barunya."
    return TrustNotice(title=title, advice=advice)


def _waiting(keys: Sequence[OwnKey]) -> TrustNotice:
    last = next(key.valid_until for key in keys if key.state is KeyState.SIGNING)
    return TrustNotice(
        title="Kunci kartu yang baru menunggu tanda tangan kota.",
        advice=f"Kirim permintaan kunci ke kantor kota sebelum kunci sekarang berakhir {format_date(last)}.",
    )


def _coming(standing: TrustStanding) -> Iterator[TrustNotice]:
    """A key is followed by the next one soon."""
    today = standing.now.astimezone(CARD_ZONE).date()
    begun = [key for key in standing.keys if key.valid_from <= today]
    if not begun:
        return
    start = max(begun, key=lambda key: key.valid_from).successor_from
    if today < start <= today + _NOTICE:
        later = "" if standing.own_root else " Setelah itu kirim permintaan kuncinya ke kantor kota."
        yield TrustNotice(
            title=f"Kunci kartu berganti mulai {format_date(start)}.",
            advice=f"Kunci baru dibuat sendiri; kartu lama tetap berlaku.{later}",
        )
