"""The office on paper: letterhead with emblem, and who signs."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.office import OfficeProfile, Signatory
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.settings.emblem_file import EMBLEM_PATTERN, emblem_of
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.form import FormGrid

_EMBLEM, _WIDEST = 72, 520


class _ProfileSection(Section):
    """A part of the profile as lines of text."""

    saves: ClassVar[bool] = True

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.fields: dict[str, QLineEdit] = {}
        self.grid = FormGrid(auto_advance=room.desk.preferences.auto_advance)
        self.profile = room.workplace.office.profile(room.who)

    @property
    def dirty(self) -> bool:
        return self.typed() != self.profile

    def refresh(self) -> None:
        self.profile = self.room.workplace.office.profile(self.room.who)
        self.show_profile(self.profile)

    def save(self) -> None:
        try:
            self.profile = self.room.workplace.office.save_profile(self.room.who, self.typed())
        except UserError as refusal:
            self.room.desk.messages.refused(refusal)
            return
        self.room.desk.messages.success(tr("Data kantor disimpan. Kartu dan daftar berikutnya memakainya."))
        self.room.desk.changes.announce(ChangeKind.OFFICE)

    def typed(self) -> OfficeProfile:
        """The profile as the fields have it."""
        raise NotImplementedError

    def show_profile(self, profile: OfficeProfile) -> None:
        """Fill the fields."""
        raise NotImplementedError

    def line(self, key: str, label: str, help_text: str = "") -> None:
        """One more field."""
        edit = QLineEdit()
        edit.setMaximumWidth(theme.px(_WIDEST))
        edit.setReadOnly(not self.may_save)
        self.fields[key] = edit
        self.grid.add(label, edit, help=help_text, field=key)

    def text(self, key: str) -> str:
        """What a field says, without blanks around it."""
        return self.fields[key].text().strip()


class OfficeSection(_ProfileSection):
    """Letterhead: name, address, telephone, place, emblem."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._emblem = self.profile.emblem
        self.picture = QLabel()
        self.area = QLabel()
        self.choose, self.remove = QPushButton(tr("&Pilih gambar…")), QPushButton(tr("&Hapus lambang"))
        self.say_closed()
        self.choose.setEnabled(self.may_save)
        self.choose.clicked.connect(self.choose_emblem)
        self.remove.clicked.connect(self.remove_emblem)
        card = self.add_card(tr("Kantor & kop"), tr("Tercetak di kepala surat, daftar, rekap, dan kartu."))
        self.line(
            "government", tr("Pe&merintah"), tr("Baris pertama kop, misalnya PEMERINTAH KOTA SEMARANG.")
        )
        self.line("name", tr("&Nama kantor"), tr("Misalnya KECAMATAN GUNUNGPATI."))
        self.line("address", tr("&Alamat"))
        self.line("phone", tr("&Telepon"), tr("Juga tercetak di belakang kartu sebagai tempat bertanya."))
        self.line("place", tr("&Tempat"), tr("Tertulis sebelum tanggal di atas tanda tangan."))
        self.grid.add(
            tr("Kecamatan"), self.area, help=tr("Tidak dapat diganti; kantor lain memakai berkas lain.")
        )
        card.addWidget(self.grid)
        emblem = self.add_card(
            tr("Lambang"), tr("Gambar PNG, SVG, atau JPEG; dikecilkan sendiri. Boleh kosong.")
        )
        emblem.addWidget(self._emblem_line())
        self.column.addStretch()
        self.show_profile(self.profile)

    def typed(self) -> OfficeProfile:
        return replace(
            self.profile, government=self.text("government"), name=self.text("name"),
            address=self.text("address"), phone=self.text("phone"), place=self.text("place"),
            emblem=self._emblem,
        )  # fmt: skip

    def show_profile(self, profile: OfficeProfile) -> None:
        for key, value in (
            ("government", profile.government), ("name", profile.name), ("address", profile.address),
            ("phone", profile.phone), ("place", profile.place),
        ):  # fmt: skip
            self.fields[key].setText(value)
        area = f"{profile.kecamatan_name} ({profile.kecamatan})"
        self.area.setText(area if profile.is_city else f"{area}, {profile.city}")
        self._show_emblem(profile.emblem)

    def choose_emblem(self) -> None:
        """Ask for a picture and show it; it is kept with *Simpan*."""
        path = self.room.desk.dialogs.open_file(tr("Pilih lambang"), EMBLEM_PATTERN)
        if path is None:
            return
        try:
            self._show_emblem(emblem_of(path))
        except UserError as refusal:
            self.room.desk.messages.refused(refusal)

    def remove_emblem(self) -> None:
        """Leave the slot empty; kept with *Simpan*."""
        self._show_emblem(None)

    def _show_emblem(self, data: bytes | None) -> None:
        self._emblem = data
        shown = QPixmap()
        if data is not None and shown.loadFromData(data):
            size = theme.px(_EMBLEM)
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(shown.scaled(size, size, keep, smooth))
        else:
            self.picture.setText(tr("(belum ada)"))
        self.picture.setAccessibleName(tr("Lambang"))
        self.remove.setEnabled(data is not None and self.may_save)

    def _emblem_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self.picture.setMinimumSize(theme.px(_EMBLEM), theme.px(_EMBLEM))
        row.addWidget(self.picture)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch()
        return holder


class SignatorySection(_ProfileSection):
    """Who signs cards, lists and recaps."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.say_closed()
        card = self.add_card(tr("Penandatangan"), tr("Nama di bawah kartu, daftar, dan rekap."))
        self.line("position", tr("&Jabatan"), tr("Misalnya Camat Gunungpati."))
        self.line("name", tr("&Nama"))
        self.line("rank", tr("&Pangkat"))
        self.line("nip", tr("N&IP"))
        card.addWidget(self.grid)
        self.column.addStretch()
        self.show_profile(self.profile)

    def typed(self) -> OfficeProfile:
        signatory = Signatory(
            position=self.text("position"),
            name=self.text("name"),
            rank=self.text("rank"),
            nip=self.text("nip"),
        )
        return replace(self.profile, signatory=signatory)

    def show_profile(self, profile: OfficeProfile) -> None:
        person = profile.signatory
        for key, value in (
            ("position", person.position), ("name", person.name), ("rank", person.rank), ("nip", person.nip),
        ):  # fmt: skip
            self.fields[key].setText(value)
