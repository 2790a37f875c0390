"""Where the millimetres of a page land among the dots of a corrected printer."""

from dataclasses import dataclass

from kemiskinan_desktop.papers.measures import DPI, Size, card_sheet
from kemiskinan_desktop.papers.values import SheetOptions


@dataclass(frozen=True, slots=True)
class Grid:
    """Offset in millimetres and scale about the middle of the page, as `Pen.page` applies them."""

    size: Size
    offset: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0
    dpi: int = DPI

    @property
    def dot(self) -> float:
        """Millimetres of one printer dot."""
        return 25.4 / self.dpi

    def landing(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page lands on the sheet, in millimetres."""
        across, down = self.size.width / 2, self.size.height / 2
        return (
            self.offset[0] + across + self.scale * (x - across),
            self.offset[1] + down + self.scale * (y - down),
        )

    def origin(self, x: float, y: float) -> tuple[float, float]:
        """The point of the page that lands there."""
        across, down = self.size.width / 2, self.size.height / 2
        return (
            across + (x - self.offset[0] - across) / self.scale,
            down + (y - self.offset[1] - down) / self.scale,
        )

    def on_dot(self, x: float, y: float) -> tuple[float, float]:
        """The corner of a dot that is nearest to a point of the sheet."""
        return round(x / self.dot) * self.dot, round(y / self.dot) * self.dot


def grid_of(options: SheetOptions) -> Grid:
    """The grid of a print."""
    return Grid(card_sheet(options.paper), options.offset_mm, options.scale, options.dpi)
