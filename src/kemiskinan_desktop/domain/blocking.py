"""Which records are worth comparing: those that share a key of some pass, never all with all.

A pass gives each person a few keys; people who share one are compared. Two records of one person escape only
when they share no key of any pass. A key that too many people share is made finer by the kelurahan, then left
out, so that the work grows with the number of people and not with its square.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.domain.same_person import Trace

Key = tuple[object, ...]
KeysOf = Callable[[Trace], Iterable[Key]]
MOST_IN_A_BLOCK = 40
_SECOND_HALF = slice(8, None)


def _nik(trace: Trace) -> Iterator[Key]:
    """The number, and the half that an error in the other half leaves whole."""
    if trace.nik:
        yield (trace.nik,)
        yield ("belakang", trace.nik[_SECOND_HALF])


def _born(trace: Trace) -> Iterator[Key]:
    """The day of birth, day and month in any order, with the first sound of a name on crowded days."""
    if trace.born is not None:
        low, high = sorted((trace.born.day, trace.born.month))
        for word in trace.words:
            yield (trace.born.year, low, high, word[:1])


def _word_and_year(trace: Trace) -> Iterator[Key]:
    """A word of the name with the year of birth; an estimated year is also tried a year off."""
    if trace.year is None:
        return
    off = (-1, 0, 1) if trace.born is None else (0,)
    for word in trace.words:
        yield from ((word, trace.year + years) for years in off)


def _word_and_day(trace: Trace) -> Iterator[Key]:
    if trace.born is not None:
        for word in trace.words:
            yield (word, trace.born.day, trace.born.month)


def _word_and_place(trace: Trace) -> Iterator[Key]:
    for word in trace.words:
        yield (word, trace.kelurahan, trace.rw, trace.rt)


PASSES: Sequence[KeysOf] = (_nik, _born, _word_and_year, _word_and_day, _word_and_place)


def pairs_worth_comparing(
    traces: Sequence[Trace], report: Report = silent, *, passes: Sequence[KeysOf] = PASSES
) -> Iterator[tuple[Trace, Trace]]:
    """Pairs of members of different families, each once; `report` hears the passes done."""
    seen: set[int] = set()
    for number, keys_of in enumerate(passes):
        report(number, len(passes))
        for block in _blocks(traces, range(len(traces)), keys_of):
            yield from _pairs(traces, block, seen)
    report(len(passes), len(passes))


def _pairs(traces: Sequence[Trace], block: Sequence[int], seen: set[int]) -> Iterator[tuple[Trace, Trace]]:
    many = len(traces)
    for place, first in enumerate(block):
        for second in block[place + 1 :]:
            one, other = traces[first], traces[second]
            code = first * many + second
            if one.family != other.family and code not in seen:
                seen.add(code)
                yield one, other


def _blocks(traces: Sequence[Trace], chosen: Iterable[int], keys_of: KeysOf) -> Iterator[Sequence[int]]:
    for block in _grouped(traces, chosen, keys_of).values():
        if len(block) > MOST_IN_A_BLOCK:
            finer = _grouped(traces, block, _by_kelurahan)
            yield from (each for each in finer.values() if 1 < len(each) <= MOST_IN_A_BLOCK)
        elif len(block) > 1:
            yield block


def _grouped(traces: Sequence[Trace], chosen: Iterable[int], keys_of: KeysOf) -> Mapping[Key, list[int]]:
    found: dict[Key, list[int]] = {}
    for index in chosen:
        for key in set(keys_of(traces[index])):
            found.setdefault(key, []).append(index)
    return found


def _by_kelurahan(trace: Trace) -> Iterator[Key]:
    yield (trace.kelurahan,)
