"""The words of double entry: papers, states, differences, statistics."""

from kemiskinan_desktop.domain.double_entry import Right
from kemiskinan_desktop.domain.double_entry_tasks import Paper, TaskState
from kemiskinan_desktop.domain.entry_work import EntryMode
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

STATE_TONES = {TaskState.WAITING: Tone.WARNING, TaskState.DONE: Tone.SUCCESS}
_MINUTE = 60


def paper_words(paper: Paper) -> str:
    """Where the paper lies: ``Berkas Gunungpati RT 001/RW 002 · KK berakhir 260004 · pendata Sari``."""
    parts = [
        tr("Berkas {kelurahan} RT {rt}/RW {rw}", kelurahan=paper.kelurahan, rt=paper.rt, rw=paper.rw),
        tr("KK berakhir {n}", n=paper.mark),
        tr("pendata {nama}", nama=paper.surveyor) if paper.surveyor else "",
        formats.day(paper.interviewed_on) if paper.interviewed_on else "",
    ]
    return " · ".join(part for part in parts if part)


def state_label(state: TaskState) -> str:
    """State of a task."""
    return {TaskState.WAITING: tr("Menunggu"), TaskState.DONE: tr("Selesai")}[state]


def mode_label(mode: EntryMode) -> str:
    """What an operator was doing."""
    return {
        EntryMode.ADD: tr("Entri baru"),
        EntryMode.MODIFY: tr("Perubahan"),
        EntryMode.VERIFY: tr("Entri ganda"),
    }[mode]


def right_label(right: Right | None) -> str:
    """A decision; a dash while there is none."""
    if right is None:
        return "–"
    return {
        Right.FIRST: tr("pertama benar"),
        Right.SECOND: tr("kedua benar"),
        Right.NEITHER: tr("nilai lain"),
    }[right]


def duration(seconds: int) -> str:
    """Hours and minutes: ``1 j 05 m``."""
    minutes = round(seconds / _MINUTE)
    return tr("{jam} j {menit} m", jam=formats.number(minutes // _MINUTE), menit=f"{minutes % _MINUTE:02}")
