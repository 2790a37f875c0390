"""What became of every package of a stick: numbers that add up, and a sentence for each file."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.packages import SeenError
from kemiskinan_desktop.services.package_arrivals import Arrived
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.exchange import package_words as words
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource


class ArrivalsPanel(QWidget):
    """``panel.say(arrived)``; `close` leaves it, `acknowledge` writes what is due."""

    def __init__(
        self, preferences: Preferences, close: Callable[[], object], acknowledge: Callable[[], object]
    ) -> None:
        super().__init__()
        self.result = ResultPanel()
        self._close, self._acknowledge = close, acknowledge
        self.table: RowTable[Arrived] = RowTable(
            "package_arrivals", _columns(), preferences, name=tr("Paket dari stik")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.result)
        column.addWidget(self.table, 1)

    def say(self, arrived: Sequence[Arrived]) -> None:
        """Show what came and what was refused."""
        taken = [each.taken for each in arrived if each.taken is not None]
        seen = sum(_is_seen(each) for each in arrived)
        refused = len(arrived) - len(taken) - seen
        written = sum(each.written for each in taken)
        self.result.clear_buttons()
        if arrived:
            self.result.say(
                tr("{n} paket diterima", n=formats.number(len(taken))),
                tr(
                    "{n} keluarga ditulis. Setiap paket dapat diurungkan di Riwayat impor.",
                    n=formats.number(written),
                ),
                [(tr("Diterima"), len(taken)), (tr("Sudah pernah"), seen), (tr("Ditolak"), refused)],
                total=(tr("Berkas dibaca"), len(arrived)),
                tone=Tone.WARNING if refused else Tone.SUCCESS,
            )
        else:
            advice = tr("Pilih stik atau folder yang berisi berkas .kdpaket.")
            self.result.say(tr("Tidak ada paket di situ"), advice, tone=Tone.WARNING)
        self.result.add_button(tr("Kembali ke daftar"), self._close)
        if taken:
            self.result.add_button(tr("Simpan tanda terima…"), self._acknowledge, "primary")
        self.table.set_source(SequenceSource(tuple(arrived)))


def _columns() -> list[Column[Arrived]]:
    return [
        Column(key="file", title=tr("Berkas"), text=_file, width=250, tooltip=_file),
        Column(key="office", title=tr("Kantor"), text=_office, width=180),
        Column(key="state", title=tr("Hasil"), text=_state, chip=_tone, width=116),
        Column(key="why", title=tr("Keterangan"), text=_why, width=240, stretch=True, tooltip=_why),
    ]


def _is_seen(each: Arrived) -> bool:
    return isinstance(each.refusal, SeenError)


def _file(each: Arrived) -> str:
    return each.path.name


def _office(each: Arrived) -> str:
    return each.name or "–"


def _state(each: Arrived) -> str:
    if _is_seen(each):
        return tr("Sudah pernah")
    return tr("Ditolak") if each.taken is None else tr("Diterima")


def _tone(each: Arrived) -> Tone:
    if _is_seen(each):
        return Tone.QUIET
    return Tone.ERROR if each.taken is None else Tone.SUCCESS


def _why(each: Arrived) -> str:
    if each.refusal is not None:
        return f"{translated(each.refusal.title)} {translated(each.refusal.advice)}".strip()
    return "" if each.taken is None else words.contents(each.taken.row)
