"""The number of a KIM card: two digits of the year, two of the kecamatan, six of the running number.

Ten digits, so that it stays short in the signed code; unique in the city for sixteen years.
"""

_MOST_CARDS = 999_999
_PARTS = (2, 4)


def card_number(kecamatan: str, year: int, serial: int) -> str:
    """Ten digits, such as ``2612000123``. Raises ValueError past 999,999 cards."""
    if not 0 < serial <= _MOST_CARDS:
        raise ValueError(serial)
    return f"{year % 100:02d}{kecamatan[-2:]}{serial:06d}"


def format_card_number(number: str) -> str:
    """The number as papers and screens show it: ``26.12.000123``."""
    return ".".join((number[: _PARTS[0]], number[_PARTS[0] : _PARTS[1]], number[_PARTS[1] :]))
