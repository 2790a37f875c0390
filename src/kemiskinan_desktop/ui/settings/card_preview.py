"""Both sides of an invented card, drawn by the code that prints, a moment after the last key."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from kemiskinan_desktop.domain.card_design import CardDesign
from kemiskinan_desktop.services.card_designs import DesignPreview
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import heading, small

Draw = Callable[[CardDesign], DesignPreview]
_PAUSE_MS, _WIDTH, _SHAPE = 180, 340, 53.98 / 85.60


class CardPreview(QFrame):
    """``preview.follow(design)``; drawn only while somebody looks."""

    drawn = Signal(frozenset)
    """Names of the texts that end with an ellipsis."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self._draw_card = draw
        self.front, self.back = _side(tr("Depan kartu")), _side(tr("Belakang kartu"))
        self.words = small(tr("Keluarga pada contoh ini rekaan."))
        self._wanted: CardDesign | None = None
        self._shown: CardDesign | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(16),) * 4)
        column.setSpacing(theme.px(10))
        for widget in (heading(tr("Pratinjau")), self.front, self.back, self.words):
            column.addWidget(widget)
        column.addStretch()

    def follow(self, design: CardDesign, *, anew: bool = False) -> None:
        """Show this design soon; `anew` draws it even when it is shown, since the office changed."""
        self._wanted = design
        self._shown = None if anew else self._shown
        if self.isVisible():
            self._timer.start()

    def draw(self) -> None:
        """Draw what is wanted, when it is not what is shown."""
        self._timer.stop()
        if self._wanted is None or self._wanted == self._shown:
            return
        self._shown = self._wanted
        preview = self._draw_card(self._wanted)
        for label, png in ((self.front, preview.front), (self.back, preview.back)):
            _show(label, png, self.devicePixelRatioF())
        self.drawn.emit(preview.cut)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - the name is Qt's
        """What changed meanwhile is drawn now."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - the name is Qt's
        """Nothing is drawn while nobody looks."""
        self._timer.stop()
        super().hideEvent(event)


def _side(name: str) -> QLabel:
    label = QLabel()
    label.setAccessibleName(name)
    label.setToolTip(name)
    label.setFixedSize(QSize(theme.px(_WIDTH), round(theme.px(_WIDTH) * _SHAPE)))
    return label


def _show(label: QLabel, png: bytes, ratio: float) -> None:
    shown = QPixmap()
    shown.loadFromData(png)
    shown = shown.scaled(
        label.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    shown.setDevicePixelRatio(ratio)
    label.setPixmap(shown)
