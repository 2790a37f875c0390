"""The sheets and columns of Buku Data as data: the writer, the reader and the plan's labels follow from here.

Row 1 of every data sheet holds the headings, data begin in row 2. Cells of a coded column hold the text of
`code_text.code_text`, such as ``1 – Islam``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from kemiskinan_desktop.domain.instrument import Instrument, Question, QuestionKind
from kemiskinan_desktop.domain.reference import Reference

FORMAT_NAME = "kemiskinan-desktop/buku-data"
FORMAT_VERSION = "1"
GUIDE, FAMILIES, MEMBERS, SURVEYS, PROGRAMS, LISTS = (
    "Petunjuk", "Keluarga", "Anggota", "Pendataan", "Program", "Referensi",
)  # fmt: skip
META, BASE = "_meta", "_dasar"
HEADING_ROW = 1
FIRST_DATA_ROW = 2
ANSWER_LIST = "jawaban_"
"""Begins the name of the code list of a question's answers: ``jawaban_P1``."""
YES_NO_LIST, KELURAHAN_LIST, PROGRAM_LIST = "ya_tidak", "kelurahan", "program"
YES_NO: Mapping[str, str] = {"ya": "Ya", "tidak": "Tidak"}
"""Canonical values of a yes or no cell."""
_LONGEST_HEADING = 90


class ColumnKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "teks"
    NUMBER = "angka"
    INTEGER = "bulat"
    DATE = "tanggal"
    CODE = "kode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `field` is a name of `domain.source` or a question code; empty is shown but never read."""

    sheet: str
    heading: str
    field: str
    kind: ColumnKind = ColumnKind.TEXT
    code_list: str = ""
    """With CODE: a name that `choices` knows, such as ``agama`` or ``jawaban_P1``."""
    width: int = 14
    locked: bool = False
    required: bool = False
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    digits: int | None = None
    """With TEXT: how many digits stand there when anything does (16 for NIK and KK, 3 for RT and RW)."""


_TEXT, _NUMBER, _INTEGER, _DATE, _CODE = ColumnKind
_family = partial(Column, sheet=FAMILIES)
_member = partial(Column, sheet=MEMBERS)
_survey = partial(Column, sheet=SURVEYS)
_program = partial(Column, sheet=PROGRAMS)
_KK = "Nomor kartu keluarga, 16 angka, sebagai teks."
_ID = "Kunci baris ini di basis data. Jangan diubah. Kosongkan untuk baris baru."

FAMILY_COLUMNS = (
    _family(heading="No. KK", field="kk_number", width=19, digits=16, required=True, help=_KK),
    _family(heading="Kepala keluarga", field="", width=28, locked=True,
            help="Hanya untuk dibaca. Nama diubah pada lembar Anggota."),
    _family(heading="Alamat", field="address", width=36),
    _family(heading="RT", field="rt", width=6, digits=3, help="Tiga angka, misalnya 001."),
    _family(heading="RW", field="rw", width=6, digits=3, help="Tiga angka, misalnya 004."),
    _family(heading="Kelurahan", field="kelurahan", kind=_CODE, code_list=KELURAHAN_LIST, width=30,
            required=True, help="Pilih dari daftar."),
    _family(heading="Telepon", field="phone", width=16),
    _family(heading="Lintang", field="latitude", kind=_NUMBER, width=11, minimum=-11, maximum=6,
            help="Derajat desimal, misalnya -7,05."),
    _family(heading="Bujur", field="longitude", kind=_NUMBER, width=11, minimum=95, maximum=141,
            help="Derajat desimal, misalnya 110,38."),
    _family(heading="Luas lantai (m²)", field="floor_area", kind=_NUMBER, width=11, minimum=0,
            maximum=10_000, help="Luas lantai rumah dalam meter persegi."),
    _family(heading="Catatan", field="notes", width=32),
    _family(heading="ID keluarga", field="id", width=38, locked=True, help=_ID),
)  # fmt: skip

MEMBER_COLUMNS = (
    _member(heading="No. KK", field="kk_number", width=19, digits=16, required=True, help=_KK),
    _member(heading="NIK", field="nik", width=19, digits=16, help="16 angka, sebagai teks."),
    _member(heading="Alasan belum ada NIK", field="nik_absence", kind=_CODE,
            code_list="nik_belum_ada", width=16, help="Diisi hanya bila NIK kosong."),
    _member(heading="Nama", field="name", width=28, required=True),
    _member(heading="Jenis kelamin", field="sex", kind=_CODE, code_list="sex", width=15, required=True),
    _member(heading="Hubungan dengan kepala keluarga", field="relation", kind=_CODE,
            code_list="hubungan", width=21, required=True),
    _member(heading="Tempat lahir", field="birth_place", width=16),
    _member(heading="Tanggal lahir", field="birth_date", kind=_DATE, width=13,
            help="Hari/bulan/tahun, misalnya 17/08/1980."),
    _member(heading="Perkiraan tahun lahir", field="birth_year", kind=_INTEGER, width=12,
            minimum=1880, maximum=2200, help="Diisi hanya bila tanggal lahir tidak diketahui."),
    _member(heading="Agama", field="religion", kind=_CODE, code_list="agama", width=16),
    _member(heading="Status kawin", field="marital", kind=_CODE, code_list="status_kawin", width=17),
    _member(heading="Pendidikan tamat", field="education", kind=_CODE, code_list="pendidikan",
            width=24),
    _member(heading="Sekolah sekarang", field="schooling", kind=_CODE, code_list="sekolah", width=24),
    _member(heading="Pekerjaan", field="occupation", kind=_CODE, code_list="pekerjaan", width=24),
    _member(heading="Disabilitas", field="disability", kind=_CODE, code_list="disabilitas", width=20),
    _member(heading="Penyakit kronis", field="chronic_illness", kind=_CODE,
            code_list="penyakit_kronis", width=20),
    _member(heading="Hamil", field="pregnant", kind=_CODE, code_list=YES_NO_LIST, width=9),
    _member(heading="Jaminan kesehatan", field="health_cover", kind=_CODE,
            code_list="jaminan_kesehatan", width=22),
    _member(heading="Status hidup", field="life_status", kind=_CODE, code_list="status_hidup",
            width=14,
            help="Anggota yang meninggal atau pindah tidak dihapus barisnya: ubah statusnya di sini."),
    _member(heading="Tanggal status", field="life_status_date", kind=_DATE, width=13,
            help="Tanggal meninggal, pindah atau hilang."),
    _member(heading="Catatan", field="notes", width=28),
    _member(heading="ID anggota", field="id", width=38, locked=True, help=_ID),
)  # fmt: skip

_SURVEY_FIRST = (
    _survey(heading="No. KK", field="kk_number", width=19, digits=16, required=True, help=_KK),
    _survey(heading="Kepala keluarga", field="", width=28, locked=True,
            help="Hanya untuk dibaca. Nama diubah pada lembar Anggota."),
    _survey(heading="Tanggal wawancara", field="interviewed_on", kind=_DATE, width=13),
    _survey(heading="Petugas pendata", field="surveyor", width=20),
)  # fmt: skip
_SURVEY_LAST = (_survey(heading="ID keluarga", field="id", width=38, locked=True, help=_ID),)

PROGRAM_COLUMNS = (
    _program(heading="No. KK", field="kk_number", width=19, digits=16, required=True, help=_KK),
    _program(heading="NIK", field="nik", width=19, digits=16, help="Untuk program perorangan."),
    _program(heading="Program", field="program", kind=_CODE, code_list=PROGRAM_LIST, width=40),
    _program(heading="Status", field="status", width=16),
    _program(heading="Tanggal", field="date", kind=_DATE, width=13),
    _program(heading="Nomor SK", field="sk_number", width=22),
    _program(heading="Nilai (Rp)", field="amount", kind=_NUMBER, width=16, minimum=0),
    _program(heading="Keterangan", field="notes", width=32),
)  # fmt: skip


def question_column(question: Question) -> Column:
    """The column of one asked question; its heading is ``P1 · …``, its field the question's code."""
    heading = f"{question.code} · {question.text}"
    if len(heading) > _LONGEST_HEADING:
        heading = heading[: _LONGEST_HEADING - 1].rstrip() + "…"
    if question.kind is QuestionKind.CHOICE:
        return _survey(heading=heading, field=question.code, kind=_CODE, width=24,
                       code_list=ANSWER_LIST + question.code, help=question.help)  # fmt: skip
    low, high = question.minimum, question.maximum
    return _survey(heading=heading, field=question.code, kind=_NUMBER, width=18, help=question.help,
                   minimum=None if low is None else float(low),
                   maximum=None if high is None else float(high))  # fmt: skip


def survey_columns(instrument: Instrument | None) -> tuple[Column, ...]:
    """The columns of *Pendataan*: one per question that a person answers."""
    questions = () if instrument is None else instrument.asked
    return (*_SURVEY_FIRST, *(question_column(question) for question in questions), *_SURVEY_LAST)


def choices(code_list: str, reference: Reference, instrument: Instrument | None) -> Mapping[str, str]:
    """Code → label of a column's list; raises KeyError for a list nobody has."""
    if code_list == KELURAHAN_LIST:
        return {area.code: area.name for area in reference.kelurahan}
    if code_list == YES_NO_LIST:
        return YES_NO
    if code_list == PROGRAM_LIST:
        return {program.code: program.name for program in reference.programs}
    if code_list.startswith(ANSWER_LIST) and instrument is not None:
        question = instrument.question(code_list.removeprefix(ANSWER_LIST))
        return {answer.code: answer.label for answer in question.answers}
    return reference.codes[code_list]
