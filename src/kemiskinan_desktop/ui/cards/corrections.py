"""What each printer of this PC needs so that cards lie in their place, kept by the printer's name."""

from dataclasses import astuple, fields

from kemiskinan_desktop.domain.printer_correction import NO_CORRECTION, PrinterCorrection
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.translations import tr

_KEPT = "printers"
_BETWEEN = ";"


class Corrections:
    """``corrections.of("HP LaserJet")``; a printer nobody measured needs none."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    @property
    def names(self) -> tuple[str, ...]:
        """Printers that were measured, by name."""
        return tuple(sorted(self._preferences.words(_KEPT)))

    def of(self, printer: str) -> PrinterCorrection:
        """The correction of a printer; none for one that is unknown or was kept unreadably."""
        words = self._preferences.words(_KEPT).get(printer, "")
        names = [field.name for field in fields(PrinterCorrection)]
        try:
            return PrinterCorrection(**dict(zip(names, map(int, words.split(_BETWEEN)), strict=True)))
        except ValueError:
            return NO_CORRECTION

    def keep(self, printer: str, correction: PrinterCorrection) -> None:
        """Remember the correction of a printer."""
        kept = self._preferences.words(_KEPT)
        kept[printer] = _BETWEEN.join(map(str, astuple(correction)))
        self._preferences.set_words(_KEPT, kept)

    def forget(self, printer: str) -> None:
        """The printer needs none any more."""
        kept = self._preferences.words(_KEPT)
        kept.pop(printer, None)
        self._preferences.set_words(_KEPT, kept)


def correction_words(correction: PrinterCorrection) -> str:
    """A correction as a person reads it."""
    parts = [
        _shift(correction.right, tr("{n} mm ke kanan"), tr("{n} mm ke kiri")),
        _shift(correction.down, tr("{n} mm ke bawah"), tr("{n} mm ke atas")),
        "" if correction.scale == NO_CORRECTION.scale else tr("skala {n} %", n=_tenths(correction.scale)),
    ]
    said = ", ".join(part for part in parts if part)
    return tr("Koreksi: {isi}", isi=said) if said else tr("Tanpa koreksi")


def _shift(tenths: int, positive: str, negative: str) -> str:
    if not tenths:
        return ""
    return (positive if tenths > 0 else negative).format(n=_tenths(abs(tenths)))


def _tenths(number: int) -> str:
    return f"{number / 10:.1f}".replace(".", ",")
