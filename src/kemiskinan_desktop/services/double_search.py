"""Looking through the whole office for people who are recorded twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.blocking import PASSES, pairs_worth_comparing
from kemiskinan_desktop.domain.doubles import Couple
from kemiskinan_desktop.domain.likeness_words import evidence_words
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.domain.same_person import STRONG, Likeness, Trace, WordWeights, compare
from kemiskinan_desktop.models import double_pairs, member_traces
from kemiskinan_desktop.services.many_values import many_values

MOST_PAIRS = 5000
"""Pairs of families that are kept; nobody looks at more in a month."""
_MOST_COUPLES = 12
_FORMER_KK = "nomor KK yang satu adalah nomor KK lama yang lain"
_TOLD_EVERY = 20_000


@dataclass(frozen=True, slots=True)
class _Match:
    """Two members that may be one person."""

    one: Trace
    other: Trace
    score: float
    pro: str
    contra: str = ""


def search(session: Session, report: Report) -> list[double_pairs.Found]:
    """The pairs of families of this office, the strongest first; CancelledError passes through `report`."""
    with many_values():
        traces = list(member_traces.every(session))
        matches = [*_alike(traces, report), *_by_former_kk(session, traces)]
    names = member_traces.names_of(session, {key for m in matches for key in (m.one.member, m.other.member)})
    found = [_family_pair(key, some, names) for key, some in _by_families(matches).items()]
    return sorted(found, key=lambda pair: -pair.score)[:MOST_PAIRS]


def households(traces: Sequence[Trace]) -> Mapping[str, list[Trace]]:
    """The members of each family."""
    found: dict[str, list[Trace]] = {}
    for trace in traces:
        found.setdefault(trace.family, []).append(trace)
    return found


def _alike(traces: Sequence[Trace], report: Report) -> Iterator[_Match]:
    together = households(traces)
    weights = WordWeights.of(trace.words for trace in traces)
    passes = [0]

    def told(done: int, total: int) -> None:
        passes[0] = done
        report(done, total)

    def mates(trace: Trace) -> Sequence[Trace]:
        return [other for other in together[trace.family] if other is not trace]

    for count, (one, other) in enumerate(pairs_worth_comparing(traces, told)):
        if count % _TOLD_EVERY == 0:
            report(passes[0], len(PASSES))
        likeness = compare(one, other, weights, mates)
        if likeness is not None:
            yield _match(one, other, likeness)


def _match(one: Trace, other: Trace, likeness: Likeness) -> _Match:
    pro, contra = evidence_words(likeness)
    return _Match(one, other, likeness.score, pro, contra)


def _by_former_kk(session: Session, traces: Sequence[Trace]) -> Iterator[_Match]:
    pairs = member_traces.heads_by_former_kk(session)
    if not pairs:
        return
    known = {trace.member: trace for trace in traces}
    for one, other in pairs:
        yield _Match(known[one], known[other], STRONG, _FORMER_KK)


def _by_families(matches: Sequence[_Match]) -> Mapping[tuple[str, str], list[_Match]]:
    found: dict[tuple[str, str], list[_Match]] = {}
    for match in matches:
        first, second = sorted((match.one.family, match.other.family))
        found.setdefault((first, second), []).append(match)
    return found


def _family_pair(
    key: tuple[str, str], matches: Sequence[_Match], names: Mapping[str, str]
) -> double_pairs.Found:
    best: dict[frozenset[str], Couple] = {}
    for match in matches:
        couple = _couple(key[0], match, names)
        pair = frozenset((couple.first, couple.second))
        if pair not in best or best[pair].score < couple.score:
            best[pair] = couple
    couples = sorted(best.values(), key=lambda couple: -couple.score)[:_MOST_COUPLES]
    return double_pairs.Found(first=key[0], second=key[1], couples=tuple(couples))


def _couple(first_family: str, match: _Match, names: Mapping[str, str]) -> Couple:
    one, other = match.one, match.other
    if one.family != first_family:
        one, other = other, one
    return Couple(
        first=one.member, second=other.member, first_name=names[one.member], second_name=names[other.member],
        score=match.score, pro=match.pro, contra=match.contra,
    )  # fmt: skip
