import pytest
import zxingcpp
from PIL import Image
from tests.support.kim_cards import code

from kemiskinan_desktop.credentials.qr import QrMatrix, Writer, dots_per_module, qr_matrix
from kemiskinan_desktop.domain.errors import InvalidValueError

_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


def _picture(matrix: QrMatrix, dots: int) -> Image.Image:
    """The code as a printer draws it, with its quiet zone."""
    side = matrix.size + 8
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(matrix.rows):
        for x, module in enumerate(row):
            picture.putpixel((x + 4, y + 4), 0 if module else 255)
    return picture.resize((side * dots, side * dots), Image.Resampling.NEAREST)


@pytest.mark.parametrize("writer", ["zxing", "qrcode"])
@pytest.mark.parametrize("name", ["ALI", "SITI AMINAH", "RADEN AYU SITI KUSUMANIN"])
def test_that_both_writers_draw_a_code_that_reads_back(writer: Writer, name: str) -> None:
    text = code(head_name=name, sk_number="465.1/1234 TAHUN 2026")
    matrix = qr_matrix(text, writer=writer)
    picture = _picture(matrix, matrix.dots_per_module())
    (found,) = zxingcpp.read_barcodes(picture, formats=_QR)
    assert found.text == text
    assert found.ec_level == matrix.ecc
    assert f"'Version': '{matrix.version}'" in repr(found.extra)


@pytest.mark.parametrize("length", [10, 120, 218, 227, 228, 245, 261, 296, 297, 419, 420, 535])
def test_that_the_strongest_correction_with_4_dots_is_taken(length: int) -> None:
    matrix = qr_matrix("A" * length)
    assert matrix.dots_per_module() >= 4
    assert matrix.size == 17 + 4 * matrix.version == len(matrix.rows)
    expected = "H" if length <= 227 else "Q" if length <= 296 else "M" if length <= 419 else "L"
    assert matrix.ecc == expected


def test_that_both_writers_agree_on_version_for_every_capacity() -> None:
    for ecc in ("L", "M", "Q", "H"):
        for length in (20, 100, 157, 189, 259, 260):
            quick = qr_matrix("A" * length, ecc_preference=[ecc], area_mm=30)
            slow = qr_matrix("A" * length, ecc_preference=[ecc], area_mm=30, writer="qrcode")
            assert (quick.version, quick.ecc, quick.size) == (slow.version, slow.ecc, slow.size)


def test_that_a_usual_card_has_version_8_to_12() -> None:
    for name in ("A", "SITI AMINAH", "RADEN AYU SITI KUSUMANIN"):
        assert 8 <= qr_matrix(code(head_name=name)).version <= 12


@pytest.mark.parametrize(("size", "dots"), [(49, 5), (65, 4), (69, 3)])
def test_that_dots_are_counted_with_the_quiet_zone(size: int, dots: int) -> None:
    assert dots_per_module(size) == dots


@pytest.mark.parametrize("text", ["", "kim1:abc", "A" * 536, "É"])
def test_that_what_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        qr_matrix(text)


def test_that_packed_rows_are_the_same_modules() -> None:
    matrix = qr_matrix("KIM1:ABC")
    for row, packed in zip(matrix.rows, matrix.packed, strict=True):
        bits = "".join(f"{byte:08b}" for byte in packed)
        assert len(packed) == (matrix.size + 7) // 8
        assert bits == "".join(map(str, row)).ljust(len(bits), "0")


def test_that_the_finder_pattern_is_black_at_the_corner() -> None:
    for writer in ("zxing", "qrcode"):
        assert qr_matrix("KIM1:ABC", writer=writer).rows[0][:8] == bytes([1] * 7 + [0])
