"""Which of a camera's formats is asked for: enough to read a code, little enough for an old PC."""

from collections.abc import Sequence
from dataclasses import dataclass

_WIDEST, _HIGHEST, _SLOWEST = 1280, 720, 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameFormat:
    """Size in pixels and pictures a second."""

    width: int
    height: int
    rate: float


def best_format(formats: Sequence[FrameFormat]) -> int | None:
    """The place of the format to ask for; None when the camera names none.

    The largest within 1280 x 720 of at least 10 pictures a second, the faster of two equals; of larger ones
    alone the smallest.
    """
    if not formats:
        return None

    def worth(at: int) -> tuple[bool, bool, int, float]:
        each = formats[at]
        fits = each.width <= _WIDEST and each.height <= _HIGHEST
        area = each.width * each.height
        return fits, each.rate >= _SLOWEST, area if fits else -area, each.rate

    return max(range(len(formats)), key=worth)
