"""What an import leaves to a person, one line per cell or row: the values of both sides and the decision."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from kemiskinan_desktop.domain.column_owners import Owner
from kemiskinan_desktop.domain.conflicts import (
    WHOLE_ROW,
    CellConflict,
    ChangedBy,
    ConflictKey,
    Decisions,
    Ending,
    PlannedEnd,
    RowKey,
)
from kemiskinan_desktop.domain.merging import Choice
from kemiskinan_desktop.domain.plan import ImportPlan
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.rows import Column


class Scope(StrEnum):
    """For which lines a decision holds."""

    SELECTED = "terpilih"
    ROW = "baris"
    COLUMN = "kolom"
    ALL = "semua"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A cell that both sides changed, or a row that did not come back."""

    cell: CellConflict | None = None
    end: PlannedEnd | None = None
    changed: ChangedBy | None = None

    @property
    def key(self) -> ConflictKey | RowKey | None:
        """What the decision is stored under."""
        return self.cell.key if self.cell else self.end.key if self.end else None

    @property
    def decided(self) -> bool:
        """Whether a person has said something."""
        return (self.cell or self.end) is not None and self.choice is not None

    @property
    def choice(self) -> Choice | Ending | None:
        """What was said."""
        return self.cell.choice if self.cell else self.end.choice if self.end else None

    @property
    def may_be_one_of_many(self) -> bool:
        """Whether one key may take the city's side of it with others: never an end or a whole row."""
        return self.cell is not None and self.cell.key.field != WHOLE_ROW

    @property
    def row(self) -> tuple[str, str]:
        """The row it belongs to: kind and key."""
        key = self.key
        return ("", "") if key is None else (key.kind, key.record_id)

    @property
    def column(self) -> str:
        """The column it belongs to."""
        return f"{self.row[0]}.{self.cell.key.field}" if self.cell else "#"


def questions_of(plan: ImportPlan) -> list[Question]:
    """Everything that is left to a person: cells first, then rows that did not come back."""
    cells = [Question(cell=each, changed=plan.changed_by.get(each.key)) for each in plan.conflicts]
    return cells + [Question(end=each) for each in plan.ends]


def within(scope: Scope, every: Iterable[Question], chosen: list[Question]) -> list[Question]:
    """The questions a decision holds for, from those that are selected."""
    if scope is Scope.SELECTED or not chosen:
        return chosen
    rows, columns = {one.row for one in chosen}, {one.column for one in chosen}
    if scope is Scope.ROW:
        return [one for one in every if one.row in rows]
    return [one for one in every if scope is Scope.ALL or one.column in columns]


def decided(before: Decisions, asked: Iterable[Question], choice: Choice | None, ending: Ending) -> Decisions:
    """The decisions with one more; a row that did not come back is kept, or ends in the way named."""
    cells, ends = dict(before.cells), dict(before.ends)
    for one in asked:
        if one.cell is not None:
            cells.pop(one.cell.key, None)
            cells |= {} if choice is None else {one.cell.key: choice}
        elif one.end is not None:
            ends.pop(one.end.key, None)
            ends |= (
                {} if choice is None else {one.end.key: Ending.STAY if choice is Choice.OFFICE else ending}
            )
    return Decisions(cells=cells, ends=ends)


def question_columns() -> list[Column[Question]]:
    """Whose it is, which column, the three values beside each other, who changed it, and the decision."""
    return [
        Column(key="name", title=tr("Nama"), text=name, width=128),
        Column(key="label", title=tr("Kolom"), text=label, width=160, tooltip=label),
        Column(key="given", title=tr("Semula"), text=_given, width=124, muted=True, tooltip=_given),
        Column(key="theirs", title=tr("Di berkas kota"), text=_theirs, width=140, tooltip=_theirs),
        Column(key="ours", title=tr("Di kantor"), text=_ours, width=140, stretch=True, tooltip=_ours),
        Column(key="who", title=tr("Diubah kantor"), text=whose, width=172, muted=True),
        Column(key="choice", title=tr("Keputusan"), text=choice_word, chip=_tone, width=112),
        Column(key="cell", title=tr("Sel"), text=_cell, width=60, hidden=True),
    ]


def name(one: Question) -> str:
    """Whose row it is."""
    return (one.cell.name if one.cell else one.end.name if one.end else "") or "–"


def label(one: Question) -> str:
    """The column, or that the row is gone."""
    return translated(one.cell.label) if one.cell else tr("Baris dihapus kota")


def values(one: Question) -> tuple[str, str, str]:
    """Given, theirs, ours, as people read them."""
    if one.cell is not None:
        return one.cell.given, one.cell.theirs, one.cell.ours
    changed = one.end.changed if one.end else ()
    kept = tr("diubah: {columns}", columns=", ".join(changed)) if changed else tr("tidak diubah")
    return tr("ada"), tr("dihapus"), kept


def whose(one: Question) -> str:
    """Who gave the office its value, and when."""
    if one.changed is None:
        return "–"
    return f"{one.changed.who}, {formats.stamp(one.changed.at, short=True)}"


def owner_sentence(one: Question) -> str:
    """Whose column it is; empty when nobody's."""
    owner = one.cell.owner if one.cell else None
    if owner is None:
        return ""
    return tr("Kolom ini milik kota.") if owner is Owner.CITY else tr("Kolom ini hasil wawancara kantor.")


def choice_word(one: Question) -> str:
    """The decision in a word or two."""
    return choice_words(one.choice)


def choice_words(choice: Choice | Ending | str | None) -> str:
    """A decision in a word or two, also a stored one."""
    return {
        str(Choice.CITY): tr("Isi kota"),
        str(Choice.OFFICE): tr("Isi kantor"),
        str(Ending.STAY): tr("Tetap ada"),
        str(Ending.MOVED): tr("Pindah"),
        str(Ending.DEAD): tr("Meninggal"),
        str(Ending.MISSING): tr("Hilang"),
        str(Ending.WRONG): tr("Salah entri"),
    }.get(str(choice or ""), tr("Belum"))


def _tone(one: Question) -> Tone:
    if one.choice is None:
        return Tone.WARNING if one.cell or (one.end and one.end.is_conflict) else Tone.INFO
    return Tone.SUCCESS


def _side(at: int) -> Callable[[Question], str]:
    return lambda one: values(one)[at] or tr("kosong")


_given, _theirs, _ours = _side(0), _side(1), _side(2)


def _cell(one: Question) -> str:
    return one.cell.cell if one.cell else ""
