"""Pictures of every page for the user's manual: `python -m tests.support.pictures FOLDER [NAME...]`."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from tests.support.paper_pictures import photograph_papers
from tests.support.printed_codes import issued_codes
from tests.support.studio import OFFICER, Studio, make_office, studio

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.ui.check.page import CheckPage
from kemiskinan_desktop.ui.families.page import NEW, FamiliesPage
from kemiskinan_desktop.ui.tokens import Scheme
from kemiskinan_desktop.ui.verification.page import VerificationPage

Scene = Callable[[Studio], object]
_CTRL = Qt.KeyboardModifier.ControlModifier


def home(room: Studio) -> None:
    """Beranda."""
    room.show("home")


def families(room: Studio) -> None:
    """The list with one family looked at."""
    page = room.show("families")
    assert isinstance(page, FamiliesPage)
    page.listing.table.select_row(3)
    page.listing.show_current()


def family_form(room: Studio) -> None:
    """The form of a stored family."""
    room.show("families", _families(room, SurveyState.DRAFT)[0])


def form_with_errors(room: Studio) -> None:
    """A new family with mistakes, after *Ajukan* was tried."""
    page = room.show("families", NEW)
    assert isinstance(page, FamiliesPage)
    clerk = room.clerk
    clerk.fill("3374121507000001", "Jl. Melati 3", "4", "2", "Kan", "", "18", "01072026", "Sari", "")
    clerk.fill("Karto", "3374121713800001", "")
    page.editing.submit_form()
    room.settle()
    form = page.form
    assert form is not None
    form.jump_to_next()


def verification(room: Studio) -> None:
    """The queue of those who wait for validation."""
    page = room.show("verification", SurveyState.SUBMITTED)
    assert isinstance(page, VerificationPage)
    page.queue.table.select_rows([0, 1, 2])


def determination(room: Studio) -> None:
    """What a decree would freeze."""
    page = room.show("verification")
    assert isinstance(page, VerificationPage)
    page.show_decree()


def cards(room: Studio) -> None:
    """The sheet before it is printed."""
    room.show("cards")
    room.settle()


def genuine(room: Studio) -> None:
    """A genuine card."""
    room.show("check", issued_codes(room.workplace)[4])


def forged(room: Studio) -> None:
    """A card whose code was changed, after a genuine one."""
    code = issued_codes(room.workplace)[5]
    page = room.show("check", code)
    assert isinstance(page, CheckPage)
    middle = len(code) // 2
    page.open(code[:middle] + ("A" if code[middle] != "A" else "B") + code[middle + 1 :])


def programs(room: Studio) -> None:
    """The programmes."""
    room.show("programs")


def recap(room: Studio) -> None:
    """The recap of the month."""
    room.show("recap")


def search(room: Studio) -> None:
    """Ctrl+K with something typed."""
    room.show("families")
    room.window.activateWindow()
    room.settle()
    room.window.search.start()
    room.clerk.type("sri wah")


SCENES: Mapping[str, Scene] = {
    "beranda": home,
    "keluarga": families,
    "keluarga-formulir": family_form,
    "keluarga-formulir-galat": form_with_errors,
    "verifikasi": verification,
    "penetapan": determination,
    "kartu": cards,
    "periksa-asli": genuine,
    "periksa-palsu": forged,
    "program": programs,
    "rekap": recap,
    "pencarian": search,
}
DARK = ("beranda", "keluarga", "keluarga-formulir-galat", "kartu", "rekap")
LARGE = ("beranda", "keluarga", "keluarga-formulir")


def photograph(folder: Path, wanted: Sequence[str] = ()) -> None:
    """Write the pictures, all of them or those whose names are given."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        office = make_office(Path(scratch) / "latihan.kantor")
        os.environ["KEMISKINAN_DATA"] = str(Path(scratch) / "data")
        for suffix, names, scheme, scale in (
            ("", tuple(SCENES), Scheme.LIGHT, 100),
            ("-gelap", DARK, Scheme.DARK, 100),
            ("-besar", LARGE, Scheme.LIGHT, 200),
        ):
            chosen = [name for name in names if not wanted or f"{name}{suffix}" in wanted]
            with studio(office, folder, scheme, scale) as room:
                for name in chosen:
                    SCENES[name](room)
                    room.keep(f"{name}{suffix}")
        if not wanted or "kertas" in wanted:
            _photograph_papers(office, Path(scratch), folder)


def _photograph_papers(office: Path, scratch: Path, folder: Path) -> None:
    with studio(office, folder) as room:
        photograph_papers(room.workplace, scratch, folder)


def _families(room: Studio, state: SurveyState) -> list[str]:
    every = room.workplace.families
    return every.ids(OFFICER, every.index(OFFICER, FamilyFilter(states=frozenset({state}))))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    photograph(Path(sys.argv[1]), sys.argv[2:])
