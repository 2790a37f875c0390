"""Colours, size of text and language in the window without an office, where there are no settings."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.actions import action
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.main_window import MainWindow
from kemiskinan_desktop.ui.theme import TEXT_SCALES
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.translations import Language, tr

_Choice = TypeVar("_Choice")


class CheckLook:
    """Three actions in *Berkas*; each goes on to the next of its choices."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        self._desk = desk
        window.add_window_action(action(window, tr("Ganti warna"), self.recolour, icon="theme"))
        window.add_window_action(action(window, tr("Ganti ukuran huruf"), self.resize, icon="zoom-in"))
        window.add_window_action(action(window, tr("Ganti bahasa"), self.speak))

    def recolour(self) -> None:
        """Light, dark, high contrast."""
        chosen = self._desk.preferences
        chosen.scheme = _next(tuple(Scheme), chosen.scheme)
        self._dress()

    def resize(self) -> None:
        """The next size of text; after the largest the smallest."""
        chosen = self._desk.preferences
        chosen.text_scale = _next(TEXT_SCALES, chosen.text_scale)
        self._dress()
        self._desk.messages.info(tr("Ukuran huruf berlaku penuh sesudah program dibuka lagi."))

    def speak(self) -> None:
        """The other language, from the next start on."""
        chosen = self._desk.preferences
        chosen.language = _next(tuple(Language), chosen.language)
        self._desk.messages.info(tr("Bahasa berganti sesudah program dibuka lagi."))

    def _dress(self) -> None:
        application, chosen = QApplication.instance(), self._desk.preferences
        if isinstance(application, QApplication):
            theme.apply(application, chosen.scheme, chosen.text_scale)


def _next(choices: Sequence[_Choice], chosen: _Choice) -> _Choice:
    return choices[(choices.index(chosen) + 1) % len(choices)]
