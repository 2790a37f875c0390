"""What the list of families says of each, column by column."""

from kemiskinan_desktop.domain.summaries import FamilyRow
from kemiskinan_desktop.ui import formats, labels
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CARD_TONES, CLASS_TONES, STATE_TONES
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column


def family_columns() -> list[Column[FamilyRow]]:
    """The columns in the order of the design; two more can be chosen."""
    return [
        Column(key="kk", title=tr("No. KK"), text=_kk, width=150, sort_key="kk_number"),
        Column(
            key="head", title=tr("Kepala keluarga"), text=_head, width=122, sort_key="head", stretch=True,
            tooltip=_head,
        ),
        Column(key="kelurahan", title=tr("Kelurahan"), text=_kelurahan, width=100, sort_key="kelurahan"),
        Column(key="rt", title=tr("RT/RW"), text=_unit, width=68, sort_key="rt"),
        Column(key="jiwa", title=tr("Jiwa"), text=_jiwa, width=46, numeric=True, sort_key="jiwa"),
        Column(key="points", title=tr("Skor"), text=_points, width=50, numeric=True, sort_key="points"),
        Column(
            key="class", title=tr("Kelas"), text=_class, chip=_class_tone, width=114, sort_key="class",
        ),
        Column(
            key="state", title=tr("Status"), text=_state, chip=_state_tone, width=110, sort_key="state",
            tooltip=_problems,
        ),
        Column(key="card", title=tr("Kartu KIM"), text=_card, chip=_card_tone, width=104, hidden=True),
        Column(key="problems", title=tr("Masalah"), text=_problems, width=150, hidden=True),
    ]  # fmt: skip


def _kk(row: FamilyRow) -> str:
    return formats.grouped(row.kk_number)


def _head(row: FamilyRow) -> str:
    return row.head or tr("(belum ada kepala)")


def _kelurahan(row: FamilyRow) -> str:
    return row.kelurahan or "–"


def _unit(row: FamilyRow) -> str:
    return f"{row.rt or '–'}/{row.rw or '–'}"


def _jiwa(row: FamilyRow) -> str:
    return formats.number(row.jiwa)


def _points(row: FamilyRow) -> str:
    return formats.points(row.points)


def _class(row: FamilyRow) -> str:
    return labels.class_label(row.poverty_class)


def _class_tone(row: FamilyRow) -> Tone:
    return Tone.QUIET if row.poverty_class is None else CLASS_TONES[row.poverty_class]


def _state(row: FamilyRow) -> str:
    return labels.survey_label(row.survey_state)


def _state_tone(row: FamilyRow) -> Tone:
    return Tone.QUIET if row.survey_state is None else STATE_TONES[row.survey_state]


def _card(row: FamilyRow) -> str:
    return labels.card_label(row.card_state)


def _card_tone(row: FamilyRow) -> Tone | None:
    return None if row.card_state is None else CARD_TONES[row.card_state]


def _problems(row: FamilyRow) -> str:
    if row.errors and row.warnings:
        return tr("{n} galat, {m} peringatan", n=row.errors, m=row.warnings)
    if row.errors:
        return tr("{n} galat", n=row.errors)
    return tr("{n} peringatan", n=row.warnings) if row.warnings else ""
