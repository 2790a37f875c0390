"""Programmes and their families as rows."""

from dataclasses import dataclass

from kemiskinan_desktop.domain.reference import Program
from kemiskinan_desktop.domain.summaries import FamilyRow
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.labels import class_label
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CLASS_TONES
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column

FOR_FAMILIES = "keluarga"
_TONES = {
    "EKONOMI": Tone.NEAR_POOR, "EDUKASI": Tone.INFO, "ETOS": Tone.PRIMARY, "EKOSISTEM": Tone.SUCCESS,
    "NASIONAL": Tone.NEUTRAL,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramRow:
    """A programme and how many families take part."""

    program: Program
    families: int


def aspect_label(aspect: str) -> str:
    """Name of an aspect of GERBANG HEBAT, or *Nasional*."""
    return {
        "EKONOMI": tr("Ekonomi"), "EDUKASI": tr("Edukasi"), "ETOS": tr("Etos"), "EKOSISTEM": tr("Ekosistem"),
        "NASIONAL": tr("Nasional"),
    }.get(aspect, aspect.capitalize())  # fmt: skip


def program_columns() -> tuple[Column[ProgramRow], ...]:
    """The columns of the list of programmes."""
    return (
        Column(key="aspect", title=tr("Aspek"), text=lambda r: aspect_label(r.program.aspect), width=100,
               chip=lambda r: _TONES.get(r.program.aspect, Tone.NEUTRAL)),
        Column(key="name", title=tr("Program"), text=lambda r: r.program.name, width=240, stretch=True,
               tooltip=lambda r: r.program.name),
        Column(key="target", title=tr("Sasaran"), text=lambda r: r.program.target.capitalize(), width=100,
               muted=True),
        Column(key="families", title=tr("Keluarga"), width=80, numeric=True,
               text=lambda r: formats.number(r.families) if r.families else "–"),
    )  # fmt: skip


def enrolled_columns() -> tuple[Column[FamilyRow], ...]:
    """The columns of the families of one programme."""
    return (
        Column(key="head", title=tr("Kepala keluarga"), text=lambda r: r.head, width=130, stretch=True),
        Column(key="area", title=tr("Kelurahan"), text=lambda r: r.kelurahan, width=100),
        Column(key="class", title=tr("Kelas"), text=lambda r: class_label(r.poverty_class), width=122,
               chip=lambda r: Tone.QUIET if r.poverty_class is None else CLASS_TONES[r.poverty_class]),
        Column(key="kk", title=tr("No. KK"), text=lambda r: formats.grouped(r.kk_number), width=158,
               hidden=True),
    )  # fmt: skip
