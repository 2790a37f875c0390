"""How far a printer must be corrected, and how that is found from a measured calibration page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kemiskinan_desktop.domain.problems import Problem, error, warning
from kemiskinan_desktop.domain.sheets import Paper

MOST_SHIFT: Final = 250
"""Tenths of a millimetre; a printer that is further off is fed wrongly."""
LEAST_SCALE: Final = 950
MOST_SCALE: Final = 1050
RESOLUTIONS: Final = (300, 600, 1200)
"""Dots per inch by which codes are laid on whole dots."""
CROSS: Final = 20.0
"""Millimetres of the calibration cross from the left and the top edge."""
_UNEVEN: Final = 0.006
_FURTHEST_CROSS: Final = 13.0
"""Millimetres between where the cross was meant and where it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterCorrection:
    """What is done to a page so that this printer prints it in its true place and size."""

    right: int = 0
    """Tenths of a millimetre to the right; negative to the left."""
    down: int = 0
    """Tenths of a millimetre downwards; negative upwards."""
    scale: int = 1000
    """Tenths of a per cent."""
    dpi: int = 300

    def __post_init__(self) -> None:
        """Raise ValueError outside what a printer can need."""
        shifts = abs(self.right) <= MOST_SHIFT and abs(self.down) <= MOST_SHIFT
        if not (shifts and LEAST_SCALE <= self.scale <= MOST_SCALE and self.dpi in RESOLUTIONS):
            raise ValueError(self)

    @property
    def offset_mm(self) -> tuple[float, float]:
        """Right and down in millimetres."""
        return self.right / 10, self.down / 10

    @property
    def factor(self) -> float:
        """The scale as a number near 1."""
        return self.scale / 1000


NO_CORRECTION: Final = PrinterCorrection()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a person read on the printed calibration page, in millimetres."""

    left: float
    """From the left edge of the paper to the upright line of the cross."""
    top: float
    """From the top edge of the paper to the level line of the cross."""
    across: float
    """Length of the level line."""
    down: float
    """Length of the upright line."""


def line_lengths(paper: Paper) -> tuple[float, float]:
    """How long the level and the upright line of a calibration page are meant to be, in millimetres."""
    return {Paper.A4: (160.0, 240.0), Paper.F4: (160.0, 270.0), Paper.ID1: (60.0, 30.0)}[paper]


def cross_at(paper: Paper) -> float:
    """Millimetres of the cross from the left and the top edge."""
    return 10.0 if paper is Paper.ID1 else CROSS


def measured_problems(paper: Paper, measured: Measured) -> tuple[Problem, ...]:
    """What is doubtful in the measures; nothing when a correction can be found."""
    return tuple(_problems(paper, measured))


def correction_from(
    paper: Paper, size: tuple[float, float], measured: Measured, given: PrinterCorrection = NO_CORRECTION
) -> PrinterCorrection:
    """The correction that puts the middle of the sheet (its `size` in mm) in place and undoes the stretch.

    `given` is the correction the measured page was printed with; its resolution stays. Rounded to 0.1 mm and
    0.1 %. Raises ValueError for measures that `measured_problems` calls wrong.
    """
    level, upright = line_lengths(paper)
    stretch = (measured.across / level + measured.down / upright) / 2 / given.factor
    cross = cross_at(paper)
    right, down = (
        _shift(length / 2, read, stretch, offset + length / 2 + given.factor * (cross - length / 2))
        for length, read, offset in zip(size, (measured.left, measured.top), given.offset_mm, strict=True)
    )
    return PrinterCorrection(right=right, down=down, scale=round(1000 / stretch), dpi=given.dpi)


def _shift(middle: float, read: float, stretch: float, sent: float) -> int:
    """Tenths by which the middle must move; `read` is where the printer put what was sent to `sent`."""
    begin = read - stretch * sent
    return round(((middle - begin) / stretch - middle) * 10)


def _problems(paper: Paper, measured: Measured) -> Iterator[Problem]:
    level, upright = line_lengths(paper)
    stretches = (measured.across / level, measured.down / upright)
    for field, stretch in zip(("across", "down"), stretches, strict=True):
        if not LEAST_SCALE <= round(1000 / stretch if stretch > 0 else 0) <= MOST_SCALE:
            yield error(
                field, "calibration.scale",
                "Jauh dari ukuran sebenarnya. Cetak lagi tanpa penyesuaian ukuran (100 %), lalu ukur ulang.",
            )  # fmt: skip
            return
    for field, read in (("left", measured.left), ("top", measured.top)):
        if abs(read - cross_at(paper)) > _FURTHEST_CROSS:
            yield error(
                field, "calibration.shift",
                "Terlalu jauh bergeser. Periksa ukuran kertas di printer, cetak lagi, lalu ukur ulang.",
            )  # fmt: skip
    if abs(stretches[0] - stretches[1]) > _UNEVEN:
        yield warning(
            "down", "calibration.uneven",
            "Mendatar dan tegak tidak sama besar. Ukur sekali lagi; bila memang begitu, dipakai tengahnya.",
        )  # fmt: skip
