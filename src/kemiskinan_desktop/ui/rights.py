"""What a role may not do is not offered: the action or control is off and says why."""

from PySide6.QtWidgets import QWidget

from kemiskinan_desktop.services.actor import Actor, Permission
from kemiskinan_desktop.ui.actions import Deed
from kemiskinan_desktop.ui.roles import role_label
from kemiskinan_desktop.ui.translations import tr


def why_not(who: Actor, needs: Permission) -> str:
    """Why somebody's role does not do this, with what to do; empty when it does."""
    if who.may(needs):
        return ""
    return tr(
        "Peran {role} tidak dapat {deed}. Mintalah administrator.",
        role=role_label(who.role), deed=_deed(needs),
    )  # fmt: skip


def bar_without(needs: Permission, who: Actor, *deeds: Deed) -> None:
    """Take these actions away from a role that may not do them."""
    reason = why_not(who, needs)
    if reason:
        for deed in deeds:
            deed.bar(reason)


def close_without(needs: Permission, who: Actor, *controls: QWidget) -> None:
    """The same for controls that nothing enables later."""
    reason = why_not(who, needs)
    if reason:
        for control in controls:
            control.setEnabled(False)
            control.setToolTip(reason)
            control.setAccessibleDescription(reason)


def _deed(needs: Permission) -> str:
    return {
        Permission.READ: tr("melihat data"),
        Permission.WRITE_FAMILY: tr("mengubah keluarga"),
        Permission.VALIDATE: tr("memverifikasi dan memvalidasi"),
        Permission.DETERMINE: tr("menetapkan daftar"),
        Permission.PRINT: tr("mencetak"),
        Permission.EXCHANGE: tr("menukar data"),
        Permission.FULL_NIK: tr("melihat NIK lengkap"),
        Permission.SENSITIVE: tr("melihat data kesehatan, anak, dan penghasilan"),
        Permission.PRIVACY: tr("mengurus pelindungan data pribadi"),
        Permission.SETTINGS: tr("mengubah pengaturan"),
        Permission.BACKUP: tr("membuat cadangan"),
        Permission.PEOPLE: tr("mengelola pengguna"),
        Permission.KEYS: tr("mengurus kunci dan kepercayaan kartu"),
        Permission.OWN_PASSWORD: tr("mengganti kata sandinya sendiri"),
    }[needs]
