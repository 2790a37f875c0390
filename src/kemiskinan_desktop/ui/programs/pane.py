"""One programme: what it is, and the families that take part."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kemiskinan_desktop.domain.reference import Program
from kemiskinan_desktop.domain.summaries import FamilyRow
from kemiskinan_desktop.ui import formats, theme
from kemiskinan_desktop.ui.actions import button
from kemiskinan_desktop.ui.preferences import Preferences
from kemiskinan_desktop.ui.programs.listing import FOR_FAMILIES, aspect_label, enrolled_columns
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.row_table import RowTable
from kemiskinan_desktop.ui.widgets.rows import SequenceSource
from kemiskinan_desktop.ui.widgets.text import heading, muted, small

_LEAST_WIDTH = 380


class ProgramPane(QFrame):
    """Beside the list of programmes."""

    def __init__(self, preferences: Preferences, propose: QAction, print_list: QAction) -> None:
        super().__init__()
        theme.give_role(self, "card")
        self.setMinimumWidth(theme.px(_LEAST_WIDTH))
        self.name, self.about, self.note = heading(""), small(""), muted("")
        self.table: RowTable[FamilyRow] = RowTable(
            "program-families", enrolled_columns(), preferences, name=tr("Keluarga dalam program")
        )
        self.table.setMinimumWidth(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(edge) for edge in (16, 14, 16, 14)))
        column.setSpacing(theme.px(8))
        for widget in (self.name, self.about, self.note):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(button(print_list))
        row.addStretch()
        row.addWidget(button(propose, "primary"))
        column.addLayout(row)

    def show_program(self, program: Program, families: Sequence[FamilyRow]) -> None:
        """A programme and its families."""
        self.name.setText(program.name)
        about = (
            aspect_label(program.aspect),
            program.target,
            tr("{n} keluarga", n=formats.number(len(families))),
        )
        self.about.setText(" · ".join(about))
        self.about.setToolTip(tr("Sumber: {where}", where=program.source))
        self.note.setText(_note(program))
        self.note.setVisible(bool(self.note.text()))
        self._say_nothing(program)
        self.table.set_source(SequenceSource(families))

    def _say_nothing(self, program: Program) -> None:
        if program.target == FOR_FAMILIES:
            words = tr("Belum ada keluarga"), tr("Usulkan keluarga yang memenuhi syarat program ini.")
        else:
            words = tr("Tidak mencatat keluarga"), tr("Pilih program dengan sasaran keluarga.")
        self.table.set_empty(*words, icon="program")


def _note(program: Program) -> str:
    if program.target != FOR_FAMILIES:
        return tr("Program ini untuk {target}, bukan untuk keluarga.", target=program.target)
    return translated(program.note)
