"""What people call the exchanged fields, and how they read a value of one."""

import re
from collections.abc import Mapping
from datetime import date

from kemiskinan_desktop.domain.dates import format_short
from kemiskinan_desktop.domain.instrument import Instrument, QuestionKind
from kemiskinan_desktop.domain.reference import Reference

LABELS: Mapping[str, str] = {
    "id": "ID",
    "kk_number": "No. KK",
    "address": "Alamat",
    "rt": "RT",
    "rw": "RW",
    "kelurahan": "Kelurahan",
    "phone": "Telepon",
    "latitude": "Lintang",
    "longitude": "Bujur",
    "floor_area": "Luas lantai (m²)",
    "notes": "Catatan",
    "nik": "NIK",
    "nik_absence": "Alasan belum ada NIK",
    "name": "Nama",
    "sex": "Jenis kelamin",
    "birth_place": "Tempat lahir",
    "birth_date": "Tanggal lahir",
    "birth_year": "Perkiraan tahun lahir",
    "relation": "Hubungan dengan kepala keluarga",
    "religion": "Agama",
    "marital": "Status kawin",
    "education": "Pendidikan tamat",
    "schooling": "Sekolah sekarang",
    "occupation": "Pekerjaan",
    "disability": "Disabilitas",
    "chronic_illness": "Penyakit kronis",
    "pregnant": "Hamil",
    "health_cover": "Jaminan kesehatan",
    "life_status": "Status hidup",
    "life_status_date": "Tanggal status",
    "interviewed_on": "Tanggal wawancara",
    "surveyor": "Petugas pendata",
    "program": "Program",
    "state": "Status kepesertaan",
    "since": "Sejak",
    "reason": "Keterangan",
}
CODE_LISTS: Mapping[str, str] = {
    "nik_absence": "nik_belum_ada",
    "sex": "sex",
    "relation": "hubungan",
    "religion": "agama",
    "marital": "status_kawin",
    "education": "pendidikan",
    "schooling": "sekolah",
    "occupation": "pekerjaan",
    "disability": "disabilitas",
    "chronic_illness": "penyakit_kronis",
    "health_cover": "jaminan_kesehatan",
    "life_status": "status_hidup",
}
"""Field → name of its list in `Reference.codes`."""
EXPECTED: Mapping[str, str] = {
    "kk_number": "Nomor KK 16 angka, seperti pada kartu keluarga.",
    "kelurahan": "Kelurahan dari daftar.",
    "rt": "Angka 1 sampai 999.",
    "rw": "Angka 1 sampai 999.",
    "phone": "6 sampai 15 angka.",
    "nik": "NIK 16 angka, atau alasan belum ada NIK.",
    "name": "Nama seperti di KTP.",
    "sex": "Laki-laki atau Perempuan.",
    "birth_date": "Tanggal lahir yang benar, misalnya 17/08/1980.",
    "birth_year": "Empat angka, misalnya 1980.",
    "relation": "Hubungan dari daftar, dengan satu kepala keluarga.",
    "life_status_date": "Tanggal yang tidak sesudah hari ini.",
}
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
ANY = "Isian yang benar menurut kartu keluarga."
DATES = ("birth_date", "life_status_date", "interviewed_on")
NUMBERS = ("latitude", "longitude", "floor_area")


def label_of(field: str, instrument: Instrument | None) -> str:
    """The name of a field; of a question its code and text."""
    question = None if instrument is None else instrument.find(field)
    return LABELS.get(field) or (field if question is None else f"{field} · {question.text}")


def readable(field: str, value: str, reference: Reference, instrument: Instrument | None) -> str:
    """A canonical value as people read it: a label, a date, a decimal comma; empty stays empty."""
    if not value:
        return ""
    if field in CODE_LISTS:
        return reference.label(CODE_LISTS[field], value)
    if field == "kelurahan":
        return reference.kelurahan_name(value)
    if field == "pregnant":
        return value.capitalize()
    if field in DATES and _ISO_DATE.fullmatch(value):
        return format_short(date.fromisoformat(value))
    return _answer_words(field, value, instrument)


def _answer_words(field: str, value: str, instrument: Instrument | None) -> str:
    question = None if instrument is None else instrument.find(field)
    if question is not None and question.kind is QuestionKind.CHOICE:
        answer = question.answer(value)
        return value if answer is None else answer.label
    return value.replace(".", ",") if question is not None or field in NUMBERS else value
