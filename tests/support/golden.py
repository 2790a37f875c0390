"""Reference outputs in `tests/golden`, compared with what is written now.

`GOLDEN=write` in the environment writes them anew; the change is then reviewed like any other.
"""

import os
from pathlib import Path

from PIL import Image, ImageChops

_FOLDER = Path(__file__).parents[1] / "golden"
_WRITE = os.environ.get("GOLDEN") == "write"
_CLEARLY_OTHER = 64
"""Levels of 255 that a dot may differ by where renderers smooth edges in their own way."""


def same_text(name: str, text: str) -> None:
    """Fails with both texts when `text` is not the reference `name`."""
    path = _FOLDER / name
    if _WRITE:
        path.write_text(text, "utf-8")
    assert text.splitlines() == path.read_text("utf-8").splitlines()


def same_picture(name: str, picture: Image.Image, *, share: float = 0.004) -> None:
    """Fails when more than a share of the dots is clearly other than in the reference `name`."""
    path = _FOLDER / name
    if _WRITE:
        picture.save(path, optimize=True)
    with Image.open(path) as reference:
        assert picture.size == reference.size
        assert clearly_other(picture, reference.convert("RGB")) <= share


def clearly_other(one: Image.Image, other: Image.Image) -> float:
    """The share of dots, 0 to 1, that clearly differ between two pictures of one size."""
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(histogram[_CLEARLY_OTHER:]) / sum(histogram)
