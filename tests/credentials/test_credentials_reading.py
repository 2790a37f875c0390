import random
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from tests.support.kim_cards import code

from kemiskinan_desktop.credentials import pdf_pages, pictures
from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.credentials.reading import read_codes, read_codes_from_image, read_codes_from_pdf
from kemiskinan_desktop.domain.errors import CancelledError, UserError

TEXTS = tuple(code(card_number=str(1226000000 + number)) for number in range(10))


def _qr(text: str = TEXTS[0], dots: int = 4) -> Image.Image:
    matrix = qr_matrix(text)
    picture = Image.frombytes("1", (matrix.size, matrix.size), b"".join(matrix.packed))
    black_on_white = picture.convert("L").point([255 - grey for grey in range(256)])
    framed = Image.new("L", (matrix.size + 8, matrix.size + 8), 255)
    framed.paste(black_on_white, (4, 4))
    return framed.resize((framed.width * dots, framed.height * dots), Image.Resampling.NEAREST)


def _sheet() -> Image.Image:
    """Ten codes in two columns, as on a page at 300 dpi."""
    page = Image.new("L", (2480, 3508), 255)
    for number, text in enumerate(TEXTS):
        page.paste(_qr(text), (500 + number % 2 * 1100, 200 + number // 2 * 640))
    return page


def _bytes(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _pdf(path: Path, pages: int = 1, locked_with: str = "") -> Path:
    canvas = Canvas(str(path), pagesize=A4, encrypt=StandardEncryption(locked_with) if locked_with else None)
    for number in range(pages):
        canvas.drawImage(ImageReader(_qr(TEXTS[number])), 100, 500, 71, 71)
        canvas.drawImage(ImageReader(_qr(TEXTS[number + 1])), 300, 500, 71, 71)
        canvas.showPage()
    canvas.save()
    return path


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP"])
def test_that_a_code_is_read_from_every_kind_of_picture(kind: str) -> None:
    assert read_codes_from_image(_bytes(_qr(), kind)) == (TEXTS[0],)


def _scratched(good: Image.Image) -> Image.Image:
    """Ten white scratches, each half a module wide."""
    seen = good.copy()
    pen = ImageDraw.Draw(seen)
    for number in range(10):
        pen.line((30 + number * 25, 0, 60 + number * 20, seen.height), fill=255, width=2)
    return seen


def _spoilt() -> dict[str, Image.Image]:
    good = _qr()
    return {
        "turned a little": good.rotate(7, expand=True, fillcolor=255),
        "turned": good.transpose(Image.Transpose.ROTATE_90),
        "blurred": good.filter(ImageFilter.GaussianBlur(1.5)),
        "blurred much": good.filter(ImageFilter.GaussianBlur(2.5)),
        "scratched": _scratched(good),
        "pale": good.point([90 + grey // 4 for grey in range(256)]),
        "small": good.resize((good.width // 2, good.height // 2)),
        "coloured": good.convert("RGB"),
        "two tones": good.convert("1"),
        "inverted": good.point([255 - grey for grey in range(256)]),
    }


@pytest.mark.parametrize("how", list(_spoilt()))
def test_that_a_spoilt_picture_is_still_read(how: str) -> None:
    assert read_codes_from_image(_bytes(_spoilt()[how])) == (TEXTS[0],)


def test_that_a_transparent_ground_counts_as_white() -> None:
    clear = Image.new("RGBA", _qr().size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=_qr().point([255 - grey for grey in range(256)]))
    assert read_codes_from_image(_bytes(clear)) == (TEXTS[0],)


def test_that_every_code_of_a_sheet_is_read_in_order() -> None:
    assert read_codes_from_image(_bytes(_sheet())) == TEXTS


def test_that_every_page_of_a_scan_is_read() -> None:
    first, second = _qr(TEXTS[0]), _qr(TEXTS[1])
    seen: list[tuple[int, int]] = []
    data = _bytes(first, "TIFF", save_all=True, append_images=[second])
    assert read_codes_from_image(data, lambda done, total: seen.append((done, total))) == TEXTS[:2]
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_that_a_picture_without_a_code_gives_nothing() -> None:
    assert read_codes_from_image(_bytes(Image.new("L", (900, 900), 255))) == ()


def test_that_all_codes_of_a_pdf_are_read_page_by_page(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = _pdf(tmp_path / "kartu.pdf", pages=2)
    assert read_codes_from_pdf(path, lambda done, total: seen.append((done, total))) == (
        *TEXTS[:2],
        *TEXTS[1:3],
    )
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_that_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    pdf = _pdf(tmp_path / "kartu.png")
    assert read_codes(pdf) == TEXTS[:2]
    picture = tmp_path / "kartu.pdf"
    picture.write_bytes(_bytes(_qr()))
    assert read_codes(picture) == TEXTS[:1]


def test_that_batal_stops_the_reading(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        read_codes(_pdf(tmp_path / "kartu.pdf"), cancel)


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (b"", "bukan gambar atau PDF"),
        (b"halo", "bukan gambar atau PDF"),
        (b"PK\x03\x04" + bytes(500), "bukan gambar atau PDF"),
        (b"%PDF-1.7\nrusak", "PDF ini rusak"),
        (_bytes(_qr())[:400], "rusak atau tidak lengkap"),
        (_bytes(_qr(), "JPEG")[:900], "rusak atau tidak lengkap"),
    ],
)
def test_that_a_file_of_another_kind_is_refused_with_a_sentence(
    tmp_path: Path, content: bytes, title: str
) -> None:
    path = tmp_path / "berkas"
    path.write_bytes(content)
    with pytest.raises(UserError, match=title) as caught:
        read_codes(path)
    assert caught.value.advice


def test_that_a_missing_file_and_a_folder_are_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak ditemukan"):
        read_codes(tmp_path / "tidak-ada.png")
    with pytest.raises(UserError, match="folder"):
        read_codes(tmp_path)
    with pytest.raises(UserError, match="tidak ditemukan"):
        read_codes_from_pdf(tmp_path / "tidak-ada.pdf")
    with pytest.raises(UserError, match="tidak ditemukan"):
        read_codes_from_image(tmp_path / "tidak-ada.png")


@pytest.mark.parametrize(
    ("fault", "title"), [(PermissionError(), "tidak boleh dibuka"), (OSError(5, "EIO"), "tidak dapat dibaca")]
)
def test_that_a_locked_or_broken_medium_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError, title: str
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(UserError, match=title):
        read_codes(tmp_path / "kartu.png")


def test_that_a_pdf_with_a_password_is_told(tmp_path: Path) -> None:
    path = _pdf(tmp_path / "kartu.pdf", locked_with="rahasia")
    with pytest.raises(UserError, match="kata sandi"):
        read_codes(path)


@pytest.mark.parametrize("side", [8_000, 20_000])
def test_that_a_huge_picture_is_refused_before_it_is_unpacked(side: int) -> None:
    bomb = bytearray(_bytes(Image.new("1", (8, 8))))
    bomb[16:24] = side.to_bytes(4, "big") * 2
    bomb[29:33] = zlib.crc32(bytes(bomb[12:29])).to_bytes(4, "big")
    with pytest.raises(UserError, match="terlalu besar"):
        read_codes_from_image(bytes(bomb))


def test_that_too_many_pages_or_frames_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    monkeypatch.setattr(pictures, "MOST_FRAMES", 1)
    with pytest.raises(UserError, match="lebih dari 1 halaman"):
        read_codes(_pdf(tmp_path / "kartu.pdf", pages=2))
    with pytest.raises(UserError, match="lebih dari 1 gambar"):
        read_codes_from_image(_bytes(_qr(), "TIFF", save_all=True, append_images=[_qr()]))


def test_that_a_poster_page_is_drawn_coarser_and_not_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_PIXELS", 4_000_000)
    (page,) = pdf_pages.pictures(_pdf(tmp_path / "kartu.pdf"))
    assert page.width * page.height <= 4_010_000


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_that_damaged_pictures_are_read_or_refused_and_never_crash(kind: str) -> None:
    whole, chosen = _bytes(_qr(dots=1), kind), random.Random(kind)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(chosen.randrange(1, 6)):
            data[chosen.randrange(len(data))] = chosen.randrange(256)
        with suppress(UserError):
            assert set(read_codes_from_image(bytes(data))) <= {TEXTS[0]}
