"""The filters above the list: kelurahan, chips with counts, and a line to type in."""

from collections.abc import Hashable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.domain.summaries import FamilyCounts, FamilyFilter
from kemiskinan_desktop.ui import labels, theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips
from kemiskinan_desktop.ui.widgets.search_line import SearchLine

UNCLASSIFIED, UNPRINTED, FAULTY, LEFT = "unclassified", "card_unprinted", "with_errors", "left"
_CLASSES = (PovertyClass.VERY_POOR, PovertyClass.POOR, PovertyClass.NEAR_POOR, PovertyClass.NOT_POOR)
_COMBO = 178


class FamilyFilters(QWidget):
    """Gives a `FamilyFilter` and tells when a person changed it."""

    changed = Signal()

    def __init__(self, areas: Sequence[Kelurahan]) -> None:
        super().__init__()
        self.kelurahan = _area_combo(areas)
        self.chips = FilterChips(tr("Saringan"))
        self.line = SearchLine(tr("Saring menurut nama, No. KK, NIK, atau alamat"))
        self.line.setMaximumWidth(theme.px(440))
        self.line.hide()
        self._add_chips()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.chips)
        column.addWidget(self.line)
        self._text = ""
        self._states = FamilyFilter().states
        self.kelurahan.activated.connect(self.changed)
        self.chips.changed.connect(self.changed)
        self.line.searched.connect(self._typed)

    def wanted(self) -> FamilyFilter:
        """What is to be shown."""
        on = self.chips.checked()
        return FamilyFilter(
            text=self._text,
            kelurahan=self.area,
            classes=frozenset(each for each in PovertyClass if each in on),
            states=self._states,
            unclassified=UNCLASSIFIED in on,
            card_unprinted=UNPRINTED in on,
            with_errors=FAULTY in on,
            left=LEFT in on,
        )

    @property
    def area(self) -> str | None:
        """Code of the kelurahan chosen; None for all."""
        code = self.kelurahan.currentData()
        return code if isinstance(code, str) and code else None

    def show_filter(self, wanted: FamilyFilter) -> None:
        """Set every filter without telling."""
        flags = {
            UNCLASSIFIED: wanted.unclassified, UNPRINTED: wanted.card_unprinted, FAULTY: wanted.with_errors,
            LEFT: wanted.left,
        }  # fmt: skip
        on: set[Hashable] = {key for key, checked in flags.items() if checked}
        self.chips.set_checked(frozenset(on | set(wanted.classes)))
        self.kelurahan.setCurrentIndex(max(0, self.kelurahan.findData(wanted.kelurahan or "")))
        self._text, self._states = wanted.text, wanted.states
        with QSignalBlocker(self.line):
            self.line.setText(wanted.text)
        self.line.setVisible(bool(wanted.text))

    def show_counts(self, counts: FamilyCounts) -> None:
        """The figures of the chips."""
        for each in _CLASSES:
            self.chips.set_count(each, counts.by_class[each].kk)
        self.chips.set_count(UNCLASSIFIED, counts.unclassified.kk)
        self.chips.set_count(UNPRINTED, counts.card_unprinted.kk)
        self.chips.set_count(FAULTY, counts.with_errors.kk)

    def focus_line(self) -> None:
        """Ctrl+F: show the line and type."""
        self.line.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _typed(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.changed.emit()
        if not text and not self.line.hasFocus():
            self.line.hide()

    def _add_chips(self) -> None:
        self.chips.put(self.kelurahan)
        for each in _CLASSES:
            self.chips.add(each, labels.class_label(each))
        self.chips.add(
            UNCLASSIFIED, tr("Belum dinilai"), tr("Keluarga yang jawabannya belum lengkap atau belum didata")
        )
        self.chips.add(
            UNPRINTED, tr("KIM belum dicetak"), tr("Keluarga yang sudah ditetapkan dan belum punya kartu")
        )
        self.chips.add(FAULTY, tr("Ada galat"), tr("Keluarga dengan kesalahan yang harus dibetulkan"))
        self.chips.add(
            LEFT, tr("Sudah keluar"), tr("Keluarga yang pindah, meninggal semua, digabung, atau salah entri")
        )


def _area_combo(areas: Sequence[Kelurahan]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(tr("Kelurahan"))
    combo.setMinimumWidth(theme.px(_COMBO))
    combo.addItem(tr("Semua kelurahan ({n})", n=len(areas)), "")
    for area in areas:
        combo.addItem(area.name, area.code)
    return combo


def to_words(wanted: FamilyFilter) -> dict[str, str]:
    """A filter as the preferences keep it; what was typed is not kept."""
    flags = (
        (UNCLASSIFIED, wanted.unclassified),
        (UNPRINTED, wanted.card_unprinted),
        (FAULTY, wanted.with_errors),
    )
    return {
        "kelurahan": wanted.kelurahan or "",
        "classes": " ".join(sorted(wanted.classes)),
        "flags": " ".join(key for key, on in flags if on),
    }


def from_words(words: Mapping[str, str]) -> FamilyFilter:
    """A filter from the preferences; unknown words are left out."""
    classes, flags = words.get("classes", "").split(), words.get("flags", "").split()
    return FamilyFilter(
        kelurahan=words.get("kelurahan") or None,
        classes=frozenset(each for each in PovertyClass if each.value in classes),
        unclassified=UNCLASSIFIED in flags,
        card_unprinted=UNPRINTED in flags,
        with_errors=FAULTY in flags,
    )
