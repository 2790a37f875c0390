"""The sentences for files that cannot be read, each with what to do."""

from kemiskinan_desktop.domain.errors import UserError

SAVE_AS = (
    "Buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, lalu pilih jenis Buku Kerja Excel (.xlsx)."
)
ASK_AGAIN = "Minta berkas asli dikirim ulang, lalu coba lagi."


def empty_file() -> UserError:
    """Zero bytes."""
    return UserError("Berkas ini kosong, tidak ada isinya sama sekali.", ASK_AGAIN)


def blank_bytes() -> UserError:
    """Nothing but zero bytes, as a pulled-out stick leaves it."""
    return UserError("Berkas ini rusak: isinya hanya nol, biasanya karena salinan terputus.", ASK_AGAIN)


def damaged() -> UserError:
    """A broken zip, XML or OLE container."""
    return UserError("Berkas ini rusak dan tidak dapat dibaca.", f"{ASK_AGAIN} Data yang ada tidak berubah.")


def password() -> UserError:
    """An encrypted workbook."""
    return UserError(
        "Berkas ini dikunci dengan kata sandi.",
        "Buka di Excel dengan kata sandinya, hapus kata sandi lewat Berkas > Info > Proteksi, "
        "simpan, lalu coba lagi.",
    )


def strict() -> UserError:
    """A "Strict Open XML" workbook, which the usual readers see as empty."""
    return UserError("Berkas ini disimpan sebagai Strict Open XML yang tidak dapat dibaca.", SAVE_AS)


def text_file() -> UserError:
    """Plain text that is no table."""
    return UserError(
        "Berkas ini sebetulnya berkas teks tanpa pemisah kolom, bukan tabel.",
        "Minta buku kerja Excel (.xlsx), atau CSV dengan titik koma, koma, atau tab di antara kolom.",
    )


def broken_text() -> UserError:
    """A CSV whose quotation marks do not close, or with a cell as long as a book."""
    return UserError(
        "Berkas teks (CSV) ini rusak: tanda kutipnya tidak berpasangan atau ada sel yang terlalu panjang.",
        "Minta berkas aslinya dalam .xlsx, atau ekspor ulang CSV-nya.",
    )


def web_page() -> UserError:
    """HTML under an Excel name."""
    return UserError("Berkas ini sebetulnya halaman web, bukan buku kerja Excel.", SAVE_AS)


def old_xml() -> UserError:
    """XML Spreadsheet 2003, or a bare XML file."""
    return UserError("Berkas ini berjenis XML, bukan buku kerja Excel.", SAVE_AS)


def pdf() -> UserError:
    """A PDF."""
    return UserError("Berkas ini PDF, bukan buku kerja Excel.", "Minta berkas Excel aslinya dari pengirim.")


def picture() -> UserError:
    """A photo or scan."""
    return UserError(
        "Berkas ini gambar, bukan buku kerja Excel.", "Minta berkas Excel aslinya dari pengirim."
    )


def other_document() -> UserError:
    """A document of another office program."""
    return UserError(
        "Berkas ini dokumen jenis lain, bukan buku kerja Excel.",
        "Pilih berkas .xlsx, .xlsm, .xls, .xlsb, .ods atau .csv.",
    )


def archive() -> UserError:
    """A zip that is no workbook."""
    return UserError("Berkas ini arsip zip.", "Ekstrak dulu, lalu pilih buku kerja Excel di dalamnya.")


def unknown() -> UserError:
    """Content that nothing known begins with."""
    return UserError(
        "Jenis berkas ini tidak dikenal.", "Pilih berkas .xlsx, .xlsm, .xls, .xlsb, .ods atau .csv."
    )


def lock_file() -> UserError:
    """The small ``~$`` file that Excel keeps beside an open workbook."""
    return UserError(
        "Ini berkas kunci sementara milik Excel, bukan datanya.",
        "Tutup Excel, lalu pilih berkas yang namanya tidak diawali ~$.",
    )


def missing() -> UserError:
    """No such file."""
    return UserError("Berkas tidak ditemukan.", "Periksa nama dan foldernya, atau pasang lagi flashdisk.")


def folder() -> UserError:
    """A folder where a file is meant."""
    return UserError("Yang dipilih adalah folder.", "Pilih satu berkas buku kerja di dalamnya.")


def no_file() -> UserError:
    """A device, a pipe or a socket."""
    return UserError(
        "Yang dipilih bukan berkas biasa.", "Pilih berkas buku kerja yang tersimpan di folder atau flashdisk."
    )


def forbidden() -> UserError:
    """No permission, or opened by another program."""
    return UserError(
        "Berkas tidak boleh dibaca, mungkin masih terbuka di Excel.",
        "Tutup berkas itu di Excel, atau salin ke folder Dokumen, lalu coba lagi.",
    )


def unreadable_medium() -> UserError:
    """The disk or stick gave an error."""
    return UserError(
        "Berkas tidak dapat dibaca dari media penyimpanan.", "Salin ke komputer ini dulu, lalu coba lagi."
    )


def suspicious() -> UserError:
    """A container built to do harm: bomb, entities, doubled or outside names."""
    return UserError(
        "Berkas ini tersusun tidak wajar dan tidak dibuka demi keamanan.",
        f"{SAVE_AS} Bila asalnya tidak jelas, jangan dipakai.",
    )


def too_big() -> UserError:
    """More bytes, rows or cells than are read."""
    return UserError(
        "Berkas ini terlalu besar untuk dibaca sekaligus.",
        "Bagi menjadi beberapa berkas, misalnya satu per kecamatan, lalu impor satu per satu.",
    )


def stalled() -> UserError:
    """The reading process made no progress."""
    return UserError("Pembacaan berkas dihentikan karena tidak ada kemajuan.", f"{SAVE_AS} Lalu coba lagi.")


def no_sheets() -> UserError:
    """A workbook without any cell."""
    return UserError("Buku kerja ini tidak berisi data.", "Periksa apakah berkas yang dipilih sudah benar.")
