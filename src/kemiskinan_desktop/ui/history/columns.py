"""The columns of the history, and of the records of one entry."""

from kemiskinan_desktop.domain.history_summaries import HistoryEntry, RecordChange
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.act_words import role_text
from kemiskinan_desktop.ui.history import words
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.rows import Column


def entry_columns() -> list[Column[HistoryEntry]]:
    """Number, time, person, role, act, about what, reason, records, undone."""
    return [
        Column(key="id", title=tr("Nomor"), text=_id, width=70, numeric=True, muted=True),
        Column(key="at", title=tr("Waktu"), text=_at, width=130),
        Column(key="who", title=tr("Orang"), text=_who, width=96),
        Column(key="role", title=tr("Peran"), text=_role, width=104, muted=True),
        Column(key="act", title=tr("Perbuatan"), text=words.act_word, width=160, strong=True),
        Column(key="subject", title=tr("Keluarga atau berkas"), text=_subject, tooltip=_subject, width=150,
               stretch=True),
        Column(key="reason", title=tr("Alasan"), text=_reason, tooltip=_reason, width=150),
        Column(key="records", title=tr("Data"), text=_records, width=60, numeric=True),
        Column(key="state", title=tr("Diurungkan"), text=words.state_word, chip=_tone, width=152),
    ]  # fmt: skip


def record_columns() -> list[Column[RecordChange]]:
    """Who, where, and how much changed."""
    return [
        Column(key="title", title=tr("Keluarga"), text=_title, tooltip=_place, width=100, stretch=True),
        Column(key="detail", title=tr("Tempat"), text=_place, width=150, hidden=True),
        Column(key="move", title=tr("Keadaan"), text=_move, chip=_move_tone, width=92),
        Column(key="fields", title=tr("Isian"), text=_fields, width=58, numeric=True),
    ]


def _id(entry: HistoryEntry) -> str:
    return formats.number(entry.id)


def _at(entry: HistoryEntry) -> str:
    return formats.stamp(entry.at, short=True)


def _who(entry: HistoryEntry) -> str:
    return entry.who


def _role(entry: HistoryEntry) -> str:
    return role_text(entry.role)


def _subject(entry: HistoryEntry) -> str:
    return entry.subject


def _reason(entry: HistoryEntry) -> str:
    return entry.reason


def _records(entry: HistoryEntry) -> str:
    return formats.number(entry.records)


def _tone(entry: HistoryEntry) -> Tone | None:
    if entry.undone_by is not None:
        return Tone.WARNING
    return Tone.NEUTRAL if entry.undoes is not None else None


def _title(record: RecordChange) -> str:
    return record.title or tr("(tanpa nama)")


def _place(record: RecordChange) -> str:
    return record.detail


def _move(record: RecordChange) -> str:
    return words.move_word(record.move)


def _move_tone(record: RecordChange) -> Tone:
    return words.MOVE_TONES[record.move]


def _fields(record: RecordChange) -> str:
    return formats.number(len(record.fields)) if record.fields else "–"
