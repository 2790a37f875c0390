"""Every reason for which a backup, or the medium it goes to, is refused, in a clerk's words."""

from kemiskinan_desktop.domain.errors import UserError

_OTHER_BACKUP = "Pakai cadangan lain yang lebih baru atau lebih lama."


def no_backup() -> UserError:
    """There is no folder where the backup should be."""
    return UserError(
        "Folder cadangan itu tidak ditemukan.", "Pilih folder satu cadangan; namanya diawali tanggal."
    )


def not_a_backup() -> UserError:
    """A folder without a manifest."""
    return UserError("Folder itu bukan cadangan.", "Pilih folder satu cadangan; namanya diawali tanggal.")


def damaged_manifest() -> UserError:
    """The manifest is not what was written, or not signed by this office."""
    return UserError("Keterangan (manifes) cadangan ini rusak atau pernah diubah.", _OTHER_BACKUP)


def foreign_backup() -> UserError:
    """The backup is that of another office."""
    return UserError(
        "Cadangan ini milik kantor lain.", "Pilih cadangan kantor ini, atau buka kantor itu dahulu."
    )


def newer_backup() -> UserError:
    """The backup was made by a newer version of the program."""
    return UserError(
        "Cadangan ini dibuat oleh versi program yang lebih baru.",
        "Pasang versi terbaru program di komputer ini, lalu pulihkan lagi.",
    )


def incomplete_backup() -> UserError:
    """A file of the backup is missing or cut."""
    return UserError("Cadangan ini tidak lengkap: ada berkas yang hilang atau terpotong.", _OTHER_BACKUP)


def damaged_backup() -> UserError:
    """Bytes of the backup's database were changed."""
    return UserError("Cadangan ini tidak utuh: isinya berubah sejak dibuat.", _OTHER_BACKUP)


def damaged_backup_key() -> UserError:
    """The key box inside the backup was changed."""
    return UserError("Berkas kunci di dalam cadangan ini rusak.", _OTHER_BACKUP)


def unproven_backup() -> UserError:
    """A backup just made does not equal the live file; it was thrown away."""
    return UserError(
        "Cadangan yang baru dibuat tidak sama dengan data kantor, jadi dibuang.",
        "Coba lagi; bila terulang, pakai tempat penyimpanan lain.",
    )


_STILL_HERE = "Cadangan di komputer ini tetap utuh."


def missing_medium() -> UserError:
    """The folder on the second medium is not there."""
    return UserError(
        "Flashdisk atau folder cadangan kedua tidak terpasang.",
        f"{_STILL_HERE} Pasang flashdisknya, lalu coba lagi.",
    )


def same_disk() -> UserError:
    """The second medium is the disk of the office's file, or of the system."""
    return UserError(
        "Folder itu ada di cakram komputer ini juga, jadi ikut hilang bila komputernya rusak.",
        "Pilih folder di flashdisk, cakram luar, atau komputer lain.",
    )


def full_medium() -> UserError:
    """No room on the second medium."""
    return UserError(
        "Ruang di flashdisk atau folder cadangan kedua tidak cukup.",
        f"{_STILL_HERE} Kosongkan sebagian ruang atau pakai flashdisk lain, lalu coba lagi.",
    )


def unwritable_medium() -> UserError:
    """The second medium may not be written."""
    return UserError(
        "Flashdisk atau folder cadangan kedua tidak dapat ditulis.",
        f"{_STILL_HERE} Lepas kunci tulisnya atau pilih folder lain, lalu coba lagi.",
    )


def lost_medium() -> UserError:
    """The second medium went away or failed half-way."""
    return UserError(
        "Flashdisk tercabut atau gagal ditulis sebelum salinan selesai.",
        f"{_STILL_HERE} Pasang lagi flashdisknya, lalu salin lagi; sisa salinan dibersihkan sendiri.",
    )


def unproven_copy() -> UserError:
    """What was read back from the second medium is not what was written; it was thrown away."""
    return UserError(
        "Salinan di flashdisk berbeda dengan cadangannya, jadi dibuang.",
        f"{_STILL_HERE} Coba lagi; bila terulang, pakai flashdisk lain.",
    )


def no_good_backup() -> UserError:
    """No backup of an office can be brought back."""
    return UserError(
        "Tidak ada cadangan yang utuh di tempat itu.", "Pasang flashdisk cadangan, lalu pilih foldernya."
    )
