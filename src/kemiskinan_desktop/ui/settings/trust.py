"""Kepercayaan kartu: the office's keys, the list that makes its cards known, and the city."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kemiskinan_desktop.services.actor import Permission
from kemiskinan_desktop.services.folders import trust_folder
from kemiskinan_desktop.services.trust_standing import KeyState, OwnKey, TrustStanding
from kemiskinan_desktop.services.trust_store import TrustList, known_lists
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.rights import close_without
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.settings.trust_city import RootDeeds
from kemiskinan_desktop.ui.settings.trust_columns import key_columns, list_columns, office_columns
from kemiskinan_desktop.ui.settings.trust_office import OfficeDeeds
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.tab_pages import TabPages
from kemiskinan_desktop.ui.widgets.text import body, muted

if TYPE_CHECKING:
    from kemiskinan_desktop.services.root_office import ListedOffice

_HEIGHT = 170


class TrustSection(Section):
    """Own keys and list; in a city also the offices it vouches for; the lists this PC knows."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.standing: TrustStanding = room.workplace.trust.standing(room.who)
        self.state, self.notice, self.facts = body(""), body(""), muted("")
        self.fingerprint = QLabel()
        preferences = room.desk.preferences
        self.keys: RowTable[OwnKey] = RowTable(
            "own_keys", key_columns(), preferences, name=tr("Kunci kantor ini")
        )
        self.offices: RowTable[ListedOffice] = RowTable(
            "listed_offices", office_columns(self._today), preferences, name=tr("Kantor kecamatan")
        )
        self.table: RowTable[TrustList] = RowTable(
            "trust_lists", list_columns(), preferences, name=tr("Daftar kepercayaan di komputer ini")
        )
        self.tabs = TabPages(tr("Bagian kepercayaan"))
        self.deeds = OfficeDeeds(room, self.refresh)
        self.root = RootDeeds(room, self.deeds, self.offices.current)
        self.export = _button(tr("&Simpan berkas kepercayaan…"), self.deeds.save_list)
        self.take = _button(tr("&Muat daftar…"), self.deeds.load_list)
        self.request = _button(tr("Permintaan &kunci…"), self.deeds.save_request)
        self.report = _button(tr("&Laporan pencabutan…"), self.deeds.save_report)
        self.new_key = _button(tr("Kunci &baru…"), self.deeds.make_key)
        self.revoke_own = _button(tr("&Cabut kunci…"), self._revoke_own)
        self.take_request = _button(tr("&Terima permintaan kunci…"), self.root.take_request)
        self.take_report = _button(tr("Terima &laporan…"), self.root.take_report)
        self.revoke = _button(tr("&Cabut kunci kantor…"), self.root.revoke)
        self.issue = _button(tr("Terbitkan &ulang"), self.root.issue)
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        self.standing = self.room.workplace.trust.standing(self.room.who)
        trust = self.room.workplace.cards.trust(self.room.who)
        self.state.setText(_state_words(self.standing))
        self.notice.setText("\n".join(translated(f"{n.title} {n.advice}") for n in self.standing.notices))
        self.notice.setVisible(bool(self.standing.notices))
        self.fingerprint.setText(self.standing.root)
        self.facts.setText(
            tr(
                "Daftar nomor {sequence}, dibuat {day}: {offices} kantor, {keys} kunci, "
                "{revoked} kartu dicabut.",
                sequence=trust.sequence, day=formats.day(trust.issued_at.date()),
                offices=formats.number(len(trust.offices)), keys=formats.number(len(trust.keys)),
                revoked=formats.number(len(trust.revoked)),
            )
        )  # fmt: skip
        self.keys.set_source(SequenceSource(self.standing.keys))
        self.offices.set_source(SequenceSource(self.room.workplace.root_office.offices(self.room.who)))
        self.table.set_source(SequenceSource(known_lists(trust_folder())))
        self.revoke_own.setVisible(self.standing.own_root and not self.standing.city)

    def _revoke_own(self) -> None:
        """Withdraw the key under the cursor, or the one that signs."""
        signing = (key for key in self.standing.keys if key.state is KeyState.SIGNING)
        key = self.keys.current() or next(signing, None)
        if key is not None:
            self.root.revoke_key(key.public, key.fingerprint)

    def _today(self) -> date:
        return self.standing.now.date()

    def _arrange(self) -> None:
        self.setWhatsThis(_help())
        card = self.add_card(tr("Kepercayaan kartu"))
        theme.give_role(self.notice, "body", Tone.WARNING.value)
        theme.give_role(self.fingerprint, "heading")
        self.fingerprint.setAccessibleName(tr("Sidik kunci induk"))
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fingerprint.setWordWrap(True)
        for widget in (self.state, self.notice, muted(tr("Sidik kunci induk")), self.fingerprint, self.facts):
            card.addWidget(widget)
        buttons = FlowLayout()
        for each in self._buttons():
            buttons.addWidget(each)
        card.addLayout(buttons)
        close_without(
            Permission.KEYS, self.room.who, self.take, self.request, self.report, self.new_key,
            self.revoke_own, self.take_request, self.take_report, self.revoke, self.issue,
        )  # fmt: skip
        self._add_tabs()

    def _buttons(self) -> tuple[QPushButton, ...]:
        if self.standing.city:
            return (self.take_request, self.take_report, self.revoke, self.issue, self.export, self.take)
        return (self.take, self.export, self.request, self.report, self.new_key, self.revoke_own)

    def _add_tabs(self) -> None:
        self.offices.set_empty(tr("Belum ada kantor"), tr("Kantor kecamatan muncul di kantor kota."))
        self.keys.set_empty(tr("Belum ada kunci"), tr("Pulihkan berkas kantor dari cadangan."))
        self.table.set_empty(
            tr("Belum ada daftar lain"),
            tr("Muat berkas .kimtrust dari kantor lain agar kartunya dikenal di komputer ini."),
            icon="sign",
        )
        if self.standing.city:
            self.tabs.add(self.offices, tr("Kantor kecamatan"))
        self.tabs.add(self.keys, tr("Kunci kantor ini"))
        self.tabs.add(self.table, tr("Daftar di komputer ini"))
        for table in (self.offices, self.keys, self.table):
            table.setMinimumHeight(theme.px(_HEIGHT))
        if not self.standing.city:
            self.offices.setParent(self)
            self.offices.hide()
        self.column.addWidget(self.tabs, 1)


def _button(text: str, deed: Callable[[], object]) -> QPushButton:
    made = QPushButton(text)
    made.clicked.connect(deed)
    return made


def _state_words(standing: TrustStanding) -> str:
    if standing.city:
        return tr(
            "Kantor kota ini menjamin kunci kantor kecamatan. Daftarnya boleh dibagikan; "
            "di dalamnya tidak ada data warga."
        )
    if standing.own_root:
        return tr(
            "Kantor ini menandatangani daftarnya sendiri. Kantor lain memeriksa kartu Anda dengan berkas "
            "kepercayaan ini; di dalamnya tidak ada data warga."
        )
    return tr(
        "Kantor ini masuk kepercayaan kota: kartu Anda dikenal di mana pun daftar kota dipakai. "
        "Daftarnya tidak memuat data warga."
    )


def _help() -> str:
    return tr(
        "Kunci menandatangani kartu; daftar kepercayaan memberi tahu pemeriksa kunci siapa yang sah dan "
        "kartu mana yang dicabut. Kunci berganti sendiri setiap tahun. Daftar hanya diganti oleh yang "
        "bernomor lebih tinggi. Sidik kunci selalu dicocokkan lewat jalan lain, misalnya telepon."
    )
