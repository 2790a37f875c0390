"""The documents of records that are no family, as lines of label and value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.period import Period
from kemiskinan_desktop.models.documents import Document
from kemiskinan_desktop.models.enrolments import ENROLMENT
from kemiskinan_desktop.models.history import DESTRUCTION, SEEN, Item
from kemiskinan_desktop.models.package_peers import PEER
from kemiskinan_desktop.models.periods import PERIOD
from kemiskinan_desktop.services.context import Context

_KINDS: Mapping[str, str] = {
    "family": "Keluarga",
    SEEN: "Keluarga",
    PERIOD: "Periode",
    ENROLMENT: "Kepesertaan program",
    "kantor": "Data kantor",
    "kartu": "Kartu KIM",
    "rancangan kartu": "Rancangan kartu",
    "kepercayaan": "Kepercayaan kartu",
    "blangko": "Stok blangko",
    "foto": "Foto keluarga",
    "susunan": "Susunan kolom",
    "ekspor": "Cetakan atau berkas",
    "pengguna": "Pengguna",
    "setelan": "Pengaturan",
    "pengaturan": "Pengaturan",
    "permintaan": "Permintaan data pribadi",
    "dua orang": "Keputusan dua orang",
    "laporan": "Laporan",
    PEER: "Kantor lain",
    "entri ganda": "Tugas entri ganda",
    DESTRUCTION: "Pemusnahan",
}
"""Kind of record → its name."""
_LABELS: Mapping[str, str] = {
    "name": "Nama", "state": "Keadaan", "valid_until": "Kartu berlaku sampai", "opened_on": "Dibuka",
    "sk_number": "Nomor SK", "sk_date": "Tanggal SK", "kecamatan_name": "Kecamatan", "city": "Kota",
    "government": "Pemerintah", "address": "Alamat", "phone": "Telepon", "place": "Tempat",
    "emblem": "Lambang", "position": "Jabatan penandatangan", "rank": "Pangkat penandatangan",
    "nip": "NIP penandatangan", "signatory.name": "Nama penandatangan", "program_code": "Program",
    "since": "Sejak", "reason": "Alasan", "login": "Nama pengguna", "role": "Peran", "active": "Aktif",
    "berkas": "Berkas", "keluarga": "Keluarga", "jiwa": "Jiwa", "nik": "NIK", "isi": "Isi",
    "kepala_rantai": "Ujung riwayat", "years": "Masa simpan (tahun)", "families": "Keluarga",
    "members": "Anggota", "items": "Isi catatan", "instrument_code": "Instrumen",
    "tahun": "Masa simpan (tahun)", "berlaku": "Berlaku", "nomor": "Nomor",
    "title": "Judul kartu", "mark": "Huruf besar", "purpose": "Kegunaan", "rules": "Ketentuan",
    "contact": "Tempat bertanya", "ground": "Warna dasar", "accent": "Warna aksen",
    "show_emblem": "Lambang di kartu", "photo": "Foto kepala keluarga",
    "kantor": "Kode kantor", "kunci": "Kunci tanda tangan",
    "kunci_paket": "Kunci paket", "sisi": "Sisi", "jenis": "Jenis", "keadaan": "Keadaan",
    "sidik": "Sidik kunci", "induk": "Sidik kunci induk", "pencabutan": "Kartu dicabut",
    "bibit": "Bibit undian", "isian": "Isian dibandingkan", "beda": "Isian berbeda",
    "received_by": "Penerima",
    "relation": "Hubungan", "handed_on": "Diserahkan pada", "state_on": "Sejak",
    "taken_in_on": "Kartu lama ditarik", "kind": "Jenis", "paper": "Kertas", "count": "Jumlah blangko",
    "note": "Surat jalan", "day": "Tanggal",
}  # fmt: skip
"""Key of a document → its label; keys without one are not shown."""
_DATES = frozenset(
    {"valid_until", "opened_on", "sk_date", "since", "handed_on", "state_on", "taken_in_on", "day"}
)


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """Words for the documents of one office."""

    context: Context
    periods: Mapping[str, Period]

    def kind(self, kind: str) -> str:
        """What a record is, in a word."""
        return _KINDS.get(kind, kind.replace("_", " ").capitalize())

    def title(self, item: Item) -> str:
        """What a record is called."""
        document = item.after or item.before or {}
        named = document.get("name") or document.get("berkas") or document.get("login")
        return named if isinstance(named, str) and named else self.kind(item.kind)

    def lines(self, kind: str, document: Document | None) -> dict[str, str]:
        """Label → value, of everything that is filled."""
        return dict(self._lines(kind, document or {}))

    def _lines(self, kind: str, document: Document) -> Iterator[tuple[str, str]]:
        for key, value in document.items():
            if key == "signatory":
                yield from self._signatory(value)
            elif kind == PERIOD and key == "parameters":
                yield from self._parameters(document, value)
            elif key == "items" and isinstance(value, list):
                yield _LABELS[key], str(len(cast("list[object]", value)))
            elif key in _LABELS and value not in (None, ""):
                yield _LABELS[key], self._shown(key, value)

    def _signatory(self, values: Document) -> Iterator[tuple[str, str]]:
        for key, value in values.items():
            if value:
                yield _LABELS["signatory.name" if key == "name" else key], str(value)

    def _parameters(self, document: Document, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        instrument = self.context.instrument(document["instrument_code"], document["instrument_version"])
        labels = {parameter.code: parameter.label for parameter in instrument.parameters}
        for code, value in values.items():
            yield labels.get(code, code), value.replace(".", ",")

    def _shown(self, key: str, value: object) -> str:
        if key in _DATES:
            return format_date(date.fromisoformat(str(value)))
        if key == "program_code":
            return self._program(str(value))
        if key == "emblem":
            return "ada"
        if isinstance(value, bool):
            return "ya" if value else "tidak"
        return str(value).replace("_", " ")

    def _program(self, code: str) -> str:
        programs = self.context.reference.programs
        return next((program.name for program in programs if program.code == code), code)
