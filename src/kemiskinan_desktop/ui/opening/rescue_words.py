"""What the rescue says: what happened, what comes back, what would be lost."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kemiskinan_desktop.domain.backup_rules import Damage
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.backup_words import wall
from kemiskinan_desktop.ui.translations import tr

if TYPE_CHECKING:
    from kemiskinan_desktop.services.backups import BackupInfo
    from kemiskinan_desktop.services.rescue import Rescue

_A_MOMENT = timedelta(minutes=1)
"""The office's file is still written a little when a backup of it is made."""


def title(rescue: "Rescue") -> str:
    """What happened, in a few words."""
    return {
        Damage.FILE: tr("Berkas kantor rusak"),
        Damage.MISSING: tr("Berkas kantor tidak ditemukan"),
        Damage.KEY_BOX: tr("Berkas kunci rusak atau tidak ada"),
    }.get(rescue.damage, tr("Pulihkan dari cadangan"))


def explanation(rescue: "Rescue") -> str:
    """What happened and what the button will do."""
    name = rescue.path.name
    return {
        Damage.FILE: tr(
            "{name} tidak terbaca utuh, misalnya karena listrik padam atau cakramnya rusak. Tidak ada yang "
            "dihapus: berkas yang rusak disimpan di sampingnya dengan tambahan nama rusak dan tanggal, lalu "
            "cadangan yang dipilih kembali dengan nama semula.",
            name=name,
        ),
        Damage.MISSING: tr(
            "{name} tidak ada di foldernya, tetapi cadangannya ada. Cadangan yang dipilih kembali dengan "
            "nama semula.",
            name=name,
        ),
        Damage.KEY_BOX: tr(
            "{name} ada, tetapi berkas kuncinya rusak, hilang, atau bukan pasangannya. Data kantor tidak "
            "disentuh: hanya berkas kunci dari cadangan yang diambil. Sesudah itu masuklah dengan kata sandi "
            "yang berlaku saat cadangan itu dibuat.",
            name=name,
        ),
    }.get(
        rescue.damage,
        tr("Cadangan yang dipilih menjadi berkas baru. Berkas kantor yang ada tidak pernah ditimpa."),
    )


def deed(rescue: "Rescue") -> str:
    """The button."""
    if rescue.damage is Damage.KEY_BOX:
        return tr("&Pakai berkas kunci ini")
    return tr("&Pulihkan dan buka") if rescue.names_the_file else tr("&Pulihkan sebagai berkas baru…")


def loss(rescue: "Rescue", info: "BackupInfo", now: datetime) -> str:
    """How old the chosen backup is, and what has to be typed again after it comes back."""
    made, written = wall(info.made_at) or now, wall(rescue.written_at)
    age = tr("Cadangan nomor {n} dibuat {when} ({age}).", n=info.number, when=formats.moment(made, now),
             age=formats.age(made, now))  # fmt: skip
    return f"{age} {_lost(rescue, made, written, now)}".strip()


def _lost(rescue: "Rescue", made: datetime, written: datetime | None, now: datetime) -> str:
    if rescue.damage is Damage.KEY_BOX:
        return tr("Tidak ada data yang hilang.")
    if not rescue.names_the_file:
        return ""
    if written is None:
        return tr("Yang diketik sesudah itu perlu diketik ulang.")
    if written <= made + _A_MOMENT:
        return tr("Berkas terakhir ditulis sebelum itu, jadi tidak ada yang perlu diketik ulang.")
    return tr(
        "Yang diketik antara itu dan {when}, bila ada, perlu diketik ulang.",
        when=formats.moment(written, now),
    )
