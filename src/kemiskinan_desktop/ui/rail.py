"""The rail at the left: product, office, and the pages by name, icon and key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.page import Page

WIDTH, NARROW = 212, 60
_ICON = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """One page of the window; without a factory it is not shown."""

    key: str
    """Stable name for navigation, such as ``families``."""
    title: str
    icon: str
    factory: Callable[[], Page] | None
    shortcut: str = ""
    foot: bool = False
    """Stands at the foot of the rail."""
    announce_key: bool = False
    """Say the key beside the title, as for F1 and F9."""
    on_rail: bool = True
    """Whether it has a button in the rail; any other page is reached by menu, key or another page."""


class Rail(QFrame):
    """The pages as a column of exclusive buttons; only icons when the window is narrow for its text."""

    chosen = Signal(str)

    def __init__(self, product: str, office: str, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._product, self._office = QLabel(product), QLabel(office)
        theme.give_role(self._product, "product")
        theme.give_role(self._office, "small")
        for label in (self._product, self._office):
            label.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._buttons = {spec.key: self._button(spec) for spec in specs}
        self._texts = {key: button.text() for key, button in self._buttons.items()}
        self._column(specs)
        self._narrow = False
        self.set_narrow(narrow=False)

    def select(self, key: str) -> None:
        """Mark the page that is shown; none when it has no button."""
        shown = self._buttons.get(key)
        self._group.setExclusive(shown is not None)
        for button in self._buttons.values():
            button.setChecked(button is shown)

    def set_office(self, text: str) -> None:
        """The line below the product name."""
        self._office.setText(text)

    def set_narrow(self, *, narrow: bool) -> None:
        """Only icons, with the names as tool tips; or icons and names."""
        self._narrow = narrow
        self._product.setHidden(narrow)
        self._office.setHidden(narrow)
        for key, button in self._buttons.items():
            button.setText("" if narrow else self._texts[key])
        self.setFixedWidth(theme.px(NARROW if narrow else WIDTH))

    @property
    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def _button(self, spec: PageSpec) -> QPushButton:
        said = spec.title.replace("&", "&&")
        button = QPushButton(f"  {said}   {spec.shortcut}" if spec.announce_key else f"  {said}")
        button.setCheckable(True)
        button.setAccessibleName(spec.title)
        button.setToolTip(f"{spec.title} ({spec.shortcut})" if spec.shortcut else spec.title)
        button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        icons.dress(button, spec.icon, "rail_ink", theme.tokens())
        button.clicked.connect(lambda: self.chosen.emit(spec.key))
        self._group.addButton(button)
        return button

    def _column(self, specs: Sequence[PageSpec]) -> None:
        body = QWidget()
        body.setObjectName("railBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(*(theme.px(edge) for edge in (10, 16, 10, 12)))
        column.setSpacing(theme.px(3))
        column.addWidget(self._product)
        column.addWidget(self._office)
        column.addSpacing(theme.px(10))
        for spec in specs:
            if not spec.foot:
                column.addWidget(self._buttons[spec.key])
        column.addStretch()
        for spec in specs:
            if spec.foot:
                column.addWidget(self._buttons[spec.key])
        self._scroll(body)

    def _scroll(self, body: QWidget) -> None:
        area = QScrollArea()
        area.setObjectName("railScroll")
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
