"""The city takes in the packages of all its kecamatan.

``python -c "from benchmarks.city_packages import measure; measure('FOLDER', 9400)"`` makes a training office
with so many families per kecamatan, sends its package, lets an office of the city take all of them in, and
prints seconds, memory and what the lists cost then. What is made stays in the folder.
"""

import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.domain.office import OfficeProfile, OfficeRole
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.reference import load_reference
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace, create_workplace, open_workplace

CITY = OfficeProfile(
    kecamatan="33.74", kecamatan_name="Kota Semarang", role=OfficeRole.CITY, name="KOTA LATIHAN",
    training=True,
)  # fmt: skip
_T = TypeVar("_T")


def measure(place: str, families: int) -> None:
    """Do it all and print it."""
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    city = _city(folder / "kota.kantor")
    stick = folder / "stik"
    stick.mkdir(exist_ok=True)
    for number, area in enumerate(load_reference().kecamatan, start=1):
        _send(folder / f"{area.code}.kantor", area.code, families, number, city, stick)
    taken = _timed(f"terima {families} x 16", lambda: city.packages.take_all(OPERATOR, [stick]))
    for each in taken:
        said = "" if each.refusal is None else each.refusal.sentence
        counts = None if each.taken is None else dict(each.taken.row.counts)
        print(each.path.name, each.name, counts, said)
    _look(city)
    city.close()


def _city(path: Path) -> Workplace:
    return open_workplace(path) if path.exists() else create_workplace(path, CITY, None)


def _send(path: Path, kecamatan: str, families: int, seed: int, city: Workplace, stick: Path) -> None:
    if not path.exists():
        make_training_office(path, kecamatan=kecamatan, families=families, seed=seed)
    office = open_workplace(path)
    try:
        for giver, taker in ((office, city), (city, office)):
            card = stick / "kartu.kdkenal"
            giver.packages.write_introduction(OPERATOR, card)
            taker.packages.trust(OPERATOR, taker.packages.read_introduction(OPERATOR, card))
        sent = _timed(f"kirim {kecamatan}", lambda: office.packages.send(OPERATOR, "L33.74", stick))
        print(sent.path.name, f"{sent.path.stat().st_size / 1e6:.1f} MB")
    finally:
        office.close()


def _look(city: Workplace) -> None:
    rows = _timed("daftar", lambda: city.families.index(OPERATOR, FamilyFilter()))
    print(len(rows), "keluarga")
    _timed("100 baris", lambda: city.families.rows(OPERATOR, rows[:100]))
    _timed("cari", lambda: city.families.find(OPERATOR, "siti kasmi"))
    today = city.context.today
    _timed("rekap", lambda: city.recaps.month(OPERATOR, today.year, today.month))
    _timed("ganda", lambda: city.duplicates.search(OPERATOR))


def _timed(what: str, work: Callable[[], _T]) -> _T:
    started = time.perf_counter()
    found = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{what}: {time.perf_counter() - started:.2f} s, puncak {peak:.0f} MB, pembaca {child:.0f} MB",
        flush=True,
    )
    return found
