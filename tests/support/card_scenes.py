"""Light, lens and desk around a picture, with Pillow alone and chance that can be repeated."""

import math
import random
from io import BytesIO

from PIL import Image, ImageChops

_MIDDLE = 128


def noisy(picture: Image.Image, deviation: float, chance: random.Random) -> Image.Image:
    """Grain of so many grey levels (standard deviation) on every dot."""
    size, count = picture.size, picture.width * picture.height
    one, other = (Image.frombytes("L", size, chance.randbytes(count)) for _ in range(2))
    steep = deviation / 52  # the mean of two even throws of 0 to 255 spreads by 52
    grain = Image.blend(one, other, 0.5).point([_bounded((g - 127.5) * steep + _MIDDLE) for g in range(256)])
    return ImageChops.add(picture, grain, 1, -_MIDDLE)


def jpeg(picture: Image.Image, quality: int) -> Image.Image:
    """The picture after a camera packed it."""
    packed = BytesIO()
    picture.save(packed, "JPEG", quality=quality)
    return Image.open(packed).convert("L")


def darkened(picture: Image.Image, light: float, chance: random.Random) -> Image.Image:
    """So much of the light, 0 to 1, at the bright side; half of that at the other."""
    slope = Image.linear_gradient("L").resize(picture.size)
    if chance.random() < 0.5:
        slope = slope.transpose(Image.Transpose.ROTATE_180)
    lamp = slope.point([_bounded(light * (127 + grey / 2)) for grey in range(256)])
    return ImageChops.multiply(picture, lamp)


def laid_on_desk(card: Image.Image, margin: int, grey: int) -> Image.Image:
    """A desk of one grey round the card, so many dots wide."""
    desk = Image.new("L", (card.width + 2 * margin, card.height + 2 * margin), grey)
    desk.paste(card, (margin, margin))
    return desk


def turned(picture: Image.Image, degrees: float, ground: int) -> Image.Image:
    """Turned about its middle, nothing cut off."""
    return picture.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=ground)


def seen_from(picture: Image.Image, across: float, down: float, chance: random.Random) -> Image.Image:
    """In perspective: the eye stands so many degrees beside the vertical, three widths away."""
    beside, above = (math.radians(angle) * chance.choice((-1, 1)) for angle in (across, down))
    wide, high = picture.width / 2, picture.height / 2
    far = 6 * wide
    p, q = math.tan(beside) / far, math.tan(above) / far
    whole = 1 + wide * p + high * q
    factors = (
        1 / math.cos(beside) - wide * p, -wide * q, wide * whole - wide / math.cos(beside),
        -high * p, 1 / math.cos(above) - high * q, high * whole - high / math.cos(above),
        -p, -q,
    )  # fmt: skip
    return picture.transform(
        picture.size,
        Image.Transform.PERSPECTIVE,
        [factor / whole for factor in factors],
        Image.Resampling.BICUBIC,
        fillcolor=_MIDDLE,
    )


def _bounded(grey: float) -> int:
    return min(255, max(0, round(grey)))
