"""A family moves inside the office, some members found a family of their own, a family comes back."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import HEAD_RELATION, Member
from kemiskinan_desktop.domain.family_acts import Place, SplitOff
from kemiskinan_desktop.domain.identity import KkNumber
from kemiskinan_desktop.ui.families.acts.dialog import ActDialog, ActRoom, member_words
from kemiskinan_desktop.ui.families.acts.successor import SuccessorRows
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.digits_edit import KkEdit
from kemiskinan_desktop.ui.widgets.form import FormGrid
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.record_edits import TextEdit, UnitEdit


class PlaceRows:
    """Kelurahan, RW, RT and address in a form."""

    def __init__(self, form: FormGrid, room: ActRoom, *, filled: bool) -> None:
        self.area = ListCombo({area.code: area.name for area in room.areas})
        self.rw, self.rt, self.address = UnitEdit(), UnitEdit(), TextEdit()
        self.area.choose(room.family.kelurahan)
        if filled:
            self.rw.set_value(room.family.rw)
            self.rt.set_value(room.family.rt)
            self.address.set_value(room.family.address)
        form.add(tr("Ke&lurahan"), self.area, field="kelurahan")
        form.add(tr("R&W"), self.rw, field="rw")
        form.add(tr("&RT"), self.rt, field="rt")
        form.add(tr("Ala&mat"), self.address, field="address")

    def value(self) -> Place:
        """The place; raises UserError for one that cannot be read."""
        self.area.commit()
        return Place(
            kelurahan=self.area.chosen() or "", rw=self.rw.value(), rt=self.rt.value(),
            address=self.address.value(),
        )  # fmt: skip


class MoveDialog(ActDialog):
    """Pindah alamat di dalam kecamatan."""

    def __init__(self, room: ActRoom, parent: QWidget | None = None) -> None:
        super().__init__(
            room, tr("Pindah alamat di kecamatan ini"),
            tr("Seluruh keluarga pindah. Yang pindah ke luar kecamatan dikeluarkan dengan Del."),
            tr("Pindahkan keluarga"), parent,
        )  # fmt: skip
        self.place = PlaceRows(self.form, room, filled=False)
        self._ask_day()
        self.place.area.setFocus()

    def _carry_out(self, day: date) -> None:
        self.room.acts.move_house(
            self.room.who, self.room.family.id, self.place.value(), on=day, reason=self.reason
        )


class SplitDialog(ActDialog):
    """Pecah KK."""

    def __init__(self, room: ActRoom, parent: QWidget | None = None) -> None:
        super().__init__(
            room, tr("Pecah KK"),
            tr("Anggota yang dicentang menjadi keluarga baru dengan Nomor KK sendiri."),
            tr("Buat keluarga baru"), parent,
        )  # fmt: skip
        self._members = room.family.living
        self.checks = {
            member.id: QCheckBox(member_words(member, room.relations, room.today)) for member in self._members
        }
        self.relations = {member.id: ListCombo(dict(room.relations)) for member in self._members}
        who = QWidget()
        grid = QGridLayout(who)
        grid.setContentsMargins(0, 0, 0, 0)
        for member in self._members:
            self._add(grid, member)
        self._column.insertWidget(self._column.indexOf(self.form), who)
        self.kk = KkEdit()
        self.form.add(tr("No. &KK baru"), self.kk, field="kk")
        self.place = PlaceRows(self.form, room, filled=True)
        self._ask_day()
        self.successor: SuccessorRows | None = None
        self.checks[self._members[-1].id].setFocus()

    def _add(self, grid: QGridLayout, member: Member) -> None:
        check, relation = self.checks[member.id], self.relations[member.id]
        relation.setEnabled(False)
        relation.setAccessibleName(tr("Hubungan {nama} di keluarga baru", nama=member.name))
        at = grid.rowCount()
        grid.addWidget(check, at, 0)
        grid.addWidget(relation, at, 1)
        check.toggled.connect(partial(self._toggled, member))

    def _toggled(self, member: Member, on: bool) -> None:
        relation = self.relations[member.id]
        relation.setEnabled(on)
        first = [key for key, check in self.checks.items() if check.isChecked()] == [member.id]
        relation.choose(HEAD_RELATION if on and first else None)
        self._follow()

    def _follow(self) -> None:
        going = [key for key, check in self.checks.items() if check.isChecked()]
        head = self.room.family.head
        wanted = head is not None and head.id in going and len(going) < len(self._members)
        if self.successor is not None:
            self._column.removeWidget(self.successor)
            self.successor.deleteLater()
            self.successor = None
        if wanted:
            self.successor = SuccessorRows(self.room, leaving=going)
            self._column.insertWidget(self._column.indexOf(self.form), self.successor)

    def _carry_out(self, day: date) -> None:
        chosen: dict[str, str] = {}
        for key, check in self.checks.items():
            if check.isChecked():
                self.relations[key].commit()
                chosen[key] = self._relation(key)
        new = SplitOff(
            id=self.room.families.new_key(self.room.who), kk_number=_required(self.kk.value()),
            place=self.place.value(), relations=chosen,
        )  # fmt: skip
        self.room.acts.split_off(
            self.room.who, self.room.family.id, new, on=day, reason=self.reason,
            new_head=None if self.successor is None else self.successor.value(),
        )  # fmt: skip

    def _relation(self, key: str) -> str:
        relation = self.relations[key].chosen()
        if relation is None:
            raise UserError(
                tr("Hubungan di keluarga baru belum lengkap."),
                tr("Pilih hubungan setiap anggota yang dicentang."),
            )
        return relation


def _required(number: KkNumber | None) -> KkNumber:
    if number is None:
        raise UserError(tr("Nomor KK baru belum diisi."), tr("Ketik 16 angka dari kartu keluarga yang baru."))
    return number


class ReturnDialog(ActDialog):
    """Keluarga yang sudah keluar kembali dihitung."""

    def __init__(self, room: ActRoom, parent: QWidget | None = None) -> None:
        super().__init__(
            room, tr("Keluarga kembali"),
            tr("Keluarga yang sudah keluar dihitung lagi, seperti saat keluar."),
            tr("Kembalikan keluarga"), parent,
        )  # fmt: skip
        self._ask_day()
        self.edit.setFocus()

    def _carry_out(self, day: date) -> None:
        self.room.acts.come_back(self.room.who, self.room.family.id, on=day, reason=self.reason)
