"""What is said of backups: their age, what is wrong, why one was made."""

from dataclasses import replace
from datetime import datetime

from kemiskinan_desktop.domain.backup_rules import BackupSafety, Worry
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr


def on_wall(safety: BackupSafety) -> BackupSafety:
    """The same moments as the clock on the wall shows them, without their zone."""
    return replace(
        safety, newest=wall(safety.newest), outside=wall(safety.outside), since=wall(safety.since),
        checked=wall(safety.checked),
    )  # fmt: skip


def wall(at: datetime | None) -> datetime | None:
    """A moment as the clock on the wall shows it, without its zone; None stays None."""
    return at if at is None or at.tzinfo is None else at.astimezone().replace(tzinfo=None)


def tone_of(worry: Worry) -> Tone | None:
    """The colour of a worry; None for none."""
    if worry is Worry.NOTHING:
        return None
    return Tone.ERROR if worry is Worry.NOT_OUTSIDE else Tone.WARNING


def in_short(safety: BackupSafety, now: datetime) -> str:
    """One line for the status bar."""
    worry = safety.worry(now)
    if worry is Worry.NOT_OUTSIDE:
        return tr("{text} – salin ke flashdisk", text=_not_outside(safety, now))
    when = formats.moment(safety.newest, now) if safety.newest else tr("belum pernah")
    text = tr("Cadangan terakhir: {when}", when=when)
    return text if worry is Worry.NOTHING else tr("{text} – buat cadangan baru", text=text)


def headline(safety: BackupSafety, now: datetime) -> str:
    """What matters most, for a card."""
    worry = safety.worry(now)
    if worry is Worry.NOT_OUTSIDE:
        return _not_outside(safety, now)
    if safety.newest is None:
        return tr("Belum ada cadangan")
    return tr("Cadangan terakhir {age}", age=formats.age(safety.newest, now))


def advice(safety: BackupSafety, now: datetime) -> str:
    """What to do, or that nothing is to do."""
    worry, when = safety.worry(now), formats.moment(safety.newest, now)
    if worry is Worry.NOT_OUTSIDE:
        return tr(
            "Bila komputer ini rusak atau hilang, data ikut hilang. Pasang flashdisk, lalu salin di "
            "Pengaturan, bagian Cadangan."
        )
    if worry is Worry.NONE_YET:
        return tr("Bila komputer ini rusak, semua data hilang. Buat cadangan sekarang.")
    if worry is Worry.OLD:
        return tr("Dibuat {when}. Sudah lebih dari 2 hari: buat yang baru.", when=when)
    return tr("Dibuat {when} dan teruji dapat dipulihkan.", when=when)


def outside_line(safety: BackupSafety, now: datetime) -> str:
    """How old the newest backup outside the PC is."""
    when = formats.moment(safety.outside, now) if safety.outside else tr("belum ada")
    return tr("Di luar komputer ini: {when}", when=when)


def reason_label(reason: str) -> str:
    """Why a backup was made, as people say it."""
    return {
        "harian": tr("Harian"),
        "berkala": tr("Berkala"),
        "atas-permintaan": tr("Atas permintaan"),
        "sebelum-impor": tr("Sebelum impor"),
        "sebelum-migrasi": tr("Sebelum pindah versi"),
        "sebelum-pengajuan": tr("Sebelum pengajuan"),
        "sebelum-verifikasi": tr("Sebelum verifikasi"),
        "sebelum-validasi": tr("Sebelum validasi"),
        "sebelum-pengembalian": tr("Sebelum pengembalian"),
        "sebelum-penetapan": tr("Sebelum penetapan"),
        "sebelum-cetak": tr("Sebelum cetak kartu"),
        "sebelum-keluar": tr("Sebelum keluarga dikeluarkan"),
        "sebelum-urungkan": tr("Sebelum diurungkan"),
    }.get(reason, reason.replace("-", " ").capitalize())


def _not_outside(safety: BackupSafety, now: datetime) -> str:
    if safety.outside is None:
        return tr("Belum ada cadangan di luar komputer ini")
    return tr("Cadangan di luar komputer sudah {n} hari", n=(now - safety.outside).days)
