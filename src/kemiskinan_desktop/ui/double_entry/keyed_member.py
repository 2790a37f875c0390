"""One person as they are typed again: five fields and nothing filled in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.keyings import BIRTH, MEMBER_KEYED, KeyedMember
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.double_entry.editors import Editors, value_in
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.reading import Reading
from kemiskinan_desktop.ui.widgets.text import strong
from kemiskinan_desktop.ui.widgets.typed_text import text_in

_COLUMNS = 6
_WANTED = ("name", "relation", "sex")
"""Without these nobody is a member."""


class KeyedMemberCard(QFrame):
    """The fields of one member."""

    def __init__(self, editors: Editors, *, auto_advance: bool) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.editors: dict[str, QWidget] = {name: editors.make(name) for name in MEMBER_KEYED}
        self.title = strong("")
        self.cells = FieldCells(columns=_COLUMNS, auto_advance=auto_advance)
        helps = _helps()
        for name, editor in self.editors.items():
            self.cells.add(
                editors.label(name), editor, field=name, help=helps.get(name, ""),
                span=2 if name == "name" else 1,
            )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 6, 16, 12)))
        column.setSpacing(theme.px(4))
        column.addWidget(self.title)
        column.addWidget(self.cells)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(text_in(editor).strip() for editor in self.editors.values())

    def say_title(self, position: int) -> None:
        """``Anggota 2``."""
        self.title.setText(tr("Anggota {n}", n=formats.number(position + 1)))
        self.setAccessibleName(self.title.text())

    def read(self, path: str, reading: Reading) -> KeyedMember:
        """The member as typed; what a member cannot do without is refused while empty."""
        values = {name: value_in(editor, f"{path}.{name}", reading) for name, editor in self.editors.items()}
        for name in _WANTED:
            if not text_in(self.editors[name]).strip():
                reading.refuse(f"{path}.{name}", tr("Belum diisi. Ketik seperti di berkas."))
        return KeyedMember(values=values)

    def focus(self) -> None:
        """Ready to type the name."""
        self.editors["name"].setFocus(Qt.FocusReason.OtherFocusReason)


def _helps() -> dict[str, str]:
    return {
        "name": tr("Nama lengkap seperti di berkas; besar kecil huruf tidak dibedakan."),
        "nik": tr("Enam belas angka; kosongkan bila di berkas kosong."),
        "relation": tr("Hubungan dengan kepala keluarga. Ketik kode atau huruf depan."),
        "sex": tr("Seperti di berkas. Ketik 1 atau 2."),
        BIRTH: tr("Delapan angka hhbbtttt, atau empat angka tahun bila tanggalnya tidak diketahui."),
    }
