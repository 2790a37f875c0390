"""A member dies, moves away or is missing; moves to another family; the head changes."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import HEAD_RELATION, LifeStatus
from kemiskinan_desktop.domain.headship import NewHead
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.families.acts.dialog import ActDialog, ActRoom, MemberCombo, required
from kemiskinan_desktop.ui.families.acts.successor import SuccessorRows
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.code_combo import CodeCombo
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.search_line import SearchLine

_GONE = {"1": LifeStatus.DEAD, "2": LifeStatus.MOVED, "3": LifeStatus.MISSING}
_SHOWN = 8
_KEY = Qt.ItemDataRole.UserRole


class _MemberAct(ActDialog):
    """An act of one member; when it is the head, somebody follows."""

    def __init__(self, room: ActRoom, title: str, sentence: str, parent: QWidget | None) -> None:
        super().__init__(room, title, sentence, tr("Simpan"), parent)
        self.member = MemberCombo(room)
        self.form.add(tr("A&nggota"), self.member, field="member")
        self.successor: SuccessorRows | None = None
        self._at = self._column.indexOf(self.form) + 1
        for signal in (self.member.committed, self.member.completed):
            signal.connect(self._follow)
        self.member.setFocus()

    def _new_head(self) -> NewHead | None:
        return None if self.successor is None else self.successor.value()

    def _follow(self) -> None:
        """Ask for a successor exactly when the head leaves others behind."""
        member = self.member.chosen()
        wanted = member is not None and member.is_head and len(self.room.family.living) > 1
        if wanted == (self.successor is not None):
            return
        if self.successor is not None:
            self._column.removeWidget(self.successor)
            self.successor.deleteLater()
            self.successor = None
        elif member is not None:
            self.successor = SuccessorRows(self.room, leaving=[member.id])
            self._column.insertWidget(self._at, self.successor)


class GoneDialog(_MemberAct):
    """Meninggal, pindah, hilang."""

    def __init__(self, room: ActRoom, parent: QWidget | None = None) -> None:
        super().__init__(
            room, tr("Anggota meninggal, pindah, atau hilang"),
            tr("Anggota ini tidak lagi dihitung sebagai jiwa keluarga. Catatannya tetap tersimpan."), parent,
        )  # fmt: skip
        self.way = CodeCombo([("1", tr("Meninggal")), ("2", tr("Pindah")), ("3", tr("Hilang"))])
        self.form.add(tr("Kea&daan"), self.way, field="way")
        self._ask_day()

    def _carry_out(self, day: date) -> None:
        member = required(self.member.chosen())
        self.way.commit()
        status = _GONE.get(self.way.value() or "")
        if status is None:
            raise UserError(tr("Keadaan belum dipilih."), tr("Pilih meninggal, pindah, atau hilang."))
        self.room.acts.member_gone(
            self.room.who, self.room.family.id, member.id, status, on=day, reason=self.reason,
            new_head=self._new_head(),
        )  # fmt: skip


class HeadDialog(ActDialog):
    """Ganti kepala keluarga."""

    def __init__(self, room: ActRoom, parent: QWidget | None = None) -> None:
        super().__init__(
            room, tr("Ganti kepala keluarga"),
            tr("Kepala yang lama tetap anggota. Bila ia meninggal atau pindah, pakai peristiwa anggota."),
            tr("Ganti kepala"), parent,
        )  # fmt: skip
        self.successor = SuccessorRows(room)
        self._column.insertWidget(self._column.indexOf(self.form), self.successor)
        self._ask_day()
        self.successor.head.setFocus()

    def _carry_out(self, day: date) -> None:
        head = self.successor.value()
        if head is None:
            raise UserError(tr("Kepala yang baru belum dipilih."), tr("Pilih dari daftar anggota."))
        self.room.acts.change_head(self.room.who, self.room.family.id, head, on=day, reason=self.reason)


class GiveDialog(_MemberAct):
    """Anggota pindah ke keluarga lain di kantor ini."""

    def __init__(self, room: ActRoom, parent: QWidget | None = None) -> None:
        super().__init__(
            room, tr("Anggota pindah ke keluarga lain"),
            tr("Orangnya, NIK-nya, dan riwayatnya pindah ke keluarga tujuan di kantor ini."), parent,
        )  # fmt: skip
        self.search = SearchLine(tr("Nama, No. KK, atau NIK keluarga tujuan"))
        self.hits = QListWidget()
        self.hits.setAccessibleName(tr("Keluarga yang ditemukan"))
        self.hits.setFixedHeight(theme.px(120))
        words = {code: word for code, word in room.relations.items() if code != HEAD_RELATION}
        self.relation = ListCombo(words)
        self.form.add(tr("Keluarga tu&juan"), self.search, field="target")
        self.form.add(tr("&Ditemukan"), self.hits, field="hits")
        self.form.add(tr("Hu&bungan di sana"), self.relation, field="relation")
        self._ask_day()
        self.search.searched.connect(self.look)

    def look(self, text: str) -> None:
        """Show the families that match."""
        found = self.room.families.find(self.room.who, text, _SHOWN) if len(text.strip()) > 1 else ()
        self.hits.clear()
        for hit in found:
            if hit.family_id != self.room.family.id:
                item = QListWidgetItem(f"{hit.title} · {hit.detail}")
                item.setData(_KEY, hit.family_id)
                self.hits.addItem(item)
        self.hits.setCurrentRow(0)

    def _carry_out(self, day: date) -> None:
        member = required(self.member.chosen())
        target = self._target()
        self.relation.commit()
        relation = self.relation.chosen()
        if relation is None:
            raise UserError(
                tr("Hubungan di keluarga tujuan belum dipilih."), tr("Pilih dari daftar, lalu coba lagi.")
            )
        self.room.acts.member_given(
            self.room.who, self.room.family.id, member.id, target, relation, on=day, reason=self.reason,
            new_head=self._new_head(),
        )  # fmt: skip

    def _target(self) -> str:
        item = self.hits.currentItem()
        key = None if item is None else item.data(_KEY)  # pyright: ignore[reportUnnecessaryComparison] - None when empty
        if not isinstance(key, str):
            raise UserError(tr("Keluarga tujuan belum dipilih."), tr("Cari namanya, lalu pilih."))
        return key
