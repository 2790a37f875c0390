"""The ledger beside the prints: hand-over, batches and stock as tabs, and the deeds on printed cards."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.card_ledger import REPRINT_REASONS
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.actions import Deed
from kemiskinan_desktop.ui.cards.batches import BatchesPanel
from kemiskinan_desktop.ui.cards.deeds import CardDeeds
from kemiskinan_desktop.ui.cards.handover import HandoverPanel
from kemiskinan_desktop.ui.cards.reason_words import labelled
from kemiskinan_desktop.ui.cards.stock import StockPanel
from kemiskinan_desktop.ui.cards.story import CardStory
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.page import Page
from kemiskinan_desktop.ui.rights import bar_without
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.tab_pages import TabPages


class Tab(IntEnum):
    """The tabs in their order."""

    CARDS = 0
    HANDOVER = 1
    BATCHES = 2
    STOCK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """What the tabs ask of the list of cards to print."""

    numbers: Callable[[], tuple[str, ...]]
    """Numbers of the cards chosen there."""
    reprint: Callable[[list[int], str], None]
    """Choose the families of these rowids, to be printed with a reason."""


class CardLedgerTabs:
    """Builds the tabs of the page and its deeds; what they are done to follows the tab that is shown."""

    def __init__(self, page: Page, prints: Prints, desk: Desk, workplace: Workplace, who: Actor) -> None:
        self._page, self._prints, self._desk = page, prints, desk
        self._workplace, self._who = workplace, who
        self._do = CardDeeds(desk=desk, ledger=workplace.card_ledger, who=who)
        self.tabs = TabPages(tr("Bagian kartu KIM"))
        self._prints_help = page.help_text
        page.add_separator()
        self._make_deeds()
        self.handover = HandoverPanel(desk, workplace, who, self.receipts)
        self.handover.live.turned.connect(self._say_camera)
        self.batches = BatchesPanel(desk, workplace, who)
        self.stock = StockPanel(desk, workplace, who)
        self.story = CardStory()
        """Of the family chosen in the list of cards to print."""
        self.handover.story.add_deed(self.take_back)
        for deed in (self.again, self.spoil, self.revoke, self.undo):
            self.batches.story.add_deed(deed)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return Tab(max(0, self.tabs.current))

    @property
    def deeds_on_cards(self) -> tuple[Deed, ...]:
        """What is done to the chosen cards."""
        return (self.give, self.take_back, self.spoil, self.revoke, self.take_in, self.again)

    def arranged(self, prints: QWidget) -> QWidget:
        """The tabs with the prints as the first."""
        self.tabs.add(prints, tr("Ka&rtu"))
        self.tabs.add(self.handover, tr("Pe&nyerahan"))
        self.tabs.add(self.batches, tr("Bat&ch cetak"))
        self.tabs.add(self.stock, tr("Stok blan&gko"))
        self.tabs.bar.currentChanged.connect(self._tab_changed)
        for panel in (self.handover, self.batches):
            panel.chosen.connect(self.follow)
        self.handover.table.set_actions(self.deeds_on_cards)
        self.batches.cards.set_actions(self.deeds_on_cards)
        self.batches.batches.set_actions((self.again, self.undo))
        self.follow()
        return self.tabs

    def show_tab(self, tab: Tab) -> None:
        """Show a tab and put the cursor where its work begins."""
        self.tabs.show_page(tab)
        self.take_focus()

    def take_focus(self) -> None:
        """Where the work of the shown tab begins."""
        panel = self._panels().get(self.tab)
        if panel is not None:
            panel.take_focus()

    def _panels(self) -> dict[Tab, HandoverPanel | BatchesPanel | StockPanel]:
        return {Tab.HANDOVER: self.handover, Tab.BATCHES: self.batches, Tab.STOCK: self.stock}

    def refresh(self) -> None:
        """Read the tab that is shown anew; the others are read when they are shown."""
        panel = self._panels().get(self.tab)
        if panel is not None:
            panel.refresh()
        self.follow()

    def show_story(self, family_id: str | None) -> None:
        """The cards of the family chosen in the list of cards to print."""
        ledger = self._workplace.card_ledger
        self.story.show_cards([] if family_id is None else ledger.of_family(self._who, family_id))

    def numbers(self) -> tuple[str, ...]:
        """The cards that a deed would be done to."""
        if self.tab is Tab.HANDOVER:
            return self.handover.numbers()
        if self.tab is Tab.BATCHES:
            return self.batches.numbers()
        return self._prints.numbers() if self.tab is Tab.CARDS else ()

    def follow(self) -> None:
        """The deeds name how many cards they are about and are off without any."""
        numbers = self.numbers()
        n = formats.number(len(numbers))
        self.give.setText(tr("Serahkan {n} kartu…", n=n))
        self.take_back.setText(tr("Batalkan penyerahan ({n})…", n=n))
        self.spoil.setText(tr("Tandai {n} kartu rusak…", n=n))
        self.revoke.setText(tr("Cabut {n} kartu…", n=n))
        self.take_in.setText(tr("Tarik {n} kartu lama", n=n))
        for deed in (self.give, self.take_back, self.spoil, self.revoke, self.take_in):
            deed.setEnabled(bool(numbers))
        batch = self.batches.batch() if self.tab is Tab.BATCHES else None
        self.again.setEnabled(batch is not None or bool(numbers))
        self.undo.setEnabled(batch is not None and batch.entry_id is not None)

    def _help(self) -> dict[Tab, str]:
        """What F1 says on each tab."""
        return {
            Tab.CARDS: self._prints_help,
            Tab.HANDOVER: tr(
                "Setiap kartu yang dipindai langsung tercatat diserahkan kepada kepala keluarganya. Bila "
                "orang lain yang menerima, pilih dan tulis namanya dahulu. Yang ditolak disebutkan sebabnya. "
                "Tanpa alat pemindai, nyalakan kamera dengan F2."
            ),
            Tab.BATCHES: tr(
                "Setiap cetak adalah satu batch. Kartu rusak ditandai rusak, yang hilang dicetak ulang "
                "dengan alasan, dan batch yang tidak jadi keluar dari printer diurungkan seluruhnya."
            ),
            Tab.STOCK: tr(
                "Catat blangko yang diterima atau hitung yang ada. Sejak itu setiap cetak mengurangi "
                "sisanya, dan cetak yang melebihi sisa ditolak. Selisih hitungan perlu sebab."
            ),
        }

    def _make_deeds(self) -> None:
        add = self._page.add_action
        self.give = add("", lambda: self._do.hand_over(self.numbers()), key="Ctrl+D", icon="check")
        self.take_back = add("", lambda: self._do.take_back(self.numbers()), key="Ctrl+E", icon="undo")
        self.spoil = add("", lambda: self._do.spoil(self.numbers()), key="Ctrl+R", icon="close")
        self.revoke = add("", lambda: self._do.revoke(self.numbers()), key="Ctrl+Shift+R", icon="stop")
        self.take_in = add("", lambda: self._do.take_in(self.numbers()), key="Ctrl+T", icon="import")
        self.again = add(tr("Cetak ulang…"), self._print_again, key="Ctrl+U", icon="print")
        self.undo = add(tr("Urungkan batch cetak…"), self._undo_batch, key="Ctrl+Shift+U", icon="undo")
        self._page.add_separator()
        self.camera = add(tr("Kamera"), self._turn_camera, key="F2", icon="camera")
        self.receipts = add(tr("Cetak tanda terima…"), self._print_receipts, key="Ctrl+Shift+T", icon="sign")
        bar_without(
            Permission.PRINT, self._who, self.give, self.take_back, self.spoil, self.take_in, self.again,
            self.undo, self.receipts, self.camera,
        )  # fmt: skip
        bar_without(Permission.VALIDATE, self._who, self.revoke)

    def _say_camera(self, on: bool) -> None:
        self.camera.setText(tr("Matikan kamera") if on else tr("Kamera"))

    def _print_again(self) -> None:
        """Show the families of the chosen cards, or of the whole batch, ready to print with a reason."""
        numbers = self.batches.range_numbers() if self.tab is Tab.BATCHES else self.numbers()
        n = formats.number(len(numbers))
        reason = self._desk.dialogs.pick_reason(
            tr("Cetak ulang {n} kartu", n=n),
            tr("Kartu lama menjadi diganti begitu yang baru dicetak. Periksa kertasnya, lalu tekan Cetak."),
            tr("Siapkan {n} kartu", n=n),
            list(words := labelled(REPRINT_REASONS)),
        )
        if reason is not None:
            rowids = self._workplace.card_ledger.rowids(self._who, numbers)
            self._prints.reprint(rowids, words.get(reason, reason))

    def _undo_batch(self) -> None:
        batch = self.batches.batch()
        if batch is None or batch.entry_id is None:
            return
        n = formats.number(batch.cards)
        sure = self._desk.dialogs.confirm(
            tr("Urungkan cetak {n} kartu", n=n),
            tr(
                "Pakai bila kartunya tidak jadi keluar dari printer. Nomornya tidak dipakai lagi, kodenya "
                "tidak berlaku, kartu lama berlaku kembali, dan blangkonya kembali ke stok."
            ),
            tr("Urungkan cetak {n} kartu", n=n),
            danger=True,
        )
        if not sure:
            return
        try:
            count = self._workplace.history.undo(self._who, batch.entry_id)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        self._desk.messages.success(tr("Cetak {n} kartu diurungkan.", n=formats.number(count)))
        self._desk.changes.announce(ChangeKind.CARDS)

    def _turn_camera(self) -> None:
        if self.tab is not Tab.HANDOVER:
            self.show_tab(Tab.HANDOVER)
        self.handover.turn_camera()

    def _print_receipts(self) -> None:
        self.show_tab(Tab.HANDOVER)
        self.handover.print_receipts()

    def _tab_changed(self, _at: int) -> None:
        self._page.help_text = self._help()[self.tab]
        self.refresh()
        self.take_focus()
