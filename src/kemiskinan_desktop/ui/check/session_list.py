"""The checks since the page was opened: in memory only, gone when it is left."""

from kemiskinan_desktop.services.card_check import CheckResult
from kemiskinan_desktop.ui.check.marks import TONES, Checked, word
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column


def session_table(preferences: Preferences) -> RowTable[Checked]:
    """The table of this page's checks, newest first."""
    table: RowTable[Checked] = RowTable(
        "checks", _columns(), preferences, name=tr("Pemeriksaan sejak halaman ini dibuka")
    )
    table.set_empty(
        tr("Belum ada pemeriksaan"),
        tr("Setiap kartu yang diperiksa muncul di sini dan hilang bila halaman ini ditinggalkan."),
        icon="history",
    )
    return table


def _columns() -> list[Column[Checked]]:
    return [
        Column(key="time", title=tr("Pukul"), text=_time, width=64, muted=True),
        Column(key="result", title=tr("Jawaban"), text=_result, chip=_tone, width=196),
        Column(key="number", title=tr("Nomor kartu"), text=_number, width=120),
        Column(key="head", title=tr("Nama"), text=_head, width=110, stretch=True),
        Column(key="source", title=tr("Asal"), text=_source, width=120, hidden=True),
    ]


def _time(checked: Checked) -> str:
    return f"{checked.at:%H.%M}"


def _result(checked: Checked) -> str:
    """One word; of what is no good card the whole title, which says what it is."""
    card = checked.card
    return translated(card.title) if card.result is CheckResult.BROKEN else word(card.result)


def _tone(checked: Checked) -> Tone:
    return TONES[checked.card.result]


def _number(checked: Checked) -> str:
    return _fact(checked, 1)


def _head(checked: Checked) -> str:
    return _fact(checked, 0)


def _fact(checked: Checked, at: int) -> str:
    return checked.card.facts[at][1] if at < len(checked.card.facts) else "–"


def _source(checked: Checked) -> str:
    return checked.source or tr("pindaian")
