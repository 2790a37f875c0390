"""The main window of an open office: its pages in order, its facts, its own actions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.summaries import SearchHit
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.ui.actions import action
from kemiskinan_desktop.ui.backup_keeper import BackupKeeper
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.navigation import OPEN_OFFICE
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rail import PageSpec
from kemiskinan_desktop.ui.status_facts import StatusFacts
from kemiskinan_desktop.ui.translations import tr

if TYPE_CHECKING:
    from kemiskinan_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry of the rail and where its page is found; the page is imported when it is first looked at."""

    key: str
    """Also the package of the page below `ui`."""
    title: str
    icon: str
    page: str
    """Class of the page in the package's `page` module."""
    shortcut: str = ""
    foot: bool = False
    announce_key: bool = False
    on_rail: bool = True
    city: bool = True
    """Whether an office of the city has it: families are verified and cards printed in the kecamatan."""

    @property
    def module(self) -> str:
        """Full name of the page's module."""
        return f"kemiskinan_desktop.ui.{self.key}.page"


def places() -> tuple[Place, ...]:
    """The pages of the program in the order of the rail."""
    return (
        Place(key="home", title=tr("Beranda"), icon="home", page="HomePage", shortcut="Alt+1"),
        Place(key="families", title=tr("Keluarga"), icon="family", page="FamiliesPage", shortcut="Alt+2"),
        Place(key="verification", title=tr("Verifikasi & Validasi"), icon="verify",
              page="VerificationPage", shortcut="Alt+3", city=False),
        Place(key="cards", title=tr("Kartu KIM"), icon="card", page="CardsPage", shortcut="Alt+4",
              city=False),
        Place(key="programs", title=tr("Program Bantuan"), icon="program", page="ProgramsPage",
              shortcut="Alt+5"),
        Place(key="exchange", title=tr("Tukar Data Kota"), icon="exchange", page="ExchangePage",
              shortcut="Alt+6"),
        Place(key="recap", title=tr("Rekap"), icon="recap", page="RecapPage", shortcut="Alt+7"),
        Place(key="check", title=tr("Periksa Kartu"), icon="scan", page="CheckPage", shortcut="F9",
              foot=True, announce_key=True),
        Place(key="duplicates", title=tr("Kemungkinan ganda"), icon="merge", page="DuplicatesPage",
              shortcut="Ctrl+Shift+G", on_rail=False),
        Place(key="double_entry", title=tr("Entri ganda"), icon="keyboard", page="DoubleEntryPage",
              shortcut="Ctrl+Shift+E", on_rail=False),
        Place(key="history", title=tr("Riwayat"), icon="history", page="HistoryPage", shortcut="Ctrl+H",
              on_rail=False),
        Place(key="privacy", title=tr("Pelindungan Data"), icon="lock", page="PrivacyPage",
              shortcut="Ctrl+Shift+D", on_rail=False),
        Place(key="settings", title=tr("Pengaturan"), icon="settings", page="SettingsPage", foot=True),
        Place(key="help", title=tr("Bantuan"), icon="help", page="HelpPage", foot=True),
    )  # fmt: skip


def office_window(desk: Desk, workplace: "Workplace", who: Actor) -> MainWindow:
    """The main window of an open office."""
    profile = workplace.office.profile(who)
    kecamatan = f"Kec. {profile.kecamatan_name} · {profile.city}"
    office = tr("Kantor {city}", city=profile.city) if profile.is_city else kecamatan

    def find(text: str) -> Sequence[SearchHit]:
        return workplace.families.find(who, text)

    pages = [_spec(place, desk, workplace, who) for place in places() if place.city or not profile.is_city]
    window = MainWindow(desk, WindowWords(office=office, training=workplace.training), pages, find)
    StatusFacts(window.status, desk, workplace, who)
    return window


def add_office_actions(
    window: MainWindow,
    desk: Desk,
    workplace: "Workplace",
    who: Actor,
    *,
    another: Callable[[], object],
    new: Callable[[], object],
    open_office: Callable[[Path], object],
) -> None:
    """*Berkas*: another office, a new one, a backup now; and the backups that make themselves."""

    def back_up() -> None:
        title = tr("Membuat cadangan")
        desk.jobs.run(title, lambda _: workplace.backups.make(who), lambda _: _backed_up(desk))

    def navigate(page: str, argument: object) -> None:
        if page == OPEN_OFFICE and isinstance(argument, Path):
            open_office(argument)

    desk.navigation.requested.connect(navigate)
    window.add_window_action(action(window, tr("Buka kantor lain…"), another, icon="folder"))
    window.add_window_action(action(window, tr("Buat kantor baru…"), new, icon="plus"))
    window.add_window_action(action(window, tr("Buat cadangan sekarang"), back_up, icon="backup"))
    BackupKeeper(window, desk, workplace, who)


def _backed_up(desk: Desk) -> None:
    desk.changes.announce(ChangeKind.BACKUPS)
    desk.messages.success(tr("Cadangan dibuat dan teruji dapat dipulihkan."))


def _spec(place: Place, desk: Desk, workplace: "Workplace", who: Actor) -> PageSpec:
    def build() -> Page:
        return getattr(import_module(place.module), place.page)(desk, workplace, who)

    return PageSpec(
        key=place.key, title=place.title, icon=place.icon, factory=build,
        shortcut=place.shortcut, foot=place.foot, announce_key=place.announce_key, on_rail=place.on_rail,
    )  # fmt: skip
