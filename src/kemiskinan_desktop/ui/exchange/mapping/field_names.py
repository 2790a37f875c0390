"""The names of fields that only mapping speaks of, in the language in force."""

from kemiskinan_desktop.ui.translations import tr, translated


def field_name(label: str) -> str:
    """The name of a field as it is read; the questions of an instrument are in Indonesian alone."""
    return _names().get(label) or translated(label)


def _names() -> dict[str, str]:
    return {
        "Nomor KK": tr("Nomor KK"),
        "Kunci keluarga milik berkas ini": tr("Kunci keluarga milik berkas ini"),
        "Nama kepala keluarga": tr("Nama kepala keluarga"),
        "RT/RW dalam satu sel": tr("RT/RW dalam satu sel"),
        "Alamat dengan RT/RW dalam satu sel": tr("Alamat dengan RT/RW dalam satu sel"),
        "Catatan keluarga": tr("Catatan keluarga"),
        "Nama dan tanggal lahir dalam satu sel": tr("Nama dan tanggal lahir dalam satu sel"),
        "Nama dan NIK dalam satu sel": tr("Nama dan NIK dalam satu sel"),
        "Tempat dan tanggal lahir dalam satu sel": tr("Tempat dan tanggal lahir dalam satu sel"),
        "Tanggal status hidup": tr("Tanggal status hidup"),
        "Catatan anggota": tr("Catatan anggota"),
    }
