"""Workbooks as other programs give them: OpenSID, BDT 2015 and Regsosek, filled with invented families."""

from collections.abc import Iterable, Mapping

from tests.support import workbook_files as files

from kemiskinan_desktop.domain.family import Family, Member
from kemiskinan_desktop.workbooks.profile_files import profile_named

Row = Mapping[str, object]
_SEX = {"L": "1", "P": "2"}
REGSOSEK_SHEETS = (
    "1.keterangan tempat", "2.keterangan petugas", "3.keterangan perumahan", "4.ket sos-ek anggota",
    "5.keikutsertaan program dll",
)  # fmt: skip


def table(code: str, rows: Iterable[Row], layout: int = 0) -> list[list[object]]:
    """Headings of a sheet of a built-in layout, and rows that are blank where nothing is said."""
    headings = [column.headings[0] for column in profile_named(code).layouts[layout].columns]
    return [list(headings), *([row.get(heading) for heading in headings] for row in rows)]


def _nik(member: Member) -> str:
    return "" if member.nik is None else member.nik.text


def opensid_person(family: Family, member: Member, **over: object) -> Row:
    """A row of OpenSID penduduk, everything in codes."""
    return {
        "alamat": family.address, "dusun": "-", "rt": family.rt, "rw": family.rw,
        "nama": member.name, "no_kk": family.kk_number.text, "nik": _nik(member),
        "sex": _SEX[str(member.sex)],
        "tempatlahir": member.birth_place, "tanggallahir": member.birth_date, "agama_id": member.religion,
        "pendidikan_kk_id": member.education, "pekerjaan_id": member.occupation,
        "status_kawin": member.marital, "kk_level": member.relation, "cacat_id": member.disability,
        "status_dasar": "1", "id_asuransi": "2", **over,
    }  # fmt: skip


def opensid_penduduk(rows: Iterable[Row], kelurahan: str = "") -> bytes:
    """A whole OpenSID file: with a kop that names the kelurahan when asked, and the sheet of codes."""
    kop: list[list[object]] = [["Kelurahan", kelurahan]] if kelurahan else []
    sheet = [*kop, *table("opensid-penduduk", rows), ["###"], ["contoh di bawah tanda"]]
    return files.saved({"Data Penduduk": sheet, "Kode Data": [["sex", "1 LAKI-LAKI"]]})


def bdt_person(family: Family, member: Member, household: str, **over: object) -> Row:
    """A row of BDT 2015."""
    return {
        "ID rumah tangga (2)": household, "Nomor urut keluarga": 1, "Alamat (12)": family.address,
        "Nama ART": member.name, "NIK": _nik(member), "jenis kelamin": _SEX[str(member.sex)],
        "Hubungan dengan kepala keluarga": _relation(member), "Status perkawinan": member.marital, **over,
    }  # fmt: skip


def bdt_2015(rows: Iterable[Row]) -> bytes:
    """A whole BDT file."""
    return files.saved({"Sheet1": table("bdt-2015", rows)})


def regsosek_person(family: Family, member: Member, **over: object) -> Row:
    """A row of the fourth Regsosek sheet."""
    return {
        "no kartu keluarga": family.kk_number.text, "402 Nama": member.name, "403 NIK": _nik(member),
        "404": 1, "405": _SEX[str(member.sex)], "406": member.birth_date, "408": member.marital,
        "409": _relation(member), **over,
    }  # fmt: skip


def regsosek(*sheets: Iterable[Row], kop: str = "") -> bytes:
    """A whole Regsosek file of five sheets, in their order."""
    named = {
        name: table("regsosek-2022k", rows, place)
        for place, (name, rows) in enumerate(zip(REGSOSEK_SHEETS, sheets, strict=True))
    }
    first = REGSOSEK_SHEETS[0]
    return files.saved({**named, first: [[kop], *named[first]] if kop else named[first]})


def _relation(member: Member) -> str:
    """As BPS counts: 1 head, 2 spouse, 3 child."""
    return {"1": "1", "2": "2", "3": "2", "4": "3"}[member.relation]


def opensid_program(
    numbers: Iterable[str], *, name: str, begins: str = "01/02/2026", upright: bool = True
) -> bytes:
    """A whole OpenSID file of who takes part in a programme; `upright` has a label in each row."""
    facts: list[tuple[str, object]] = [
        ("ID", 7), ("Nama Program", name), ("Sasaran Program", 2), ("Keterangan", "-"), ("Asal Dana", 1),
        ("Rentang Waktu Awal", begins), ("Rentang Waktu Akhir", "31/12/2026"),
    ]  # fmt: skip
    program: list[list[object]] = [list(pair) for pair in facts]
    if not upright:
        program = [list(column) for column in zip(*facts, strict=True)]
    first = "Peserta (NIK/No KK sesuai sasaran)"
    peserta = table("opensid-program-bantuan", [{first: number, "Nama": "Warga"} for number in numbers])
    return files.saved({"Program": program, "Peserta": [*peserta, ["###"], ["3374000000000000"]]})
