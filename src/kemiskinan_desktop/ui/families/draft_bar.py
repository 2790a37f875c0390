"""Above the list: what this person typed and never saved, each with the way back to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.drafts import KeptDraft
from kemiskinan_desktop.ui import formats, icons, theme
from kemiskinan_desktop.ui.families.form.typed import typed_of
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.emptying import empty
from kemiskinan_desktop.ui.widgets.text import body, small

_ICON, _MOST = 20, 4


class DraftBar(QFrame):
    """Hidden while there is nothing unfinished; several are unfolded with a button."""

    resume_wanted = Signal(object)
    """KeptDraft"""
    discard_wanted = Signal(object)
    """KeptDraft"""

    def __init__(self) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.sign, self.label = QLabel(), body("")
        self.unfold = QPushButton(tr("Lihat"))
        self._rows, self._holder = QVBoxLayout(), QWidget()
        self._arrange()
        self.unfold.clicked.connect(self._unfold)
        self.hide()

    def show_drafts(self, drafts: Sequence[KeptDraft]) -> None:
        """The newest first; one alone needs no unfolding."""
        colours = theme.tokens().tones[Tone.WARNING]
        self.sign.setPixmap(icons.pixmap("info", colours.bar, theme.px(_ICON)))
        self.label.setText(tr("Ada {n} isian yang belum disimpan.", n=formats.number(len(drafts))))
        self.setAccessibleName(self.label.text())
        empty(self._rows)
        for draft in drafts[:_MOST]:
            self._rows.addWidget(self._row(draft))
        if len(drafts) > _MOST:
            self._rows.addWidget(small(tr("dan {n} lagi", n=formats.number(len(drafts) - _MOST))))
        self.unfold.setVisible(len(drafts) > 1)
        self._holder.setVisible(len(drafts) == 1)
        self.setVisible(bool(drafts))

    def _unfold(self) -> None:
        self.unfold.hide()
        self._holder.show()
        self._holder.findChildren(QPushButton)[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, draft: KeptDraft) -> QWidget:
        words = draft_words(draft)
        go_on, give_up = QPushButton(tr("Lanjutkan")), QPushButton(tr("Buang…"))
        go_on.setAccessibleName(tr("Lanjutkan {isian}", isian=words))
        give_up.setAccessibleName(tr("Buang {isian}", isian=words))
        go_on.clicked.connect(lambda: self.resume_wanted.emit(draft))
        give_up.clicked.connect(lambda: self.discard_wanted.emit(draft))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(small(words), 1)
        row.addWidget(give_up)
        row.addWidget(go_on)
        return holder

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(10))
        line.addWidget(self.sign)
        line.addWidget(self.label, 1)
        line.addWidget(self.unfold)
        self._rows.setContentsMargins(theme.px(_ICON + 10), 0, 0, 0)
        self._rows.setSpacing(theme.px(4))
        self._holder.setLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (14, 8, 10, 8)))
        column.setSpacing(theme.px(4))
        column.addLayout(line)
        column.addWidget(self._holder)


def draft_words(draft: KeptDraft) -> str:
    """What, when and who: ``Keluarga Karto · diketik 13 Juli 2026 09.30 oleh rini``."""
    typed = typed_of(draft.record_id, draft.body)
    name = "" if typed is None else typed.name
    if typed is not None and typed.is_new:
        family = tr("Keluarga baru {nama}", nama=name).strip()
    else:
        family = tr("Keluarga {nama}", nama=name).strip()
    return tr("{keluarga} · diketik {saat} oleh {siapa}",
              keluarga=family, saat=formats.stamp(draft.updated_at), siapa=draft.who)  # fmt: skip
