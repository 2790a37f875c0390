"""The acts of the history in the language in force; the history itself keeps the Indonesian words."""

from kemiskinan_desktop.ui.translations import tr


def act_text(act: str) -> str:
    """An act as it is read; the words of the history themselves for one that is not known here."""
    return _acts().get(act, act.replace("_", " "))


def role_text(role: str) -> str:
    """A role as it is read."""
    known = {
        "petugas": tr("petugas"),
        "verifikator": tr("verifikator"),
        "staf data": tr("staf data"),
        "administrator": tr("administrator"),
    }
    return known.get(role, role)


def _acts() -> dict[str, str]:
    return {
        "ajukan": tr("ajukan"),
        "anggota meninggal": tr("anggota meninggal"),
        "anggota pindah keluarga": tr("anggota pindah keluarga"),
        "beri kata sandi sementara": tr("beri kata sandi sementara"),
        "berlakukan aturan dua orang": tr("berlakukan aturan dua orang"),
        "buat kunci kartu": tr("buat kunci kartu"),
        "buat laporan pencabutan": tr("buat laporan pencabutan"),
        "buat lembar pemulihan": tr("buat lembar pemulihan"),
        "buat permintaan kunci": tr("buat permintaan kunci"),
        "buka kantor": tr("buka kantor"),
        "buka kunci layar": tr("buka kunci layar"),
        "buka periode": tr("buka periode"),
        "bukan orang yang sama": tr("bukan orang yang sama"),
        "cabut kunci": tr("cabut kunci"),
        "cetak daftar": tr("cetak daftar"),
        "cetak kartu": tr("cetak kartu"),
        "cetak lembar verifikasi": tr("cetak lembar verifikasi"),
        "cetak NIK lengkap": tr("cetak NIK lengkap"),
        "ekspor Buku Data": tr("ekspor Buku Data"),
        "ekspor daftar": tr("ekspor daftar"),
        "ekspor statistik operator": tr("ekspor statistik operator"),
        "gabung keluarga": tr("gabung keluarga"),
        "ganti kata sandi": tr("ganti kata sandi"),
        "ganti nama susunan kolom": tr("ganti nama susunan kolom"),
        "hapus susunan kolom": tr("hapus susunan kolom"),
        "simpan susunan kolom": tr("simpan susunan kolom"),
        "terima susunan kolom": tr("terima susunan kolom"),
        "ganti kepala keluarga": tr("ganti kepala keluarga"),
        "ganti kunci induk": tr("ganti kunci induk"),
        "hapus salah entri": tr("hapus salah entri"),
        "impor buku kerja": tr("impor buku kerja"),
        "jawab permintaan": tr("jawab permintaan"),
        "keluarga baru": tr("keluarga baru"),
        "keluarga digabung": tr("keluarga digabung"),
        "keluarga kembali": tr("keluarga kembali"),
        "keluarga meninggal_semua": tr("keluarga meninggal semua"),
        "keluarga pindah": tr("keluarga pindah"),
        "kembalikan": tr("kembalikan"),
        "kembalikan buku kerja": tr("kembalikan buku kerja"),
        "laporan kegagalan pelindungan data": tr("laporan kegagalan pelindungan data"),
        "lembar data pribadi": tr("lembar data pribadi"),
        "lepas aturan dua orang": tr("lepas aturan dua orang"),
        "lepas foto": tr("lepas foto"),
        "masuk": tr("masuk"),
        "masuk kepercayaan kota": tr("masuk kepercayaan kota"),
        "melihat NIK lengkap": tr("melihat NIK lengkap"),
        "muat daftar kepercayaan": tr("muat daftar kepercayaan"),
        "mungkin orang yang sama": tr("mungkin orang yang sama"),
        "nonaktifkan pengguna": tr("nonaktifkan pengguna"),
        "pasang foto": tr("pasang foto"),
        "pecah KK": tr("pecah KK"),
        "pemusnahan": tr("pemusnahan"),
        "pesan entri ganda": tr("pesan entri ganda"),
        "pindah alamat": tr("pindah alamat"),
        "pulihkan cadangan": tr("pulihkan cadangan"),
        "pulihkan kata sandi": tr("pulihkan kata sandi"),
        "putuskan entri ganda": tr("putuskan entri ganda"),
        "tambah pengguna": tr("tambah pengguna"),
        "tarik entri ganda": tr("tarik entri ganda"),
        "terbitkan daftar kepercayaan": tr("terbitkan daftar kepercayaan"),
        "terima laporan pencabutan": tr("terima laporan pencabutan"),
        "terima permintaan": tr("terima permintaan"),
        "terima permintaan kunci": tr("terima permintaan kunci"),
        "tetapkan daftar": tr("tetapkan daftar"),
        "tutup periode": tr("tutup periode"),
        "ubah data kantor": tr("ubah data kantor"),
        "ubah keluarga": tr("ubah keluarga"),
        "ubah masa simpan": tr("ubah masa simpan"),
        "ubah parameter periode": tr("ubah parameter periode"),
        "ubah rancangan kartu": tr("ubah rancangan kartu"),
        "ubah pengguna": tr("ubah pengguna"),
        "urungkan": tr("urungkan"),
        "usulkan program": tr("usulkan program"),
        "validasi": tr("validasi"),
        "verifikasi": tr("verifikasi"),
    }
