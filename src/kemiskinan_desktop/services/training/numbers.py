"""NIKs and KK numbers of people who do not exist.

Serials are counted down from 9999: no kecamatan registers thousands of births of one day, so a number from
here is nobody's, while every rule of a true one holds.
"""

from collections import Counter
from datetime import date

from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex

_LAST_SERIAL = 9999
_WOMAN = 40


class Numbers:
    """Hands out numbers, each once."""

    def __init__(self) -> None:
        self._niks: Counter[str] = Counter()
        self._kks: Counter[str] = Counter()

    def nik(self, area: str, born: date, sex: Sex) -> Nik:
        """A NIK first registered in a kecamatan, ``33.74.12``; raises ValueError after 9,999 of one day."""
        day = born.day + (_WOMAN if sex is Sex.FEMALE else 0)
        return Nik(_next(self._niks, _stem(area, day, born)))

    def kk(self, area: str, recorded: date) -> KkNumber:
        """A KK number recorded in a kecamatan on a day; raises ValueError after 9,999 of one day."""
        return KkNumber(_next(self._kks, _stem(area, recorded.day, recorded)))


def _stem(area: str, day: int, of: date) -> str:
    return f"{area.replace('.', '')}{day:02}{of.month:02}{of.year % 100:02}"


def _next(used: Counter[str], stem: str) -> str:
    serial = _LAST_SERIAL - used[stem]
    if serial < 1:
        raise ValueError(stem[:6])
    used[stem] += 1
    return f"{stem}{serial:04}"
