"""Pages as they will be printed: pictures handed in as PNG, zoomed to the width, turned page by page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.translations import tr

RenderPage = Callable[[int, int], bytes]
"""Page number from 0 and width in pixels → PNG."""
_STEP, _SMALLEST, _LARGEST, _PAUSE_MS = 1.25, 0.25, 4.0, 120


class Preview(QWidget):
    """``preview.show_pages(count, lambda page, width: png)``; or ``show_picture(png)`` for one picture."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._render: RenderPage | None = None
        self._count, self._page, self._zoom = 0, 0, 1.0
        self.picture, self.place = QLabel(), QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setAccessibleName(name)
        self.area = QScrollArea()
        self.area.setWidget(self.picture)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(name)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.back = self._button("left", tr("Halaman sebelumnya"), lambda: self.turn(-1))
        self.forth = self._button("right", tr("Halaman berikutnya"), lambda: self.turn(1))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.draw)
        self._arrange()

    @property
    def page(self) -> int:
        """Number of the page that is shown, from 0."""
        return self._page

    def show_pages(self, count: int, render: RenderPage) -> None:
        """Show the first of `count` pages; they are drawn when they are looked at."""
        self._render, self._count, self._page = render, count, 0
        self.draw()

    def show_picture(self, png: bytes) -> None:
        """Show one picture."""
        self.show_pages(1, lambda _page, _width: png)

    def clear(self) -> None:
        """Show nothing."""
        self._render, self._count, self._page = None, 0, 0
        self.draw()

    def turn(self, by: int) -> None:
        """Go on or back by pages."""
        self._page = max(0, min(self._count - 1, self._page + by))
        self.draw()

    def zoom(self, factor: float) -> None:
        """Larger or smaller; 0 fits the page to the width."""
        self._zoom = max(_SMALLEST, min(_LARGEST, self._zoom * factor)) if factor else 1.0
        self.draw()

    def draw(self) -> None:
        """Draw the page for the width of now."""
        self.place.setText(
            tr("{page} dari {count}", page=self._page + 1, count=self._count) if self._count else ""
        )
        self.back.setEnabled(self._page > 0)
        self.forth.setEnabled(self._page < self._count - 1)
        if self._render is None or not self._count:
            self.picture.clear()
            return
        ratio = self.devicePixelRatioF()
        width = max(1, round((self.area.viewport().width() - theme.px(16)) * self._zoom * ratio))
        shown = QPixmap()
        shown.loadFromData(self._render(self._page, width))
        shown = shown.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - the name is Qt's
        """Draw again for the new width, once the person stopped pulling."""
        super().resizeEvent(event)
        self._timer.start()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addStretch()
        row.addWidget(self.back)
        row.addWidget(self.place)
        row.addWidget(self.forth)
        row.addSpacing(theme.px(16))
        row.addWidget(self._button("zoom-out", tr("Perkecil"), lambda: self.zoom(1 / _STEP)))
        row.addWidget(self._button("fit-width", tr("Selebar jendela"), lambda: self.zoom(0)))
        row.addWidget(self._button("zoom-in", tr("Perbesar"), lambda: self.zoom(_STEP)))
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.area, 1)

    def _button(self, icon: str, name: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(theme.px(18), theme.px(18)))
        icons.dress(button, icon, "ink", theme.tokens())
        theme.give_role(button, "flat")
        button.clicked.connect(lambda _checked=False: slot())
        return button
