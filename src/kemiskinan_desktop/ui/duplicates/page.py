"""Kemungkinan ganda: pairs by strength, compared side by side, told apart or merged."""

from collections.abc import Hashable, Sequence
from typing import ClassVar

from kemiskinan_desktop.domain.doubles import DoublePair
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.likeness_words import Strength
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.merging import MergeOrder
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.duplicates.compare import ComparePane
from kemiskinan_desktop.ui.duplicates.facts import Both
from kemiskinan_desktop.ui.duplicates.listing import pair_columns, strength_label
from kemiskinan_desktop.ui.duplicates.merge_dialog import MergeDialog
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.filter_chips import FilterChips
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides

_SEARCH_KEY, _APART_KEY, _MERGE_KEY = "Ctrl+R", "Ctrl+B", "Ctrl+G"
_FIRST_KEY, _SECOND_KEY = "Ctrl+1", "Ctrl+2"


class DuplicatesPage(Page):
    """A list of pairs, and one of them beside it."""

    hears: ClassVar[frozenset[ChangeKind]] = frozenset({ChangeKind.FAMILIES, ChangeKind.IMPORTS})

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor) -> None:
        super().__init__(
            tr("Kemungkinan ganda"),
            help_text=tr(
                "Pasangan keluarga yang mungkin mencatat orang yang sama, yang terkuat di atas. Bandingkan "
                "keduanya, lalu gabungkan, atau nyatakan bahwa mereka bukan orang yang sama. "
                "Keduanya dapat diurungkan."
            ),
        )
        self._desk, self._workplace, self._who = desk, workplace, who
        reference = workplace.office.reference(who)
        self._declare()
        self.chips = FilterChips(tr("Saring menurut kekuatan"))
        for strength in Strength:
            self.chips.add(strength, strength_label(strength))
        self.table: RowTable[DoublePair] = RowTable(
            "duplicates", pair_columns(reference), desk.preferences, name=tr("Pasangan yang mungkin ganda")
        )
        self.table.set_actions(self.page_actions)
        self.table.view.setSelectionMode(self.table.view.SelectionMode.SingleSelection)
        self.pane = ComparePane(self.apart, self.open_first, self.open_second)
        self.pairs: list[DoublePair] = []
        self.body.addWidget(self.chips)
        self.body.addWidget(Sides((self.table, 4), (self.pane, 5)), 1)
        self._connect()

    def refresh(self) -> None:
        """Read what the last search found."""
        duplicates = self._workplace.duplicates
        self.pairs = duplicates.pairs(self._who)
        searched = duplicates.searched_at(self._who)
        when = tr("belum pernah dicari") if searched is None else formats.stamp(searched)
        self.set_subtitle(
            tr("{n} pasangan · pencarian: {kapan}", n=formats.number(len(self.pairs)), kapan=when)
        )
        for strength in Strength:
            self.chips.set_count(strength, sum(pair.strength is strength for pair in self.pairs))
        self._say_empty(searched=searched is not None)
        self._show_list()

    def take_focus(self) -> None:
        """The list, so that the arrows work at once."""
        self.table.view.setFocus()

    def search(self) -> None:
        """Look through the whole office, as a job."""

        def work(report: Report) -> int:
            return self._workplace.duplicates.search(self._who, report)

        self._desk.jobs.run(tr("Mencari kemungkinan ganda"), work, self._searched)

    def tell_apart(self) -> None:
        """Remember that the couples of this pair are two people each."""
        pair = self.table.current()
        if pair is None:
            return
        reason = self._desk.dialogs.ask_reason(
            tr("Bukan orang yang sama"),
            tr("Pasangan ini tidak ditampilkan lagi. Tulis alasannya, misalnya: saudara kembar."),
            tr("Simpan keputusan"),
        )
        if reason is None:
            return
        try:
            keys = self._workplace.duplicates.not_the_same(self._who, pair.couples, reason)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self.refresh()
        self._desk.messages.success(
            tr("Dicatat: bukan orang yang sama."), tr("Urungkan"), lambda: self._take_back(keys)
        )

    def merge(self, _pair: object = None) -> None:
        """Choose side by side, then make one family of two."""
        pair, both = self.table.current(), self._both()
        if pair is None or both is None:
            return
        dialog = MergeDialog(pair, both, today=self._desk.now().date(), parent=self.window())
        try:
            if dialog.exec() == MergeDialog.DialogCode.Accepted:
                self.apply(dialog.order())
        finally:
            dialog.deleteLater()

    def apply(self, order: MergeOrder) -> None:
        """Merge as ordered, and offer to take it back."""
        try:
            number = self._workplace.duplicates.merge(self._who, order)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self._announce()
        self._desk.messages.success(
            tr("2 keluarga digabung menjadi satu."), tr("Urungkan"), lambda: self._undo(number)
        )

    def _declare(self) -> None:
        self.look = self.add_action(tr("&Cari sekarang"), self.search, key=_SEARCH_KEY, icon="search")
        self.add_separator()
        self.apart = self.add_action(
            tr("&Bukan orang yang sama…"), self.tell_apart, key=_APART_KEY, icon="users", enabled=False
        )
        self.unite = self.add_action(
            tr("&Gabungkan…"), self.merge, key=_MERGE_KEY, icon="merge", enabled=False
        )
        self.add_separator()
        self.open_first = self.add_action(
            tr("Buka yang &pertama"), lambda: self._open(0), key=_FIRST_KEY, enabled=False
        )
        self.open_second = self.add_action(
            tr("Buka yang &kedua"), lambda: self._open(1), key=_SECOND_KEY, enabled=False
        )
        self.add_button(self.look)
        self.add_button(self.unite, "primary")

    def _connect(self) -> None:
        self.chips.changed.connect(self._show_list)
        self.table.current_changed.connect(self._show)
        self.table.activated.connect(self.merge)

    def _show_list(self) -> None:
        wanted = self.chips.checked()
        self.table.set_source(SequenceSource(_filtered(self.pairs, wanted)))
        if self.table.current() is None:
            self.table.select_row(0)

    def _show(self, pair: DoublePair | None) -> None:
        for each in (self.apart, self.unite, self.open_first, self.open_second):
            each.setEnabled(pair is not None)
        both = self._both()
        if pair is None or both is None:
            self.pane.clear()
        else:
            self.pane.show_pair(pair, both)

    def _both(self) -> Both | None:
        pair = self.table.current()
        if pair is None:
            return None
        families = self._workplace.families
        try:
            return Both(
                first=families.get(self._who, pair.first.family_id),
                second=families.get(self._who, pair.second.family_id),
                digits=self._workplace.duplicates.digits_apart(
                    self._who, pair.first.family_id, pair.second.family_id
                ),
                reference=self._workplace.office.reference(self._who),
            )
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return None

    def _open(self, side: int) -> None:
        pair = self.table.current()
        if pair is not None:
            self._desk.navigation.to("families", (pair.first, pair.second)[side].family_id)

    def _searched(self, count: int) -> None:
        self.refresh()
        if count:
            self._desk.messages.success(tr("{n} pasangan ditemukan.", n=formats.number(count)))
        else:
            self._desk.messages.success(tr("Tidak ada yang tampak ganda."))

    def _take_back(self, keys: Sequence[str]) -> None:
        self._workplace.duplicates.maybe_the_same(self._who, keys)
        self.refresh()
        self._desk.messages.success(tr("Keputusan ditarik kembali."))

    def _undo(self, number: int) -> None:
        try:
            self._workplace.history.undo(self._who, number)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self._announce()
        self._desk.messages.success(tr("Penggabungan diurungkan."))

    def _announce(self) -> None:
        self._desk.changes.announce(ChangeKind.FAMILIES, ChangeKind.SURVEYS)
        self.refresh_if_stale()

    def _say_empty(self, *, searched: bool) -> None:
        if searched:
            self.table.set_empty(
                tr("Tidak ada pasangan"), tr("Semua sudah diputuskan, atau tidak ada yang sekuat itu.")
            )
        else:
            self.table.set_empty(
                tr("Belum ada yang ditemukan"),
                tr("Pencarian membandingkan semua orang menurut nama, tanggal lahir, NIK, dan alamat."),
                tr("Cari sekarang"), self.search, icon="users",
            )  # fmt: skip


def _filtered(pairs: Sequence[DoublePair], wanted: frozenset[Hashable]) -> list[DoublePair]:
    return [pair for pair in pairs if not wanted or pair.strength in wanted]
