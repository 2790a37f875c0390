"""QR codes whose dots a cheap printer draws whole: at least 4 dots a module at 300 dpi in 25 mm."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, cast

from kemiskinan_desktop.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from typing_extensions import Buffer

Ecc = Literal["L", "M", "Q", "H"]
Writer = Literal["zxing", "qrcode"]

STRONGEST_FIRST: Final[tuple[Ecc, ...]] = ("H", "Q", "M", "L")
QUIET_MODULES: Final = 4
AREA_MM: Final = 25.0
DPI: Final = 300
LEAST_DOTS: Final = 4
ALPHANUMERIC: Final = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")

_CAPACITY: Final[dict[Ecc, tuple[int, ...]]] = {
    "L": (25, 47, 77, 114, 154, 195, 224, 279, 335, 395, 468, 535, 619, 667, 758, 854, 938, 1046, 1153, 1249,
          1352, 1460, 1588),
    "M": (20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816, 909, 970,
          1035, 1134, 1248),
    "Q": (16, 29, 47, 67, 87, 108, 125, 157, 189, 221, 259, 296, 352, 376, 426, 470, 531, 574, 644, 702,
          742, 823, 890),
    "H": (10, 20, 35, 50, 64, 84, 93, 122, 143, 174, 200, 227, 259, 283, 321, 365, 408, 452, 493, 557,
          587, 640, 672),
}  # fmt: skip
"""Alphanumeric characters of versions 1 to 23 (ISO/IEC 18004, table 7); more have no room on our papers."""

_ALPHANUMERIC_MODE: Final = 2
"""Mode indicator of the standard (table 2)."""
_AS_DIGITS: Final = bytes.maketrans(b"\0\1", b"01")
_AS_MODULES: Final = bytes.maketrans(b"\x00\xff", b"\1\0")


@dataclass(frozen=True, slots=True, kw_only=True)
class QrMatrix:
    """The modules of a code, without its quiet zone."""

    size: int
    """Modules a side."""
    rows: tuple[bytes, ...]
    """One byte a module: 1 is black."""
    ecc: Ecc
    version: int

    @property
    def packed(self) -> tuple[bytes, ...]:
        """The rows as bits, first module highest, 1 black, padded with 0 to whole bytes: a 1-bit mask."""
        width = (self.size + 7) // 8
        return tuple(
            int(row.translate(_AS_DIGITS).ljust(width * 8, b"0"), 2).to_bytes(width, "big")
            for row in self.rows
        )

    def dots_per_module(self, area_mm: float = AREA_MM, dpi: int = DPI) -> int:
        """Whole printer dots a module has in an area that includes the quiet zone."""
        return dots_per_module(self.size, area_mm, dpi)


def qr_matrix(
    text: str,
    *,
    ecc_preference: Sequence[Ecc] = STRONGEST_FIRST,
    area_mm: float = AREA_MM,
    dpi: int = DPI,
    writer: Writer = "zxing",
) -> QrMatrix:
    """The code of an alphanumeric text, with the first error correction that leaves 4 whole dots a module.

    `zxing` is quick (under 1 ms); `qrcode` is pure Python and the second opinion. Raises InvalidValueError
    for a text too long for the area, or with signs outside the alphanumeric mode.
    """
    if not text or not ALPHANUMERIC.issuperset(text):
        raise InvalidValueError(
            "Isi kode QR kosong atau memuat tanda yang tidak didukung.", "Buat ulang kodenya."
        )
    for ecc in ecc_preference:
        version = _version(len(text), ecc)
        if version and dots_per_module(_size(version), area_mm, dpi) >= LEAST_DOTS:
            rows = _zxing_rows(text, ecc) if writer == "zxing" else _qrcode_rows(text, ecc, version)
            return QrMatrix(size=len(rows), rows=rows, ecc=ecc, version=(len(rows) - 17) // 4)
    raise InvalidValueError(
        "Isi kode QR terlalu panjang untuk bidangnya.", "Perbesar bidang QR, atau pendekkan nomor SK."
    )


def dots_per_module(size: int, area_mm: float = AREA_MM, dpi: int = DPI) -> int:
    """Whole dots a module of a code of this size has, the quiet zone of 4 modules included."""
    return int(area_mm / 25.4 * dpi) // (size + 2 * QUIET_MODULES)


def _version(length: int, ecc: Ecc) -> int:
    """The smallest version that holds so many characters; 0 when none does."""
    fitting = (at for at, most in enumerate(_CAPACITY[ecc], start=1) if length <= most)
    return next(fitting, 0)


def _size(version: int) -> int:
    return 17 + 4 * version


def _zxing_rows(text: str, ecc: Ecc) -> tuple[bytes, ...]:
    import zxingcpp  # noqa: PLC0415 - heavy, and not needed before the first paint

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=ecc)
    picture = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    size: int = picture.shape[0]
    pixels = memoryview(cast("Buffer", picture)).tobytes()  # its stubs do not say that it is a buffer
    modules = pixels.translate(_AS_MODULES)
    return tuple(modules[at : at + size] for at in range(0, len(modules), size))


def _qrcode_rows(text: str, ecc: Ecc, version: int) -> tuple[bytes, ...]:
    import qrcode  # noqa: PLC0415 - heavy, and not needed before the first paint
    from qrcode.constants import (  # noqa: PLC0415 - heavy, and not needed before the first paint
        ERROR_CORRECT_H,
        ERROR_CORRECT_L,
        ERROR_CORRECT_M,
        ERROR_CORRECT_Q,
    )
    from qrcode.util import QRData  # noqa: PLC0415 - heavy, and not needed before the first paint

    level = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}[ecc]
    code = qrcode.QRCode(version=version, error_correction=level, border=0)
    code.add_data(QRData(text.encode("ascii"), mode=_ALPHANUMERIC_MODE), optimize=0)
    code.make(fit=False)
    return tuple(bytes(map(bool, row)) for row in code.get_matrix())
