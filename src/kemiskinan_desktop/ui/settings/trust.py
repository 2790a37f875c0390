"""Kepercayaan: the list by which others know this office's cards, and the lists this PC knows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_store import TrustList, keep_list, known_lists, read_list
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.saving import open_file
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import Column, SequenceSource
from kemiskinan_desktop.ui.widgets.text import muted

TRUST_FILES = "Daftar kepercayaan (*.kimtrust)"
_HEIGHT = 200


class TrustSection(Section):
    """Own fingerprint and file; other offices' lists."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.fingerprint, self.facts = QLabel(), muted("")
        self.export, self.take = (
            QPushButton(tr("&Simpan berkas kepercayaan…")),
            QPushButton(tr("&Muat daftar kantor lain…")),
        )
        self.table: RowTable[TrustList] = RowTable(
            "trust_lists", _columns(), room.desk.preferences, name=tr("Daftar kepercayaan di komputer ini")
        )
        self.table.setMinimumHeight(theme.px(_HEIGHT))
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        own = self.room.workplace.cards.trust(self.room.who)
        self.fingerprint.setText(own.fingerprint)
        self.facts.setText(
            tr(
                "Daftar nomor {sequence}, dibuat {day}, {keys} kunci, {revoked} kartu dicabut.",
                sequence=own.sequence, day=formats.day(own.issued_at.date()),
                keys=formats.number(len(own.keys)), revoked=formats.number(len(own.revoked)),
            )
        )  # fmt: skip
        self.table.set_source(SequenceSource(known_lists(trust_folder())))

    def save_file(self) -> None:
        """Write this office's list where the person wants it."""
        kecamatan = self.room.workplace.office.profile(self.room.who).kecamatan
        target = self.room.desk.dialogs.save_file(
            tr("Simpan berkas kepercayaan"), f"{kecamatan}.kimtrust", TRUST_FILES
        )
        if target is None:
            return
        try:
            self.room.workplace.cards.write_trust_file(self.room.who, target)
        except UserError as refusal:
            self.room.desk.messages.refused(refusal)
            return
        self.room.desk.messages.success(
            tr("{name} siap dibagikan. Bacakan sidik kuncinya kepada penerima.", name=target.name),
            tr("Buka folder"),
            lambda: open_file(target.parent),
        )

    def load_file(self) -> None:
        """Ask for another office's list, let the fingerprint be compared, then keep it."""
        path = self.room.desk.dialogs.open_file(tr("Muat daftar kepercayaan"), TRUST_FILES)
        if path is None:
            return
        try:
            self._offer(path, read_list(path))
        except UserError as refusal:
            self.room.desk.messages.refused(refusal)

    def _offer(self, path: Path, offered: TrustList) -> None:
        offices = ", ".join(offered.offices.values())
        sentence = tr(
            "Daftar ini memuat {offices}. Sidik kuncinya {fingerprint}. Cocokkan lewat telepon atau surat "
            "dengan kantor penerbitnya sebelum menerimanya.",
            offices=offices, fingerprint=offered.fingerprint,
        )  # fmt: skip
        if not self.room.desk.dialogs.confirm(
            tr("Percayai daftar ini"), sentence, tr("Sidik cocok, percayai daftar ini")
        ):
            return
        keep_list(trust_folder(), path.read_bytes())
        self.refresh()
        self.room.desk.messages.success(tr("Kartu dari {offices} sekarang dikenal.", offices=offices))

    def _arrange(self) -> None:
        own = self.add_card(
            tr("Sidik kunci kantor ini"),
            tr(
                "Kantor lain memeriksa kartu Anda dengan berkas kepercayaan ini. Berkasnya boleh dibagikan; "
                "di dalamnya tidak ada data warga."
            ),
        )
        theme.give_role(self.fingerprint, "heading")
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fingerprint.setWordWrap(True)
        own.addWidget(self.fingerprint)
        own.addWidget(self.facts)
        buttons = FlowLayout()
        for button, deed in ((self.export, self.save_file), (self.take, self.load_file)):
            button.clicked.connect(deed)
            buttons.addWidget(button)
        own.addLayout(buttons)
        self.table.set_empty(
            tr("Belum ada daftar lain"),
            tr("Muat berkas .kimtrust dari kantor lain agar kartunya dikenal di komputer ini."),
            icon="sign",
        )
        self.column.addWidget(self.table, 1)


def _columns() -> list[Column[TrustList]]:
    return [
        Column(key="offices", title=tr("Kantor"), text=_offices, width=200, stretch=True, tooltip=_offices),
        Column(key="fingerprint", title=tr("Sidik kunci"), text=_fingerprint, width=230),
        Column(key="sequence", title=tr("Nomor"), text=_sequence, width=70, numeric=True),
        Column(key="issued", title=tr("Dibuat"), text=_issued, width=140),
    ]


def _offices(each: TrustList) -> str:
    return ", ".join(each.offices.values())


def _fingerprint(each: TrustList) -> str:
    return each.fingerprint


def _sequence(each: TrustList) -> str:
    return str(each.sequence)


def _issued(each: TrustList) -> str:
    return formats.day(each.issued_at.date())
