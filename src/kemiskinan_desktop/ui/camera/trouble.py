"""Why there is no picture, in words with what to do next."""

from enum import Enum, auto

from kemiskinan_desktop.ui.translations import tr


class Trouble(Enum):
    """Why a camera gives no picture."""

    NONE_THERE = auto()
    """No camera is connected."""
    NOT_ALLOWED = auto()
    """There is one, but this person or program may not use it."""
    FAILED = auto()
    """It does not start, mostly because another program holds it."""
    UNPLUGGED = auto()
    """It went away while it was live."""
    NO_LIBRARY = auto()
    """This PC lacks what cameras need."""


def trouble_words(trouble: Trouble) -> tuple[str, str]:
    """Title and advice."""
    return {
        Trouble.NONE_THERE: (
            tr("Kamera tidak ditemukan"),
            tr("Sambungkan kameranya, tunggu beberapa detik, lalu coba lagi."),
        ),
        Trouble.NOT_ALLOWED: (
            tr("Kamera tidak boleh dipakai"),
            tr(
                "Buka pengaturan privasi kamera di komputer ini dan izinkan program desktop memakainya. "
                "Di Linux, pengguna harus anggota kelompok video. Lalu coba lagi."
            ),
        ),
        Trouble.FAILED: (
            tr("Kamera tidak mau menyala"),
            tr(
                "Mungkin sedang dipakai program lain atau ditutup pengaturan privasi. "
                "Tutup program itu, periksa izinnya, lalu coba lagi."
            ),
        ),
        Trouble.UNPLUGGED: (
            tr("Kamera terlepas"),
            tr("Sambungkan lagi kabelnya, lalu coba lagi."),
        ),
        Trouble.NO_LIBRARY: (
            tr("Komputer ini belum siap memakai kamera"),
            tr(
                "Minta administrator menjalankan lagi pemasangan program ini. Pekerjaan lain tidak terganggu."
            ),
        ),
    }[trouble]
