"""The columns of the lists of double entry: tasks, differences, statistics."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kemiskinan_desktop.domain.double_entry import Decision, Kind, Right
from kemiskinan_desktop.domain.double_entry_tasks import TaskRow, TaskState
from kemiskinan_desktop.domain.operator_statistics import Figures, Span
from kemiskinan_desktop.domain.shown_differences import ShownDifference
from kemiskinan_desktop.services.operator_statistics import OperatorLine
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.double_entry.words import (
    STATE_TONES,
    duration,
    mode_label,
    right_label,
    state_label,
)
from kemiskinan_desktop.ui.record_labels import label_text
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.rows import Column

FIGURES: Mapping[str, Callable[[Figures], int | None]] = {
    "cases": lambda figures: figures.cases,
    "records": lambda figures: figures.records,
    "keys": lambda figures: figures.keystrokes,
    "speed": lambda figures: figures.keystrokes_per_hour,
    "slips": lambda figures: figures.errors_per_thousand,
    "verified": lambda figures: figures.verified,
    "operator": lambda figures: figures.operator_errors,
    "operator_rate": lambda figures: figures.operator_errors_per_thousand,
    "verifier": lambda figures: figures.verifier_errors,
    "verifier_rate": lambda figures: figures.verifier_errors_per_thousand,
}
"""Columns of the statistics that a workbook gets as numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A difference and what was decided about it."""

    shown: ShownDifference
    decision: Decision | None = None
    third: str = field(default="", repr=False)
    """The third value as people read it."""


def task_columns() -> tuple[Column[TaskRow], ...]:
    """Where the paper lies, then how far it is."""
    return (
        Column(key="place", title=tr("Kelurahan"), text=lambda r: r.paper.kelurahan, width=140, stretch=True),
        Column(key="rt", title=tr("RT/RW"), text=lambda r: f"{r.paper.rt}/{r.paper.rw}", width=90),
        Column(key="mark", title=tr("KK berakhir"), text=lambda r: r.paper.mark, width=100),
        Column(key="surveyor", title=tr("Pendata"), text=lambda r: r.paper.surveyor, width=150,
               tooltip=lambda r: r.paper.surveyor),
        Column(key="day", title=tr("Wawancara"), width=126,
               text=lambda r: formats.day(r.paper.interviewed_on)),
        Column(key="state", title=tr("Keadaan"), text=lambda r: state_label(r.task.state), width=104,
               chip=lambda r: STATE_TONES[r.task.state]),
        Column(key="whom", title=tr("Dikerjakan"), text=_whom, width=150, muted=True, tooltip=_whom),
        Column(key="differing", title=tr("Beda"), text=_differing, width=64, numeric=True),
    )  # fmt: skip


def difference_columns() -> tuple[Column[Answered], ...]:
    """The field, both values, and what was decided."""
    return (
        Column(key="of", title=tr("Anggota"), text=lambda r: r.shown.of, width=150,
               tooltip=lambda r: r.shown.of),
        Column(key="label", title=tr("Isian"), width=200, stretch=True,
               text=lambda r: difference_label(r.shown), tooltip=lambda r: difference_label(r.shown)),
        Column(key="first", title=tr("Ketikan pertama"), text=lambda r: value_words(r.shown.first), width=190,
               tooltip=lambda r: r.shown.first),
        Column(key="second", title=tr("Ketikan Anda"), text=lambda r: value_words(r.shown.second), width=190,
               tooltip=lambda r: r.shown.second),
        Column(key="right", title=tr("Yang benar"), text=_right, width=150,
               chip=lambda r: Tone.WARNING if r.decision is None else Tone.SUCCESS),
    )  # fmt: skip


def statistics_columns(span: Callable[[], Span]) -> tuple[Column[OperatorLine], ...]:
    """CSPro's operator statistics; `span` says what a line sums up."""
    return (
        Column(key="who", title=tr("Operator"), text=lambda r: r.name, width=110, stretch=True),
        Column(key="mode", title=tr("Kegiatan"), text=lambda r: mode_label(r.figures.mode), width=88),
        Column(key="day", title=tr("Hari"), text=lambda r: _day(r, span()), width=104),
        Column(key="start", title=tr("Mulai"), text=_start, width=64, numeric=True, hidden=True),
        Column(key="seconds", title=tr("Waktu"), text=lambda r: duration(r.figures.seconds), width=72,
               numeric=True),
        Column(key="pause", title=tr("Jeda"), text=lambda r: duration(r.figures.pause), width=68,
               numeric=True),
        _figure("cases", tr("Keluarga"), 70),
        _figure("records", tr("Rekaman"), 74, hidden=True),
        _figure("keys", tr("Ketukan"), 70),
        _figure("speed", tr("Ketukan/jam"), 94),
        _figure("slips", tr("Koreksi/1000"), 96),
        _figure("verified", tr("Dibandingkan"), 96),
        _figure("operator", tr("Salah operator"), 104),
        _figure("operator_rate", tr("Salah operator/1000"), 140, hidden=True),
        _figure("verifier", tr("Salah verifikator"), 114),
        _figure("verifier_rate", tr("Salah verifikator/1000"), 150, hidden=True),
    )  # fmt: skip


def difference_label(shown: ShownDifference) -> str:
    """The field in the language in force."""
    code, mark, text = shown.label.partition(" · ")
    return f"{code}{mark}{translated(text)}" if mark else label_text(shown.label)


def value_words(value: str) -> str:
    """A value as it stands in a list; an empty one says so."""
    return translated(value) if value else tr("kosong")


def _figure(key: str, title: str, width: int, *, hidden: bool = False) -> Column[OperatorLine]:
    read = FIGURES[key]
    return Column(
        key=key,
        title=title,
        text=lambda r: _or_dash(read(r.figures)),
        width=width,
        numeric=True,
        hidden=hidden,
    )


def _right(row: Answered) -> str:
    if row.decision is None:
        return tr("belum diputuskan")
    if row.decision.right is Right.NEITHER and row.shown.difference.kind is Kind.VALUE:
        return value_words(row.third)
    return right_label(row.decision.right)


def _whom(row: TaskRow) -> str:
    if row.task.state is TaskState.DONE:
        return row.task.second_by or tr("orang lain")
    return tr("isian Anda sendiri") if row.own else ""


def _differing(row: TaskRow) -> str:
    done = row.task.state is TaskState.DONE and bool(row.task.second_by)
    return formats.number(row.task.tally.differing) if done else ""


def _day(row: OperatorLine, span: Span) -> str:
    day = row.figures.day
    if span is Span.MONTH:
        return f"{day:%m-%Y}"
    return formats.day(day) if span is Span.DAY else tr("sejak {hari}", hari=formats.day(day))


def _start(row: OperatorLine) -> str:
    at = row.figures.started_at
    return "" if at is None else f"{at.astimezone():%H.%M}"


def _or_dash(figure: int | None) -> str:
    return "–" if figure is None else formats.number(figure)
