"""The fields of the family itself and of the interview."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout

from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.domain.reference import Kelurahan
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.digits_edit import KkEdit
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.number_edit import NumberEdit
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.record_edits import CoordinateEdit, PhoneEdit, TextEdit, UnitEdit
from kemiskinan_desktop.ui.widgets.text import heading

UNREAD_KK = KkNumber("0" * 16)
"""Stands for a number that cannot be read yet, so that the rest can be judged; it is never saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What *Simpan & berikutnya* carries over to the next family."""

    kelurahan: str = ""
    rw: str = ""
    rt: str = ""
    surveyor: str = ""


class FamilyCard(QFrame):
    """No. KK, place, telephone, floor area, and the interview."""

    def __init__(self, areas: tuple[Kelurahan, ...], *, auto_advance: bool) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.kk, self.address, self.rt, self.rw = KkEdit(), TextEdit(), UnitEdit(), UnitEdit()
        self.area = ListCombo({area.code: area.name for area in areas})
        self.phone, self.floor = PhoneEdit(), NumberEdit(decimals=2)
        self.latitude, self.longitude = CoordinateEdit(), CoordinateEdit()
        self.interviewed, self.surveyor, self.notes = DateEdit(), TextEdit(), TextEdit()
        self.cells = FieldCells(auto_advance=auto_advance)
        self._elsewhere = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 12, 16, 14)))
        column.setSpacing(theme.px(8))
        column.addWidget(heading(tr("Keluarga")))
        column.addWidget(self.cells)
        self._add_place()
        self._add_interview()
        for edit in (self.latitude, self.longitude):
            edit.pair.connect(self._take_pair)

    def show_family(self, family: Family | None, interviewed_on: date | None, surveyor: str) -> None:
        """Fill every field; an empty form without a family."""
        self.kk.set_digits("" if family is None else family.kk_number.text)
        self.address.set_value("" if family is None else family.address)
        self._show_place(family)
        self.phone.set_value("" if family is None else family.phone)
        self.floor.set_value(None if family is None else family.floor_area)
        self.latitude.set_value(None if family is None else family.latitude)
        self.longitude.set_value(None if family is None else family.longitude)
        self.notes.set_value("" if family is None else family.notes)
        self.interviewed.set_value(interviewed_on)
        self.surveyor.set_value(surveyor)

    def open_interview(self, *, on: bool) -> None:
        """Whether day and surveyor of the interview can be typed."""
        self.interviewed.setEnabled(on)
        self.surveyor.setEnabled(on)

    def keep(self, kept: Kept) -> None:
        """Fill in what the family before left."""
        self.area.choose(kept.kelurahan or None)
        self.rw.set_value(kept.rw)
        self.rt.set_value(kept.rt)
        self.surveyor.set_value(kept.surveyor)

    def kept(self) -> Kept:
        """What the next family takes over."""
        reading = Reading()
        return Kept(
            kelurahan=self.area.chosen() or "",
            rw=reading.take("rw", self.rw.value, ""),
            rt=reading.take("rt", self.rt.value, ""),
            surveyor=self.surveyor.value(),
        )

    def read(self, base: Family, reading: Reading) -> Family:
        """The family as it stands in the fields, without its members."""
        number = reading.take("kk_number", self.kk.value, UNREAD_KK)
        if number is None:
            reading.refuse("kk_number", tr("Nomor KK belum diisi. Ketik 16 angka dari kartu keluarga."))
        return replace(
            base,
            kk_number=number or UNREAD_KK,
            address=self.address.value(),
            rt=reading.take("rt", self.rt.value, ""),
            rw=reading.take("rw", self.rw.value, ""),
            kelurahan=reading.choice("kelurahan", self.area) or self._elsewhere,
            phone=self.phone.value(),
            floor_area=reading.take("floor_area", self.floor.value, None),
            latitude=reading.take("latitude", self.latitude.value, None),
            longitude=reading.take("longitude", self.longitude.value, None),
            notes=self.notes.value(),
        )

    def read_interview(self, reading: Reading) -> date | None:
        """The day of the interview."""
        return reading.take("interviewed_on", self.interviewed.value, None)

    def _show_place(self, family: Family | None) -> None:
        code = "" if family is None else family.kelurahan
        self.rt.set_value("" if family is None else family.rt)
        self.rw.set_value("" if family is None else family.rw)
        self.area.choose(code or None)
        self._elsewhere = "" if self.area.chosen() else code

    def _add_place(self) -> None:
        add = self.cells.add
        add(
            tr("No. KK"), self.kk, field="kk_number",
            help=tr("Enam belas angka pada kartu keluarga. Tanpa nomor ini keluarga belum dapat disimpan."),
        )  # fmt: skip
        add(tr("Alamat"), self.address, field="address", span=3, help=tr("Jalan, gang, dan nomor rumah."))
        add(tr("RT"), self.rt, field="rt", help=tr("Angka 1 sampai 999; 9 menjadi 009."))
        add(tr("RW"), self.rw, field="rw", help=tr("Angka 1 sampai 999; 2 menjadi 002."))
        add(
            tr("Kelurahan"), self.area, field="kelurahan",
            help=tr("Ketik nomor atau huruf depan kelurahan. Alt+↓ membuka daftar."),
        )  # fmt: skip
        add(tr("Telepon"), self.phone, field="phone", help=tr("6 sampai 15 angka; boleh kosong."))

    def _add_interview(self) -> None:
        add = self.cells.add
        add(
            tr("Luas lantai"), self.floor, field="floor_area", unit="m²",
            help=tr("Luas lantai rumah dalam meter persegi; dipakai untuk luas per orang."),
        )  # fmt: skip
        add(
            tr("Tanggal wawancara"), self.interviewed, field="interviewed_on",
            help=tr("Hari keluarga didata, delapan angka hhbbtttt. Umur dihitung pada hari ini."),
        )  # fmt: skip
        add(
            tr("Petugas pendata"), self.surveyor, field="surveyor", span=2,
            help=tr("Nama yang mendatangi keluarga."),
        )  # fmt: skip
        said = tr("Derajat, misalnya -7,0816 dan 110,3582; boleh ditempel keduanya dari peta. Boleh kosong.")
        add(tr("Lintang"), self.latitude, field="latitude", help=said)
        add(tr("Bujur"), self.longitude, field="longitude", help=said)
        add(tr("Catatan"), self.notes, field="notes", span=2, help=tr("Hal lain yang perlu diingat."))

    def _take_pair(self, latitude: str, longitude: str) -> None:
        """A pair from a map, whichever of the two fields it was pasted into."""
        self.latitude.setText(latitude)
        self.longitude.setText(longitude)
