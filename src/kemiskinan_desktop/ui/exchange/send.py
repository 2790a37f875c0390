"""The tab *Kirim ke kota*: Buku Data, recap and list as workbooks, and the city's own file filled."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.dates import month_name
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.lists import ListOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, icons, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.exchange.city_file import CityFilePanel
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.area_combo import AreaCombo
from kemiskinan_desktop.ui.widgets.progress_panel import ProgressPanel
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import heading, muted

_MONTHS, _YEAR, _WIDTH, _ICON = 12, 12, 250, 28
Numbers = Sequence[tuple[str, int]]
Write = Callable[[Path, Report], Numbers]


class SendPanel(QWidget):
    """Papers for the city, what was written below them; a file of the city takes their place."""

    def __init__(
        self, desk: Desk, workplace: Workplace, who: Actor, city_file: CityFilePanel, fill: QAction
    ) -> None:
        super().__init__()
        self._city_file = city_file
        self._desk, self._workplace, self._who = desk, workplace, who
        areas = workplace.office.reference(who).kelurahan_of(workplace.office.profile(who).kecamatan)
        self.book_area, self.list_area, self.month = AreaCombo(areas), AreaCombo(areas), QComboBox()
        self._fill_months()
        self.result = ResultPanel()
        self.result.hide()
        self.book = self._button(tr("Ekspor &Buku Data…"), self.export_book)
        self.recap = self._button(tr("Ekspor &rekap…"), self.export_recap)
        self.list = self._button(tr("Ekspor &daftar…"), self.export_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(ProgressPanel(desk.jobs))
        self.papers = Sides(*((card, 1) for card in self._cards()), fill=False)
        column.addWidget(self.papers)
        self.city_card = _city_card(fill)
        column.addWidget(self.city_card)
        column.addWidget(self.result)
        column.addWidget(city_file, 1)
        column.addStretch()
        city_file.opened.connect(lambda: self._show_city_file(shown=True))
        city_file.left.connect(lambda: self._show_city_file(shown=False))
        self._show_city_file(shown=False)

    def export_book(self) -> None:
        """Write Buku Data of the office or one kelurahan."""
        area = self.book_area.area()

        def write(target: Path, report: Report) -> Numbers:
            made = self._workplace.exchange.export_buku_data(self._who, target, kelurahan=area, report=report)
            return [(tr("Keluarga"), made.families), (tr("Anggota"), made.members)]

        self._write(tr("Ekspor Buku Data"), f"buku-data{_suffix(area)}.xlsx", write)

    def export_recap(self) -> None:
        """Write the recap of the month chosen."""
        year, month = divmod(int(self.month.currentData()), _YEAR)

        def write(target: Path, report: Report) -> Numbers:
            report(0, 0)
            self._workplace.recaps.write_workbook(self._who, year, month + 1, target)
            return []

        self._write(tr("Ekspor rekap bulanan"), f"rekap-{year}-{month + 1:02d}.xlsx", write)

    def export_list(self) -> None:
        """Write the determined list."""
        order = ListOrder(kelurahan=self.list_area.area())

        def write(target: Path, report: Report) -> Numbers:
            made = self._workplace.lists.write_workbook(self._who, order, target, report)
            return [(tr("Keluarga"), made.families), (tr("Jiwa"), made.persons)]

        self._write(tr("Ekspor daftar warga miskin"), f"daftar{_suffix(order.kelurahan)}.xlsx", write)

    def _show_city_file(self, *, shown: bool) -> None:
        self.papers.setHidden(shown)
        self.city_card.setHidden(shown)
        self.result.hide()
        self._city_file.setVisible(shown)

    def _write(self, title: str, name: str, write: Write) -> None:
        target = self._desk.dialogs.save_file(title, name, dialogs.EXCEL)
        if target is None:
            return

        def done(numbers: Numbers) -> None:
            self.result.clear_buttons()
            self.result.say(tr("{name} selesai ditulis", name=target.name), str(target.parent), numbers)
            self.result.add_button(tr("Buka folder"), lambda: open_file(target.parent))
            self.result.add_button(tr("Buka berkas"), lambda: open_file(target), "primary")
            self.result.show()

        self._desk.jobs.run(title, lambda report: write(target, report), done)

    def _fill_months(self) -> None:
        today = self._workplace.context.today
        newest = today.year * _YEAR + today.month - 1
        for at in range(newest, newest - _MONTHS, -1):
            self.month.addItem(f"{month_name(at % _YEAR + 1)} {at // _YEAR}", at)
        self.month.setAccessibleName(tr("Bulan rekap"))

    def _cards(self) -> tuple[QWidget, ...]:
        return (
            _card(
                "table", tr("Buku Data"),
                tr(
                    "Semua keluarga, anggota, dan jawaban pendataan. Berkas ini dapat diubah di Excel dan "
                    "diimpor kembali tanpa ada yang hilang."
                ),
                tr("Kelurahan"), self.book_area, self.book,
            ),
            _card(
                "recap", tr("Rekap bulanan"),
                tr("Jumlah KK dan jiwa per kelurahan dan kelas pada akhir bulan, dengan perubahannya."),
                tr("Bulan"), self.month, self.recap,
            ),
            _card(
                "file", tr("Daftar warga miskin"),
                tr("Daftar yang sudah ditetapkan dengan SK, dengan NIK tersamar."),
                tr("Kelurahan"), self.list_area, self.list,
            ),
        )  # fmt: skip

    @staticmethod
    def _button(text: str, slot: Callable[[], None]) -> QPushButton:
        made = QPushButton(text)
        icons.dress(made, "export", "ink", theme.tokens())
        made.clicked.connect(slot)
        return made


def _card(icon: str, title: str, words: str, label: str, choice: QComboBox, deed: QPushButton) -> QFrame:
    frame = QFrame()
    theme.give_role(frame, "card")
    frame.setMinimumWidth(theme.px(_WIDTH))
    sign, name = QLabel(), QLabel(label)
    name.setBuddy(choice)
    theme.give_role(name, "small")
    sign.setPixmap(icons.pixmap(icon, theme.tokens().primary, theme.px(_ICON)))
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(theme.px(18),) * 4)
    column.setSpacing(theme.px(8))
    for widget in (sign, heading(title), muted(words)):
        column.addWidget(widget)
    column.addStretch()
    for widget in (name, choice, deed):
        column.addWidget(widget)
    return frame


def _city_card(fill: QAction) -> QFrame:
    """The city's own file, beside its deed, as wide as the papers above it."""
    frame, sign = QFrame(), QLabel()
    theme.give_role(frame, "card")
    sign.setPixmap(icons.pixmap("import", theme.tokens().primary, theme.px(_ICON)))
    words = QVBoxLayout()
    words.setSpacing(theme.px(4))
    words.addWidget(heading(tr("Berkas milik kota")))
    words.addWidget(
        muted(
            tr(
                "Berkas dengan susunan kota diisi dengan data kantor ini. Lembar, gaya, dan kolom lain "
                "milik kota tetap."
            )
        )
    )
    row = QHBoxLayout(frame)
    row.setContentsMargins(*(theme.px(18),) * 4)
    row.setSpacing(theme.px(14))
    row.addWidget(sign)
    row.addLayout(words, 1)
    row.addWidget(button(fill))
    return frame


def _suffix(area: str | None) -> str:
    return "" if area is None else f"-{area}"
