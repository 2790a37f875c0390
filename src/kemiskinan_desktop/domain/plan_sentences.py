"""What the plan says about whole rows."""

from collections.abc import Sequence

from kemiskinan_desktop.domain.family import Family, FamilyStatus, Member

_MOST_NAMED = 5
_STATUS_WORDS = {
    FamilyStatus.ACTIVE: "aktif",
    FamilyStatus.MOVED: "sudah pindah",
    FamilyStatus.ALL_DEAD: "sudah meninggal semua",
    FamilyStatus.MERGED: "sudah digabung",
    FamilyStatus.REMOVED: "sudah dihapus sebagai salah entri",
}
FAMILY_STOPPED = "Keluarganya belum dapat dimasukkan, jadi anggota ini juga belum."
HEAD_STOPPED = "Baris kepala keluarga ini belum dapat dimasukkan. Perbaiki baris itu, lalu impor lagi."
NO_FAMILY = "Keluarga dengan Nomor KK ini tidak ada di berkas maupun di basis data. Periksa Nomor KK-nya."
DETERMINED = (
    "Pendataan keluarga ini sudah ditetapkan, jadi jawabannya tidak diubah lewat impor. "
    "Samakan lagi jawabannya, atau pakai perubahan penetapan."
)
STRANGERS = (
    "Nomor KK ini di basis data milik keluarga {known}, tetapi tidak satu pun anggotanya cocok. "
    "Periksa Nomor KK dan nama anggotanya."
)
SAME_FAMILY = (
    "Lebih dari satu baris di berkas adalah keluarga {known}. Pastikan Nomor KK dan NIK kepala keluarganya."
)
FORMER_KK = "Nomor KK di berkas adalah nomor lama keluarga ini. Nomor yang sekarang tetap dipakai."

NO_PROGRAM = "Programnya belum disebut atau tidak ada dalam daftar program."
OTHER_TARGET = "{program} diberikan untuk {target}, bukan untuk keluarga. Kepesertaannya belum dapat dicatat."
NO_PARTAKER = "Nomor ini bukan NIK atau Nomor KK keluarga yang tersimpan. Daftarkan dahulu keluarganya."
TWO_PARTAKERS = "Nomor KK dan NIK pada baris ini milik dua keluarga yang berbeda. Periksa keduanya."
SAME_PARTAKER = "Keluarga ini sudah disebut untuk program yang sama di lembar {place}."
NO_STATE = (
    "Status kepesertaan ini tidak dikenal. Tulis diusulkan, disetujui, menerima, selesai, atau dibatalkan."
)
ENDED_PARTAKER = "Di kantor kepesertaan ini sudah {state}. Usulkan lagi keluarganya bila memang kembali."


def known_as(family: Family) -> str:
    """A stored family by its head and KK number."""
    name = family.head.name if family.head else next((m.name for m in family.members), "tanpa anggota")
    return f"{name} (No. KK {family.kk_number.text})"


def two_families(stored: Family, rival: Family) -> str:
    """A row that points to two stored families."""
    return (
        f"Baris ini adalah keluarga {known_as(stored)}, tetapi Nomor KK-nya milik keluarga "
        f"{known_as(rival)}. Pastikan nomor yang benar."
    )


def member_elsewhere(rival: Family, family: Family | None, *, by: str) -> str:
    """A member whose number belongs to another live family."""
    here = "keluarga baru di berkas ini" if family is None else f"keluarga {known_as(family)}"
    return (
        f"{by} ini tercatat pada keluarga {known_as(rival)}, sedangkan berkas menaruhnya di {here}. "
        "Pastikan keluarganya, lalu pindahkan anggotanya lebih dahulu atau perbaiki nomornya."
    )


def not_active(family: Family) -> str:
    """A change of a family that no longer counts."""
    return (
        f"Keluarga {known_as(family)} {_STATUS_WORDS[family.status]} di basis data. "
        "Aktifkan lagi keluarga itu lebih dahulu, atau lewati baris ini."
    )


def left_out(label: str, cell: str) -> str:
    """A damaged cell that does not stop its row."""
    return f"{label} di sel {cell} dilewati karena tidak terbaca."


def members_left_out(names: Sequence[str]) -> str:
    """Members of a family that goes on without them."""
    return f"{len(names)} anggota belum dimasukkan: {_some(names)}. Lihat alasannya pada baris anggota itu."


def members_missing(members: Sequence[Member]) -> str:
    """Stored members that the workbook does not have."""
    return (
        f"{len(members)} anggota tidak ada di berkas dan tetap disimpan: {_some([m.name for m in members])}."
    )


def _some(names: Sequence[str]) -> str:
    rest = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" dan {rest} lainnya" if rest > 0 else "")


KEPT = "Isian kantor yang lebih baru tetap dipakai: {columns}."
OF_OFFICE = (
    "Kolom hasil wawancara milik kantor, tetapi diubah di berkas: {columns}. Periksa sebelum diterapkan."
)
GONE_HERE = "Anggota ini sudah tidak ada di basis data sesudah berkas diberikan, dan tetap begitu."
CHANGED_THERE, REMOVED_HERE, GIVEN_ROW = "diubah", "sudah tidak ada", "ada"
REMOVED_THERE, ROW, ROW_NOT_BACK = "dihapus", "Seluruh baris", "Baris tidak ada lagi di berkas"
WHOLE_FAMILY = "Seluruh keluarga"
WHOLE_BREAKS = "Masing-masing benar, tetapi digabung tidak. Putuskan menurut kota atau menurut kantor."
KEPT_WHOLE = "Menurut keputusan, keluarga ini tetap seperti di kantor."
TAKEN_WHOLE = "Menurut keputusan, keluarga ini seluruhnya seperti di berkas."
FAMILY_GONE = "Keluarga ini sudah tidak ada di basis data sesudah berkas diberikan."
FAMILY_GONE_CHANGED = (
    "Keluarga ini sudah tidak ada di basis data, tetapi diubah di berkas. Bila keluarganya memang ada, "
    "kosongkan kolom ID pada barisnya supaya dicatat sebagai keluarga baru."
)
MOVE_BREAKS = "Anggota ini belum dapat pindah dari keluarga {known}. {why}"
EMPTIED = "Semua anggota keluarga {known} pindah ke keluarga lain di berkas, jadi keluarganya digabung."
NOT_BACK = "Tidak ada lagi di berkas {file}."
ALL_MOVED = "Semua anggotanya pindah ke keluarga lain di berkas {file}."
BOTH_ENDED = "Isian ini dan {other} diisi oleh pihak yang berbeda, padahal hanya satu yang boleh terisi."
OTHER_PERIOD = (
    "Jawaban pendataan di berkas ini dari periode lain, jadi tidak ikut diimpor ke periode yang berjalan."
)
