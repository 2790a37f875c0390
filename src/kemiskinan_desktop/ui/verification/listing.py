"""The families of one queue, and those that were refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from kemiskinan_desktop.domain.period import SurveyState
from kemiskinan_desktop.domain.summaries import FamilyFilter, FamilyRow
from kemiskinan_desktop.services.actor import Actor
from kemiskinan_desktop.services.families import Families
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.labels import class_label
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.tones import CLASS_TONES
from kemiskinan_desktop.ui.translations import tr, translated
from kemiskinan_desktop.ui.widgets.rows import Column

_CHUNK = 500


class QueueSource:
    """Families whose survey is in one state, read in windows."""

    def __init__(
        self, families: Families, who: Actor, state: SurveyState, area: str | None, sort: tuple[str, bool]
    ) -> None:
        self._families, self._who = families, who
        wanted = FamilyFilter(states=frozenset({state}), kelurahan=area)
        self.rowids: list[int] = families.index(who, wanted, sort=sort[0], descending=sort[1])

    def count(self) -> int:
        """How many families wait."""
        return len(self.rowids)

    def rows(self, start: int, stop: int) -> Sequence[FamilyRow]:
        """The families of these places."""
        return [
            row
            for at in range(start, min(stop, len(self.rowids)), _CHUNK)
            for row in self._families.rows(self._who, self.rowids[at : min(at + _CHUNK, stop)])
        ]

    def ids(self, places: Sequence[int]) -> list[str]:
        """Keys of the families at these places."""
        return self._families.ids(self._who, [self.rowids[at] for at in places])


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A family that could not go on, and why."""

    family_id: str
    kk_number: str
    head: str
    sentence: str


class RefusedSource:
    """Refused families; their names are read when they are seen."""

    def __init__(self, families: Families, who: Actor, refused: Sequence[tuple[str, str]]) -> None:
        self._families, self._who, self._refused = families, who, refused

    def count(self) -> int:
        """How many were refused."""
        return len(self._refused)

    def rows(self, start: int, stop: int) -> Sequence[RefusedRow]:
        """Names and sentences of these places."""
        return [self._row(*pair) for pair in self._refused[start:stop]]

    def _row(self, family_id: str, sentence: str) -> RefusedRow:
        family = self._families.get(self._who, family_id).family
        head = family.head
        return RefusedRow(
            family_id=family_id, kk_number=family.kk_number.text, head="" if head is None else head.name,
            sentence=translated(sentence),
        )  # fmt: skip


def queue_columns() -> tuple[Column[FamilyRow], ...]:
    """The columns of a queue."""
    return (
        Column(key="kk", title=tr("No. KK"), text=lambda r: formats.grouped(r.kk_number), width=152,
               sort_key="kk_number"),
        Column(key="head", title=tr("Kepala keluarga"), text=lambda r: r.head, width=112, sort_key="head",
               stretch=True),
        Column(key="area", title=tr("Kelurahan"), text=lambda r: r.kelurahan, width=96, sort_key="kelurahan"),
        Column(key="rt", title=tr("RT/RW"), text=lambda r: f"{r.rt}/{r.rw}", width=70, sort_key="rt"),
        Column(key="jiwa", title=tr("Jiwa"), text=lambda r: formats.number(r.jiwa), width=46, numeric=True,
               sort_key="jiwa"),
        Column(key="points", title=tr("Skor"), text=lambda r: formats.points(r.points), width=52,
               numeric=True, sort_key="points"),
        Column(key="class", title=tr("Kelas"), text=lambda r: class_label(r.poverty_class), width=116,
               sort_key="class",
               chip=lambda r: Tone.QUIET if r.poverty_class is None else CLASS_TONES[r.poverty_class]),
        Column(key="errors", title=tr("Masalah"), text=_problems, width=84, muted=True),
    )  # fmt: skip


def refused_columns() -> tuple[Column[RefusedRow], ...]:
    """The columns of the list of refused families."""
    return (
        Column(key="kk", title=tr("No. KK"), text=lambda r: formats.grouped(r.kk_number), width=158),
        Column(key="head", title=tr("Kepala keluarga"), text=lambda r: r.head, width=170),
        Column(key="why", title=tr("Mengapa belum bisa"), text=lambda r: r.sentence, width=420, stretch=True,
               tooltip=lambda r: r.sentence),
    )  # fmt: skip


def _problems(row: FamilyRow) -> str:
    if row.errors:
        return tr("{n} galat", n=row.errors)
    return tr("{n} periksa", n=row.warnings) if row.warnings else ""
