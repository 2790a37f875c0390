"""What can be wrong with an instrument as a whole: codes, weights, bands, overrides, parameters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from kemiskinan_desktop.domain.figures import figure
from kemiskinan_desktop.domain.instrument import Band, Indicator, Instrument, OverrideRule, QuestionKind
from kemiskinan_desktop.domain.question_checks import question_faults

_CODE = re.compile(r"[A-Za-z0-9_-]{1,40}")


def instrument_faults(instrument: Instrument) -> tuple[str, ...]:
    """Every fault as an Indonesian clause without full stop; empty when the instrument can be used."""
    return tuple(_faults(instrument))


def _faults(instrument: Instrument) -> Iterator[str]:
    yield from _code_faults(instrument)
    if not instrument.questions:
        yield "Instrumen tidak memiliki pertanyaan"
    for indicator in instrument.indicators:
        yield from _weight_faults(indicator)
    for place, question in enumerate(instrument.questions):
        yield from question_faults(instrument, question, instrument.questions[:place])
    yield from _band_faults(instrument)
    for rule in instrument.overrides:
        yield from _override_faults(instrument, rule)


def _code_faults(instrument: Instrument) -> Iterator[str]:
    lists = {
        "indikator": [indicator.code for indicator in instrument.indicators],
        "pertanyaan": [question.code for question in instrument.questions],
        "aturan khusus": [rule.code for rule in instrument.overrides],
        "parameter": [parameter.code for parameter in instrument.parameters],
    }
    for noun, codes in {"instrumen": [instrument.code], **lists}.items():
        yield from (f"Kode {noun} {code} dipakai lebih dari sekali" for code in doubles(codes))
        for code in codes:
            if not _CODE.fullmatch(code):
                yield f"Kode {noun} “{code[:40]}” hanya boleh berisi huruf, angka, tanda _ dan -"


def doubles(codes: Iterable[str]) -> list[str]:
    """The codes that stand more than once."""
    return [code for code, count in Counter(codes).items() if count > 1]


def _weight_faults(indicator: Indicator) -> Iterator[str]:
    total = sum((question.max_points for question in indicator.questions), Decimal(0))
    if total != indicator.weight:
        yield (
            f"Bobot indikator {indicator.code} {figure(indicator.weight)}, "
            f"padahal jumlah nilai maksimum pertanyaannya {figure(total)}"
        )


def _band_faults(instrument: Instrument) -> Iterator[str]:
    bands = instrument.bands
    if not bands:
        yield "Instrumen tidak memiliki kelas"
        return
    if bands[0].minimum != 0:
        yield f"Kelas pertama harus mulai dari 0, bukan {figure(bands[0].minimum)}"
    if bands[-1].upper is not None:
        yield "Kelas terakhir tidak boleh punya batas atas"
    yield from _edge_faults(bands)
    known = {parameter.code for parameter in instrument.parameters}
    for name in {n for b in bands for n in (b.minimum_parameter, b.upper_parameter) if n} - known:
        yield f"Parameter {name} pada ambang kelas tidak ada dalam daftar parameter"


def _edge_faults(bands: Sequence[Band]) -> Iterator[str]:
    for lower, upper in pairwise(bands):
        names = f"{lower.poverty_class.label} dan {upper.poverty_class.label}"
        if lower.poverty_class.rank >= upper.poverty_class.rank:
            yield f"Urutan kelas {names} terbalik atau berulang"
        if lower.upper is None or lower.upper <= lower.minimum:
            yield f"Batas atas kelas {lower.poverty_class.label} harus lebih besar daripada batas bawahnya"
        elif lower.upper > upper.minimum:
            yield f"Ambang kelas {names} bertumpang-tindih"
        elif lower.upper < upper.minimum:
            yield f"Ada celah antara kelas {names}"
        if lower.upper_parameter != upper.minimum_parameter:
            yield f"Parameter ambang kelas {names} tidak sama"


def _override_faults(instrument: Instrument, rule: OverrideRule) -> Iterator[str]:
    question = instrument.find(rule.question)
    if question is None or question.kind is QuestionKind.NUMBER:
        yield f"Aturan khusus {rule.code} menunjuk pertanyaan {rule.question} yang tidak ada"
    else:
        for code in rule.answers:
            if question.answer(code) is None:
                yield f"Aturan khusus {rule.code} menunjuk jawaban {code} yang tidak ada pada {rule.question}"
    if not rule.answers:
        yield f"Aturan khusus {rule.code} tidak menyebut jawaban"
    if rule.at_least not in {band.poverty_class for band in instrument.bands}:
        yield f"Aturan khusus {rule.code} menunjuk kelas {rule.at_least.label} yang tidak ada di sini"


def second_opinion_faults(main: Instrument, other: Instrument) -> tuple[str, ...]:
    """Faults of an instrument that derives answers from another: unknown questions, codes left out."""
    return tuple(_derivation_faults(main, other))


def _derivation_faults(main: Instrument, other: Instrument) -> Iterator[str]:
    for question in other.questions:
        for code in question.inputs:
            if other.find(code) is None and main.find(code) is None:
                yield f"{other.code} {question.code}: masukan {code} tidak ada pada {main.code}"
        for derivation in question.derivations:
            if not derivation.question:
                continue
            source = main.find(derivation.question)
            if source is None:
                yield f"{other.code} {question.code}: {derivation.question} tidak ada pada {main.code}"
                continue
            if sorted((*derivation.yes, *derivation.no)) != sorted(answer.code for answer in source.answers):
                yield (
                    f"{other.code} {question.code}: kode ya dan tidak harus memuat setiap jawaban "
                    f"{derivation.question} tepat satu kali"
                )
