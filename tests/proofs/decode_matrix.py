"""Printed cards after what life does to them: read by the program and by two libraries of other people."""

import random
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from tests.proofs.results import Found
from tests.support.code_readers import read_by_us, read_by_zbar, read_by_zxing
from tests.support.kim_cards import FOUNDED, OFFICE, claims
from tests.support.printed_papers import cards_pdf, dots_of, face
from tests.support.worn_cards import DOTS_A_MM, WAYS

from kemiskinan_desktop.credentials import kim1
from kemiskinan_desktop.credentials.keys import OfficeKey
from kemiskinan_desktop.credentials.qr import qr_matrix
from kemiskinan_desktop.domain.sheets import Duplex, Paper
from kemiskinan_desktop.papers.imposition import front_place
from kemiskinan_desktop.papers.measures import CARD

GOAL = 0.98
"""Of every kind of wear, that the program must read."""
_NAMES = ("ALI", "SITI AMINAH", "RADEN AYU SITI KUSUMANIN")
_CARDS = 10
_PAPER_AND_INK = [round(30 + grey * 0.84) for grey in range(256)]
"""Black is never black and white never white."""
_PORTION = 25
_KEY = replace(OfficeKey.generate(OFFICE, FOUNDED.date()), seed=bytes(range(32)))
"""Always the same, so that a run can be made again to the dot."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A card as the printer was given it, and the text of its code."""

    text: str
    front: Image.Image


@cache
def printed_cards() -> tuple[Printed, ...]:
    """A sheet of cards with short and longest codes (versions 11 and 12), dot by dot at 300 dpi."""
    texts = [_text(number) for number in range(_CARDS)]
    codes = [qr_matrix(text) for text in texts]
    faces = [face(n, qr_size=made.size, qr_rows=made.rows) for n, made in enumerate(codes)]
    page = dots_of(cards_pdf(faces, duplex=Duplex.FRONTS, paper=Paper.F4)).convert("L")
    return tuple(Printed(text, _front(page, position)) for position, text in enumerate(texts))


def prove(kind: str, count: int, seed: int) -> Found:
    """`count` cards worn in one way; a loss when the program reads less than the goal.

    One card may be missed in any count, so that a quick share is no game of chance.
    """
    read = {"us": 0, "zxing": 0, "zbar": 0}
    for first in range(0, count, _PORTION):
        for reader, right in _portion(kind, range(first, min(count, first + _PORTION)), seed).items():
            read[reader] += right
    rates = {reader: right / count for reader, right in read.items()}
    allowed = max(1, round(count * (1 - GOAL)))
    lost = () if count - read["us"] <= allowed else (f"{kind}: {rates['us']:.1%} read",)
    note = f"{rates['us']:.1%}; one look of zxing-cpp {rates['zxing']:.1%}, zbar {rates['zbar']:.1%}"
    return Found(what=f"cards read after {kind}", asked=count, done=read["us"], losses=lost, note=note)


def _portion(kind: str, numbers: range, seed: int) -> dict[str, int]:
    cards = printed_cards()
    worn: dict[str, Image.Image] = {}
    for number in numbers:
        chance = random.Random(f"{seed} {kind} {number}")
        worn[str(number)] = WAYS[kind](cards[number % _CARDS].front, chance)
    texts = {name: cards[int(name) % _CARDS].text for name in worn}
    with TemporaryDirectory() as folder:
        by_zbar = read_by_zbar(worn, Path(folder))
    return {
        "us": sum(texts[name] in read_by_us(picture) for name, picture in worn.items()),
        "zxing": sum(texts[name] in read_by_zxing(picture) for name, picture in worn.items()),
        "zbar": sum(texts[name] in by_zbar[name] for name in worn),
    }


def _text(number: int) -> str:
    name = _NAMES[number % len(_NAMES)]
    card = claims(card_number=str(1226000000 + number), head_name=name, sk_number="465.1/1234 TAHUN 2026")
    return kim1.encode(card, _KEY)


def _front(page: Image.Image, position: int) -> Image.Image:
    place = front_place(position, Paper.F4)
    x, y = round(place.x * DOTS_A_MM), round(place.y * DOTS_A_MM)
    box = (x, y, x + round(CARD.width * DOTS_A_MM), y + round(CARD.height * DOTS_A_MM))
    return page.crop(box).point(_PAPER_AND_INK)
