"""The short reasons and relations of the ledger in the language in force; the ledger keeps Indonesian."""

from collections.abc import Sequence

from kemiskinan_desktop.ui.translations import tr


def reason_label(reason: str) -> str:
    """A reason or relation as it is read; words of a person's own as they are."""
    return _known().get(reason, reason)


def labelled(reasons: Sequence[str]) -> dict[str, str]:
    """What a person reads → what the ledger keeps, in the same order."""
    known = _known()
    return {known.get(reason, reason): reason for reason in reasons}


def _known() -> dict[str, str]:
    return {
        "Kertas macet di printer": tr("Kertas macet di printer"),
        "Cetakan buram atau luntur": tr("Cetakan buram atau luntur"),
        "Salah potong": tr("Salah potong"),
        "Belakang kartu terbalik": tr("Belakang kartu terbalik"),
        "Rusak di tangan warga": tr("Rusak di tangan warga"),
        "Hilang": tr("Hilang"),
        "Rusak": tr("Rusak"),
        "Alamat berubah": tr("Alamat berubah"),
        "Kepala keluarga berubah": tr("Kepala keluarga berubah"),
        "Data pada kartu salah": tr("Data pada kartu salah"),
        "Belum keluar dari printer": tr("Belum keluar dari printer"),
        "Salah orang": tr("Salah orang"),
        "Salah pindai": tr("Salah pindai"),
        "Warga menitipkan kembali di kantor": tr("Warga menitipkan kembali di kantor"),
        "Cetaknya diurungkan": tr("Cetaknya diurungkan"),
        "kartu dilaporkan hilang": tr("kartu dilaporkan hilang"),
        "kartu rusak": tr("kartu rusak"),
        "keluarga pindah": tr("keluarga pindah"),
        "keluarga meninggal semua": tr("keluarga meninggal semua"),
        "keluarga digabung": tr("keluarga digabung"),
        "keluarga dihapus": tr("keluarga dihapus"),
        "pemegang kartu meninggal": tr("pemegang kartu meninggal"),
        "data pada kartu salah": tr("data pada kartu salah"),
        "keluarga tidak lagi terdaftar sebagai warga miskin": tr(
            "keluarga tidak lagi terdaftar sebagai warga miskin"
        ),
        "Kepala keluarga": tr("Kepala keluarga"),
        "Suami atau istri": tr("Suami atau istri"),
        "Anak": tr("Anak"),
        "Anggota keluarga lain": tr("Anggota keluarga lain"),
        "Ketua RT atau RW": tr("Ketua RT atau RW"),
        "Wakil dengan surat kuasa": tr("Wakil dengan surat kuasa"),
        "cocok dengan catatan": tr("cocok dengan catatan"),
    }
