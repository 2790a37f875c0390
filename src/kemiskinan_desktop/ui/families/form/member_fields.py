"""The fields of one member, declared once: label, editor, list, help."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.domain.reference import Reference
from kemiskinan_desktop.ui.translations import tr
from kemiskinan_desktop.ui.widgets.date_edit import DateEdit
from kemiskinan_desktop.ui.widgets.digits_edit import NikEdit
from kemiskinan_desktop.ui.widgets.field_cells import FieldCells
from kemiskinan_desktop.ui.widgets.list_combo import ListCombo
from kemiskinan_desktop.ui.widgets.record_edits import BirthEdit, TextEdit

LISTS = {
    "relation": "hubungan",
    "sex": "sex",
    "religion": "agama",
    "marital": "status_kawin",
    "education": "pendidikan",
    "schooling": "sekolah",
    "occupation": "pekerjaan",
    "health_cover": "jaminan_kesehatan",
    "disability": "disabilitas",
    "chronic_illness": "penyakit_kronis",
    "life_status": "status_hidup",
    "nik_absence": "nik_belum_ada",
}
"""Field → name of its list in the reference data."""


@dataclass(frozen=True, slots=True)
class MemberEditors:
    """The editors of one member by what they edit."""

    name: TextEdit
    nik: NikEdit
    birth_place: TextEdit
    birth: BirthEdit
    life_day: DateEdit
    notes: TextEdit
    pregnant: ListCombo
    lists: Mapping[str, ListCombo]

    def clear(self) -> None:
        """Empty every field."""
        for edit in (self.name, self.nik, self.birth_place, self.birth, self.life_day, self.notes):
            edit.clear()
        for combo in (*self.lists.values(), self.pregnant):
            combo.choose(None)


def make_editors(reference: Reference) -> MemberEditors:
    """A set of empty editors."""
    return MemberEditors(
        name=TextEdit(),
        nik=NikEdit(),
        birth_place=TextEdit(),
        birth=BirthEdit(),
        life_day=DateEdit(),
        notes=TextEdit(),
        pregnant=ListCombo({"ya": tr("Ya"), "tidak": tr("Tidak")}),
        lists={field: ListCombo(reference.codes[name]) for field, name in LISTS.items()},
    )


def place_editors(cells: FieldCells, editors: MemberEditors) -> None:
    """Put the editors into the form in reading order."""
    for field, label, said, editor in _fields(editors):
        cells.add(label, editor, field=field, help=said, span=2 if field == "name" else 1)


def _fields(editors: MemberEditors) -> tuple[tuple[str, str, str, QWidget], ...]:
    of = editors.lists
    return (
        ("name", tr("Nama"), tr("Nama lengkap seperti di KTP atau kartu keluarga."), editors.name),
        (
            "nik",
            tr("NIK"),
            tr("Enam belas angka. Tanggal lahir dan jenis kelamin diusulkan dari NIK."),
            editors.nik,
        ),
        (
            "nik_absence",
            tr("Bila belum ada NIK"),
            tr("Alasan belum ada NIK; hanya diisi bila NIK kosong."),
            of["nik_absence"],
        ),
        (
            "relation",
            tr("Hubungan"),
            tr("Hubungan dengan kepala keluarga; tepat satu kepala keluarga."),
            of["relation"],
        ),
        ("sex", tr("Jenis kelamin"), tr("Seperti di kartu keluarga; diusulkan dari NIK."), of["sex"]),
        ("birth_place", tr("Tempat lahir"), tr("Kota atau kabupaten lahir."), editors.birth_place),
        (
            "birth_date",
            tr("Tanggal lahir"),
            tr("Delapan angka hhbbtttt, atau empat angka tahun bila tanggalnya tidak diketahui."),
            editors.birth,
        ),
        ("religion", tr("Agama"), tr("Ketik kode atau huruf depan."), of["religion"]),
        ("marital", tr("Status kawin"), tr("Ketik kode atau huruf depan."), of["marital"]),
        (
            "education",
            tr("Pendidikan tamat"),
            tr("Pendidikan tertinggi yang sudah ditamatkan."),
            of["education"],
        ),
        (
            "schooling",
            tr("Sekolah sekarang"),
            tr("Dipakai untuk anak usia 7 sampai 18 tahun."),
            of["schooling"],
        ),
        ("occupation", tr("Pekerjaan"), tr("Pekerjaan utama."), of["occupation"]),
        (
            "health_cover",
            tr("Jaminan kesehatan"),
            tr("Jaminan kesehatan (JKN) yang masih aktif."),
            of["health_cover"],
        ),
        ("disability", tr("Disabilitas"), tr("7 bila tidak ada."), of["disability"]),
        ("chronic_illness", tr("Penyakit kronis"), tr("0 bila tidak ada."), of["chronic_illness"]),
        ("pregnant", tr("Hamil"), tr("Hanya untuk perempuan usia 10 sampai 55 tahun."), editors.pregnant),
        (
            "life_status",
            tr("Status hidup"),
            tr("Yang meninggal atau pindah tidak dihitung sebagai jiwa."),
            of["life_status"],
        ),
        ("life_status_date", tr("Tanggal status"), tr("Tanggal meninggal atau pindah."), editors.life_day),
        ("notes", tr("Catatan"), tr("Hal lain yang perlu diingat tentang orang ini."), editors.notes),
    )
