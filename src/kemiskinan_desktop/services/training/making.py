"""A whole office of invented people: entered over six months, surveyed, partly determined, with cards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.period import Period, SurveyState
from kemiskinan_desktop.domain.poverty import PovertyClass
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.models import family_list
from kemiskinan_desktop.models.database import Database
from kemiskinan_desktop.models.opening import create_database
from kemiskinan_desktop.services.cards import Cards
from kemiskinan_desktop.services.context import Clock, Context, system_clock
from kemiskinan_desktop.services.periods import Periods
from kemiskinan_desktop.services.training.families import FamilyMaker
from kemiskinan_desktop.services.training.fates import DECREE_MONTH, MONTHS, Fate, fates
from kemiskinan_desktop.services.training.filling import Filling
from kemiskinan_desktop.services.training.homes import Neighbourhoods
from kemiskinan_desktop.services.training.months import Calendar, months_until
from kemiskinan_desktop.services.training.numbers import Numbers
from kemiskinan_desktop.services.training.opening import open_office, require_kecamatan, training_context
from kemiskinan_desktop.services.training.place import new_place
from kemiskinan_desktop.services.training.steps import CHIEF, CLERKS

MOST_FAMILIES = 150_000
_CARDS_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingSummary:
    """What was made: figures of the active families."""

    families: int
    persons: int
    by_class: Mapping[PovertyClass, Count]
    determined: Count
    cards: int
    path: Path


def make_training_office(
    path: Path,
    *,
    kecamatan: str = "33.74.12",
    families: int = 500,
    seed: int = 1,
    replace_existing: bool = False,
    report: Report = silent,
    clock: Clock = system_clock,
) -> TrainingSummary:
    """Make a training office of invented people, which opens without a password.

    `families` stay in the office, 1 to 150,000; a few more were there and have left. The same seed on the
    same day gives the same people, keys included. Raises UserError for a wrong number or kecamatan, and when
    a file is at `path` that may not be replaced; CancelledError through `report`. Then nothing is left.
    """
    require_kecamatan(kecamatan)
    _require_number(families)
    path = path.absolute()
    now = clock()
    with new_place(path, replace_existing=replace_existing) as place:
        database = create_database(place, password=None, training=True)
        try:
            made = _made(database, _Chosen(kecamatan, families, seed), now, report)
        finally:
            database.close()
    return replace(made, path=path)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What was asked for."""

    kecamatan: str
    families: int
    seed: int


def _made(database: Database, chosen: _Chosen, now: datetime, report: Report) -> TrainingSummary:
    months = months_until(now)
    calendar = Calendar(months[0].opening)
    context = training_context(database, calendar, chosen.seed)
    period = open_office(context, chosen.kecamatan, now.year)
    plan = _by_month(fates(chosen.seed, chosen.families))
    maker = _maker(context, period, chosen)
    filling = Filling(context=context, maker=maker, report=report, total=sum(map(len, plan)))
    for place, month in enumerate(months):
        calendar.moment = month.entry
        filling.enter(place, plan[place])
        calendar.moment = month.change
        filling.pass_on(place)
        if place == DECREE_MONTH and filling.listed:
            calendar.moment = month.decree
            _determine(filling, now.year)
    cards = _issue_cards(context, period)
    return _summary(context, period, cards)


def _require_number(families: int) -> None:
    if not 1 <= families <= MOST_FAMILIES:
        raise UserError(
            "Jumlah keluarga latihan harus antara 1 dan 150.000.", "Ketik jumlah yang lain, misalnya 500."
        )


def _maker(context: Context, period: Period, chosen: _Chosen) -> FamilyMaker:
    areas = [area.code for area in context.reference.kelurahan_of(chosen.kecamatan)]
    return FamilyMaker(
        seed=chosen.seed, kecamatan=chosen.kecamatan, instrument=context.instrument_of(period), period=period,
        neighbourhoods=Neighbourhoods(areas, chosen.seed), numbers=Numbers(),
    )  # fmt: skip


def _by_month(wanted: Iterable[Fate]) -> list[list[Fate]]:
    plan: list[list[Fate]] = [[] for _ in range(MONTHS)]
    for fate in wanted:
        plan[fate.entered].append(fate)
    return plan


def _determine(filling: Filling, year: int) -> None:
    def heard(done: int, total: int) -> None:
        """Batal works here too, while the count stays that of the families made."""
        del done, total
        filling.say()

    context = filling.context
    Periods(context).determine(CHIEF, f"400.9/1001/{year}", context.today, heard)


def _issue_cards(context: Context, period: Period) -> int:
    """Cards of the first third of the determined families in paper order."""
    with context.database.read() as session:
        determined = FamilyFilter(states=frozenset({SurveyState.DETERMINED}))
        rowids = family_list.index(session, period.id, determined, sort="kelurahan", descending=False)
        ids = family_list.ids_of(session, rowids[: len(rowids) // 3])
    portions = (ids[start : start + _CARDS_AT_ONCE] for start in range(0, len(ids), _CARDS_AT_ONCE))
    return sum(Cards(context).issue(CLERKS[0], portion) for portion in portions)


def _summary(context: Context, period: Period, cards: int) -> TrainingSummary:
    with context.database.read() as session:
        counts = family_list.counts(session, period.id, None)
    return TrainingSummary(
        families=counts.total.kk,
        persons=counts.total.jiwa,
        by_class=counts.by_class,
        determined=counts.by_state[SurveyState.DETERMINED],
        cards=cards,
        path=context.database.path,
    )
