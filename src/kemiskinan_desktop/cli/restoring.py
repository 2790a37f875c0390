"""The command `cadangan pulihkan`: as a new file, or under the name of a damaged office."""

from argparse import Namespace
from pathlib import Path

from kemiskinan_desktop.cli.offices import way_in
from kemiskinan_desktop.cli.output import say, warn
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.backups import BackupInfo, backed_up_file, restore
from kemiskinan_desktop.services.rescue import backups_for, bring_back, spoilt_backup


def restore_backup(arguments: Namespace) -> None:
    """Bring a backup back beside what there is, or under the office's name; never over a file."""
    if arguments.menjadi is None:
        _replace(arguments, arguments.menggantikan)
        return
    if arguments.cadangan is None:
        raise UserError("Folder cadangannya belum disebut.", "Lihat daftarnya dengan cadangan daftar.")
    login, password = way_in(arguments, backed_up_file(arguments.cadangan))
    restore(arguments.cadangan, arguments.menjadi, password, login=login)
    say(f"Cadangan sudah dipulihkan menjadi berkas baru: {arguments.menjadi}")


def tell_newest(path: Path) -> None:
    """Name the newest backup of an office that does not open, and how it comes back."""
    newest = next(iter(backups_for(path)), None)
    if newest is not None:
        warn(f"Cadangan terbaru: nomor {newest.number}, {told(newest)}.")
        warn(f"Pulihkan dengan: kemiskinan-desktop cadangan pulihkan --menggantikan {path}")


def told(info: BackupInfo) -> str:
    """Moment, families and reason of a backup in one line."""
    families = info.counts.get("families", 0)
    return f"{info.made_at:%d/%m/%Y %H.%M}, {families} keluarga, {info.reason}"


def _replace(arguments: Namespace, path: Path) -> None:
    for folder in _wanted(arguments, path):
        login, password = way_in(arguments, backed_up_file(folder))
        try:
            recovered = bring_back(path, folder, password, login=login)
        except UserError as refusal:
            if arguments.cadangan is not None or not spoilt_backup(refusal):
                raise
            warn(f"{folder.name}: {refusal.title} Cadangan yang lebih lama dicoba.")
            continue
        say(f"Kantor pulih dari cadangan nomor {recovered.info.number}, {told(recovered.info)}: {path}")
        if recovered.aside is not None:
            say(f"Berkas yang lama disimpan sebagai {recovered.aside}")
        return
    raise UserError(
        "Tidak ada cadangan yang utuh untuk kantor itu.", "Pasang flashdisk cadangan, lalu sebut foldernya."
    )


def _wanted(arguments: Namespace, path: Path) -> tuple[Path, ...]:
    if arguments.cadangan is not None:
        return (arguments.cadangan,)
    return tuple(info.folder for info in backups_for(path))
