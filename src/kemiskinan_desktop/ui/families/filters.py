"""The filters above the list: kelurahan, chips with counts, and a line to type in."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.domain.summaries import FamilyCounts, FamilyFilter
from kemiskinan_desktop.ui import labels, theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips
from kemiskinan_desktop.ui.widgets.search_line import SearchLine

UNCLASSIFIED, UNPRINTED, FAULTY, LEFT = "unclassified", "card_unprinted", "with_errors", "left"
AMONG = "among"
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
        self._among: frozenset[str] = frozenset()
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
            among=self._among if AMONG in on else frozenset(),
        )

    def in_words(self) -> str:
        """What is shown, as the chips and the line say it; empty for everything."""
        parts = [self.kelurahan.currentText()] if self.area else []
        parts += self.chips.names()
        parts += [labels.survey_label(state) for state in sorted(self._states)]
        parts += [f"“{self._text}”"] if self._text else []
        return tr("Saringan: {apa}", apa=" · ".join(parts)) if parts else ""

    def put(self, widget: QWidget) -> None:
        """One more thing beside the chips."""
        self.chips.put(widget)

    def name_chosen(self, words: str) -> None:
        """What the chip of some chosen families says, such as ``12 belum diajukan``."""
        self.chosen.setText(words)
        self.chosen.setAccessibleName(words)

    @property
    def area(self) -> str | None:
        """Code of the kelurahan chosen; None for all."""
        code = self.kelurahan.currentData()
        return code if isinstance(code, str) and code else None

    def show_filter(self, wanted: FamilyFilter) -> None:
        """Set every filter without telling."""
        self._among = wanted.among
        self.chosen.setVisible(bool(wanted.among))
        flags = {
            AMONG: bool(wanted.among),
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

    def _drop_chosen(self) -> None:
        self._among = frozenset()
        self.chosen.hide()

    def _add_chips(self) -> None:
        self.chips.put(self.kelurahan)
        self.chosen = self.chips.add(AMONG, "")
        self.chosen.clicked.connect(self._drop_chosen)
        self.chosen.hide()
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


def to_saved(wanted: FamilyFilter) -> dict[str, str]:
    """A whole filter as the encrypted file keeps it under a name; only chosen families are not kept."""
    states = " ".join(sorted(wanted.states))
    more = {"text": wanted.text, "states": states, "left": LEFT if wanted.left else ""}
    return {**to_words(wanted), **more}


def from_saved(words: Mapping[str, str]) -> FamilyFilter:
    """A filter from what was kept under a name; unknown words are left out."""
    states = words.get("states", "").split()
    return replace(
        from_words(words), text=words.get("text", ""), left=bool(words.get("left")),
        states=frozenset(each for each in SurveyState if each.value in states),
    )  # fmt: skip


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
