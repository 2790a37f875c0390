"""A slip and a number in plain words, for the person at the field."""

from collections.abc import Mapping
from datetime import date

from kemiskinan_desktop.domain.area_book import AreaBook
from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import InvalidValueError
from kemiskinan_desktop.domain.identity import LENGTH, KkNumber, Nik, Sex
from kemiskinan_desktop.domain.number_slips import Repair, Slip

_WHAT: Mapping[Slip, str] = {
    Slip.LETTERS: "Huruf terbaca sebagai angka (O = 0, I = 1)",
    Slip.ROUNDED: "Angka terakhir hilang karena dibulatkan lembar kerja",
    Slip.TRANSPOSED: "Dua angka tertukar di tempat {place}–{next}",
    Slip.MISTYPED: "Satu angka keliru di tempat {place}",
    Slip.DAY_MONTH: "Tanggal dan bulan lahir tertukar di tempat 7–10",
    Slip.MISSING: "Kurang satu angka di tempat {place}",
    Slip.EXTRA: "Lebih satu angka di tempat {place}",
}
_WOMAN_AT = slice(6, 8)
_FORTY = 40
_SHOWN_AT_LEAST = 10


def slip_sentence(repair: Repair, because: str) -> str:
    """What went wrong, and the number with what speaks for it; enough digits to see what changes."""
    what = _WHAT.get(repair.slip, _forty(repair)).format(place=repair.place, next=repair.place + 1)
    shown = max(_SHOWN_AT_LEAST, repair.place + 1)
    number = repair.text if shown >= LENGTH else repair.text[:shown] + "…"
    return f"{what}: dengan {number} {because}."


def _forty(repair: Repair) -> str:
    if int(repair.text[_WOMAN_AT]) > _FORTY:
        return "Tanggal lahir perempuan di dalam NIK ditambah 40"
    return "Tanggal lahir laki-laki di dalam NIK tidak ditambah 40"


def reason_words(birth_date: date | None, sex: Sex | None) -> str:
    """What of the record a proposed NIK agrees with."""
    if birth_date is None:
        return "jenis kelaminnya cocok" if sex is not None else "angkanya mungkin"
    return "tanggal lahirnya cocok" if sex is None else "tanggal lahir dan jenis kelaminnya cocok"


def nik_meaning(digits: str, book: AreaBook, today: date) -> str:
    """A NIK in words; empty for digits that are none."""
    try:
        nik = Nik.parse(digits)
    except InvalidValueError:
        return ""
    sex = "perempuan" if nik.sex is Sex.FEMALE else "laki-laki"
    born = f"lahir {format_date(nik.birth_date(today))}"
    return _joined(book.words(digits), born, sex, f"nomor urut {int(nik.serial)}")


def kk_meaning(digits: str, book: AreaBook, today: date) -> str:
    """A KK number in words; empty for digits that are none."""
    try:
        number = KkNumber.parse(digits)
    except InvalidValueError:
        return ""
    day = number.recorded_on(today)
    recorded = "" if day is None else f"dicatat {format_date(day)}"
    return _joined(book.words(digits), recorded, f"nomor urut {int(number.serial)}")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
