"""What can be wrong with one question of an instrument."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kemiskinan_desktop.domain.computed_answers import RULES, RULES_WITH_INPUT
from kemiskinan_desktop.domain.figures import figure
from kemiskinan_desktop.domain.instrument import (
    NOT_APPLICABLE,
    Instrument,
    Question,
    QuestionKind,
    Skip,
)

LEAST_ANSWERS = 2


def question_faults(instrument: Instrument, question: Question, earlier: Sequence[Question]) -> Iterator[str]:
    """Faults of one question, each an Indonesian clause that begins with its code."""
    kind_faults = _number_faults if question.kind is QuestionKind.NUMBER else _answer_faults
    for fault in (
        *kind_faults(question),
        *_rule_faults(instrument, question),
        *_derived_faults(question),
        *(fault for skip in question.skips for fault in _skip_faults(question, skip, earlier)),
    ):
        yield f"{question.code}: {fault}"


def _number_faults(question: Question) -> Iterator[str]:
    if question.answers or question.max_points:
        yield "pertanyaan angka tidak boleh punya jawaban atau nilai"
    low, high = question.minimum, question.maximum
    if low is not None and high is not None and low > high:
        yield f"minimum {figure(low)} lebih besar daripada maksimum {figure(high)}"


def _answer_faults(question: Question) -> Iterator[str]:
    counts = Counter(answer.code for answer in question.answers)
    if len(question.answers) < LEAST_ANSWERS:
        yield "harus punya paling sedikit dua jawaban"
    yield from (f"kode jawaban {code} dipakai lebih dari sekali" for code, n in counts.items() if n > 1)
    if NOT_APPLICABLE in counts:
        yield f"kode jawaban {NOT_APPLICABLE} dipakai program untuk tidak berlaku; pilih kode lain"
    if any(answer.points < 0 for answer in question.answers):
        yield "nilai jawaban tidak boleh kurang dari 0"
    highest = max((answer.points for answer in question.answers), default=question.max_points)
    if highest != question.max_points:
        yield f"nilai maksimum {figure(question.max_points)}, padahal jawaban tertinggi {figure(highest)}"


def _rule_faults(instrument: Instrument, question: Question) -> Iterator[str]:
    names = [name for name in (question.rule, *(d.rule for d in question.derivations)) if name]
    yield from (f"aturan {name} tidak dikenal" for name in names if name not in RULES)
    if question.kind is QuestionKind.COMPUTED and not names and not question.derivations:
        yield "pertanyaan hitung harus menyebut aturan atau asal jawabannya"
    if RULES_WITH_INPUT.intersection(names) and len(question.inputs) != 1:
        yield "aturan ini memerlukan satu masukan angka"
    if not question.derivations:
        yield from _input_faults(instrument, question)
    if names and question.kind is not QuestionKind.NUMBER:
        yield from _edge_faults(instrument, question)


def _input_faults(instrument: Instrument, question: Question) -> Iterator[str]:
    for code in question.inputs:
        source = instrument.find(code)
        if source is None or source.kind is not QuestionKind.NUMBER:
            yield f"masukan {code} bukan pertanyaan angka dari instrumen ini"


def _edge_faults(instrument: Instrument, question: Question) -> Iterator[str]:
    edges = [(answer.minimum, answer.minimum_parameter) for answer in question.answers]
    if sum(minimum is None for minimum, _ in edges) != 1:
        yield "tepat satu jawaban harus tanpa batas “mulai”"
    if len(set(edges)) < len(edges):
        yield "dua jawaban punya batas “mulai” yang sama"
    known = {parameter.code for parameter in instrument.parameters}
    for name in {name for _, name in edges if name} - known:
        yield f"parameter {name} tidak ada dalam daftar parameter"


def _derived_faults(question: Question) -> Iterator[str]:
    if not question.derivations:
        return
    if question.kind is not QuestionKind.COMPUTED or len(question.answers) != LEAST_ANSWERS:
        yield "pertanyaan dengan asal jawaban harus bertipe hitung dan punya dua jawaban: ya lalu tidak"
    for derivation in question.derivations:
        if not derivation.question and not derivation.rule:
            yield "asal jawaban harus menyebut pertanyaan atau aturan"
        if set(derivation.yes) & set(derivation.no):
            yield f"jawaban {derivation.question} yang sama berarti ya dan juga tidak"


def _skip_faults(question: Question, skip: Skip, earlier: Sequence[Question]) -> Iterator[str]:
    gate = next((q for q in earlier if q.code == skip.question), None)
    if gate is None or gate.kind is not QuestionKind.CHOICE or gate.skips:
        yield f"aturan tidak berlaku menunjuk {skip.question}, yang bukan pertanyaan pilihan sebelumnya"
    elif not skip.answers or any(gate.answer(code) is None for code in skip.answers):
        yield f"aturan tidak berlaku menunjuk jawaban yang tidak ada pada {skip.question}"
    if not 0 <= skip.points <= question.max_points:
        yield f"nilai saat tidak berlaku harus antara 0 dan {figure(question.max_points)}"
