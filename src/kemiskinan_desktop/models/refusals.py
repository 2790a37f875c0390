"""Every reason for which an office's file, its key or a backup is refused, in a clerk's words."""

from kemiskinan_desktop.domain.errors import UserError


def missing_file() -> UserError:
    """There is no file at the place asked for."""
    return UserError(
        "Berkas kantor tidak ditemukan.", "Periksa letak berkas, atau pulihkan dari cadangan terakhir."
    )


def not_a_file() -> UserError:
    """The place asked for is a folder or a device."""
    return UserError("Yang dipilih bukan berkas kantor.", "Pilih berkasnya, bukan folder.")


def existing_file() -> UserError:
    """A new file would replace another."""
    return UserError(
        "Berkas dengan nama itu sudah ada.",
        "Pilih nama lain; berkas yang ada tidak diubah.",
    )


def missing_folder() -> UserError:
    """The folder for a new file is not there."""
    return UserError("Folder tujuan tidak ditemukan.", "Pilih folder yang ada, lalu coba lagi.")


def no_permission() -> UserError:
    """The file or its folder may not be read or written."""
    return UserError(
        "Berkas kantor atau foldernya tidak boleh dibaca atau ditulis.",
        "Minta izin baca dan tulis kepada pengelola komputer, atau pindahkan berkas ke folder milik Anda.",
    )


def empty_file() -> UserError:
    """The file has no bytes."""
    return UserError(
        "Berkas kantor kosong, tidak berisi data sama sekali.", "Pulihkan dari cadangan terakhir."
    )


def foreign_file() -> UserError:
    """The file is whole, but is not one of ours."""
    return UserError("Berkas ini bukan berkas kantor Kemiskinan Desktop.", "Pilih berkas kantor yang benar.")


def damaged_file() -> UserError:
    """Bytes of the file were changed, or the key beside it belongs to another file."""
    return UserError(
        "Berkas kantor rusak atau tidak sepasang dengan berkas kuncinya.",
        "Jangan hapus berkas ini. Pulihkan dari cadangan terakhir.",
    )


def newer_file() -> UserError:
    """The file was written by a newer version of the program."""
    return UserError(
        "Berkas kantor ini dibuat oleh versi program yang lebih baru.",
        "Pasang versi terbaru program di komputer ini, lalu buka lagi.",
    )


def network_folder() -> UserError:
    """The file lies on another computer."""
    return UserError(
        "Berkas kantor berada di folder jaringan, dan di sana data dapat rusak.",
        "Pindahkan berkas kantor beserta berkas kuncinya ke komputer ini, lalu buka dari sini.",
    )


def already_open() -> UserError:
    """Another window of the program holds the file."""
    return UserError(
        "Berkas kantor sedang dibuka oleh jendela lain program ini.",
        "Pakai jendela yang sudah terbuka, atau tutup dahulu, lalu coba lagi.",
    )


def busy_file() -> UserError:
    """Another piece of work held the file for longer than we wait."""
    return UserError(
        "Berkas kantor sedang dipakai pekerjaan lain.",
        "Tunggu pekerjaan itu selesai, lalu coba lagi. Tidak ada yang berubah.",
    )


def disk_full() -> UserError:
    """The storage has no room left."""
    return UserError(
        "Tempat penyimpanan penuh.", "Kosongkan sebagian ruang, lalu coba lagi. Tidak ada yang berubah."
    )


def disk_failing() -> UserError:
    """The storage failed while reading or writing; a commit may or may not stand."""
    return UserError(
        "Tempat penyimpanan gagal dibaca atau ditulis.",
        "Tutup program, periksa cakramnya, lalu buka lagi dan lihat apakah perubahan terakhir sudah ada.",
    )


def not_openable() -> UserError:
    """The engine could not open the file or a file beside it."""
    return UserError(
        "Berkas kantor tidak dapat dibuka.", "Periksa izin folder dan ruang penyimpanan, lalu coba lagi."
    )


def engine_missing() -> UserError:
    """The encrypted engine cannot be loaded, is too old, or does not keep a promise."""
    return UserError(
        "Mesin basis data terenkripsi tidak dapat dipakai di komputer ini.",
        "Pasang ulang program. Data tidak dibuka tanpa enkripsi.",
    )


def unsuitable_storage() -> UserError:
    """The file system cannot keep a write-ahead log."""
    return UserError(
        "Tempat penyimpanan ini tidak mendukung penulisan yang aman.",
        "Pindahkan berkas kantor ke cakram komputer ini, lalu buka lagi.",
    )


class WrongPasswordError(UserError):
    """The key did not come free."""


def wrong_password() -> WrongPasswordError:
    """The key did not come free; which part was wrong is never said."""
    return WrongPasswordError(
        "Nama pengguna atau kata sandi tidak cocok.",
        "Periksa keduanya, juga huruf besar dan kecil, lalu coba lagi.",
    )


def wrong_own_password() -> WrongPasswordError:
    """The person at work did not give their own password."""
    return WrongPasswordError("Kata sandi tidak cocok.", "Periksa huruf besar dan kecil, lalu coba lagi.")


def other_recovery_code() -> UserError:
    """A code without a slip that does not open this file."""
    return UserError(
        "Kode pemulihan itu tidak membuka kantor ini.",
        "Pakai lembar yang terbaru dari kantor ini, lalu coba lagi.",
    )


def password_needed() -> WrongPasswordError:
    """No password, or an empty one, was given."""
    return WrongPasswordError("Kata sandi masih kosong.", "Isi kata sandi Anda, lalu coba lagi.")


def training_needs_none() -> UserError:
    """A training office was to get a password."""
    return UserError(
        "Kantor latihan dibuka tanpa kata sandi.", "Buat kantor baru untuk data yang sebenarnya."
    )


def missing_key_box() -> UserError:
    """The key box is not beside the file."""
    return UserError(
        "Berkas kunci tidak ada di samping berkas kantor.",
        "Salin kembali berkas berakhiran .kunci dari cadangan ke folder yang sama.",
    )


def damaged_key_box() -> UserError:
    """The key box is not what was written."""
    return UserError(
        "Berkas kunci rusak.", "Salin kembali berkas berakhiran .kunci dari cadangan ke folder yang sama."
    )


def newer_key_box() -> UserError:
    """The key box was written by a newer version of the program."""
    return UserError(
        "Berkas kunci dibuat oleh versi program yang lebih baru.",
        "Pasang versi terbaru program di komputer ini, lalu buka lagi.",
    )


def migration_failed() -> UserError:
    """A migration did not keep every row; nothing was changed."""
    return UserError(
        "Berkas kantor belum dapat disesuaikan dengan versi program ini.",
        "Berkas dan cadangannya tidak berubah. Pakai versi program sebelumnya dan hubungi pengelola.",
    )
