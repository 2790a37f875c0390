"""The calibration page: two rulers from one corner, and what a person measures on them."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.printer_correction import (
    NO_CORRECTION,
    PrinterCorrection,
    cross_at,
    line_lengths,
)
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers.document import new_document
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import wrap
from kemiskinan_desktop.papers.inks import BLACK, DEEP, MUTED, TEXT
from kemiskinan_desktop.papers.measures import card_sheet
from kemiskinan_desktop.papers.pen import Pen, Run, Style
from kemiskinan_desktop.papers.sheet_marks import PRINT_NOTE

Line = tuple[float, float, float, float]
TITLE: Final = "Lembar kalibrasi printer"
_LINE, _TICK = 0.5, 0.25
_TICKS: Final = ((10, 3.4), (5, 2.4), (1, 1.4))
"""Every so many millimetres a tick of this length."""
_LETTER: Final = Style(face=Face.BOLD, size=11.0, ink=DEEP)
_FIGURE: Final = Style(size=6.0, ink=MUTED)
_STEPS_X, _STEPS_Y, _LEADING = 45.0, 62.0, 5.2
_HEADING: Final = Style(face=Face.SEMIBOLD, size=15.0, ink=DEEP)
_STEP: Final = Style(size=10.0, ink=TEXT)


def write_calibration(
    paper: Paper, target: Path | BinaryIO, correction: PrinterCorrection = NO_CORRECTION, printer: str = ""
) -> None:
    """Write the page; with a correction it is the proof of that correction. Raises UserError.

    The rulers begin `cross_at` millimetres from the left and the top edge and are `line_lengths` long.
    """
    with (
        new_document(target, card_sheet(paper), title=TITLE) as pen,
        pen.page(correction.offset_mm, correction.factor),
    ):
        _draw_rulers(pen, paper)
        if paper is not Paper.ID1:
            pen.write(_steps(paper, correction, printer))


def _draw_rulers(pen: Pen, paper: Paper) -> None:
    corner, (level, upright) = cross_at(paper), line_lengths(paper)
    end_x, end_y = corner + level, corner + upright
    pen.lines([(corner, corner, end_x, corner), (corner, corner, corner, end_y)], BLACK, _LINE)
    pen.lines(_ticks(corner, level, upright), BLACK, _TICK)
    pen.write(_figures(corner, level, upright))
    arms = 4.0 if corner > _STEPS_X / 3 else 2.0
    pen.lines(
        [(corner - arms, corner, corner, corner), (corner, corner - arms, corner, corner)], BLACK, _LINE
    )
    middle_x, middle_y = corner + level / 2, corner + upright / 2
    pen.text_centred(corner / 2, middle_y, "A", _LETTER)
    pen.text_centred(middle_x, corner / 2 + 1.5, "B", _LETTER)
    pen.text_centred(end_x + 4, corner + 1.4, "C", _LETTER)
    pen.text_centred(corner, end_y + 5.5, "D", _LETTER)


def _ticks(corner: float, level: float, upright: float) -> Iterator[Line]:
    for at in range(int(level) + 1):
        yield corner + at, corner, corner + at, corner + _length(at)
    for at in range(int(upright) + 1):
        yield corner, corner + at, corner + _length(at), corner + at


def _length(at: int) -> float:
    return next(length for every, length in _TICKS if at % every == 0)


def _figures(corner: float, level: float, upright: float) -> Iterator[Run]:
    for at in range(10, int(level) + 1, 10):
        yield Run(corner + at - 1.2, corner + 6.2, str(at), _FIGURE)
    for at in range(10, int(upright) + 1, 10):
        yield Run(corner + 4.2, corner + at + 0.8, str(at), _FIGURE)


def _steps(paper: Paper, correction: PrinterCorrection, printer: str) -> Iterator[Run]:
    corner, (level, upright) = cross_at(paper), line_lengths(paper)
    yield Run(_STEPS_X, _STEPS_Y - 10, TITLE, _HEADING)
    lines = [
        f"{PRINT_NOTE}. Jangan pilih “sesuaikan dengan halaman”.",
        f"Kertas {paper.value}" + (f", printer {printer}" if printer else ""),
        _correction_words(correction),
        "",
        "Ukur dengan penggaris sampai sepersepuluh milimeter, lalu ketik di program:",
        f"A — dari tepi kiri kertas ke garis tegak (seharusnya {corner:g} mm)",
        f"B — dari tepi atas kertas ke garis mendatar (seharusnya {corner:g} mm)",
        f"C — panjang garis mendatar (seharusnya {level:g} mm)",
        f"D — panjang garis tegak (seharusnya {upright:g} mm)",
    ]
    y = _STEPS_Y
    for line in lines:
        for part in wrap(line, _STEP.face, _STEP.size, card_sheet(paper).width - _STEPS_X - 12, 2) or ("",):
            yield Run(_STEPS_X, y, part, _STEP)
            y += _LEADING


def _correction_words(correction: PrinterCorrection) -> str:
    if correction.offset_mm == (0.0, 0.0) and correction.scale == NO_CORRECTION.scale:
        return "Dicetak tanpa koreksi."
    right, down = (f"{shift / 10:+.1f}".replace(".", ",") for shift in (correction.right, correction.down))
    scale = f"{correction.scale / 10:.1f}".replace(".", ",")
    return f"Dicetak dengan koreksi: kanan {right} mm, bawah {down} mm, skala {scale} %."
