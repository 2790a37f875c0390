"""What is wrong or missing in the answers of a survey, beside the question it belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from kemiskinan_desktop.domain.answering import (
    PARAMETER_PREFIX,
    Reply,
    missing_codes,
    parse_number,
    reply_all,
    skip_of,
)
from kemiskinan_desktop.domain.computed_answers import MEMBERS
from kemiskinan_desktop.domain.family import Member
from kemiskinan_desktop.domain.figures import amount, figure
from kemiskinan_desktop.domain.instrument import Answers, Instrument, Question, QuestionKind
from kemiskinan_desktop.domain.problems import Problem, error, warning

FIELD_PREFIX = "answers."

_MEMBER_FACTS = {
    "schooling": "Sekolah saat ini",
    "birth_date": "Tanggal lahir",
    "health_cover": "Jaminan kesehatan",
    "chronic_illness": "Penyakit kronis",
    "disability": "Disabilitas",
}


def answer_problems(
    instrument: Instrument,
    answers: Answers,
    members: Sequence[Member],
    parameters: Mapping[str, Decimal],
    today: date,
    floor_area: Decimal | None = None,
) -> tuple[Problem, ...]:
    """Errors for answers that cannot be, warnings for what is still missing; arguments as `classify`."""
    replies = reply_all(instrument, answers, members, parameters, today, floor_area)
    return problems_of_replies(instrument, answers, replies)


def problems_of_replies(
    instrument: Instrument, answers: Answers, replies: Iterable[Reply]
) -> tuple[Problem, ...]:
    """The same for answers whose replies are known."""
    wrong = shape_problems(instrument, answers)
    missing = missing_codes(replies)
    taken = {problem.field for problem in wrong}
    return wrong + tuple(p for p in missing_problems(instrument, missing) if p.field not in taken)


def shape_problems(instrument: Instrument, answers: Answers) -> tuple[Problem, ...]:
    """Errors of the answers alone: a code not in the list, text that is no number, a number out of range.

    Keys that are no question of the instrument, and answers of computed or skipped questions, are left alone.
    """
    return tuple(_shape_problems(instrument, answers))


def missing_problems(instrument: Instrument, missing: Iterable[str]) -> tuple[Problem, ...]:
    """A warning for each missing code of a classification; `field` leads to where it is filled in."""
    return tuple(_missing_problem(instrument, code) for code in missing)


def _shape_problems(instrument: Instrument, answers: Answers) -> Iterator[Problem]:
    for question in instrument.asked:
        text = answers.get(question.code, "")
        if not text or skip_of(question, answers) is not None:
            continue
        if question.kind is QuestionKind.NUMBER:
            yield from _number_problems(question, text)
        elif question.answer(text) is None:
            codes = ", ".join(answer.code for answer in question.answers)
            sentence = f"{question.text}: jawaban ini tidak ada dalam daftar. Pilih salah satu kode {codes}."
            yield error(FIELD_PREFIX + question.code, "answer.unknown_code", sentence)


def _number_problems(question: Question, text: str) -> Iterator[Problem]:
    field = FIELD_PREFIX + question.code
    number = parse_number(text)
    if number is None:
        yield error(field, "answer.not_a_number", f"{question.text} harus berupa angka. Ketik angkanya saja.")
    elif not question.admits(number):
        sentence = f"{question.text} harus {_range(question)}. Periksa lagi angkanya."
        yield error(field, "answer.out_of_range", sentence)


def _range(question: Question) -> str:
    low, high = question.minimum, question.maximum
    if low is not None and high is not None:
        if question.unit.startswith("Rp"):
            return f"antara {amount(low, question.unit)} dan {amount(high, question.unit)}"
        return f"antara {figure(low)} dan {amount(high, question.unit)}"
    return (
        f"paling sedikit {amount(low, question.unit)}"
        if low is not None
        else (f"paling banyak {amount(high or Decimal(0), question.unit)}")
    )


def _missing_problem(instrument: Instrument, code: str) -> Problem:
    if code.startswith(PARAMETER_PREFIX):
        return warning(code, "parameter.missing", _parameter_sentence(instrument, code))
    if code == MEMBERS or code.startswith(f"{MEMBERS}."):
        return warning(code, "member.missing", _member_sentence(code))
    question = instrument.find(code)
    text = question.text if question else f"Pertanyaan {code}"
    deed = "Pilih jawabannya"
    if question is None or question.kind is not QuestionKind.CHOICE:
        deed = "Isi jawabannya"
    return warning(FIELD_PREFIX + code, "answer.missing", f"{text.rstrip('?')}: belum dijawab. {deed}.")


def _parameter_sentence(instrument: Instrument, code: str) -> str:
    name = code.removeprefix(PARAMETER_PREFIX)
    label = next((p.label for p in instrument.parameters if p.code == name), name)
    return f"{label} belum diisi untuk periode ini. Isi angkanya di Pengaturan, bagian periode."


def _member_sentence(code: str) -> str:
    if code == MEMBERS:
        return "Keluarga ini belum punya anggota yang hidup. Isi anggota keluarganya."
    _, place, fact = code.split(".")
    return f"{_MEMBER_FACTS[fact]} anggota ke-{int(place) + 1} belum diisi. Isi pada data anggota."
