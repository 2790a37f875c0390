"""The typeface of all papers: IBM Plex Sans, embedded as subsets."""

from enum import StrEnum
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kemiskinan_desktop.assets import resource


class Face(StrEnum):
    """Weights of IBM Plex Sans, by the name of their file."""

    REGULAR = "IBMPlexSans-Regular"
    MEDIUM = "IBMPlexSans-Medium"
    SEMIBOLD = "IBMPlexSans-SemiBold"
    BOLD = "IBMPlexSans-Bold"
    ITALIC = "IBMPlexSans-Italic"


@cache
def load_faces() -> None:
    """Make the faces known to reportlab, once."""
    for face in Face:
        pdfmetrics.registerFont(TTFont(face.value, str(resource("fonts", f"{face}.ttf"))))


def width(text: str, face: Face, size: float) -> float:
    """Width of a text in millimetres; `size` in points."""
    load_faces()
    return pdfmetrics.stringWidth(text, face.value, size) * 25.4 / 72
