"""Mapping a workbook: its sheets, the columns of one, the column under the cursor, and the first rows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.layout_drafts import LayoutDraft, Level, MappedColumn, Records
from kemiskinan_desktop.services.profiles import KnownLayout, Profiles
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.desk import Desk
from kemiskinan_desktop.ui.exchange.mapping.actions import MappingActions
from kemiskinan_desktop.ui.exchange.mapping.column_pane import ColumnPane
from kemiskinan_desktop.ui.exchange.mapping.columns import mapped_columns
from kemiskinan_desktop.ui.exchange.mapping.field_names import field_name
from kemiskinan_desktop.ui.exchange.mapping.preview_table import PreviewTable
from kemiskinan_desktop.ui.exchange.mapping.sheet_line import KELURAHAN, SheetLine
from kemiskinan_desktop.ui.exchange.mapping.steps import Steps
from kemiskinan_desktop.ui.exchange.mapping.values import value_text
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.flow import FlowLayout
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.sides import Sides
from kemiskinan_desktop.ui.widgets.text import card, heading, small

_PREVIEWED, _SHEETS_LEAST, _SHEETS_WIDTH, _SHEET_ROW = 20, 116, 170, 34


class MappingPanel(QWidget):
    """``panel.begin(path, draft)``; tells the path of the workbook when its layout was kept."""

    saved = Signal(object, str)
    """Path of the workbook, and the code of its layout where its headings cannot tell it again."""

    def __init__(self, desk: Desk, profiles: Profiles, who: Actor, actions: MappingActions) -> None:
        super().__init__()
        self._desk, self._profiles, self._who, self._actions = desk, profiles, who, actions
        self._steps: Steps[LayoutDraft] | None = None
        self._path, self._known, self._position = Path(), None, 0
        self.title, self.hint = heading(""), small("")
        self.sheets, self.line = QListWidget(), SheetLine()
        self.table: RowTable[MappedColumn] = RowTable(
            "mapped_columns", mapped_columns(self._now), desk.preferences, name=tr("Kolom di berkas")
        )
        self.pane = ColumnPane(self._now, desk.preferences)
        self.preview_title, self.preview = small(""), PreviewTable(self._said)
        self._prepare()
        self._arrange()
        self._connect()

    _known: KnownLayout | None

    @property
    def draft(self) -> LayoutDraft | None:
        """What is being mapped; None before and after."""
        return None if self._steps is None else self._steps.now

    @property
    def unsaved(self) -> bool:
        """Whether a person corrected anything that is not kept."""
        return self._steps is not None and self._steps.can_undo

    def begin(self, path: Path, draft: LayoutDraft, known: KnownLayout | None = None) -> None:
        """Map a workbook, from its proposal or from a layout that is known."""
        self._path, self._known, self._steps = path, known, Steps(draft)
        self._fill_sheets(draft)
        read = draft.mapping.read or draft.mapping.sheets
        self._position = read[0].position
        self.sheets.setCurrentRow(self._row_of(self._position))
        self._show()
        self.table.select_row(0)

    def may_leave(self) -> bool:
        """Ask before corrections are lost."""
        if not self.unsaved:
            return True
        return self._desk.dialogs.confirm(
            tr("Tutup pemetaan"),
            tr("Susunan ini belum disimpan, jadi perbaikannya hilang. Berkas dan data tidak berubah."),
            tr("Tutup tanpa menyimpan"), danger=True,
        )  # fmt: skip

    def end(self) -> None:
        """Put the workbook away; nothing is kept."""
        self._steps = None
        self._follow()

    def undo(self) -> None:
        """Take the last correction back."""
        if self._steps is not None and self._steps.undo():
            self._show()

    def redo(self) -> None:
        """Make it again."""
        if self._steps is not None and self._steps.redo():
            self._show()

    def save(self) -> None:
        """Ask for a name and keep the layout, then go on with the workbook."""
        draft = self.draft
        if draft is None:
            return
        name = self._desk.dialogs.ask_words(
            tr("Simpan susunan"),
            tr("Berkas dengan judul kolom yang sama dikenali sendiri lain kali."),
            tr("Simpan susunan"), label=tr("&Nama susunan"),
            text=self._path.stem if self._known is None else self._known.name,
        )  # fmt: skip
        if name is not None:
            self._keep(draft, name)

    def _keep(self, draft: LayoutDraft, name: str) -> None:
        own = None if self._known is None or self._known.built_in else self._known.code
        try:
            kept = self._profiles.save(self._who, draft, name, own)
        except UserError as refusal:
            self._desk.messages.refused(refusal)
            return
        path, headed = self._path, all(sheet.heading_row for sheet in draft.mapping.read)
        self.end()
        self._desk.messages.success(tr("Susunan {nama} disimpan.", nama=kept.name))
        self.saved.emit(path, "" if headed else kept.code)

    def _now(self) -> LayoutDraft:
        if self._steps is None:
            raise LookupError
        return self._steps.now

    def _change(self, change: Callable[[LayoutDraft], LayoutDraft]) -> None:
        """A correction; the cursor stays where it was."""
        if self._steps is not None and self._steps.take(change(self._steps.now)):
            self._show()

    def _show(self) -> None:
        draft, position = self._now(), self._position
        sheet = draft.sheet(position)
        self.title.setText(tr("Petakan kolom {berkas}", berkas=self._path.name))
        self.line.show_sheet(draft, position)
        self.table.set_source(SequenceSource(draft.columns(position)))
        self.table.setEnabled(sheet.records is not None)
        self.pane.show_column(position, self.table.current())
        self._show_hint(draft)
        self._show_preview(draft)
        self._mark_sheets(draft)
        self._follow()

    def _show_hint(self, draft: LayoutDraft) -> None:
        missing = draft.missing(self._position)
        if draft.sheet(self._position).records is None:
            self.hint.setText(tr("Lembar ini tidak dibaca. Pilih isi tiap barisnya bila perlu."))
        elif missing:
            names = ", ".join(field_name(field.label) for field in missing)
            self.hint.setText(
                tr(
                    "Belum ada kolom untuk: {nama}. Keluarga atau anggota baru tanpa isian itu ditolak.",
                    nama=names,
                )
            )
        else:
            self.hint.setText(tr("Semua isian yang diperlukan sudah ada kolomnya. Periksa, lalu simpan."))

    def _show_preview(self, draft: LayoutDraft) -> None:
        if draft.sheet(self._position).records is None:
            self.preview_title.setText(tr("Tidak ada baris yang dibaca dari lembar ini."))
            self.preview.show_rows((), ())
            return
        try:
            rows = draft.preview(self._position, _PREVIEWED)
        except UserError as refusal:
            self.preview_title.setText(f"{translated(refusal.title)} {translated(refusal.advice)}")
            self.preview.show_rows((), ())
            return
        wrong = sum(bool(row.problems) for row in rows)
        said = tr("{n} baris pertama seperti yang akan dibaca", n=formats.number(len(rows)))
        more = tr("{n} di antaranya bermasalah", n=formats.number(wrong)) if wrong else ""
        self.preview_title.setText(" · ".join(filter(None, (said, more))))
        self.preview.show_rows(draft.places(self._position), rows)

    def _said(self, level: Level, field: str, value: str) -> str:
        return value_text(self._now(), level, field, value)

    def _fill_sheets(self, draft: LayoutDraft) -> None:
        self.sheets.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.sheets.clear()
        for sheet in draft.mapping.sheets:
            item = QListWidgetItem(sheet.name)
            item.setData(Qt.ItemDataRole.UserRole, sheet.position)
            item.setToolTip(sheet.name)
            item.setSizeHint(QSize(0, theme.px(_SHEET_ROW)))
            self.sheets.addItem(item)
        self.sheets.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.sheets.setVisible(len(draft.mapping.sheets) > 1)

    def _mark_sheets(self, draft: LayoutDraft) -> None:
        for at, sheet in enumerate(draft.mapping.sheets):
            read = sheet.records is not None
            self.sheets.item(at).setText(sheet.name if read else tr("{nama} (tidak dibaca)", nama=sheet.name))

    def _row_of(self, position: int) -> int:
        rows = range(self.sheets.count())
        return next((at for at in rows if self.sheets.item(at).data(Qt.ItemDataRole.UserRole) == position), 0)

    def _go_to_sheet(self, row: int) -> None:
        item = self.sheets.item(row)
        if self._steps is not None and row >= 0:
            self._position = int(item.data(Qt.ItemDataRole.UserRole))
            self._show()
            self.table.select_row(0)

    def _set_field(self, key: str) -> None:
        column = self.table.current()
        if column is not None:
            self._change(lambda draft: draft.with_field(self._position, column.column, key))
            self.table.step(1)
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_word(self, text: str, code: str | None) -> None:
        column = self.table.current()
        if column is not None:
            self._change(lambda draft: draft.with_word(self._position, column.column, text, code))

    def _set_records(self, code: str) -> None:
        records = Records(code) if code else None
        self._change(lambda draft: draft.with_records(self._position, records))

    def _set_heading_row(self, row: int) -> None:
        self._change(lambda draft: draft.with_heading_row(self._position, row))

    def _set_kelurahan(self, code: str) -> None:
        self._change(lambda draft: draft.with_constant(self._position, KELURAHAN, code))

    def _follow(self) -> None:
        """The deeds are there only while there is something to do."""
        steps = self._steps
        self._actions.save.setEnabled(steps is not None and bool(steps.now.mapping.read))
        self._actions.undo.setEnabled(steps is not None and steps.can_undo)
        self._actions.redo.setEnabled(steps is not None and steps.can_redo)
        self._actions.leave.setEnabled(steps is not None)

    def _prepare(self) -> None:
        self.sheets.setObjectName("sectionNames")
        self.sheets.setAccessibleName(tr("Lembar"))
        self.sheets.setMinimumWidth(theme.px(_SHEETS_LEAST))
        self.sheets.setMaximumWidth(theme.px(_SHEETS_WIDTH))
        self.sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.view.setWhatsThis(
            tr("Setiap baris satu kolom berkas. Enter mengubah isiannya; alasan usulannya ada di kanan.")
        )
        self.table.set_empty(tr("Lembar ini kosong"), tr("Pilih lembar lain, atau ubah baris judulnya."))

    def _connect(self) -> None:
        self.sheets.currentRowChanged.connect(self._go_to_sheet)
        self.table.current_changed.connect(self._show_column)
        self.table.activated.connect(self.pane.edit_field)
        self.pane.field_chosen.connect(self._set_field)
        self.pane.word_chosen.connect(self._set_word)
        self.line.records_chosen.connect(self._set_records)
        self.line.heading_row_chosen.connect(self._set_heading_row)
        self.line.kelurahan_chosen.connect(self._set_kelurahan)

    def _show_column(self, column: MappedColumn | None) -> None:
        if self._steps is not None:
            self.pane.show_column(self._position, column)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for widget in (self.title, self.hint, self.line):
            column.addWidget(widget)
        column.addWidget(Sides((self.sheets, 1), (self._tables(), 7), (self.pane, 3)), 1)
        foot = FlowLayout()
        foot.addWidget(button(self._actions.save, "primary"))
        for each in (self._actions.undo, self._actions.redo, self._actions.leave):
            foot.addWidget(button(each))
        column.addLayout(foot)

    def _tables(self) -> QWidget:
        """The columns, and below them the first rows."""
        frame = card()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.preview)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.table, 3)
        column.addWidget(self.preview_title)
        column.addWidget(frame, 2)
        return holder
