"""The four roles in words, in the language in force."""

from kemiskinan_desktop.domain.people import Role
from kemiskinan_desktop.ui.translations import tr


def role_label(role: Role) -> str:
    """Name of a role."""
    return {
        Role.CLERK: tr("Petugas"),
        Role.VERIFIER: tr("Verifikator"),
        Role.DATA: tr("Staf data"),
        Role.ADMINISTRATOR: tr("Administrator"),
    }[role]


def role_words(role: Role) -> str:
    """What a role may do, in one line."""
    return {
        Role.CLERK: tr("Mengentri keluarga dan mencetak; NIK tersamar, data kesehatan tersembunyi."),
        Role.VERIFIER: tr("Mengentri, memverifikasi, memvalidasi, mencetak; melihat semua data keluarga."),
        Role.DATA: tr("Mengentri, mengimpor, mengekspor, mencetak; melihat NIK lengkap."),
        Role.ADMINISTRATOR: tr("Semua pekerjaan, juga penetapan, pengaturan, dan pengguna."),
    }[role]
