"""Card tokens: changed, cut, spliced, forged codes; none is believed and every one gets an answer.

Half is damage to the bytes; half is made by somebody who knows the format (`forgeries`).
"""

import random
from collections.abc import Callable, Generator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.proofs import forgeries
from tests.proofs.results import Found
from tests.support.kim_cards import NOW

from kemiskinan_desktop.credentials import armour
from kemiskinan_desktop.credentials.checking import verify
from kemiskinan_desktop.credentials.outcome import CheckResult

_REFUSED = frozenset({CheckResult.BROKEN, CheckResult.UNKNOWN})
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_PORTION = 10_000
_SHOWN = 20


def _flipped(token: bytes, chance: random.Random) -> bytes:
    data = bytearray(token)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(data) * 8)
        data[at // 8] ^= 1 << at % 8
    return bytes(data)


def _replaced(token: bytes, chance: random.Random) -> bytes:
    first = chance.randrange(len(token))
    last = min(len(token), first + chance.randint(0, 12))
    return token[:first] + chance.randbytes(chance.randint(0, 12)) + token[last:]


def _cut(token: bytes, chance: random.Random) -> bytes:
    return token[: chance.randrange(len(token))] + chance.randbytes(chance.choice((0, 0, 1, 64)))


def _swapped(token: bytes, chance: random.Random) -> bytes:
    data = bytearray(token)
    one, other = chance.randrange(len(data)), chance.randrange(len(data))
    data[one], data[other] = data[other], data[one]
    return bytes(data)


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flipped, _flipped, _replaced, _cut, _swapped)


def _texts(count: int, chance: random.Random) -> Generator[str]:
    """Codes none of which is a genuine one, in whatever writing."""
    genuine = tuple(card.token for card in forgeries.genuine())
    while count:
        text = _text(genuine, chance)
        if not any(data in genuine for data in armour.candidates(text)):
            count -= 1
            yield text


def _text(genuine: tuple[bytes, ...], chance: random.Random) -> str:
    one, other = chance.sample(genuine, 2)
    way = chance.random()
    if way < 0.5:
        return forgeries.written(forgeries.forged(chance), chance)
    if way < 0.8:
        return forgeries.written(chance.choice(_WAYS)(one, chance), chance)
    if way < 0.9:  # the head of one card on the tail of another
        at = chance.randrange(1, len(one))
        return armour.to_text(one[:at] + other[-(len(one) - at) :])
    text = list(armour.to_text(one))
    for _ in range(chance.randint(1, 4)):
        text[chance.randrange(5, len(text))] = chance.choice(_SIGNS)
    return "".join(text)


def portion(task: tuple[int, int, int]) -> list[str]:
    """What went wrong with one portion of codes: number, count and seed."""
    number, count, seed = task
    trust = forgeries.trust()
    wrong: list[str] = []
    for text in _texts(count, random.Random(f"{seed} {number}")):
        try:
            outcome = verify(text, trust, now=NOW)
        except Exception as crash:  # noqa: BLE001 - any text must get an answer
            wrong.append(f"{type(crash).__name__} at {text}")
        else:
            if outcome.result not in _REFUSED or outcome.claims is not None:
                wrong.append(f"believed: {text}")
    return wrong


def prove(count: int, seed: int, *, processes: int = 2) -> Found:
    """`count` codes in portions; with one process it is done here."""
    sizes = [min(_PORTION, count - at) for at in range(0, count, _PORTION)]
    tasks = [(number, size, seed) for number, size in enumerate(sizes)]
    if processes == 1:
        wrong = [each for task in tasks for each in portion(task)]
    else:
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            wrong = [each for found in pool.map(portion, tasks) for each in found]
    return Found(what="changed card tokens refused", asked=count, done=count, losses=tuple(wrong[:_SHOWN]))
