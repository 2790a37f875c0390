"""The columns of keys, of the city's offices, and of the lists this PC knows."""

from collections.abc import Callable
from datetime import date, timedelta

from kemiskinan_desktop.services.root_office import ListedOffice
from kemiskinan_desktop.services.trust_standing import KeyState, OwnKey
from kemiskinan_desktop.services.trust_store import TrustList
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column

_SOON = timedelta(days=92)
"""So long before its end a key wants a successor."""
_KEY_TONES = {
    KeyState.SIGNING: Tone.SUCCESS,
    KeyState.CHECKING: Tone.NEUTRAL,
    KeyState.WAITING: Tone.WARNING,
    KeyState.COMING: Tone.INFO,
    KeyState.REVOKED: Tone.ERROR,
}


def key_columns() -> list[Column[OwnKey]]:
    """Fingerprint, days and state of the office's own keys."""
    return [
        Column(key="fingerprint", title=tr("Sidik kunci"), text=_key_fingerprint, width=210, stretch=True),
        Column(key="from", title=tr("Berlaku dari"), text=_key_from, width=150),
        Column(key="until", title=tr("Sampai"), text=_key_until, width=150),
        Column(key="state", title=tr("Keadaan"), text=_key_state, chip=_key_tone, width=170),
    ]


def office_columns(today: Callable[[], date]) -> list[Column[ListedOffice]]:
    """Name, state, last day, report and withdrawals of each kecamatan."""

    def state(each: ListedOffice) -> str:
        return office_state(each, today())[0]

    def tone(each: ListedOffice) -> Tone:
        return office_state(each, today())[1]

    return [
        Column(key="name", title=tr("Kantor"), text=_office_name, width=190, strong=True, stretch=True,
               tooltip=_office_name),
        Column(key="state", title=tr("Keadaan"), text=state, chip=tone, width=150),
        Column(key="until", title=tr("Kunci sampai"), text=_office_until, width=140),
        Column(key="report", title=tr("Laporan terakhir"), text=_office_report, width=150, muted=True),
        Column(key="withdrawn", title=tr("Dicabut"), text=_office_withdrawn, width=80, numeric=True),
    ]  # fmt: skip


def list_columns() -> list[Column[TrustList]]:
    """Offices, root, number and day of each list."""
    return [
        Column(
            key="offices", title=tr("Kantor"), text=offices_of, width=200, stretch=True, tooltip=offices_of
        ),
        Column(key="fingerprint", title=tr("Sidik kunci"), text=_list_fingerprint, width=210),
        Column(key="sequence", title=tr("Nomor"), text=_list_sequence, width=70, numeric=True),
        Column(key="issued", title=tr("Dibuat"), text=_list_issued, width=140),
    ]


def offices_of(trust: TrustList) -> str:
    """The offices a list names, in one line."""
    return ", ".join(trust.offices.values())


def office_state(each: ListedOffice, today: date) -> tuple[str, Tone]:
    """How an office stands in the city's list, and in which tone."""
    if not each.keys:
        return tr("Belum terdaftar"), Tone.NEUTRAL
    good = [key.valid_until for key in each.keys if key.revoked_on is None]
    if not good:
        return tr("Kunci dicabut"), Tone.ERROR
    if max(good) < today:
        return tr("Kunci berakhir"), Tone.ERROR
    if max(good) < today + _SOON:
        return tr("Perlu kunci baru"), Tone.WARNING
    return tr("Terdaftar"), Tone.SUCCESS


def key_state_words(state: KeyState) -> str:
    """A key's state as it is read."""
    return {
        KeyState.SIGNING: tr("Menandatangani"),
        KeyState.CHECKING: tr("Hanya memeriksa"),
        KeyState.WAITING: tr("Menunggu kota"),
        KeyState.COMING: tr("Belum mulai"),
        KeyState.REVOKED: tr("Dicabut"),
    }[state]


def _key_fingerprint(each: OwnKey) -> str:
    return each.fingerprint


def _key_from(each: OwnKey) -> str:
    return formats.day(each.valid_from)


def _key_until(each: OwnKey) -> str:
    return formats.day(each.valid_until)


def _key_state(each: OwnKey) -> str:
    return key_state_words(each.state)


def _key_tone(each: OwnKey) -> Tone:
    return _KEY_TONES[each.state]


def _office_name(each: ListedOffice) -> str:
    return each.name


def _office_until(each: ListedOffice) -> str:
    good = [key.valid_until for key in each.keys if key.revoked_on is None]
    return formats.day(max(good)) if good else "–"


def _office_report(each: ListedOffice) -> str:
    return "–" if each.reported_at is None else formats.day(each.reported_at.date())


def _office_withdrawn(each: ListedOffice) -> str:
    return formats.number(each.withdrawn)


def _list_fingerprint(each: TrustList) -> str:
    return each.fingerprint


def _list_sequence(each: TrustList) -> str:
    return str(each.sequence)


def _list_issued(each: TrustList) -> str:
    return formats.day(each.issued_at.date())
