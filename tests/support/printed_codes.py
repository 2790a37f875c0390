"""Codes of cards that an office has issued, and pictures of codes."""

from pathlib import Path

from PIL import Image
from sqlalchemy import select

from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.models.schema import cards
from kemiskinan_desktop.services.workplace import Workplace

_MODULE, _QUIET = 8, 4


def issued_codes(workplace: Workplace) -> list[str]:
    """The codes of all cards in the ledger, oldest first."""
    with workplace.context.database.read() as session:
        return list(session.execute(select(cards.c.token).order_by(cards.c.number)).scalars())


def code_picture(texts: list[str], path: Path) -> Path:
    """A PNG with one QR beside the other."""
    tiles = [_tile(text) for text in texts]
    sheet = Image.new("L", (sum(tile.width for tile in tiles), max(tile.height for tile in tiles)), 255)
    left = 0
    for tile in tiles:
        sheet.paste(tile, (left, 0))
        left += tile.width
    sheet.save(path)
    return path


def _tile(text: str) -> Image.Image:
    matrix = qr_matrix(text)
    side = matrix.size + 2 * _QUIET
    small = Image.new("L", (side, side), 255)
    for y, row in enumerate(matrix.rows):
        for x, black in enumerate(row):
            if black:
                small.putpixel((x + _QUIET, y + _QUIET), 0)
    return small.resize((side * _MODULE, side * _MODULE), Image.Resampling.NEAREST)
