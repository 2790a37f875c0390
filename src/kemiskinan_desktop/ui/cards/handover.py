"""Penyerahan: scan after scan, each a line with name and answer; the cursor never leaves the field."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.card_ledger import HEAD, LedgerCard, Receiver
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.workplace import Workplace
from kemiskinan_desktop.ui import dialogs, formats, theme
from kemiskinan_desktop.ui.actions import Deed
from kemiskinan_desktop.ui.camera.live import LiveCodes
from kemiskinan_desktop.ui.cards.reason_words import reason_label
from kemiskinan_desktop.ui.cards.receipt_card import ReceiptCard
from kemiskinan_desktop.ui.cards.scans import ScanLine, scan_columns
from kemiskinan_desktop.ui.cards.story import CardStory
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import card as card_frame
from kemiskinan_desktop.ui.widgets.text import strong

RELATIONS = (
    HEAD,
    "Suami atau istri",
    "Anak",
    "Anggota keluarga lain",
    "Ketua RT atau RW",
    "Wakil dengan surat kuasa",
)
_KEPT, _LEAST = 500, 150


class HandoverPanel(QWidget):
    """Cards go over the counter."""

    chosen = Signal()
    """Another line is under the cursor."""

    def __init__(self, desk: Desk, workplace: Workplace, who: Actor, receipts: Deed) -> None:
        super().__init__()
        self._desk, self._ledger, self._who = desk, workplace.card_ledger, who
        self.scan, self.relation, self.receiver = QLineEdit(), QComboBox(), QLineEdit()
        self.table: RowTable[ScanLine] = RowTable(
            "card_scans", scan_columns(), desk.preferences, name=tr("Kartu yang dipindai hari ini")
        )
        self.receipts, self.story = ReceiptCard(workplace, who, receipts), CardStory()
        self.live = LiveCodes(desk.camera, desk.preferences)
        self.lines: list[ScanLine] = []
        self.sign, self.answer = ChipLabel(), strong("")
        self._arrange()
        self._connect()

    def take_focus(self) -> None:
        """Ready for the next scan."""
        self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the counts and the story anew."""
        self.receipts.refresh()
        self._show_story()

    def numbers(self) -> tuple[str, ...]:
        """Numbers of the cards of the chosen lines."""
        found = (line.card.number for line in self.table.selected() if line.card is not None)
        return tuple(dict.fromkeys(found))

    def family(self) -> str | None:
        """The family of the card under the cursor."""
        line = self.table.current()
        return None if line is None or line.card is None else line.card.family_id

    def take(self, text: str) -> None:
        """One scan: hand over, one line, ready for the next."""
        receiver = Receiver(name=self.receiver.text(), relation=str(self.relation.currentData()))
        try:
            card = self._ledger.hand_over(self._who, text, receiver)
        except UserError as refusal:
            sentence = f"{translated(refusal.title)} {translated(refusal.advice)}".strip()
            self._keep(ScanLine(at=self._desk.now(), card=self._known(text), answer=sentence, done=False))
        else:
            self._keep(ScanLine(at=self._desk.now(), card=card, answer=_taken(card), done=True))
            self._reset_receiver()
            self._desk.changes.announce(ChangeKind.CARDS)

    def turn_camera(self) -> None:
        """Look for codes with the camera, or put it away."""
        self.live.turn()
        self.take_focus()

    def print_receipts(self) -> None:
        """Ask for a file and write the receipt list, as a job."""
        target = self._desk.dialogs.save_file(tr("Cetak tanda terima"), "tanda-terima.pdf", dialogs.PDF)
        if target is not None:
            self._write_receipts(target)

    def _write_receipts(self, target: Path) -> None:
        order = self.receipts.order()
        self._desk.jobs.run(
            tr("Mencetak tanda terima"),
            lambda report: self._ledger.write_receipts(self._who, order, target, report),
            lambda made: self._desk.messages.success(
                tr(
                    "Tanda terima {n} kartu dari {rt} RT siap, {halaman} halaman.",
                    n=formats.number(made.cards), rt=formats.number(made.units),
                    halaman=formats.number(made.pages),
                ),
                tr("Buka berkas"), lambda: open_file(target),
            ),
        )  # fmt: skip

    def _seen(self, texts: tuple[str, ...]) -> None:
        """Codes that came into the camera's sight; while a receiver's name is being typed they wait."""
        if self.receiver.hasFocus():
            self.live.watch.forget()
            return
        for text in texts:
            self.take(text)

    def _torn(self) -> None:
        """A code stays in sight of which too much is missing."""
        told = tr("Kode di depan kamera tidak utuh. Ratakan kartunya dan beri cahaya, atau ketik nomornya.")
        self._keep(ScanLine(at=self._desk.now(), card=None, answer=told, done=False))

    def _known(self, text: str) -> LedgerCard | None:
        try:
            return self._ledger.find(self._who, text)
        except UserError:
            return None  # the sentence of the refusal says why already

    def _keep(self, line: ScanLine) -> None:
        self.lines = [line, *self.lines[: _KEPT - 1]]
        self.table.set_source(SequenceSource(self.lines))
        self.table.select_row(0)
        self._say(line)

    def _say(self, line: ScanLine) -> None:
        """The last answer, large enough to be read while the next card is taken up."""
        done = line.done
        self.sign.say(tr("Diserahkan") if done else tr("Ditolak"), Tone.SUCCESS if done else Tone.WARNING)
        self.sign.show()
        who = "" if line.card is None else f"{line.card.head} · "
        self.answer.setText(f"{who}{line.answer}")

    def _reset_receiver(self) -> None:
        self.relation.setCurrentIndex(0)
        self.receiver.clear()
        self._follow_relation()

    def _scanned(self) -> None:
        text = self.scan.text()
        self.scan.clear()
        if text.strip():
            self.take(text)
        self.take_focus()

    def _follow_relation(self) -> None:
        other = self.relation.currentIndex() > 0
        self.receiver.setEnabled(other)
        self.receiver.setPlaceholderText(tr("Nama penerima") if other else tr("Nama kepala keluarga"))

    def _go_to_name(self) -> None:
        self._follow_relation()
        (self.receiver if self.relation.currentIndex() > 0 else self.scan).setFocus()

    def _show_story(self) -> None:
        family = self.family()
        self.story.show_cards([] if family is None else self._ledger.of_family(self._who, family))
        self.chosen.emit()

    def _connect(self) -> None:
        self.scan.returnPressed.connect(self._scanned)
        self.live.found.connect(self._seen)
        self.live.torn.connect(self._torn)
        self.relation.activated.connect(self._go_to_name)
        self.receiver.returnPressed.connect(self.take_focus)
        self.table.current_changed.connect(self._show_story)
        self.table.selection_changed.connect(self.chosen)

    def _arrange(self) -> None:
        self.scan.setPlaceholderText(tr("Pindai kode QR, atau ketik nomor kartu lalu Enter"))
        for relation in RELATIONS:
            self.relation.addItem(reason_label(relation), relation)
        fields = Sides(
            (_cell(tr("&Kartu"), self.scan), 2), (_cell(tr("&Penerima"), self.relation), 1),
            (_cell(tr("Na&ma penerima"), self.receiver), 1), fill=False,
        )  # fmt: skip
        self._follow_relation()
        head = card_frame()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 16, 10)))
        inner.addWidget(fields)
        answer = QHBoxLayout()
        answer.setSpacing(theme.px(10))
        answer.addWidget(self.sign)
        answer.addWidget(self.answer, 1)
        inner.addLayout(answer)
        self.answer.setText(tr("Siap memindai. Kartu yang dipindai langsung dicatat diserahkan."))
        self.sign.hide()
        self.table.set_empty(
            tr("Siap memindai"),
            tr("Setiap kartu yang dipindai menjadi satu baris di sini, dengan nama dan jawabannya."),
            icon="scan",
        )
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(12))
        right.addWidget(self.live)
        right.addWidget(self.receipts)
        right.addWidget(self.story, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(head)
        column.addWidget(Sides((self.table, 5), (side, 2)), 1)


def _cell(label: str, editor: QWidget) -> QWidget:
    """A field below its label; Enter stays in it, because a scanner ends with Enter."""
    cell, name = QWidget(), QLabel(label)
    name.setBuddy(editor)
    theme.give_role(name, "small")
    editor.setAccessibleName(label.replace("&", ""))
    editor.setMinimumWidth(theme.px(_LEAST))
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(2))
    column.addWidget(name)
    column.addWidget(editor)
    return cell


def _taken(card: LedgerCard) -> str:
    if card.relation == HEAD:
        return tr("Diterima kepala keluarga.")
    return tr("Diterima {nama} ({hubungan}).", nama=card.received_by, hubungan=reason_label(card.relation))
