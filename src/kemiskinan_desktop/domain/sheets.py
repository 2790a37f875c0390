"""Paper and how cards lie on it, as a person chooses them."""

from enum import StrEnum


class Paper(StrEnum):
    """A sheet."""

    A4 = "A4"
    F4 = "F4"
    """215 × 330 mm, the office's default."""
    ID1 = "ID1"
    """One card per page, for card printers."""


class Duplex(StrEnum):
    """How fronts and backs come to the paper."""

    APART = "terpisah"
    """All fronts, then all backs, for turning the pile by hand."""
    LONG_EDGE = "sisi_panjang"
    SHORT_EDGE = "sisi_pendek"
    FRONTS = "depan_saja"
