"""The questionnaire to read: indicators, questions, answers with points, bands, overrides, sources."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHeaderView, QTreeWidget, QTreeWidgetItem

from kemiskinan_desktop.domain.instrument import Band, Instrument, Question, QuestionKind
from kemiskinan_desktop.ui import formats, labels, theme
from kemiskinan_desktop.ui.settings.section import Room, Section
from kemiskinan_desktop.ui.settings.standing import approval_words, is_approved
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.chip_label import ChipLabel
from kemiskinan_desktop.ui.widgets.text import body, muted

_HEIGHT, _POINTS_WIDTH = 420, 84


class InstrumentSection(Section):
    """Read only: an instrument in use is never changed, a changed one is a new version."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.instruments = room.workplace.periods.instruments(room.who)
        self.choice, self.approval = QComboBox(), ChipLabel()
        self.basis, self.bands, self.overrides, self.checksum = body(""), body(""), body(""), muted("")
        self.tree = QTreeWidget()
        self._arrange()
        for each in self.instruments:
            self.choice.addItem(f"{each.name} ({each.code} versi {each.version})")
        self.choice.currentIndexChanged.connect(self._choose)
        self._choose(0)

    def _choose(self, at: int) -> None:
        shown = self.instruments[at]
        self.approval.say(approval_words(shown), Tone.SUCCESS if is_approved(shown) else Tone.WARNING)
        self.basis.setText(tr("Dasar: {basis}", basis=shown.legal_basis))
        self.bands.setText("\n".join(_band(band) for band in shown.bands))
        self.overrides.setText("\n".join(translated(rule.text) for rule in shown.overrides))
        self.overrides.setVisible(bool(shown.overrides))
        self.checksum.setText(tr("Jumlah periksa {checksum}", checksum=shown.checksum[:16]))
        self._fill(shown)

    def _fill(self, shown: Instrument) -> None:
        self.tree.clear()
        for indicator in shown.indicators:
            top = QTreeWidgetItem([indicator.name, formats.number(indicator.weight), ""])
            top.setFont(0, theme.font(weight=QFont.Weight.DemiBold))
            self.tree.addTopLevelItem(top)
            for question in indicator.questions:
                top.addChild(_question(question))
            top.setExpanded(True)
        for at in range(self.tree.topLevelItemCount()):
            _right(self.tree.topLevelItem(at))

    def _arrange(self) -> None:
        card = self.add_card(
            tr("Instrumen"),
            tr("Pertanyaan dan bobot adalah data, bukan program. Yang belum disahkan hanyalah usulan."),
        )
        self.choice.setAccessibleName(tr("Instrumen"))
        card.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        card.addWidget(self.approval, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.basis, self.bands, self.overrides, self.checksum):
            card.addWidget(widget)
        self.tree.setHeaderLabels([tr("Indikator, pertanyaan, jawaban"), tr("Poin"), tr("Sumber")])
        self.tree.setAccessibleName(tr("Isi instrumen"))
        self.tree.setMinimumHeight(theme.px(_HEIGHT))
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, theme.px(_POINTS_WIDTH))
        header.resizeSection(2, theme.px(2 * _POINTS_WIDTH))
        inner = self.add_card(tr("Isi"), stretch=1)
        inner.addWidget(self.tree, 1)


def _question(question: Question) -> QTreeWidgetItem:
    kinds = {
        QuestionKind.CHOICE: "",
        QuestionKind.NUMBER: tr("angka"),
        QuestionKind.COMPUTED: tr("dihitung"),
    }
    kind = kinds[question.kind]
    text = f"{question.code}  {question.text}" + (f" ({kind})" if kind else "")
    points = formats.number(question.max_points) if question.max_points else "–"
    item = QTreeWidgetItem([text, points, ", ".join(question.sources)])
    item.setToolTip(0, question.help or text)
    item.setToolTip(2, ", ".join(question.sources))
    for answer in question.answers:
        item.addChild(QTreeWidgetItem([f"{answer.code}  {answer.label}", formats.number(answer.points), ""]))
    return item


def _right(item: QTreeWidgetItem | None) -> None:
    """Points stand at the right, on every level."""
    if item is None:
        return
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    for at in range(item.childCount()):
        _right(item.child(at))


def _band(band: Band) -> str:
    name = labels.class_label(band.poverty_class)
    low = band.minimum_parameter or formats.number(band.minimum)
    if band.upper is None and not band.upper_parameter:
        return tr("{name}: {low} ke atas", name=name, low=low)
    high = band.upper_parameter or formats.number(band.upper or 0)
    return tr("{name}: {low} sampai kurang dari {high}", name=name, low=low, high=high)
