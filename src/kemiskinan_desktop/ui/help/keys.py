"""All keys of the program by what they are for."""

from kemiskinan_desktop.ui.actions import Key
from kemiskinan_desktop.ui.translations import tr

KeyGroup = tuple[str, tuple[tuple[str, str], ...]]
"""Heading, and key with its deed."""


def key_groups() -> tuple[KeyGroup, ...]:
    """The keys in reading order."""
    return (
        (
            tr("Di mana saja"),
            (
                (Key.SEARCH, tr("Cari keluarga, orang, atau kartu")),
                (Key.CHECK_CARD, tr("Periksa kartu")),
                ("Alt+1…7", tr("Ke halaman, menurut urutan di kiri")),
                (Key.SETTINGS, tr("Pengaturan")),
                (Key.HELP, tr("Bantuan untuk isian ini")),
                (Key.KEYS, tr("Semua tombol")),
                (Key.REFRESH, tr("Segarkan")),
                (Key.COLUMNS, tr("Susun kolom")),
                (Key.LOCK, tr("Kunci layar")),
                (Key.QUIT, tr("Keluar")),
            ),
        ),
        (
            tr("Di daftar"),
            (
                (Key.FILTER, tr("Saring halaman ini")),
                (Key.NEW, tr("Entri baru")),
                ("Enter", tr("Buka baris")),
                ("Ctrl+C", tr("Salin baris ke Excel")),
                ("Ctrl+A", tr("Pilih semua")),
                (Key.PRINT, tr("Cetak")),
                ("Ctrl+M", tr("Petakan kolom berkas…")),
                ("Ctrl+Shift+O", tr("Isi berkas kota")),
                ("Ctrl+Shift+I", tr("Terima paket")),
                ("Ctrl+Shift+B", tr("Kirim paket")),
            ),
        ),
        (
            tr("Di entri ganda"),
            (
                ("Ctrl+Shift+E", tr("Entri ganda")),
                ("Ctrl+E", tr("Ketik ulang berkas")),
                ("1 2 3", tr("Ketikan pertama, ketikan Anda, atau nilai lain yang benar")),
            ),
        ),
        (
            tr("Di Periksa Kartu"),
            (
                ("F2", tr("Kamera")),
                ("Ctrl+O", tr("Buka gambar atau PDF…")),
                ("Ctrl+Shift+V", tr("Tempel gambar")),
                ("Alt+N", tr("Cocokkan NIK di KTP")),
            ),
        ),
        (
            tr("Di halaman Kartu KIM"),
            (
                ("Alt+N", tr("Penyerahan dengan pindai")),
                ("F2", tr("Kamera")),
                ("Ctrl+D", tr("Serahkan kartu yang dipilih")),
                ("Ctrl+E", tr("Batalkan penyerahan")),
                ("Ctrl+R", tr("Tandai kartu rusak")),
                ("Ctrl+Shift+R", tr("Cabut kartu")),
                ("Ctrl+T", tr("Tarik kartu lama")),
                ("Ctrl+U", tr("Cetak ulang")),
                ("Ctrl+Shift+U", tr("Urungkan batch cetak")),
                ("Ctrl+Shift+T", tr("Cetak tanda terima")),
                ("Ctrl+J", tr("Riwayat kartu")),
            ),
        ),
        (
            tr("Di formulir"),
            (
                (Key.SAVE, tr("Simpan")),
                (Key.SAVE_NEXT, tr("Simpan dan berikutnya")),
                (Key.UNDO, tr("Urungkan")),
                (Key.REDO, tr("Ulangi")),
                (Key.GO_TO_FIELD, tr("Ke isian tertentu")),
                (Key.NEXT_PROBLEM, tr("Ke masalah berikutnya")),
                (Key.PREVIOUS_PROBLEM, tr("Ke masalah sebelumnya")),
                (Key.ADD_NOTE, tr("Catatan pada isian…")),
                (Key.KEEP_WARNING, tr("Biarkan peringatan, beri alasan…")),
                (Key.PREVIOUS, tr("Keluarga sebelumnya")),
                (Key.NEXT, tr("Keluarga berikutnya")),
                (Key.CLOSE, tr("Tutup formulir")),
                ("Esc", tr("Batal")),
            ),
        ),
    )
