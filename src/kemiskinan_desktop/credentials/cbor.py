"""Deterministic CBOR (RFC 8949 §4.2), and only its plain kinds: whole numbers, bytes, text, arrays, maps."""

from typing import cast

_DEEPEST = 8
_ARRAY, _MAP = 4, 5
_STRING_KINDS = (2, 3)
_SMALLEST = {24: 24, 25: 1 << 8, 26: 1 << 16, 27: 1 << 32}
"""Additional information of a head → least number that may be written so."""


class MalformedError(ValueError):
    """The bytes are not what they should be; nothing of them is used."""


def dumps(value: object) -> bytes:
    """The one encoding of a value."""
    import cbor2  # noqa: PLC0415 - heavy, and not needed before the first paint

    return cbor2.dumps(value, canonical=True)


def loads(data: bytes) -> object:
    """Read one value; raises MalformedError unless the bytes are its one encoding."""
    import cbor2  # noqa: PLC0415 - heavy, and not needed before the first paint

    if _skip(data, 0, 0) != len(data):
        raise MalformedError("trailing bytes")
    try:
        value = cast("object", cbor2.loads(data, allow_indefinite=False, allow_duplicate_keys=False))
        same = dumps(value) == data
    except (cbor2.CBORError, ValueError, TypeError) as fault:
        raise MalformedError("not CBOR") from fault
    if not same:
        raise MalformedError("not canonical")
    return value


def _skip(data: bytes, at: int, depth: int) -> int:
    """Where the item at a place ends; raises MalformedError for tags, floats, loose heads and short bytes.

    The library is thus never given a kind of value that this format does not have.
    """
    kind, number, at = _head(data, at)
    if kind in _STRING_KINDS:
        at += number
        if at > len(data):
            raise MalformedError("short string")
    elif kind in (_ARRAY, _MAP):
        if depth == _DEEPEST or number > len(data):
            raise MalformedError("too deep or too long")
        for _ in range(number * (kind - 3)):
            at = _skip(data, at, depth + 1)
    return at


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Kind, number and end of the head at a place."""
    if at >= len(data):
        raise MalformedError("short")
    kind, number = divmod(data[at], 32)
    if kind > _MAP:
        raise MalformedError("kind not used here")
    if number < min(_SMALLEST):
        return kind, number, at + 1
    if number not in _SMALLEST:
        raise MalformedError("indefinite length")
    end = at + 1 + (1 << (number - 24))
    value = int.from_bytes(data[at + 1 : end], "big")
    if end > len(data) or value < _SMALLEST[number]:
        raise MalformedError("loose head")
    return kind, value, end
