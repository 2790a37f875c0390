"""The columns of the rows of a workbook, and of the imports so far."""

from collections.abc import Mapping

from kemiskinan_desktop.domain.plan import PlannedRow, RowStatus
from kemiskinan_desktop.domain.summaries import ImportSummary
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.exchange import words
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column


def planned_columns() -> list[Column[PlannedRow]]:
    """Where a row stands, whose it is, what would happen and why."""
    return [
        Column(key="row", title=tr("Baris"), text=_row, width=54, numeric=True, muted=True),
        Column(key="kind", title=tr("Jenis"), text=_kind, width=100),
        Column(key="name", title=tr("Nama"), text=_name, width=132),
        Column(key="number", title=tr("Nomor"), text=words.number, width=152),
        Column(key="status", title=tr("Status"), text=_status, chip=_tone, width=92),
        Column(
            key="why", title=tr("Keterangan"), text=words.sentence, width=140, stretch=True,
            tooltip=words.sentence,
        ),
        Column(key="sheet", title=tr("Lembar"), text=_sheet, width=110, hidden=True),
    ]  # fmt: skip


def import_columns() -> list[Column[ImportSummary]]:
    """When, what, by whom, and what came of it."""
    return [
        Column(key="at", title=tr("Waktu"), text=_at, width=134),
        Column(key="file", title=tr("Berkas"), text=_file, width=150, stretch=True, tooltip=_file),
        Column(key="profile", title=tr("Tata letak"), text=_profile, width=150, hidden=True),
        Column(key="who", title=tr("Oleh"), text=_who, width=84),
        Column(key="families", title=tr("Keluarga"), text=_families, width=150, hidden=True),
        Column(key="members", title=tr("Anggota"), text=_members, width=150, hidden=True),
        Column(key="asked", title=tr("Bentrok"), text=_asked, width=84, numeric=True),
        Column(key="state", title=tr("Keadaan"), text=_state, chip=_state_tone, width=104),
    ]


def _row(row: PlannedRow) -> str:
    return str(row.row)


def _kind(row: PlannedRow) -> str:
    return words.kind_word(row.kind)


def _name(row: PlannedRow) -> str:
    return row.name or "–"


def _status(row: PlannedRow) -> str:
    return words.status_word(row.status)


def _tone(row: PlannedRow) -> Tone:
    return words.TONES[row.status]


def _sheet(row: PlannedRow) -> str:
    return row.sheet


def _at(each: ImportSummary) -> str:
    return formats.stamp(each.at, short=True)


def _file(each: ImportSummary) -> str:
    return each.file_name


def _profile(each: ImportSummary) -> str:
    return each.profile_name


def _who(each: ImportSummary) -> str:
    return each.who


def _families(each: ImportSummary) -> str:
    return _counted(each.counts.get("keluarga", {}))


def _members(each: ImportSummary) -> str:
    return _counted(each.counts.get("anggota", {}))


def _asked(each: ImportSummary) -> str:
    counts = each.counts.get("putusan", {})
    asked = counts.get("ditanyakan", 0)
    return f"{formats.number(counts.get('diputuskan', 0))}/{formats.number(asked)}" if asked else "–"


def _counted(counts: Mapping[str, int]) -> str:
    return tr(
        "{new} baru, {changed} berubah",
        new=formats.number(counts.get(RowStatus.NEW, 0)),
        changed=formats.number(counts.get(RowStatus.CHANGED, 0)),
    )


def _state(each: ImportSummary) -> str:
    return tr("Diurungkan") if each.undone else tr("Diterapkan")


def _state_tone(each: ImportSummary) -> Tone:
    return Tone.QUIET if each.undone else Tone.SUCCESS
