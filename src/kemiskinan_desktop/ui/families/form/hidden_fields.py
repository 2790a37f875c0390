"""What stands in the form where facts were left out: a masked number, a word, and one sentence above."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from kemiskinan_desktop.domain.privacy import SENSITIVE, Secret, Veil
from kemiskinan_desktop.ui import icons, theme
from kemiskinan_desktop.ui.families.form.member_card import MemberCard
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.text import body

_ICON = 18
_USUAL = "usual_hint"
_LISTS = {Secret.HEALTH: ("disability", "chronic_illness"), Secret.CHILDREN: ("schooling",)}


class HiddenNotice(QFrame):
    """One sentence; nothing is lost by what is not shown."""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.sign, self.label = QLabel(), body("")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.px(edge) for edge in (14, 8, 14, 8)))
        row.setSpacing(theme.px(10))
        row.addWidget(self.sign)
        row.addWidget(self.label, 1)
        self.hide()

    def show_veil(self, veil: Veil) -> None:
        """Say what is hidden; hides itself when nothing is."""
        self.sign.setPixmap(icons.pixmap("lock", theme.tokens().muted, theme.px(_ICON)))
        self.label.setText(_sentence(veil))
        self.setAccessibleName(self.label.text())
        self.setVisible(bool(veil.kinds))


def show_hidden(card: MemberCard, veil: Veil) -> None:
    """Hints in the fields of a member: what is stored there stays unless something is typed over it."""
    editors = card.editors
    stored = card.base is not None
    _hint(editors.nik, veil.niks.get(card.key, "") if veil.hides(Secret.NIK) else "")
    for kind, fields in _LISTS.items():
        for field in fields:
            _hint(editors.lists[field].line(), _word() if stored and veil.hides(kind) else "")
    _hint(editors.pregnant.line(), _word() if stored and veil.hides(Secret.HEALTH) else "")
    born_hidden = stored and veil.hides(Secret.CHILDREN) and editors.birth.year() is not None
    _hint(editors.birth_place, _word() if born_hidden else "")


def _hint(line: QLineEdit, text: str) -> None:
    """Another hint for a while; without one the usual hint comes back."""
    if line.property(_USUAL) is None:
        line.setProperty(_USUAL, line.placeholderText())
    line.setPlaceholderText(text or str(line.property(_USUAL)))


def _word() -> str:
    return tr("Disembunyikan")


def _sentence(veil: Veil) -> str:
    if veil.kinds & SENSITIVE:
        return tr(
            "NIK, data kesehatan, data anak, dan penghasilan keluarga ini disembunyikan karena pendataannya "
            "sudah diajukan. Yang tersimpan tetap; isi hanya yang berubah."
        )
    return tr(
        "NIK keluarga ini disamarkan. Yang tersimpan tetap; ketik NIK hanya bila berubah, atau pakai "
        "Tampilkan NIK lengkap."
    )
