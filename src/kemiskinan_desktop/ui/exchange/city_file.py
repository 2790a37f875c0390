"""Filling the city's own file: choose → look at the counts → where to → result."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import CancelledError, UnknownLayoutError, UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.city_files import CityFiles, FilledFile
from kemiskinan_desktop.ui import dialogs, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.exchange.receive import WORKBOOKS
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.field import FieldEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.result_panel import ResultPanel
from kemiskinan_desktop.ui.widgets.scroll import scrolled
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import muted

CSV = "Berkas teks (*.csv)"
_NAMED = 8
"""Addresses that are named before the rest is counted."""


@dataclass(frozen=True, slots=True)
class CityFileActions:
    """The deeds, made by the page so that they stand in its menu."""

    choose: QAction
    save: QAction
    leave: QAction


class CityFilePanel(QWidget):
    """What filling a file would do, then what it did; `left` when the person is done with it."""

    left = Signal()
    opened = Signal()

    def __init__(
        self,
        desk: Desk,
        files: CityFiles,
        who: Actor,
        actions: CityFileActions,
        map_file: Callable[[Path], None],
    ) -> None:
        super().__init__()
        self._desk, self._files, self._who, self._actions, self._map = desk, files, who, actions, map_file
        self.source: Path | None = None
        self.looked: FilledFile | None = None
        self.rows, self.cells = ResultPanel(), ResultPanel()
        self.notes = muted("")
        self.missing = QCheckBox(tr("&Tambahkan keluarga yang belum ada di berkas"))
        self.missing.setToolTip(
            tr(
                "Hanya keluarga dari kelurahan yang disebut berkas itu. Barisnya ditulis di bawah "
                "baris terakhir."
            )
        )
        self.purpose = FieldEdit()
        self._arrange()
        self.missing.toggled.connect(self._look_again)

    def choose(self) -> None:
        """Ask for a file and look at what filling it would do."""
        path = self._desk.dialogs.open_file(tr("Buka berkas kota yang akan diisi"), WORKBOOKS)
        if path is not None:
            self.look(path)

    def look(self, path: Path) -> None:
        """Read a file and count what would be written, as a job; nothing is."""
        add = self.missing.isChecked()

        def work(report: Report) -> FilledFile:
            return self._files.look(self._who, path, add_missing=add, report=report)

        def done(found: FilledFile) -> None:
            self.source, self.looked = path, found
            self._desk.messages.clear()
            self._say(found, path.name)
            self.opened.emit()

        self._desk.jobs.run(
            tr("Memeriksa {name}", name=path.name), work, done, lambda problem: self._not_read(path, problem)
        )

    def save(self) -> None:
        """Ask where to, then write the filled file, as a job."""
        source, looked = self.source, self.looked
        if source is None or looked is None:
            return
        pattern = CSV if looked.ending == ".csv" else dialogs.EXCEL
        name = f"{source.stem}-terisi{looked.ending}"
        target = self._desk.dialogs.save_file(tr("Simpan berkas kota yang terisi"), name, pattern)
        if target is None:
            return
        add, purpose = self.missing.isChecked(), self.purpose.text()

        def work(report: Report) -> FilledFile:
            return self._files.fill(
                self._who, source, target, add_missing=add, purpose=purpose, report=report
            )

        self._desk.jobs.run(tr("Mengisi {name}", name=source.name), work, self._saved)

    def leave(self) -> None:
        """Put the file away."""
        self.source = self.looked = None
        self.missing.setChecked(False)
        self._follow()
        self.left.emit()

    def _look_again(self) -> None:
        if self.source is not None and self.looked is not None:
            self.look(self.source)

    def _saved(self, found: FilledFile) -> None:
        self.looked = None
        path = found.path
        self._say(found, "" if path is None else path.name)
        if path is not None:
            self.rows.add_button(tr("Buka folder"), lambda: open_file(path.parent))
            self.rows.add_button(tr("Buka berkas"), lambda: open_file(path), "primary")

    def _not_read(self, path: Path, problem: Exception) -> None:
        """An unknown layout is mapped; anything else is said."""
        if isinstance(problem, UnknownLayoutError):
            said = f"{translated(problem.title)} {translated(problem.advice)}"
            self._desk.messages.error(said, tr("Petakan kolom"), lambda: self._map(path))
        elif isinstance(problem, UserError):
            self._desk.messages.refused(problem)
        elif isinstance(problem, CancelledError):
            self._desk.messages.info(tr("Pemeriksaan berkas dibatalkan. Tidak ada yang berubah."))

    def _say(self, found: FilledFile, name: str) -> None:
        done = found.path is not None
        title = tr("{name} selesai ditulis", name=name) if done else name
        self.rows.clear_buttons()
        self.rows.say(
            title, tr("Susunan: {layout}", layout=translated(found.layout)), row_numbers(found, done=done),
            total=(tr("Baris dibaca"), found.read), tone=Tone.SUCCESS if done else Tone.INFO,
        )  # fmt: skip
        self.cells.say(
            tr("Sel yang ditulis") if done else tr("Sel yang akan ditulis"),
            tr("Yang kosong di kantor ini tidak mengosongkan sel kota."), cell_numbers(found),
            total=(tr("Seluruhnya"), found.cells),
            tone=Tone.WARNING if found.unwritten or found.formulas or found.not_added else Tone.INFO,
        )  # fmt: skip
        self.notes.setText("\n".join(sentences(found)))
        self._follow()

    def _follow(self) -> None:
        """The deeds and questions are there only while there is something to do."""
        looking = self.looked is not None
        self.missing.setVisible(looking)
        self._form.setVisible(looking)
        worth = self.looked is not None and bool(self.looked.cells or self.looked.added)
        self._actions.save.setEnabled(worth)
        self._actions.leave.setEnabled(self.source is not None)

    def _arrange(self) -> None:
        self._form = FormGrid()
        self.purpose.setText(tr("pengisian berkas milik kota"))
        self._form.add(tr("T&ujuan"), self.purpose, help=tr("Dicatat di riwayat bersama nama berkasnya."))
        area, column = scrolled()
        column.addWidget(Sides((self.rows, 1), (self.cells, 1), fill=False))
        column.addWidget(self.notes)
        column.addWidget(self.missing)
        column.addWidget(self._form)
        column.addStretch()
        deeds = QHBoxLayout()
        deeds.addWidget(button(self._actions.leave))
        deeds.addStretch()
        deeds.addWidget(button(self._actions.save, "primary"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.px(10))
        outer.addWidget(area, 1)
        outer.addLayout(deeds)


def row_numbers(found: FilledFile, *, done: bool) -> list[tuple[str, int]]:
    """The rows by what becomes of them; they add up to the rows read."""
    numbers = [
        (tr("Diisi") if done else tr("Akan diisi"), found.filled),
        (tr("Sudah sama dengan kantor ini"), found.unchanged),
        (tr("Tidak dikenal di kantor ini, dibiarkan"), found.unknown),
    ]
    added = tr("Baris baru di bawahnya (tidak termasuk)")
    return [*numbers, (added, found.added)] if found.added else numbers


def cell_numbers(found: FilledFile) -> list[tuple[str, int]]:
    """The cells by what stood in them before."""
    return [(tr("Tadinya kosong"), found.blanks_filled), (tr("Tadinya berisi lain"), found.replaced)]


def sentences(found: FilledFile) -> list[str]:
    """What the person should know before the file goes out."""
    said = [translated(note) for note in found.notes]
    if found.unknown_rows:
        said.append(tr("Baris yang dibiarkan: {rows}.", rows=listed(found.unknown_rows)))
    if found.formulas:
        said.append(tr("Sel berumus tidak ditimpa: {cells}.", cells=listed(found.formulas)))
    if found.unwritten:
        said.append(
            tr(
                "Susunan kota tidak punya cara menulis isi sel ini, jadi dibiarkan: {cells}.",
                cells=listed(found.unwritten),
            )
        )
    if found.not_added:
        said.append(
            tr(
                "{n} keluarga atau anggota tidak dapat ditambahkan: di bawah tabel tidak ada baris kosong "
                "yang cukup, atau susunannya memakai kunci milik kota.",
                n=found.not_added,
            )
        )
    return said or [tr("Lembar, gaya, rumus, dan kolom lain milik kota tetap seperti semula.")]


def listed(places: Sequence[str]) -> str:
    """Some addresses, each sheet named once, and how many more there are."""
    by_sheet: dict[str, list[str]] = {}
    for place in places[:_NAMED]:
        sheet, _, cell = place.rpartition(" ")
        by_sheet.setdefault(sheet, []).append(cell)
    named = "; ".join(f"{sheet} {', '.join(cells)}" for sheet, cells in by_sheet.items())
    rest = len(places) - _NAMED
    return tr("{named} dan {n} lainnya", named=named, n=rest) if rest > 0 else named
