"""The code on corrected printers: whole dots, in place, read back, whatever offset and scale."""

from itertools import pairwise

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.support.printed_papers import cards_pdf, dots_of, face, picture_of, place_of, token

from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.card_front import CODE_X, CODE_Y
from kemiskinan_desktop.papers.grid import Grid, grid_of
from kemiskinan_desktop.papers.imposition import front_place
from kemiskinan_desktop.papers.measures import card_sheet
from kemiskinan_desktop.papers.pictures import page_strips
from kemiskinan_desktop.papers.qr_mask import AREA, size_of
from kemiskinan_desktop.papers.values import SheetOptions

_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
CORRECTIONS = [
    ((0.0, 0.0), 1.0), ((0.3, -0.7), 1.0), ((-1.2, 0.1), 0.985), ((0.1, 0.1), 0.997),
    ((0.9, -0.4), 1.003), ((0.0, 0.2), 1.015),
]  # fmt: skip


def _runs(code: Image.Image) -> set[int]:
    """Lengths of black and white runs in the rows of a code, its first and last ones left out."""
    found: set[int] = set()
    data = code.tobytes()
    for y in range(0, code.height, 3):
        row = data[y * code.width : (y + 1) * code.width]
        edges = [x for x, (one, other) in enumerate(pairwise(row)) if one != other]
        found |= {later - former for former, later in pairwise(edges)}
    return found


@pytest.mark.parametrize(("offset", "scale"), CORRECTIONS)
def test_that_every_module_is_whole_dots_on_a_corrected_printer(
    offset: tuple[float, float], scale: float
) -> None:
    shown = face()
    pdf = cards_pdf([shown], paper=Paper.A4, start=8, offset_mm=offset, scale=scale)
    picture = dots_of(pdf).convert("L")
    (found,) = zxingcpp.read_barcodes(picture, formats=_QR)
    assert found.text == token(1)
    corner, end = found.position.top_left, found.position.bottom_right
    code = picture.crop((corner.x - 3, corner.y - 3, end.x + 4, end.y + 4))
    assert set(code.tobytes()) == {0, 255}
    dots = size_of(shown.qr_size).dots
    assert {run % dots for run in _runs(code)} == {0}


@pytest.mark.parametrize("scale", [0.985, 1.015])
def test_that_all_codes_of_a_sheet_are_read_at_the_ends_of_the_scale(scale: float) -> None:
    pdf = cards_pdf([face(n) for n in range(1, 11)], scale=scale, offset_mm=(0.7, -1.1))
    read = {found.text for found in zxingcpp.read_barcodes(picture_of(pdf), formats=_QR)}
    assert read == {token(n) for n in range(1, 11)}


@pytest.mark.parametrize("scale", [0.985, 1.0])
def test_that_the_quiet_zone_stays_white_on_a_smaller_page(scale: float) -> None:
    picture = dots_of(cards_pdf([face()], paper=Paper.ID1, scale=scale)).convert("L")
    (found,) = zxingcpp.read_barcodes(picture, formats=_QR)
    quiet = 4 * size_of(face().qr_size).dots - 3
    corner, end = found.position.top_left, found.position.bottom_right
    around = picture.crop((corner.x - quiet, corner.y - quiet, end.x + quiet, end.y + quiet))
    for edge in (
        around.crop((0, 0, around.width, quiet - 2)),
        around.crop((0, 0, quiet - 2, around.height)),
        around.crop((around.width - quiet + 2, 0, around.width, around.height)),
        around.crop((0, around.height - quiet + 2, around.width, around.height)),
    ):
        assert edge.getextrema() == (255, 255)


@pytest.mark.parametrize("paper", Paper)
def test_that_the_code_lies_in_the_middle_of_its_area_to_a_dot(paper: Paper) -> None:
    pdf = cards_pdf([face()], paper=paper)
    (found,) = zxingcpp.read_barcodes(picture_of(pdf), formats=_QR)
    place = front_place(0, paper)
    across = (found.position.top_left.x + found.position.bottom_right.x) / 2 * 25.4 / 300
    down = (found.position.top_left.y + found.position.bottom_right.y) / 2 * 25.4 / 300
    assert across == pytest.approx(place.x + CODE_X + AREA / 2, abs=0.15)
    assert down == pytest.approx(place.y + CODE_Y + AREA / 2, abs=0.15)


def test_that_texts_lie_to_a_tenth_of_a_millimetre_where_the_correction_puts_them() -> None:
    plain = place_of(cards_pdf([face()], start=9), 1, "26.12.000001")
    grid = Grid(card_sheet(Paper.F4), (0.6, -0.3), 0.985)
    moved = place_of(cards_pdf([face()], start=9, offset_mm=(0.6, -0.3), scale=0.985), 1, "26.12.000001")
    assert moved == pytest.approx(grid.landing(*plain), abs=0.1)


@given(
    x=st.floats(0, 215), y=st.floats(0, 330), right=st.integers(-100, 100), down=st.integers(-100, 100),
    scale=st.integers(950, 1050), dpi=st.sampled_from([300, 600, 1200]),
)  # fmt: skip
@settings(deadline=None, max_examples=60)
def test_that_the_grid_finds_its_way_back(
    x: float, y: float, right: int, down: int, scale: int, dpi: int
) -> None:
    grid = grid_of(SheetOptions(offset_mm=(right / 10, down / 10), scale=scale / 1000, dpi=dpi))
    assert grid.origin(*grid.landing(x, y)) == pytest.approx((x, y), abs=1e-9)
    dotted = grid.on_dot(x, y)
    assert abs(dotted[0] - x) <= grid.dot / 2 + 1e-9
    assert dotted[1] / grid.dot == pytest.approx(round(dotted[1] / grid.dot), abs=1e-6)


@pytest.mark.parametrize("page", [0, 3])
def test_that_a_page_that_is_not_there_has_no_strips(page: int) -> None:
    with pytest.raises(IndexError, match=str(page)):
        next(page_strips(cards_pdf([face()], paper=Paper.ID1), page, 300))


def test_that_strips_cover_a_page_of_a_fine_printer_once() -> None:
    strips = list(page_strips(cards_pdf([face()]), 1, 600))
    assert len(strips) > 1
    assert [strip.top for strip in strips[1:]] == [strip.top + strip.height for strip in strips[:-1]]
    assert [strip.last for strip in strips] == [False] * (len(strips) - 1) + [True]
    assert (strips[0].width, strips[-1].top + strips[-1].height) == (2 * 2539, 2 * 3898)
    assert all(len(strip.data) == strip.stride * strip.height for strip in strips)
