"""The class of a survey and its reasons: a pure function of answers, members, instrument and parameters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.answering import Reply, missing_codes, reply_all
from kemiskinan_desktop.domain.banding import (
    band_at,
    band_text,
    bands_in_force,
    lifted,
    missing_edges,
    overrides_met,
    overrides_open,
    strongest,
)
from kemiskinan_desktop.domain.class_changes import ClassChange, Standing, change_down, change_up
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.instrument import Answers, Band, Instrument, OverrideRule
from kemiskinan_desktop.domain.poverty import PovertyClass

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionResult:
    """What one question gave."""

    code: str
    text: str
    answer_code: str | None
    """Plain decimal text of a number; ``instrument.NOT_APPLICABLE`` when skipped; None while missing."""
    answer_label: str
    """Empty while missing."""
    points: Decimal
    max_points: Decimal
    why: str = ""
    """For a computed answer how it came about, such as ``36 m² / 4 orang = 9,0 m²``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorResult:
    """What one indicator gave."""

    code: str
    name: str
    points: Decimal
    weight: Decimal
    questions: tuple[QuestionResult, ...]

    @property
    def percent(self) -> int:
        """Points as a share of the weight, 0 to 100, half up."""
        return int(self.points * 100 / self.weight + Decimal("0.5")) if self.weight else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """Class and reasons of one survey."""

    instrument_code: str
    instrument_version: int
    instrument_checksum: str
    indicators: tuple[IndicatorResult, ...]
    points: Decimal
    """Sum of the points known so far; final only when nothing is missing."""
    missing: tuple[str, ...]
    """What is still missing, empty when complete: question codes (``P1``), parameters
    (``parameter.garis_kemiskinan_kota_rp``), facts of members by their place from 0
    (``members.2.schooling``), or ``members`` when nobody lives there."""
    poverty_class: PovertyClass | None
    """None while incomplete; a second opinion may be certain with answers missing."""
    band_text: str = ""
    """Such as ``ambang ≥ 75`` or ``50 – < 75``; empty while something is missing."""
    override: str | None = None
    """Code of the override rule that raised the class."""
    override_text: str = ""
    up: ClassChange | None = None
    down: ClassChange | None = None

    @property
    def complete(self) -> bool:
        """Whether a class could be given."""
        return self.poverty_class is not None


def classify(
    instrument: Instrument,
    answers: Answers,
    members: Sequence[Member],
    parameters: Mapping[str, Decimal],
    today: date,
    floor_area: Decimal | None = None,
) -> Classification:
    """Class, points and reasons of one survey.

    `members` are all members of the family in their order; only the living count. `today` is the day of the
    interview, on which ages are taken. `floor_area` (m²) stands in for a blank number. Points are exact
    decimals, never rounded. Odd answers count as missing; raises nothing.
    """
    replies = reply_all(instrument, answers, members, parameters, today, floor_area)
    verdict = judge(instrument, replies, parameters)
    standing = _standing(instrument, replies, verdict, parameters)
    return Classification(
        instrument_code=instrument.code,
        instrument_version=instrument.version,
        instrument_checksum=instrument.checksum,
        indicators=tuple(_indicators(instrument, replies)),
        points=verdict.points,
        missing=verdict.missing,
        poverty_class=verdict.poverty_class,
        band_text=verdict.band_text,
        override=verdict.override.code if verdict.override else None,
        override_text=verdict.override.text if verdict.override else "",
        up=None if standing is None else change_up(standing),
        down=None if standing is None else change_down(standing),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The class of one survey without its reasons; fields as in `Classification`."""

    points: Decimal
    missing: tuple[str, ...] = ()
    poverty_class: PovertyClass | None = None
    band_text: str = ""
    override: OverrideRule | None = None

    @property
    def complete(self) -> bool:
        """Whether a class could be given."""
        return self.poverty_class is not None


def judge(instrument: Instrument, replies: Sequence[Reply], parameters: Mapping[str, Decimal]) -> Verdict:
    """The class that replies give; many surveys are judged without asking for every reason."""
    missing = (*missing_codes(replies), *missing_edges(instrument, parameters))
    points = sum((reply.points for reply in replies), _ZERO)
    if missing:
        return _certain(instrument, replies, parameters, Verdict(points=points, missing=missing))
    band = band_at(bands_in_force(instrument, parameters), points)
    rule = strongest(overrides_met(instrument, replies))
    poverty_class = lifted(band.poverty_class, rule)
    return Verdict(
        points=points,
        poverty_class=poverty_class,
        band_text=band_text(band),
        override=rule if poverty_class is not band.poverty_class else None,
    )


def _standing(
    instrument: Instrument, replies: Sequence[Reply], verdict: Verdict, parameters: Mapping[str, Decimal]
) -> Standing | None:
    """What a nearest change of class is measured from; None while something is missing."""
    if verdict.missing or verdict.poverty_class is None:
        return None
    return Standing(
        instrument=instrument, replies=replies, points=verdict.points,
        bands=bands_in_force(instrument, parameters), poverty_class=verdict.poverty_class,
    )  # fmt: skip


def _certain(
    instrument: Instrument, replies: Sequence[Reply], parameters: Mapping[str, Decimal], none: Verdict
) -> Verdict:
    """The class that stands whatever the missing answers are, where the instrument allows to give one."""
    if instrument.complete_required:
        return none
    bands = bands_in_force(instrument, parameters)
    rule = strongest(overrides_met(instrument, replies))
    may_come = strongest((*overrides_met(instrument, replies), *overrides_open(instrument, replies)))
    low, high = _lowest_and_highest(bands, replies, known=not missing_edges(instrument, parameters))
    lowest, highest = lifted(low, rule), lifted(high, may_come)
    if lowest is not highest:
        return none
    return replace(none, poverty_class=lowest, override=rule if lowest is not low else None)


def _lowest_and_highest(
    bands: Sequence[Band], replies: Sequence[Reply], *, known: bool
) -> tuple[PovertyClass, PovertyClass]:
    """The classes if every missing answer were the best, and the poorest; all when edges are not known."""
    if not known:
        return bands[0].poverty_class, bands[-1].poverty_class
    least = sum((_extreme(reply, poorest=False) for reply in replies), _ZERO)
    most = sum((_extreme(reply, poorest=True) for reply in replies), _ZERO)
    return band_at(bands, least).poverty_class, band_at(bands, most).poverty_class


def _extreme(reply: Reply, *, poorest: bool) -> Decimal:
    if reply.known or not reply.question.answers:
        return reply.points
    points = [answer.points for answer in reply.question.answers]
    return max(points) if poorest else min(points)


def _indicators(instrument: Instrument, replies: Sequence[Reply]) -> Iterator[IndicatorResult]:
    start = 0
    for indicator in instrument.indicators:
        own = replies[start : start + len(indicator.questions)]
        start += len(indicator.questions)
        yield IndicatorResult(
            code=indicator.code,
            name=indicator.name,
            points=sum((reply.points for reply in own), _ZERO),
            weight=indicator.weight,
            questions=tuple(_question_result(reply) for reply in own),
        )


def _question_result(reply: Reply) -> QuestionResult:
    return QuestionResult(
        code=reply.question.code,
        text=reply.question.text,
        answer_code=reply.code,
        answer_label=reply.label,
        points=reply.points,
        max_points=reply.question.max_points,
        why=reply.why,
    )
