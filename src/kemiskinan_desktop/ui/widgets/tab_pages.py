"""Tabs over pages of which one is shown; as high as that page needs at its width."""

from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.widgets.text import line


class TabPages(QWidget):
    """``tabs.add(panel, tr("&Terima"))``; `show_page(0)` shows the first."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = QTabBar()
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(line())
        self._column.addSpacing(theme.px(12))
        self.bar.currentChanged.connect(self._show)

    @property
    def current(self) -> int:
        """Place of the page that is shown."""
        return self.bar.currentIndex()

    def add(self, page: QWidget, title: str) -> None:
        """One more page; the first one is shown."""
        page.setVisible(not self._pages)
        self._pages.append(page)
        self._column.addWidget(page, 1)
        self.bar.addTab(title)

    def show_page(self, at: int) -> None:
        """Show a page by its place."""
        self.bar.setCurrentIndex(at)

    def _show(self, at: int) -> None:
        for place, page in enumerate(self._pages):
            page.setVisible(place == at)
