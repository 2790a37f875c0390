"""Figures as people read them in Indonesian: point between thousands, comma before the fraction."""

from decimal import ROUND_DOWN, Decimal

_SWAP = str.maketrans(",.", ".,")


def figure(value: Decimal, places: int | None = None) -> str:
    """A number such as ``1.234,5``, cut (never rounded up) to `places` decimals; None keeps its own."""
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_DOWN)
    else:
        value = value.normalize()
    return f"{value:,f}".translate(_SWAP)


def amount(value: Decimal, unit: str) -> str:
    """A number with its unit: ``36 m²``, ``Rp1.500.000``."""
    if unit.startswith("Rp"):
        return f"Rp{figure(value)}"
    return f"{figure(value)} {unit}".rstrip()
