"""A button whose menu keeps filters by name: choose, save, rename, delete; it says which one is in force."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.saved_filters import SavedFilter
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.saved_filters import SavedFilters
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.translations import tr

KEY = "Ctrl+Shift+F"
_ICON, _MOST_LETTERS = 16, 28


class SavedFilterButton(QPushButton):
    """``SavedFilterButton(desk, workplace.saved_filters, who, "families", wanted_words)``."""

    chosen = Signal(object)
    """Words of the filter that a person chose."""

    def __init__(
        self, desk: Desk, saved: SavedFilters, who: Actor, page: str, now: Callable[[], Mapping[str, str]]
    ) -> None:
        super().__init__()
        self._desk, self._saved, self._who, self._page, self._now = desk, saved, who, page, now
        self._filters: tuple[SavedFilter, ...] = saved.every(who, page)
        theme.give_role(self, "chip")
        self.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        icons.dress(self, "star", "ink", theme.tokens())
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.follow()

    @property
    def active(self) -> str:
        """Name of the filter that is in force just now; empty when none is."""
        words = dict(self._now())
        return next((each.name for each in self._filters if dict(each.words) == words), "")

    def follow(self) -> None:
        """Say the name of the filter in force."""
        name = self.active
        shown = name if len(name) <= _MOST_LETTERS else f"{name[:_MOST_LETTERS]}…"
        self.setText(shown.replace("&", "&&") or tr("Saringan tersimpan"))
        said = tr("Saringan tersimpan: {nama}", nama=name) if name else tr("Saringan tersimpan")
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({KEY})")

    def choose(self, one: SavedFilter) -> None:
        """Show what this filter shows."""
        self.chosen.emit(one.words)
        self.follow()

    def save(self) -> None:
        """Ask for a name and keep the filter of now under it."""
        name = self._desk.dialogs.ask_words(
            tr("Simpan saringan"),
            tr("Nama yang sudah ada diganti dengan saringan sekarang."),
            tr("Simpan"),
            label=tr("&Nama saringan"), text=self.active,
        )  # fmt: skip
        if name is not None:
            self._change(lambda: self._saved.keep(self._who, self._page, name, self._now()))

    def rename(self) -> None:
        """Ask for another name of the filter in force."""
        old = self.active
        name = self._desk.dialogs.ask_words(
            tr("Ganti nama saringan {nama}", nama=old), "", tr("Ganti nama"),
            label=tr("&Nama saringan"), text=old,
        )  # fmt: skip
        if name is not None:
            self._change(lambda: self._saved.rename(self._who, self._page, old, name))

    def remove(self) -> None:
        """Forget the filter in force, after asking."""
        name = self.active
        title = tr("Hapus saringan {nama}?", nama=name)
        sentence = tr("Keluarga dan datanya tidak berubah.")
        if self._desk.dialogs.confirm(title, sentence, tr("Hapus saringan"), danger=True):
            self._change(lambda: self._saved.remove(self._who, self._page, name))

    def _change(self, act: Callable[[], tuple[SavedFilter, ...]]) -> None:
        try:
            self._filters = act()
        except UserError as refusal:
            self._desk.messages.refused(refusal)
        self.follow()

    def _fill(self) -> None:
        menu, active = self._menu, self.active
        menu.clear()
        for each in self._filters:
            entry = menu.addAction(each.name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(each.name == active)
            entry.triggered.connect(lambda _checked=False, one=each: self.choose(one))
        menu.addSeparator()
        menu.addAction(tr("&Simpan saringan ini…")).triggered.connect(self.save)
        for text, slot in ((tr("&Ganti nama…"), self.rename), (tr("&Hapus…"), self.remove)):
            entry = menu.addAction(text)
            entry.setEnabled(bool(active))
            entry.triggered.connect(slot)
