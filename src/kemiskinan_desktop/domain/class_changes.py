"""The nearest change of class, up and down: how many points, and which fewest questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kemiskinan_desktop.domain.answering import Reply
from kemiskinan_desktop.domain.banding import band_at, overrides_met
from kemiskinan_desktop.domain.instrument import Band, Instrument
from kemiskinan_desktop.domain.poverty import PovertyClass

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassChange:
    """The nearest change of class in one direction: the fewest points, and which questions give them."""

    to: PovertyClass
    points: Decimal
    """How many points away the other class begins."""
    questions: tuple[str, ...]
    """Codes of the fewest questions whose other answers would bring it about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A complete survey: its replies, points, bands in force and class."""

    instrument: Instrument
    replies: Sequence[Reply]
    points: Decimal
    bands: Sequence[Band]
    poverty_class: PovertyClass


def change_up(standing: Standing) -> ClassChange | None:
    """The way to the next poorer class, or beyond it where answers give points in leaps; None at the top.

    Answers that bring an override or make other questions *tidak berlaku* are left out: they are no matter
    of points.
    """
    band = next((b for b in standing.bands if b.poverty_class.rank > standing.poverty_class.rank), None)
    if band is None:
        return None
    need = band.minimum - standing.points
    questions = _fewest(_room(standing, up=True), need)
    if questions is None:
        return None
    return ClassChange(to=band.poverty_class, points=need, questions=_in_order(standing, questions))


def change_down(standing: Standing) -> ClassChange | None:
    """The way to the next better class, or beyond it; None at the bottom.

    A class that an override holds up asks for another answer to the override's question, and then for the
    questions that this answer had made *tidak berlaku*.
    """
    target = _target_below(standing)
    if target is None:
        return None
    released = _released(standing, target.poverty_class)
    need = _points_above(standing, target)
    ways = [_way_down(standing, need, released)]
    if not released:
        ways.append(_way_down(standing, need, _gates(standing)))
    found = [way for way in ways if way is not None]
    if not found:
        return None
    questions = min(found, key=len)
    return ClassChange(to=target.poverty_class, points=need, questions=_in_order(standing, questions))


def _target_below(standing: Standing) -> Band | None:
    """The band of the points when an override stands above it, else the next lower band."""
    own = band_at(standing.bands, standing.points)
    if own.poverty_class.rank < standing.poverty_class.rank:
        return own
    lower = [band for band in standing.bands if band.poverty_class.rank < standing.poverty_class.rank]
    return lower[-1] if lower else None


def _released(standing: Standing, to: PovertyClass) -> tuple[str, ...]:
    """Questions whose override would forbid the class `to`."""
    met = overrides_met(standing.instrument, standing.replies)
    return tuple(dict.fromkeys(rule.question for rule in met if rule.at_least.rank > to.rank))


def _gates(standing: Standing) -> tuple[str, ...]:
    """Questions whose present answer makes others *tidak berlaku*."""
    return tuple(dict.fromkeys(reply.skip.question for reply in standing.replies if reply.skip is not None))


def _way_down(standing: Standing, need: Decimal, opened: Sequence[str]) -> list[str] | None:
    """Questions to change when `opened` and what hangs on them are answered anew; None if not enough."""
    anew = [reply for reply in standing.replies if _hangs_on(reply, opened) and _counts(reply)]
    gain = sum((reply.points - _least(standing, reply) for reply in anew), _ZERO)
    codes = [reply.question.code for reply in anew]
    room = [(code, part) for code, part in _room(standing, up=False) if code not in codes]
    rest = _fewest(room, need - gain)
    return None if rest is None else codes + rest


def _hangs_on(reply: Reply, opened: Sequence[str]) -> bool:
    return reply.question.code in opened or (reply.skip is not None and reply.skip.question in opened)


def _counts(reply: Reply) -> bool:
    return bool(reply.question.answers)


def _room(standing: Standing, *, up: bool) -> list[tuple[str, Decimal]]:
    """Per question the most points another answer would give (up) or take (down); only where it is some."""
    gates = _gates(standing)
    room: list[tuple[str, Decimal]] = []
    for reply in standing.replies:
        if reply.answer is None or reply.question.code in gates:
            continue
        gain = _most(standing, reply) - reply.points if up else reply.points - _least(standing, reply)
        if gain > 0:
            room.append((reply.question.code, gain))
    return room


def _most(standing: Standing, reply: Reply) -> Decimal:
    return standing.instrument.plain_points.get(reply.question.code, (_ZERO, reply.points))[1]


def _least(standing: Standing, reply: Reply) -> Decimal:
    return standing.instrument.plain_points.get(reply.question.code, (reply.points, _ZERO))[0]


def _fewest(room: Iterable[tuple[str, Decimal]], need: Decimal) -> list[str] | None:
    """Largest gains first until they suffice; equal gains in reading order; None when all together do not."""
    chosen: list[str] = []
    for code, gain in sorted(room, key=lambda pair: -pair[1]):
        if need <= 0:
            break
        chosen.append(code)
        need -= gain
    return chosen if need <= 0 else None


def _in_order(standing: Standing, codes: Iterable[str]) -> tuple[str, ...]:
    wanted = set(codes)
    return tuple(r.question.code for r in standing.replies if r.question.code in wanted)


def _points_above(standing: Standing, band: Band) -> Decimal:
    """Points that must go until the points lie inside the band or below; 0 when they do."""
    if band.upper is None or standing.points < band.upper:
        return _ZERO
    return standing.points - band.upper + standing.instrument.point_step
