"""What happens to a card before it is checked: of a grey card at 300 dpi, what is seen of it.

Strengths are those of docs/bukti.md; all chance comes from the given source, so a picture can be made again.
"""

import math
import random
from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from tests.support.card_scenes import darkened, jpeg, laid_on_desk, noisy, seen_from, turned

Wear = Callable[[Image.Image, random.Random], Image.Image]
DOTS_A_MM = 300 / 25.4


def blurred(card: Image.Image, chance: random.Random) -> Image.Image:
    """A flat scan out of focus: Gaussian of 1 to 2.5 dots."""
    return noisy(card.filter(ImageFilter.GaussianBlur(chance.uniform(1.0, 2.5))), 4, chance)


def vga_webcam(card: Image.Image, chance: random.Random) -> Image.Image:
    """640 x 480 showing 55 to 70 mm, held by hand, noise and JPEG."""
    return _webcam(card, chance, (640, 480), chance.uniform(55, 70))


def hd_webcam(card: Image.Image, chance: random.Random) -> Image.Image:
    """1280 x 720 showing 90 to 130 mm, held by hand, noise and JPEG."""
    return _webcam(card, chance, (1280, 720), chance.uniform(90, 130))


def photocopied(card: Image.Image, chance: random.Random) -> Image.Image:
    """A photocopy of a photocopy: grown or thinned ink, hard contrast, specks, a little askew."""
    seen = laid_on_desk(card, 40, 255)
    for _ in range(2):
        seen = seen.filter(ImageFilter.GaussianBlur(chance.uniform(0.6, 1.1)))
        seen = turned(seen, chance.uniform(-1.5, 1.5), 255)
        middle, steep = chance.uniform(105, 150), chance.uniform(2.5, 6)
        seen = seen.point([_bounded((grey - middle) * steep + 128) for grey in range(256)])
        _speckle(seen, chance)
    return noisy(seen, 5, chance)


def rotated(card: Image.Image, chance: random.Random) -> Image.Image:
    """Any angle on a desk, seen from up to 25 degrees beside the vertical."""
    flat = turned(laid_on_desk(card, 60, chance.randrange(60, 200)), chance.uniform(0, 360), 128)
    seen = seen_from(flat, chance.uniform(0, 25), chance.uniform(0, 25), chance)
    return noisy(seen.filter(ImageFilter.GaussianBlur(0.8)), 5, chance)


def stained(card: Image.Image, chance: random.Random) -> Image.Image:
    """A coffee ring and two see-through drops over the code, which leave 35 to 70 % of its light."""
    stain = Image.new("L", card.size, 255)
    pen = ImageDraw.Draw(stain)
    middle = _on_code(card, chance, 8)
    radius = chance.uniform(9, 22) * DOTS_A_MM
    box = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
    inside = chance.randrange(200, 245)
    pen.ellipse(box, fill=inside, outline=chance.randrange(90, 150), width=round(chance.uniform(1, 2.5) * 12))
    for _ in range(2):
        x, y = _on_code(card, chance, 10)
        wide, high = chance.uniform(1.5, 6) * DOTS_A_MM, chance.uniform(1.5, 6) * DOTS_A_MM
        pen.ellipse((x - wide, y - high, x + wide, y + high), fill=chance.randrange(100, 180))
    soft = stain.filter(ImageFilter.GaussianBlur(4))
    return noisy(ImageChops.multiply(card, soft).filter(ImageFilter.GaussianBlur(0.8)), 5, chance)


def scratched(card: Image.Image, chance: random.Random) -> Image.Image:
    """Three to six scratches down to the white, 16 to 36 mm long and 0.1 to 0.2 mm wide, over the code."""
    seen = card.copy()
    pen = ImageDraw.Draw(seen)
    for _ in range(chance.randint(3, 6)):
        x, y = _on_code(card, chance, 10)
        angle, long = chance.uniform(0, math.pi), chance.uniform(8, 18) * DOTS_A_MM
        across, down = math.cos(angle) * long, math.sin(angle) * long
        ends = (x - across, y - down, x + across, y + down)
        pen.line(ends, fill=chance.randrange(225, 256), width=round(chance.uniform(0.1, 0.2) * DOTS_A_MM))
    return noisy(seen.filter(ImageFilter.GaussianBlur(0.8)), 5, chance)


def folded(card: Image.Image, chance: random.Random) -> Image.Image:
    """A fold through the code: broken ink 0.2 to 0.5 mm wide, one half shorter by up to 5 % and in shadow."""
    across = chance.random() < 0.5
    upright = card.transpose(Image.Transpose.ROTATE_90) if across else card
    fold = round(_on_code(card, chance, 8)[1 if across else 0])
    fold = min(max(fold, 1), upright.width - 2)
    if across:
        fold = min(max(fold, upright.width // 4), upright.width * 3 // 4)
    left, right = upright.crop((0, 0, fold, upright.height)), upright.crop((fold, 0, *upright.size))
    right = right.resize(
        (round(right.width * chance.uniform(0.95, 1)), right.height), Image.Resampling.BICUBIC
    )
    shade = chance.uniform(0.65, 1)
    seen = Image.new("L", (left.width + right.width, upright.height), 255)
    seen.paste(left, (0, 0))
    seen.paste(right.point([_bounded(grey * shade) for grey in range(256)]), (fold, 0))
    broken = round(chance.uniform(0.2, 0.5) * DOTS_A_MM)
    pen = ImageDraw.Draw(seen)
    for y in range(0, seen.height, 2):
        half = chance.uniform(0.3, 1) * broken / 2
        pen.line((fold - half, y, fold + half, y), fill=chance.randrange(150, 250), width=2)
    return noisy(seen.filter(ImageFilter.GaussianBlur(0.8)), 5, chance)


def dim(card: Image.Image, chance: random.Random) -> Image.Image:
    """A 1280 x 720 camera in low light: 15 to 35 % of the light, uneven, much noise, JPEG."""
    frame = _frame(card, chance, (1280, 720), chance.uniform(80, 110))
    frame = darkened(frame, chance.uniform(0.15, 0.35), chance)
    return jpeg(noisy(frame, chance.uniform(4, 8), chance), chance.randint(60, 85))


WAYS: dict[str, Wear] = {
    "blur": blurred, "webcam 640 × 480": vga_webcam, "webcam 1280 × 720": hd_webcam,
    "photocopy of a photocopy": photocopied, "rotation and tilt": rotated, "stain": stained,
    "scratches": scratched, "fold": folded, "low light": dim,
}  # fmt: skip


def _webcam(card: Image.Image, chance: random.Random, size: tuple[int, int], shown_mm: float) -> Image.Image:
    frame = _frame(card, chance, size, shown_mm)
    return jpeg(noisy(frame, chance.uniform(4, 10), chance), chance.randint(50, 85))


def _frame(card: Image.Image, chance: random.Random, size: tuple[int, int], shown_mm: float) -> Image.Image:
    """What a lens sees of a card in the hand, the code somewhere near the middle."""
    x, y = _code_middle(card)
    x, y = x + chance.uniform(-5, 5) * DOTS_A_MM, y + chance.uniform(-3, 3) * DOTS_A_MM
    step, turn = shown_mm * DOTS_A_MM / size[0], math.radians(chance.uniform(-12, 12))
    a, b, wide, high = step * math.cos(turn), step * math.sin(turn), size[0] / 2, size[1] / 2
    frame = card.transform(
        size,
        Image.Transform.AFFINE,
        (a, b, x - a * wide - b * high, -b, a, y + b * wide - a * high),
        Image.Resampling.BICUBIC,
        fillcolor=chance.randrange(60, 190),
    )
    return seen_from(frame, chance.uniform(0, 10), chance.uniform(0, 10), chance).filter(
        ImageFilter.GaussianBlur(chance.uniform(0.4, 0.8))
    )


def _code_middle(card: Image.Image) -> tuple[float, float]:
    """The middle of the code on a card of any resolution."""
    return card.width * 69.9 / 85.6, card.height * 28.1 / 53.98


def _on_code(card: Image.Image, chance: random.Random, reach_mm: float) -> tuple[float, float]:
    x, y = _code_middle(card)
    reach = reach_mm * DOTS_A_MM
    return x + chance.uniform(-reach, reach), y + chance.uniform(-reach, reach)


def _speckle(page: Image.Image, chance: random.Random) -> None:
    pen = ImageDraw.Draw(page)
    for fill in (0, 255):
        for _ in range(chance.randint(150, 400)):
            x, y, side = (
                chance.randrange(page.width),
                chance.randrange(page.height),
                chance.choice((0, 0, 1, 2)),
            )
            pen.rectangle((x, y, x + side, y + side), fill=fill)


def _bounded(grey: float) -> int:
    return min(255, max(0, round(grey)))
