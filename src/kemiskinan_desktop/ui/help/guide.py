"""The short guide: what to do, in the order of a working year."""

from dataclasses import dataclass

from kemiskinan_desktop.ui.translations import tr


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work."""

    title: str
    steps: tuple[str, ...]
    page: str
    """Key of the page where it is done; empty for none."""


def tasks() -> tuple[Task, ...]:
    """The guide in reading order."""
    return (*_register(), *_decide(), *_exchange(), *_safety())


def _register() -> tuple[Task, ...]:
    return (
        Task(
            tr("Memasukkan keluarga"),
            (
                tr("Tekan Ctrl+N di halaman Keluarga. Enter dan Tab maju, Shift+Tab mundur."),
                tr("Ketik kode atau huruf depan jawaban: 2 atau Pe menjadi Perempuan. Tanggal: hhbbtttt."),
                tr("NIK mengusulkan tanggal lahir dan jenis kelamin. Kelas dan alasannya ada di samping."),
                tr("Ctrl+S menyimpan; Ctrl+Shift+S menyimpan lalu membuka keluarga berikutnya."),
            ),
            "families",
        ),
        Task(
            tr("Mencari keluarga"),
            (
                tr("Tekan Ctrl+K di mana saja, lalu ketik NIK, No. KK, nama, alamat, atau kartu."),
                tr("Enter membuka keluarga yang ditemukan."),
            ),
            "families",
        ),
    )


def _decide() -> tuple[Task, ...]:
    return (
        Task(
            tr("Verifikasi, validasi, dan penetapan"),
            (
                tr("Ajukan keluarga yang jawabannya lengkap; yang meragukan dikembalikan dengan alasan."),
                tr(
                    "Penetapan membekukan daftar dengan nomor dan tanggal SK. Sesudahnya kartu dapat dicetak."
                ),
            ),
            "verification",
        ),
        Task(
            tr("Mencetak kartu KIM"),
            (
                tr("Di halaman Kartu KIM, cetak semua yang belum dicetak atau pilih beberapa keluarga."),
                tr("Kertas yang sudah terpakai sebagian: pilih posisi kosong pertama."),
                tr("Di jendela cetak pilih ukuran sebenarnya (100 %), jangan disesuaikan dengan kertas."),
                tr("Cetak ulang perlu alasan; kartu lama diganti."),
            ),
            "cards",
        ),
        Task(
            tr("Menyerahkan kartu KIM"),
            (
                tr("Di tab Penyerahan, pindai kartunya: ia langsung tercatat diserahkan kepada kepalanya."),
                tr("Bila yang datang orang lain, pilih Penerima dan tulis namanya sebelum memindai."),
                tr("Kartu rusak atau keliru ditandai di tab Batch cetak; setiap perbuatan dapat diurungkan."),
            ),
            "cards",
        ),
        Task(
            tr("Memeriksa kartu"),
            (
                tr("Tekan F9, lalu pindai kode QR kartu. Tanpa jaringan dan tanpa melihat NIK."),
                tr("Selalu cocokkan dengan KTP orang yang membawanya."),
            ),
            "check",
        ),
    )


def _exchange() -> tuple[Task, ...]:
    return (
        Task(
            tr("Bertukar data dengan kota"),
            (
                tr("Buka buku kerja kota di Tukar Data Kota. Lihat dahulu baris yang ditolak."),
                tr("Terapkan. Bila keliru, Urungkan impor mengembalikan semuanya."),
                tr("Simpan berkas bertanda untuk baris yang perlu diperbaiki kota."),
                tr("Buku Data dan rekap dikirim dari tab Kirim ke kota."),
            ),
            "exchange",
        ),
        Task(
            tr("Rekap bulanan"),
            (tr("Pilih bulan; angkanya KK dan jiwa per kelurahan. Simpan sebagai PDF atau Excel."),),
            "recap",
        ),
    )


def _safety() -> tuple[Task, ...]:
    return (
        Task(
            tr("Cadangan"),
            (
                tr("Buat cadangan di Pengaturan, bagian Cadangan. Salin foldernya ke flashdisk."),
                tr("Memulihkan selalu menjadi berkas baru; berkas yang ada tidak ditimpa."),
            ),
            "settings",
        ),
        Task(
            tr("Bila ada yang keliru"),
            (
                tr("Halaman Riwayat (Ctrl+H) mengurungkan yang sudah disimpan."),
                tr("F1 menjelaskan isian yang sedang dipilih; Ctrl+F1 menampilkan semua tombol."),
            ),
            "settings",
        ),
    )
