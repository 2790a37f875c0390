"""Stable keys: UUIDv7 (RFC 9562), so that keys sort by the time they were made."""


def uuid7(unix_ms: int, random_bits: int) -> str:
    """The UUIDv7 of a moment in milliseconds and 74 random bits, as 36 lower-case characters."""
    random_a = (random_bits >> 62) & 0xFFF
    random_b = random_bits & ((1 << 62) - 1)
    value = (unix_ms & ((1 << 48) - 1)) << 80 | 0x7 << 76 | random_a << 64 | 0b10 << 62 | random_b
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
