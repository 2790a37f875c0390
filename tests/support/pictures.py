"""Pictures of every page for the user's manual: `python -m tests.support.pictures FOLDER [NAME...]`."""

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory

from tests.support import kim_cards
from tests.support.command_line import copied_office
from tests.support.offices import NOW, Clock
from tests.support.paper_pictures import photograph_papers
from tests.support.people_pictures import NAMES as PEOPLE
from tests.support.people_pictures import photograph_people
from tests.support.scenes import DARK, LARGE, SCENES
from tests.support.studio import OFFICER, door, lone_check, make_office, studio, wait_until
from tests.support.trust_pictures import NAMES as TRUST
from tests.support.trust_pictures import photograph_trust

from kemiskinan_desktop.credentials import kim1
from kemiskinan_desktop.credentials.founding import self_rooted_office
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_store import keep_list
from kemiskinan_desktop.services.workplace import open_workplace
from kemiskinan_desktop.ui.opening.rescue_panel import RescuePanel
from kemiskinan_desktop.ui.tokens import Scheme

PLACE = PureWindowsPath(r"D:\Kantor\gunungpati.kantor")
PAPERS, DOOR = "kertas", ("buka-kantor", "buka-kantor-baru", "kantor-rusak", "periksa-saja")


@dataclass(frozen=True, slots=True)
class Series:
    """Pictures of one look; the suffix stands at the end of their names."""

    suffix: str
    names: Sequence[str]
    scheme: Scheme = Scheme.LIGHT
    text_scale: int = 100

    def chosen(self, wanted: Sequence[str]) -> list[str]:
        """The scenes of this series whose pictures are wanted; all when nothing is named."""
        return [name for name in self.names if not wanted or f"{name}{self.suffix}" in wanted]


ALL = (
    Series("", tuple(SCENES)),
    Series("-gelap", DARK, Scheme.DARK),
    Series("-besar", LARGE, text_scale=200),
)


def photograph(folder: Path, wanted: Sequence[str] = ()) -> None:
    """Write the pictures into the folder, all of them or those whose names are given."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        data = Path(scratch) / "data"
        os.environ["KEMISKINAN_DATA"] = str(data)
        office = make_office(Path(scratch) / "latihan.kantor")
        for series in ALL:
            _photograph_series(series, series.chosen(wanted), office, folder)
        if not wanted or PAPERS in wanted:
            with studio(_copy(office, PAPERS), folder) as room:
                photograph_papers(room.workplace, Path(scratch), folder)
        if not wanted or set(PEOPLE) & set(wanted):
            photograph_people(folder, Path(str(PLACE)), Path(scratch) / "orang")
        if not wanted or set(TRUST) & set(wanted):
            photograph_trust(folder, Path(scratch) / "kepercayaan")
        if not wanted or set(DOOR) & set(wanted):
            _photograph_door(folder, _damaged(_copy(office, "rusak")))
            _photograph_check(folder)


def _photograph_series(series: Series, names: Sequence[str], office: Path, folder: Path) -> None:
    if not names:
        return
    with studio(_copy(office, f"seri{series.suffix}"), folder, series.scheme, series.text_scale) as room:
        for name in names:
            SCENES[name](room)
            room.keep(f"{name}{series.suffix}")
            room.test_desk.desk.messages.clear()


def _photograph_door(folder: Path, damaged: Path) -> None:
    with door(folder) as (opening, keep):
        opening.choose(Path(str(PLACE)))
        keep(DOOR[0])
        opening.make()
        panel = opening.new_panel
        panel.kecamatan.set_value("33.74.12")
        panel.file.edit.setText(str(PLACE))
        panel.position.setText("Camat Gunungpati")
        keep(DOOR[1])
        opening.open(damaged)
        wait_until(lambda: isinstance(opening.stack.currentWidget(), RescuePanel))
        keep(DOOR[2])


def _photograph_check(folder: Path) -> None:
    """The window without an office, on a PC that knows the list of one: a card and the KTP shown with it."""
    office = self_rooted_office(kim_cards.OFFICE, kim_cards.OFFICE_NAME, NOW - timedelta(days=4))
    keep_list(trust_folder(), office.trust_file)
    with lone_check(folder) as (page, keep):
        page.open(kim1.encode(kim_cards.claims(issued_at=NOW - timedelta(days=2)), office.key))
        page.answer.ktp.give(kim_cards.NIK.text)
        keep(DOOR[3])


def _damaged(office: Path) -> Path:
    """An office with backups and one changed bit."""
    workplace = open_workplace(office, clock=Clock())
    for reason in ("sebelum-impor", "berkala"):
        workplace.backups.make(OFFICER, reason)
    workplace.close()
    content = bytearray(office.read_bytes())
    content[len(content) // 2] ^= 1
    office.write_bytes(content)
    written = (NOW + timedelta(minutes=6)).timestamp()
    os.utime(office, (written, written))
    return office


def _copy(office: Path, name: str) -> Path:
    return copied_office(office, office.parent / name)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["TZ"] = "Asia/Jakarta"
    time.tzset()
    photograph(Path(sys.argv[1]), sys.argv[2:])
