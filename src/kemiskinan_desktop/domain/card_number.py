"""The number of a KIM card: six digits of the kecamatan, two of the period, six of the running number."""

_PARTS = (6, 8)
_MOST_CARDS = 999_999


def card_number(kecamatan: str, year: int, serial: int) -> str:
    """Fourteen digits, such as ``33741226000123``. Raises ValueError past 999,999 cards."""
    if not 0 < serial <= _MOST_CARDS:
        raise ValueError(serial)
    return f"{kecamatan.replace('.', '')}{year % 100:02d}{serial:06d}"


def format_card_number(number: str) -> str:
    """The number as papers and screens show it: ``337412.26.000123``."""
    return ".".join((number[: _PARTS[0]], number[_PARTS[0] : _PARTS[1]], number[_PARTS[1] :]))
