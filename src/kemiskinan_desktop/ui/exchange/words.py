"""The words for rows of a plan: status, tone, masked numbers, the sentence of a line."""

from kemiskinan_desktop.domain.identity import MASK, strip_number
from kemiskinan_desktop.domain.plan import CellChange, PlanCounts, PlannedRow, RowKind, RowStatus
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated

_SHOWN, _LENGTH = 6, 16
TONES = {
    RowStatus.NEW: Tone.SUCCESS,
    RowStatus.CHANGED: Tone.INFO,
    RowStatus.SAME: Tone.QUIET,
    RowStatus.CONFLICT: Tone.WARNING,
    RowStatus.REFUSED: Tone.ERROR,
}


def status_word(status: RowStatus) -> str:
    """What would happen to a row, in a word."""
    return {
        RowStatus.NEW: tr("Baru"),
        RowStatus.CHANGED: tr("Berubah"),
        RowStatus.SAME: tr("Sama"),
        RowStatus.CONFLICT: tr("Konflik"),
        RowStatus.REFUSED: tr("Ditolak"),
    }[status]


def kind_word(kind: RowKind) -> str:
    """What a row is about."""
    return {
        RowKind.FAMILY: tr("Keluarga"), RowKind.MEMBER: tr("Anggota"), RowKind.ENROLMENT: tr("Kepesertaan"),
    }[kind]  # fmt: skip


def by_status(counts: PlanCounts) -> dict[RowStatus, int]:
    """Counts by status, in reading order."""
    return {
        RowStatus.NEW: counts.new,
        RowStatus.CHANGED: counts.changed,
        RowStatus.SAME: counts.same,
        RowStatus.CONFLICT: counts.conflict,
        RowStatus.REFUSED: counts.refused,
    }


def number(row: PlannedRow) -> str:
    """KK numbers in fours; of a NIK only the area digits."""
    digits = strip_number(row.number)
    if not digits:
        return "–"
    if row.kind is RowKind.FAMILY:
        return formats.grouped(digits) if len(digits) == _LENGTH else row.number
    return digits[:_SHOWN] + MASK * max(0, min(len(digits), _LENGTH) - _SHOWN)


def sentence(row: PlannedRow) -> str:
    """The first thing to know about a row."""
    if row.problems:
        return translated(row.problems[0].sentence)
    if row.changes:
        first = change(row.changes[0])
        rest = len(row.changes) - 1
        return tr("{first} dan {n} lagi", first=first, n=rest) if rest else first
    return translated(row.warnings[0]) if row.warnings else ""


def change(cell: CellChange) -> str:
    """One cell that would change."""
    return f"{cell.label}: {cell.old or '–'} → {cell.new or '–'}"
