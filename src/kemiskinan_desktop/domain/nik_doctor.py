"""Examination of a NIK against its record, and of a KK number.

Nothing is changed here: a proposal stands beside the field until a person takes it or leaves it. A slip in
the area or the serial that gives another possible number is seen only where the true number is known from
elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kemiskinan_desktop.domain.area_book import AreaBook
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import KkNumber, Nik, Sex, strip_number
from kemiskinan_desktop.domain.number_advice import Diagnosis, Known, Proposal, Target
from kemiskinan_desktop.domain.number_proposals import Case, finding_of, likely_areas, proposals_of
from kemiskinan_desktop.domain.slip_words import kk_meaning, nik_meaning, reason_words

_RECORD_WRONG, _RECORD_SWAPPED = 2.0, 3.5
"""Weight of the record being wrong rather than the number, and of its day and month being swapped."""
_OLDEST_KK_YEAR = 90
_FORTY = 40
"""Added to the day of birth of a woman."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """What the record says of the person of a NIK; None and empty are not compared."""

    birth_date: date | None = None
    sex: Sex | None = None
    home: str = ""
    """Six digits of the kecamatan where the family lives."""
    relatives: tuple[str, ...] = ()
    """NIKs of the other members."""


def diagnose_nik(
    text: str, bearer: Bearer, book: AreaBook, *, today: date, known: Sequence[Known] = ()
) -> Diagnosis:
    """Examine a NIK as typed; `known` are numbers this person had elsewhere or earlier."""
    if not strip_number(text):
        return Diagnosis()
    case = Case(
        label="NIK",
        text=text,
        doubt=lambda digits: _nik_doubt(digits, bearer, book),
        birth=_birth_digits(bearer),
        areas=likely_areas(bearer.home, bearer.relatives),
        known=known,
        why=reason_words(bearer.birth_date, bearer.sex),
        only_area=_agrees(text, bearer),
    )
    finding = finding_of(case)
    others = _record_proposals(case.digits, bearer, today)
    return Diagnosis(
        meaning=nik_meaning(case.digits, book, today),
        finding=finding,
        proposals=proposals_of(case, others) if finding else (),
    )


def diagnose_kk(
    text: str,
    book: AreaBook,
    *,
    today: date,
    home: str = "",
    niks: Sequence[str] = (),
    known: Sequence[Known] = (),
) -> Diagnosis:
    """Examine a KK number as typed; `home` and `niks` are the kecamatan and the members of its family."""
    if not strip_number(text):
        return Diagnosis()
    case = Case(
        label="Nomor KK",
        text=text,
        doubt=lambda digits: _kk_doubt(digits, niks, book, today),
        areas=likely_areas(home, ()),
        known=known,
        why="tanggal dan wilayahnya mungkin",
    )
    finding = finding_of(case)
    return Diagnosis(
        meaning=kk_meaning(case.digits, book, today),
        finding=finding,
        proposals=proposals_of(case) if finding else (),
    )


def _nik_doubt(digits: str, bearer: Bearer, book: AreaBook) -> str:
    try:
        nik = Nik.parse(digits)
    except InvalidValueError as problem:
        return problem.title
    if digits in bearer.relatives:
        return "NIK ini sudah dipakai anggota lain di keluarga ini."
    return _record_doubt(nik, bearer) or _area_doubt(digits, book)


def _record_doubt(nik: Nik, bearer: Bearer) -> str:
    other_day, other_sex = _other_day(nik, bearer), bearer.sex not in {None, nik.sex}
    if other_day and other_sex:
        return "Tanggal lahir dan jenis kelamin di dalam NIK berbeda dengan isian."
    if other_day:
        return "Tanggal lahir di dalam NIK berbeda dengan isian."
    return "Jenis kelamin di dalam NIK berbeda dengan isian." if other_sex else ""


def _other_day(nik: Nik, bearer: Bearer) -> bool:
    born = bearer.birth_date
    return born is not None and (born.day, born.month, born.year % 100) != nik.birth_day_month_year2


def _birth_digits(bearer: Bearer) -> str:
    """Places 7 to 12 of a NIK that fits the record; empty where date or sex is unknown."""
    if bearer.birth_date is None or bearer.sex is None:
        return ""
    born, forty = bearer.birth_date, _FORTY if bearer.sex is Sex.FEMALE else 0
    return f"{born.day + forty:02}{born.month:02}{born.year % 100:02}"


def _agrees(text: str, bearer: Bearer) -> bool:
    try:
        return not _record_doubt(Nik.parse(text), bearer)
    except InvalidValueError:
        return False


def _area_doubt(digits: str, book: AreaBook) -> str:
    return "" if book.exists(digits[:6]) else "Kode wilayah di enam angka pertama tidak dikenal."


def _record_proposals(digits: str, bearer: Bearer, today: date) -> Iterator[Proposal]:
    """What the record would be if the NIK is right."""
    try:
        nik = Nik.parse(digits)
    except InvalidValueError:
        return
    said = nik.birth_date(today)
    born = bearer.birth_date
    if born is not None and _other_day(nik, bearer):
        swapped = (born.day, born.month, born.year) == (said.month, said.day, said.year)
        yield Proposal(
            target=Target.BIRTH_DATE,
            value=said.isoformat(),
            weight=_RECORD_SWAPPED if swapped else _RECORD_WRONG,
            sentence=f"Bila NIK-nya benar, tanggal lahirnya {format_date(said)}.",
        )
    if bearer.sex not in {None, nik.sex}:
        words = "perempuan" if nik.sex is Sex.FEMALE else "laki-laki"
        yield Proposal(
            target=Target.SEX,
            value=nik.sex,
            weight=_RECORD_WRONG,
            sentence=f"Bila NIK-nya benar, jenis kelaminnya {words}.",
        )


def _kk_doubt(digits: str, niks: Sequence[str], book: AreaBook, today: date) -> str:
    try:
        KkNumber.parse(digits)
    except InvalidValueError as problem:
        return problem.title
    if digits in niks:
        return "Ini NIK seorang anggota, bukan nomor KK."
    if not _can_be_recorded(digits, today):
        return "Tanggal pencatatan di dalam nomor KK tidak mungkin."
    return _area_doubt(digits, book)


def _can_be_recorded(digits: str, today: date) -> bool:
    """Whether places 7 to 12 are a day from 1990 to today."""
    year = int(digits[10:12])
    try:
        day = date((1900 if year >= _OLDEST_KK_YEAR else 2000) + year, int(digits[8:10]), int(digits[6:8]))
    except ValueError:
        return False
    return day <= today
