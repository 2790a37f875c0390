"""Kartu: the words and colours of the KIM card, with both sides beside them."""

from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.card_design import CardDesign, design_problems
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.problems import Problem, has_errors, warning
from kemiskinan_desktop.services.card_designs import DesignPreview
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.events import ChangeKind
from kemiskinan_desktop.ui.settings.card_fields import CardFields
from kemiskinan_desktop.ui.settings.card_preview import CardPreview
from kemiskinan_desktop.ui.settings.section import Room, Section, titled_card
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import muted


class CardSection(Section):
    """The design of the office's cards."""

    saves: ClassVar[bool] = True

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.say_closed()
        self.fields = CardFields(may_change=self.may_save)
        self.preview = CardPreview(self._draw)
        self.standing = muted("")
        self.renew = QCheckBox("")
        self._cut: frozenset[str] = frozenset()
        self._stored = CardDesign()
        self.fields.changed.connect(self._follow)
        self.preview.drawn.connect(self._say_cut)
        self._arrange()
        self.refresh()

    @property
    def dirty(self) -> bool:
        return self.fields.design() != self._stored or self.renew.isChecked()

    def refresh(self) -> None:
        standing = self.room.workplace.card_designs.standing(self.room.who)
        self._stored = standing.design
        self.fields.propose(standing.government, standing.contact)
        self.fields.show_design(standing.design)
        self.renew.setChecked(False)
        frozen = standing.frozen_on
        self.renew.setText(tr("Pakai juga untuk kartu periode {p} berikutnya", p=standing.period))
        self.renew.setVisible(frozen is not None)
        if frozen is None:
            self.standing.setText(tr("Berlaku mulai kartu pertama yang dicetak."))
        else:
            self.standing.setText(
                tr(
                    "Kartu periode {p} memakai rancangan saat pertama dicetak, {hari}, supaya cetak ulang "
                    "tetap sama. Perubahan di sini berlaku mulai periode berikutnya.",
                    p=standing.period, hari=formats.day(frozen),
                )
            )  # fmt: skip
        self._follow(anew=True)

    def save(self) -> None:
        design = self.fields.design()
        try:
            self.room.workplace.card_designs.save(self.room.who, design, renew=self.renew.isChecked())
        except UserError as refusal:
            self._show_problems()
            self.room.desk.messages.refused(refusal)
            return
        self.room.desk.messages.success(tr("Rancangan kartu disimpan."))
        self.refresh()
        self.room.desk.changes.announce(ChangeKind.OFFICE)

    def _follow(self, *, anew: bool = False) -> None:
        self._cut = frozenset()
        self._show_problems()
        design = self.fields.design()
        if not has_errors(design_problems(design)):
            self.preview.follow(design, anew=anew)

    def _draw(self, design: CardDesign) -> DesignPreview:
        return self.room.workplace.card_designs.preview(self.room.who, design)

    def _say_cut(self, cut: frozenset[str]) -> None:
        self._cut = cut
        self._show_problems()

    def _show_problems(self) -> None:
        sentence = tr("Terlalu panjang: di kartu terpotong dengan titik-titik. Pendekkan.")
        cut = [warning(name, "card_design.cut", sentence) for name in sorted(self._cut)]
        problems: list[Problem] = [*design_problems(self.fields.design()), *cut]
        self.fields.show_problems(problems)

    def _arrange(self) -> None:
        texts, inner = titled_card(tr("Tulisan"))
        inner.addWidget(self.standing)
        inner.addWidget(self.renew)
        inner.addWidget(self.fields.texts)
        looks, below = titled_card(tr("Warna dan gambar"))
        below.addWidget(self.fields.colours)
        below.addWidget(self.fields.emblem)
        below.addWidget(self.fields.photo)
        below.addWidget(
            muted(tr("Lambang, tempat, dan penandatangan diatur di Kantor & kop dan Penandatangan."))
        )
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(texts)
        column.addWidget(looks)
        column.addStretch()
        self.column.addWidget(Sides((left, 1), (self.preview, 0)))
        self.column.addStretch()
