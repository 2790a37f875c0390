"""Pengaturan: sections at the left, one of them at the right."""

from collections.abc import Callable
from typing import ClassVar

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.settings.backups import BackupsSection
from kemiskinan_desktop.ui.settings.card import CardSection
from kemiskinan_desktop.ui.settings.instrument import InstrumentSection
from kemiskinan_desktop.ui.settings.look import LookSection
from kemiskinan_desktop.ui.settings.people import PeopleSection
from kemiskinan_desktop.ui.settings.period import PeriodSection
from kemiskinan_desktop.ui.settings.profile import OfficeSection, SignatorySection
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.settings.trust import TrustSection
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.section_list import SectionList


class SettingsPage(Page):
    """Everything an administrator sets; `open("backups")` shows a section."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset(ChangeKind)

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Pengaturan"),
            tr("Kantor, periode, cadangan, dan tampilan"),
            help_text=tr(
                "Pilih bagian di kiri. Yang menyangkut kantor disimpan di berkas kantor dan ikut tercadang; "
                "tampilan hanya berlaku di komputer ini."
            ),
        )
        self._desk = desk
        self._room = Room(desk=desk, workplace=workplace, who=who)
        self.sections = SectionList(tr("Bagian pengaturan"))
        self.save_action = self.add_action(tr("Simpan"), self._save, key=Key.SAVE, icon="save")
        self.history = self.add_action(
            tr("Buka &riwayat"), lambda: desk.navigation.to("history"), icon="history"
        )
        self.add_button(self.history)
        self.save_button = self.add_button(self.save_action, "primary")
        self.sections.may_change = self.may_leave
        self.sections.changed.connect(self._follow)
        self._fill()
        self.body.addWidget(self.sections, 1)
        self.sections.show_section("office")

    @property
    def section(self) -> Section | None:
        """The section that is shown."""
        shown = self.sections.section
        return shown if isinstance(shown, Section) else None

    def open(self, argument: object) -> None:
        """Show a section by its key."""
        if isinstance(argument, str):
            self.sections.show_section(argument)

    def refresh(self) -> None:
        """Read the section anew, unless something typed in it is not saved."""
        section = self.section
        if section is not None and not section.dirty:
            section.refresh()

    def take_focus(self) -> None:
        """The list of sections first."""
        self.sections.list.setFocus()

    def may_leave(self) -> bool:
        """Something typed is left only when the person says so; it is then forgotten."""
        section = self.section
        if section is None or not section.dirty:
            return True
        left = self._desk.dialogs.confirm(
            tr("Perubahan belum disimpan"),
            tr("Bila ditinggalkan, yang baru saja diketik di bagian ini hilang."),
            tr("Buang perubahan"),
            danger=True,
        )
        if left:
            section.refresh()
        return left

    def _save(self) -> None:
        if self.section is not None:
            self.section.save()

    def _follow(self, _key: str) -> None:
        section = self.section
        saves = section is not None and section.may_save
        self.save_action.setEnabled(saves)
        self.save_button.setVisible(saves)
        self.refresh()

    def _fill(self) -> None:
        for key, title, icon, kind in (
            ("office", tr("Kantor & kop"), "home", OfficeSection),
            ("signatory", tr("Penandatangan"), "sign", SignatorySection),
            ("card", tr("Kartu"), "card", CardSection),
            ("people", tr("Pengguna"), "users", PeopleSection),
            ("period", tr("Periode & parameter"), "calendar", PeriodSection),
            ("instrument", tr("Instrumen"), "verify", InstrumentSection),
            ("backups", tr("Cadangan"), "backup", BackupsSection),
            ("trust", tr("Kepercayaan kartu"), "lock", TrustSection),
            ("look", tr("Tampilan"), "theme", LookSection),
        ):
            self.sections.add(key, title, icon, self._maker(kind))

    def _maker(self, kind: type[Section]) -> Callable[[], Section]:
        return lambda: kind(self._room)
