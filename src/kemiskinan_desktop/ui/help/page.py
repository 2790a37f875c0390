"""Bantuan: the guide by task, all keys, the version, the licences."""

from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.help import sections
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.section_list import SectionList


class HelpPage(Page):
    """Four sections; `open("keys")` shows one."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Bantuan"), tr("F1 pada isian menjelaskan isian itu; di sini penjelasan per pekerjaan")
        )
        del workplace, who
        self.sections = SectionList(tr("Bagian bantuan"))
        self.sections.add("guide", tr("Panduan singkat"), "help", lambda: sections.guide(desk.navigation.to))
        self.sections.add("keys", tr("Semua tombol"), "keyboard", sections.keys)
        self.sections.add("about", tr("Tentang program"), "info", sections.about)
        self.sections.add("licences", tr("Lisensi"), "file", sections.licences)
        self.body.addWidget(self.sections, 1)
        self.sections.show_section("guide")

    def open(self, argument: object) -> None:
        """Show a section by its key."""
        if isinstance(argument, str):
            self.sections.show_section(argument)

    def take_focus(self) -> None:
        """The list of sections first."""
        self.sections.list.setFocus()
