"""KIM cards: who gets one, the print, the preview."""

_CARD = "kartu"
