"""How our workbooks look: fonts, fills and number formats in one place."""

from typing import Final

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

FONT_NAME: Final = "Calibri"
INK, MUTED, LINE, PRIMARY, GROUND = "1B2430", "5B6878", "DDE3EA", "0B5D6B", "F4F6F8"
REFUSED_FILL, CONFLICT_FILL, TOTAL_FILL = "FBE3E0", "FBF3CF", "E3EEF0"
TEXT_FORMAT, DATE_FORMAT, WHOLE_FORMAT, NUMBER_FORMAT = "@", "dd/mm/yyyy", "#,##0", "General"
PERCENT_FORMAT: Final = "0.00"


def font(*, size: float = 10, bold: bool = False, colour: str = INK) -> Font:
    """A font of the workbook."""
    return Font(name=FONT_NAME, size=size, bold=bold, color=colour)


def fill(colour: str) -> PatternFill:
    """A plain background."""
    return PatternFill("solid", start_color=colour, end_color=colour)


def thin_border() -> Border:
    """A thin line on all sides."""
    side = Side(style="thin", color=LINE)
    return Border(left=side, right=side, top=side, bottom=side)


HEADING_FONT: Final = font(bold=True, colour="FFFFFF")
HEADING_FILL: Final = fill(PRIMARY)
LOCKED_HEADING_FILL: Final = fill(MUTED)
HEADING_ALIGNMENT: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
TITLE_FONT: Final = font(size=15, bold=True, colour=PRIMARY)
SUBTITLE_FONT: Final = font(size=11, colour=MUTED)
BODY_FONT: Final = font()
STRONG_FONT: Final = font(bold=True)
LOCKED_FONT: Final = font(colour=MUTED)
WRAPPED: Final = Alignment(vertical="top", wrap_text=True)
LOCKED: Final = Protection(locked=True)
UNLOCKED: Final = Protection(locked=False)
