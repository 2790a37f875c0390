"""The tab *Susunan kolom*: every layout that workbooks are read through."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.profiles import KnownLayout, Profiles
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import small

SHARED = "Susunan kolom (*.kdprofil)"


@dataclass(frozen=True, slots=True)
class LayoutActions:
    """The deeds of layouts, made by the page so that they stand in its menu."""

    map: QAction
    remap: QAction
    rename: QAction
    delete: QAction
    give: QAction
    take: QAction


class LayoutsPanel(QWidget):
    """The layouts, the office's own first."""

    def __init__(
        self,
        desk: Desk,
        profiles: Profiles,
        who: Actor,
        actions: LayoutActions,
        changed: Callable[[], object],
    ) -> None:
        super().__init__()
        self._desk, self._profiles, self._who, self._actions = desk, profiles, who, actions
        self._changed = changed
        self.table: RowTable[KnownLayout] = RowTable(
            "layouts", _columns(), desk.preferences, name=tr("Susunan kolom")
        )
        order = (actions.map, actions.remap, actions.rename, actions.delete, actions.give, actions.take)
        self.table.set_actions(order)
        self.table.current_changed.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(
            small(
                tr(
                    "Berkas dengan judul kolom yang sama dikenali sendiri. Susunan dapat disimpan ke berkas "
                    "dan dipakai kantor lain; isinya judul dan kata, tanpa data keluarga."
                )
            )
        )
        column.addWidget(self.table, 1)
        foot = FlowLayout()
        foot.addWidget(button(actions.map, "primary"))
        for each in order[1:]:
            foot.addWidget(button(each))
        column.addLayout(foot)

    @property
    def current(self) -> KnownLayout | None:
        """The layout under the cursor."""
        return self.table.current()

    def refresh(self) -> None:
        """Read the list anew."""
        self.table.set_source(SequenceSource(self._profiles.every(self._who)))
        if self.table.current() is None:
            self.table.select_row(0)
        self._follow(self.table.current())

    def rename(self) -> None:
        """Ask for another name of the layout under the cursor."""
        each = self.current
        if each is None or each.built_in:
            return
        name = self._desk.dialogs.ask_words(
            tr("Ganti nama susunan {nama}", nama=each.name), "", tr("Ganti nama"),
            label=tr("&Nama susunan"), text=each.name,
        )  # fmt: skip
        if name is not None:
            self._do(lambda: self._profiles.rename(self._who, each.code, name))

    def delete(self) -> None:
        """Forget the layout under the cursor, after asking."""
        each = self.current
        if each is None or each.built_in:
            return
        sentence = tr(
            "Impor yang sudah diterapkan tidak berubah. Penghapusan ini dapat diurungkan di halaman Riwayat."
        )
        title = tr("Hapus susunan {nama}", nama=each.name)
        if self._desk.dialogs.confirm(title, sentence, tr("Hapus susunan"), danger=True):
            self._do(lambda: self._profiles.delete(self._who, each.code))

    def give(self) -> None:
        """Write the layout under the cursor to a file for another office."""
        each = self.current
        if each is None or each.built_in:
            return
        target = self._desk.dialogs.save_file(tr("Simpan susunan ke berkas"), f"{each.name}.kdprofil", SHARED)
        if target is not None:
            said = tr("Susunan {nama} disimpan sebagai {berkas}.", nama=each.name, berkas=target.name)
            self._do(lambda: self._profiles.export(self._who, each.code, target), said)

    def take(self) -> None:
        """Keep a layout from the file of another office."""
        path = self._desk.dialogs.open_file(tr("Ambil susunan dari berkas"), SHARED)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Keep the layout in a file."""
        said = tr("Susunan dari {berkas} sudah diambil.", berkas=path.name)
        self._do(lambda: self._profiles.take_in(self._who, path), said)

    def _do(self, act: Callable[[], object], said: str = "") -> None:
        try:
            act()
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        if said:
            self._desk.messages.success(said)
        self.refresh()
        self._changed()

    def _follow(self, each: KnownLayout | None) -> None:
        own = each is not None and not each.built_in
        self._actions.rename.setEnabled(own)
        self._actions.delete.setEnabled(own)
        self._actions.give.setEnabled(own)
        self._actions.remap.setEnabled(own)


def _columns() -> list[Column[KnownLayout]]:
    return [
        Column(
            key="name", title=tr("Nama"), text=_name, width=320, stretch=True, tooltip=_name, strong=_is_own
        ),
        Column(key="from", title=tr("Asal"), text=_origin, width=130, chip=_tone),
        Column(key="sheets", title=tr("Lembar"), text=_sheets, width=80, numeric=True),
        Column(key="columns", title=tr("Kolom dibaca"), text=_count, width=110, numeric=True),
    ]


def _name(each: KnownLayout) -> str:
    return translated(each.name) if each.built_in else each.name


def _is_own(each: KnownLayout) -> bool:
    return not each.built_in


def _origin(each: KnownLayout) -> str:
    return tr("Bawaan") if each.built_in else tr("Kantor ini")


def _tone(each: KnownLayout) -> Tone:
    return Tone.QUIET if each.built_in else Tone.INFO


def _sheets(each: KnownLayout) -> str:
    return formats.number(each.sheets)


def _count(each: KnownLayout) -> str:
    return formats.number(each.columns)
