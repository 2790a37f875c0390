"""Filters as chips with their counts: one press on, one press off."""

from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.widgets.flow import FlowLayout


class FilterChips(QWidget):
    """``chips.add(PovertyClass.VERY_POOR, "Sangat Miskin")``, then ``chips.set_count(key, 412)``."""

    changed = Signal()
    """A person switched a chip."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self._chips: dict[Hashable, tuple[QPushButton, str]] = {}

    def put(self, widget: QWidget) -> None:
        """Any other filter in the same line, such as a combo of kelurahan."""
        self._flow.addWidget(widget)

    def add(self, key: Hashable, text: str, tooltip: str = "") -> QPushButton:
        """One more chip."""
        chip = QPushButton(text)
        chip.setCheckable(True)
        chip.setToolTip(tooltip)
        chip.setAccessibleName(text)
        theme.give_role(chip, "chip")
        chip.clicked.connect(self.changed)
        self._chips[key] = (chip, text)
        self._flow.addWidget(chip)
        return chip

    def set_count(self, key: Hashable, count: int) -> None:
        """The figure behind the words."""
        chip, text = self._chips[key]
        chip.setText(f"{text}  {formats.number(count)}")
        chip.setAccessibleName(chip.text())

    def names(self) -> list[str]:
        """What the chips that are on are called, without figures."""
        return [text or chip.text() for chip, text in self._chips.values() if chip.isChecked()]

    def checked(self) -> frozenset[Hashable]:
        """Keys of the chips that are on."""
        return frozenset(key for key, (chip, _) in self._chips.items() if chip.isChecked())

    def set_checked(self, keys: frozenset[Hashable]) -> None:
        """Switch chips without telling."""
        for key, (chip, _) in self._chips.items():
            chip.setChecked(key in keys)
