"""Where an invented family lives: kelurahan, RW, RT and an address of invented kampungs."""

from collections.abc import Sequence
from dataclasses import dataclass

from kemiskinan_desktop.services.training.chance import Chance

_KAMPUNG = """Sekar Jati|Randu Wangi|Kebon Tirto|Sumber Rejeki|Wonolestari|Tegal Arum|Pucang Indah|
Karang Mulyo|Sidorukun|Bangun Asri|Jati Luhur|Ngemplak Baru|Kalimanis Dalam|Mangga Dua|Ngadirejo|
Kalijati Atas|Watu Gede|Bukit Manis|Gading Permai|Rejosari Lama"""
_FORMS = {
    "Kp. {name}": 4,
    "Kp. {name} Gg. {lane}": 3,
    "Jl. {name} {lane}": 3,
    "Dk. {name}": 2,
    "Gg. {name}": 1,
}
_LANES = ("I", "II", "III", "IV", "V", "VI", "VII")
_NAMES = tuple(name.strip() for name in _KAMPUNG.split("|"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """An address."""

    address: str
    rt: str
    rw: str
    kelurahan: str
    """Code."""


class Neighbourhoods:
    """The kelurahan of a kecamatan with how many families each has beside the others."""

    def __init__(self, kelurahan: Sequence[str], seed: int) -> None:
        chance = Chance(seed, "kelurahan")
        self._shares = {code: 0.5 + chance.share() for code in kelurahan}
        self._units = {code: (chance.within(4, 10), chance.within(3, 7)) for code in kelurahan}

    def home(self, chance: Chance) -> Home:
        """A home of one family."""
        kelurahan = chance.weighted(self._shares)
        rw_count, rt_count = self._units[kelurahan]
        rw = chance.within(1, rw_count)
        # a kampung lies in one RW, so neighbours share its name
        name = _NAMES[(rw * 7 + int(kelurahan[-2:]) * 3) % len(_NAMES)]
        street = chance.weighted(_FORMS).format(name=name, lane=chance.pick(_LANES))
        number = f" No. {chance.within(1, 98)}" if chance.happens(0.8) else ""
        return Home(
            address=street + number,
            rt=f"{chance.within(1, rt_count):03}",
            rw=f"{rw:03}",
            kelurahan=kelurahan,
        )
