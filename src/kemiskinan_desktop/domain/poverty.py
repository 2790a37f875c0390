"""The classes of poverty, poorest last."""

from enum import StrEnum


class PovertyClass(StrEnum):
    """Class of a family; the value is the code stored, signed and exchanged."""

    NOT_POOR = "TM"
    NEAR_POOR = "HM"
    POOR = "M"
    VERY_POOR = "SM"

    @property
    def label(self) -> str:
        """The name on screens and papers."""
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """0 for not poor to 3 for very poor."""
        return _ORDER.index(self)

    @property
    def in_register(self) -> bool:
        """Whether families of this class are in the *database warga miskin*."""
        return self is not PovertyClass.NOT_POOR


_LABELS = {
    PovertyClass.NOT_POOR: "Tidak Miskin",
    PovertyClass.NEAR_POOR: "Hampir Miskin",
    PovertyClass.POOR: "Miskin",
    PovertyClass.VERY_POOR: "Sangat Miskin",
}
_ORDER = tuple(_LABELS)
REGISTER_CLASSES = (PovertyClass.VERY_POOR, PovertyClass.POOR, PovertyClass.NEAR_POOR)
"""The classes of the register in the order papers show them."""
