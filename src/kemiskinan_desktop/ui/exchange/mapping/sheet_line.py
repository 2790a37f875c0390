"""How a sheet is read: what its rows are, where its headings stand, and the kelurahan of all its rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from kemiskinan_desktop.services.layout_drafts import LayoutDraft
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.exchange.mapping import words
from kemiskinan_desktop.ui.exchange.mapping.choice_box import ChoiceBox
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.flow import FlowLayout

KELURAHAN = "keluarga.kelurahan"
_DEEPEST, _ROW_WIDTH, _RECORDS_LETTERS = 60, 84, 34


class SheetLine(QWidget):
    """``line.show_sheet(draft, 0)``."""

    records_chosen = Signal(str)
    heading_row_chosen = Signal(int)
    kelurahan_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.records, self.kelurahan = ChoiceBox(tr("Isi tiap baris")), ChoiceBox(tr("Kelurahan semua baris"))
        self.heading_row = QSpinBox()
        self.heading_row.setRange(0, _DEEPEST)
        self.heading_row.setSpecialValueText(tr("tidak ada"))
        self.heading_row.setAccessibleName(tr("Baris judul kolom"))
        self.heading_row.setKeyboardTracking(False)
        self.heading_row.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.heading_row.setMinimumWidth(theme.px(_ROW_WIDTH))
        self.records.setMinimumContentsLength(_RECORDS_LETTERS)
        self.records.setWhatsThis(
            tr("Apa yang diceritakan satu baris: seorang anggota, satu keluarga, atau keterangan tambahan.")
        )
        self.heading_row.setWhatsThis(
            tr("Nomor baris judul kolom; bila judulnya dua baris, yang bawah. Nol untuk tabel tanpa judul.")
        )
        self.kelurahan.setWhatsThis(tr("Kelurahan yang sama untuk seluruh lembar, bila tidak ada kolomnya."))
        self._kelurahan_part = _labelled(tr("Kelurahan sem&ua baris"), self.kelurahan)
        flow = FlowLayout(self)
        flow.addWidget(_labelled(tr("Isi tiap &baris"), self.records))
        flow.addWidget(_labelled(tr("Baris &judul"), self.heading_row))
        flow.addWidget(self._kelurahan_part)
        self.records.chosen.connect(self.records_chosen)
        self.heading_row.valueChanged.connect(self.heading_row_chosen)
        self.kelurahan.chosen.connect(self.kelurahan_chosen)

    def show_sheet(self, draft: LayoutDraft, position: int) -> None:
        """Show how a sheet is read now."""
        sheet = draft.sheet(position)
        self.records.set_choices(words.records_choices())
        self.records.set_code(words.NOT_READ if sheet.records is None else sheet.records)
        self.heading_row.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.heading_row.setValue(sheet.heading_row)
        self.heading_row.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.kelurahan.set_choices([("", tr("Dari kolomnya")), *sorted(
            draft.answers(KELURAHAN).items(), key=lambda pair: pair[1]
        )])  # fmt: skip
        self.kelurahan.set_code(sheet.constants.get(KELURAHAN, ""))
        self._kelurahan_part.setVisible(sheet.records is not None and not sheet.fed_by(KELURAHAN))


def _labelled(text: str, widget: QWidget) -> QWidget:
    label = QLabel(text)
    label.setBuddy(widget)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(label)
    row.addWidget(widget)
    return holder
