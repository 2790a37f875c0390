"""The calibration page: its rulers lie where they say, and its correction moves them."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.support.golden import same_picture, same_text
from tests.support.printed_papers import dots_of, page_sizes, picture_of, text_of

from kemiskinan_desktop.domain.printer_correction import (
    NO_CORRECTION,
    Measured,
    PrinterCorrection,
    correction_from,
    cross_at,
    line_lengths,
)
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.calibration import write_calibration
from kemiskinan_desktop.papers.measures import SHEETS

DPI = 300


def _pdf(paper: Paper, correction: PrinterCorrection = NO_CORRECTION) -> bytes:
    stream = BytesIO()
    write_calibration(paper, stream, correction, "Printer Rekaan")
    return stream.getvalue()


def _measured(pdf: bytes, paper: Paper) -> Measured:
    """What a ruler would show: the first and last black dots along each line."""
    picture = dots_of(pdf, dpi=DPI).convert("L").point([255] * 128 + [0] * 128)
    corner, (level, upright) = cross_at(paper), line_lengths(paper)
    dots = DPI / 25.4
    row = picture.crop((0, int((corner - 2) * dots), picture.width, int((corner + 2) * dots)))
    column = picture.crop((int((corner - 2) * dots), 0, int((corner + 2) * dots), picture.height))
    across = row.crop((int((corner + level - 6) * dots), 0, int((corner + level + 1.5) * dots), row.height))
    low_end = int((corner + upright - 6) * dots), int((corner + upright + 2) * dots)
    down = column.crop((0, low_end[0], column.width, low_end[1]))
    left, top = _longest(column, upright=True), _longest(row, upright=False)
    box, low = across.getbbox(), down.getbbox()
    assert box is not None
    assert low is not None
    return Measured(
        left=int((corner - 2) * dots) / dots + left / dots, top=int((corner - 2) * dots) / dots + top / dots,
        across=(int((corner + level - 6) * dots) + box[2] - 1) / dots
        - (int((corner - 2) * dots) + left) / dots,
        down=(int((corner + upright - 6) * dots) + low[3] - 1) / dots
        - (int((corner - 2) * dots) + top) / dots,
    )  # fmt: skip


def _longest(strip: Image.Image, *, upright: bool) -> float:
    """Middle of the darkest line of a strip, in dots."""
    size = (strip.width, 1) if upright else (1, strip.height)
    sums = list(strip.resize(size, Image.Resampling.BOX).tobytes())
    darkest = [at for at, value in enumerate(sums) if value > max(sums) / 2]
    return (darkest[0] + darkest[-1] + 1) / 2


@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
def test_that_the_rulers_are_as_long_and_as_far_from_the_edge_as_they_say(paper: Paper) -> None:
    read = _measured(_pdf(paper), paper)
    level, upright = line_lengths(paper)
    assert (read.left, read.top) == pytest.approx((cross_at(paper),) * 2, abs=0.1)
    assert (read.across, read.down) == pytest.approx((level, upright), abs=0.15)


def test_that_a_page_printed_with_a_correction_shows_it() -> None:
    read = _measured(_pdf(Paper.A4, PrinterCorrection(right=8, down=-5)), Paper.A4)
    assert (read.left, read.top) == pytest.approx((20.8, 19.5), abs=0.1)
    size = SHEETS[Paper.A4]
    found = correction_from(Paper.A4, (size.width, size.height), read)
    assert (found.right, found.down) == (pytest.approx(-8, abs=2), pytest.approx(5, abs=2))


@pytest.mark.parametrize("paper", Paper)
def test_that_the_page_has_the_size_of_the_paper(paper: Paper) -> None:
    [(width, height)] = page_sizes(_pdf(paper))
    assert (width, height) == pytest.approx((SHEETS[paper].width, SHEETS[paper].height), abs=0.1)


def test_that_the_page_says_what_to_measure_and_how_it_was_printed() -> None:
    text = text_of(_pdf(Paper.F4, PrinterCorrection(right=12, down=-3, scale=997)))
    assert "Cetak ukuran sebenarnya (100 %)" in text
    assert "printer Printer Rekaan" in text
    assert "kanan +1,2 mm, bawah -0,3 mm, skala 99,7 %" in text
    assert "tanpa koreksi" in text_of(_pdf(Paper.A4))


def test_that_the_page_looks_as_it_was_found_good(tmp_path: Path) -> None:
    target = tmp_path / "kalibrasi.pdf"
    write_calibration(Paper.A4, target)
    same_text("papers/kalibrasi.txt", text_of(target.read_bytes()))
    same_picture("papers/kalibrasi.png", picture_of(target.read_bytes(), 1, dpi=60))
