"""Why an entry cannot be taken back: what depends on it, and what never goes back."""

from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.history_summaries import HistoryEntry
from kemiskinan_desktop.models import history_pages
from kemiskinan_desktop.models.history import DESTRUCTION
from kemiskinan_desktop.services.context import Context

_NEVER: Mapping[str, tuple[str, str]] = {
    "ekspor": (
        "Yang sudah dicetak atau dikirim tidak dapat diurungkan.",
        "Catatannya tetap ada. Bila keliru, tarik kertas atau berkasnya.",
    ),
    "pengguna": (
        "Pengguna dan kata sandi tidak diurungkan dari riwayat.",
        "Ubah lagi di Pengaturan, bagian Pengguna.",
    ),
    "permintaan": (
        "Permintaan tentang data pribadi tidak diurungkan.",
        "Jawab atau catat permintaan baru di halaman Pelindungan Data.",
    ),
    "kepercayaan": (
        "Kunci dan daftar kepercayaan tidak diurungkan: yang sudah tersebar tidak dapat ditarik.",
        "Muat daftar berikutnya, atau cabut kuncinya, di Pengaturan, bagian Kepercayaan kartu.",
    ),
    "dua orang": (
        "Keputusan tentang dua orang tidak diurungkan dari riwayat.",
        "Ambil kembali di halaman Kemungkinan Ganda.",
    ),
    "entri ganda": (
        "Tugas entri ganda tidak diurungkan dari riwayat.",
        "Tarik tugas yang belum dikerjakan di halaman Entri Ganda.",
    ),
    "kantor lain": (
        "Kantor yang dikenal tidak diurungkan dari riwayat.",
        "Muat kartu perkenalannya lagi di Tukar Data Kota, bagian Paket.",
    ),
    "laporan": (
        "Laporan yang sudah dibuat tidak dapat diurungkan.",
        "Buat laporan baru bila isinya keliru.",
    ),
    DESTRUCTION: (
        "Pemusnahan tidak dapat diurungkan.",
        "Isi yang sudah dimusnahkan tidak ada lagi di mana pun.",
    ),
}
"""Kind of record → why it stays as it is."""
_OTHER = (
    "Perbuatan ini tidak dapat diurungkan.",
    "Perbaiki dengan perbuatan baru di halamannya sendiri.",
)


class DependsError(UserError):
    """A later entry stands in the way; `entry` is that one."""

    def __init__(self, title: str, advice: str, entry: HistoryEntry) -> None:
        super().__init__(title, advice)
        self.entry = entry


def refuse_for(context: Context, session: Session, later: int) -> None:
    """Raise DependsError naming a later entry: its number, act, who and when."""
    entry = history_pages.entry(session, later)
    if entry is None:
        raise ValueError
    at = entry.at.astimezone(context.clock().tzinfo)
    raise DependsError(
        f"Perubahan ini tidak dapat diurungkan karena catatan nomor {later} bergantung padanya: "
        f"{entry.act} oleh {entry.who}, {format_date(at.date())} pukul {at:%H.%M}.",
        f"Lihat catatan nomor {later}; bila itu keliru, urungkan dahulu.",
        entry,
    )


def refuse_destroyed(destruction: int) -> None:
    """Raise UserError for an entry whose content is gone."""
    raise UserError(
        f"Isi catatan ini telah dimusnahkan (catatan nomor {destruction}), jadi tidak dapat diurungkan.",
        "Yang tersisa hanya siapa, kapan, dan apa perbuatannya.",
    )


def never(kinds: Collection[str]) -> UserError:
    """Why records of these kinds stay as they are."""
    told = next((_NEVER[kind] for kind in _NEVER if kind in kinds), _OTHER)
    return UserError(*told)
