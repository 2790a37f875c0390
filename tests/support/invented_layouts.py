"""Layouts that offices might send, invented, with what each of their columns is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kemiskinan_desktop.workbooks.raw import FileKind, Merge, RawBook, RawKind, RawRow, RawSheet

KK_ONE, KK_TWO, KK_THREE = "3374120101200011", "3374120101200029", "3374120101200037"
_KK, _NIK, _NAME, _HEAD = "keluarga.kk_number", "anggota.nik", "anggota.name", "keluarga.kepala"
_SEX, _BORN, _RELATION = "anggota.sex", "anggota.birth_date", "anggota.relation"
_RT, _RW, _KELURAHAN, _ADDRESS = "keluarga.rt", "keluarga.rw", "keluarga.kelurahan", "keluarga.address"
Cell = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One invented sheet."""

    name: str
    rows: Sequence[Sequence[Cell]]
    heading_row: int
    fields: Sequence[str]
    """By columns; empty is left alone."""
    records: str
    merges: tuple[Merge, ...] = ()

    @property
    def sheet(self) -> RawSheet:
        """As the reader hands it over."""
        return RawSheet(
            name=self.name,
            hidden=False,
            rows=tuple(_row(n, row) for n, row in enumerate(self.rows, 1)),
            merges=self.merges,
        )


def book_of(*sheets: RawSheet) -> RawBook:
    """A workbook of sheets."""
    return RawBook(FileKind.XLSX, sheets)


def _row(number: int, cells: Sequence[Cell]) -> RawRow:
    kinds = bytes(
        RawKind.EMPTY if cell is None else RawKind.NUMBER if isinstance(cell, int) else RawKind.TEXT
        for cell in cells
    )
    return RawRow(
        number=number,
        hidden=False,
        kinds=kinds,
        texts=tuple("" if cell is None else str(cell) for cell in cells),
    )


def _people(*columns: str) -> list[list[Cell]]:
    """Five invented persons of three families, with these columns."""
    return [[person.get(column) for column in columns] for person in PEOPLE]


PEOPLE: Sequence[Mapping[str, Cell]] = tuple(
    dict(zip(
        ("no", "kk", "nik", "nama", "lp", "kelamin", "lahir", "lahir_indo", "hub", "tempat", "rt", "rw",
         "rtrw", "alamat", "alamat_rt", "kel", "kepala", "ttl", "nama_lahir", "kawin", "didik", "kerja", "hp",
         "nama_nik"),
        row, strict=True,
    ))
    for row in (
        (1, KK_ONE, "3374121207800005", "Tukiman", "L", "Laki-laki", "12/07/1980", "12 Juli 1980",
         "Kepala Keluarga", "Semarang", "003", "002", "003/002", "Jl. Mawar 1", "Jl. Mawar 1 RT 03 RW 02",
         "Sekaran", "Tukiman", "Semarang, 12 Juli 1980", "TUKIMAN / 12-07-1980", "Kawin", "SD", "Buruh",
         "081234567890", "Tukiman 3374121207800005"),
        (2, KK_ONE, "3374125503820002", "Sumiyem", "P", "Perempuan", "15/03/1982", "15 Maret 1982", "Istri",
         "Demak", "003", "002", "003/002", "Jl. Mawar 1", "Jl. Mawar 1 RT 03 RW 02", "Sekaran", "Tukiman",
         "Demak, 15 Maret 1982", "SUMIYEM / 15-03-1982", "Kawin", "SMP", "IRT", "081234567891",
         "Sumiyem 3374125503820002"),
        (3, KK_TWO, "3374120101700003", "Paimin", "L", "Laki-laki", "01/01/1970", "1 Januari 1970",
         "Kepala Keluarga", "Kendal", "001", "005", "001/005", "Jl. Melati 7", "Jl. Melati 7 RT 01 RW 05",
         "Patemon", "Paimin", "Kendal, 1 Januari 1970", "PAIMIN / 01-01-1970", "Cerai mati", "SMA", "Tani",
         "081234567892", "Paimin 3374120101700003"),
        (4, KK_THREE, "3374124302900001", "Lestari", "P", "Perempuan", "03/02/1990", "3 Februari 1990",
         "Kepala Keluarga", "Semarang", "002", "004", "002/004", "Gg. Kenanga 3", "Gg. Kenanga 3 RT 02 RW 04",
         "Ngijo", "Lestari", "Semarang, 3 Februari 1990", "LESTARI / 03-02-1990", "Belum kawin", "SMK",
         "Swasta", "081234567893", "Lestari 3374124302900001"),
        (5, KK_THREE, "3374120909150004", "Bagas", "L", "Laki-laki", "09/09/2015", "9 September 2015", "Anak",
         "Semarang", "002", "004", "002/004", "Gg. Kenanga 3", "Gg. Kenanga 3 RT 02 RW 04", "Ngijo",
         "Lestari", "Semarang, 9 September 2015", "BAGAS / 09-09-2015", "Belum kawin", "Belum sekolah",
         "Pelajar", "081234567894", "Bagas 3374120909150004"),
    )
)  # fmt: skip

PLAIN = Layout(
    name="Rekap Kelurahan", heading_row=1, records="bertingkat",
    rows=[["No.", "Nomor Kartu Keluarga", "NIK", "Nama Anggota Keluarga", "Jenis Kelamin", "Tgl. Lahir",
           "Hub. Keluarga", "Kel.", "RT", "RW"],
          *_people("no", "kk", "nik", "nama", "kelamin", "lahir", "hub", "kel", "rt", "rw")],
    fields=["", _KK, _NIK, _NAME, _SEX, _BORN, _RELATION, _KELURAHAN, _RT, _RW],
)  # fmt: skip
UNDER_KOP = Layout(
    name="Data", heading_row=5, records="bertingkat",
    rows=[["PEMERINTAH KOTA SEMARANG"], ["DAFTAR WARGA MISKIN TAHUN 2026"], ["Kecamatan : Gunungpati"], [],
          ["NO URUT", "NO. KK", "NAMA LENGKAP", "NO. KTP", "L/P", "TTL", "SHDK", "DESA/KELURAHAN", "RT/RW"],
          [1, 2, 3, 4, 5, 6, 7, 8, 9],
          *_people("no", "kk", "nama", "nik", "lp", "ttl", "hub", "kel", "rtrw")],
    fields=["", _KK, _NAME, _NIK, _SEX, "anggota.tempat+lahir", _RELATION, _KELURAHAN, "keluarga.rt+rw"],
)  # fmt: skip
TWO_ROWS = Layout(
    name="Form", heading_row=2, records="bertingkat",
    rows=[["NO", "IDENTITAS KELUARGA", None, None, "ALAMAT", None, None, "KELAHIRAN", None, "JK", "STATUS"],
          [None, "NO KK", "NIK", "NAMA", "JALAN", "RT", "RW", "TEMPAT", "TANGGAL", None, "HUBUNGAN"],
          *_people("no", "kk", "nik", "nama", "alamat", "rt", "rw", "tempat", "lahir_indo", "lp", "hub")],
    fields=["", _KK, _NIK, _NAME, _ADDRESS, _RT, _RW, "anggota.birth_place", _BORN, _SEX, _RELATION],
    merges=(Merge(1, 0, 2, 0), Merge(1, 1, 1, 3), Merge(1, 4, 1, 6), Merge(1, 7, 1, 8), Merge(1, 9, 2, 9)),
)  # fmt: skip
IN_ONE_CELL = Layout(
    name="Lembar1", heading_row=1, records="bertingkat",
    rows=[["Nomer KK", "Nama / Tgl Lahir", "NIK", "Kelamin", "Hubungan dgn KK", "Alamat Lengkap", "Desa"],
          *_people("kk", "nama_lahir", "nik", "kelamin", "hub", "alamat_rt", "kel")],
    fields=[_KK, "anggota.nama+lahir", _NIK, _SEX, _RELATION, "keluarga.alamat+rt+rw", _KELURAHAN],
)  # fmt: skip
CODES = Layout(
    name="kode", heading_row=1, records="bertingkat",
    rows=[["no_kk", "nik", "nama", "sex", "tanggallahir", "agama_id", "pendidikan_kk_id", "status_kawin",
           "kk_level", "rt", "rw"],
          *[[kk, nik, name, sex, born, 1, 3, 2, level, "003", "001"] for kk, nik, name, sex, born, level in (
              (KK_ONE, "3374121207800005", "Tukiman", 1, "12/07/1980", 1),
              (KK_ONE, "3374125503820002", "Sumiyem", 2, "15/03/1982", 3),
              (KK_TWO, "3374120101700003", "Paimin", 1, "01/01/1970", 1))]],
    fields=[_KK, _NIK, _NAME, _SEX, _BORN, "anggota.religion", "anggota.education", "anggota.marital",
            _RELATION, _RT, _RW],
)  # fmt: skip
FAMILY_LIST = Layout(
    name="KK", heading_row=2, records="keluarga",
    rows=[["Daftar kepala keluarga miskin"],
          ["No", "Nama Kepala Keluarga", "No KK", "Alamat", "RT", "RW", "Kelurahan", "No HP", "Luas Rumah"],
          *[[at, head, kk, street, "001", "002", kel, phone, 36] for at, head, kk, street, kel, phone in (
              (1, "Tukiman", KK_ONE, "Jl. Mawar 1", "Sekaran", "081234567890"),
              (2, "Paimin", KK_TWO, "Jl. Melati 7", "Patemon", "081234567892"),
              (3, "Lestari", KK_THREE, "Gg. Kenanga 3", "Ngijo", "081234567893"))]],
    fields=["", _HEAD, _KK, _ADDRESS, _RT, _RW, _KELURAHAN, "keluarga.phone", "keluarga.floor_area"],
)  # fmt: skip
NO_HEADINGS = Layout(
    name="Sheet1",
    heading_row=0,
    records="bertingkat",
    rows=_people("kk", "nik", "nama", "lp", "lahir", "hub", "kel"),
    fields=[_KK, _NIK, "", _SEX, _BORN, _RELATION, _KELURAHAN],
)
ODD_WORDS = Layout(
    name="Pendataan RW", heading_row=1, records="bertingkat",
    rows=[["Nmr Kartu Kluarga", "Nama Warga", "No Induk Kependudukan (16 digit)", "Gender", "Lahir",
           "Status dlm Keluarga", "Pernikahan", "Ijazah Terakhir", "Mata Pencaharian", "WA"],
          *_people("kk", "nama", "nik", "kelamin", "lahir_indo", "hub", "kawin", "didik", "kerja", "hp")],
    fields=[_KK, _NAME, _NIK, _SEX, _BORN, _RELATION, "anggota.marital", "anggota.education",
            "anggota.occupation", "keluarga.phone"],
)  # fmt: skip
PARENTS = Layout(
    name="Penduduk", heading_row=1, records="bertingkat",
    rows=[["NO KK", "NIK", "NAMA", "NIK AYAH", "NAMA AYAH", "NIK IBU", "NAMA IBU", "UMUR", "KECAMATAN", "JK"],
          *[[kk, nik, name, "3374120101500001", "Suro", "3374124101520002", "Ginah", 40, "Gunungpati", sex]
            for kk, nik, name, sex in (
                (KK_ONE, "3374121207800005", "Tukiman", "L"), (KK_ONE, "3374125503820002", "Sumiyem", "P"),
                (KK_TWO, "3374120101700003", "Paimin", "L"))]],
    fields=[_KK, _NIK, _NAME, "", "", "", "", "", "", _SEX],
)  # fmt: skip
HOUSING = Layout(
    name="Rumah", heading_row=1, records="bertingkat",
    rows=[["No KK", "NIK", "Nama Lengkap", "Jenis Lantai", "Dinding", "Sumber Air", "Listrik",
           "Penghasilan/Bulan", "Status Rumah", "Fasilitas BAB", "Ket"],
          *[[kk, nik, name, "Keramik", "Tembok", "PDAM", "450 VA", 900000, "Milik sendiri", "Sendiri", None]
            for kk, nik, name in (
                (KK_ONE, "3374121207800005", "Tukiman"), (KK_ONE, "3374125503820002", "Sumiyem"),
                (KK_TWO, "3374120101700003", "Paimin"))]],
    fields=[_KK, _NIK, _NAME, "pendataan.T3", "pendataan.T4", "pendataan.T6", "pendataan.T7",
            "pendataan.PENDAPATAN", "pendataan.T1", "pendataan.T5", "anggota.notes"],
)  # fmt: skip
LAYOUTS = (
    PLAIN, UNDER_KOP, TWO_ROWS, IN_ONE_CELL, CODES, FAMILY_LIST, NO_HEADINGS, ODD_WORDS, PARENTS, HOUSING,
)  # fmt: skip
