"""The commands `cadangan` and `berkas`."""

from argparse import Namespace

from kemiskinan_desktop.cli.offices import opened
from kemiskinan_desktop.cli.output import say, say_json
from kemiskinan_desktop.cli.restoring import tell_newest, told
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.rescue import backups_for, worth_rescuing


def make_backup(arguments: Namespace) -> None:
    """Make and prove a backup."""
    with opened(arguments) as workplace:
        info = workplace.backups.make(workplace.who)
    say(f"Cadangan sudah dibuat dan teruji: {info.folder}")


def list_backups(arguments: Namespace) -> None:
    """Name the complete backups of an office, newest first; no password is needed."""
    found = backups_for(arguments.kantor, () if arguments.dari is None else (arguments.dari,))
    if arguments.json:
        say_json([
            {"nomor": info.number, "dibuat": info.made_at.isoformat(), "sebab": info.reason,
             "keluarga": info.counts.get("families", 0), "jiwa": info.counts.get("members", 0),
             "riwayat": info.history_head, "ukuran": info.size, "folder": str(info.folder)}
            for info in found
        ])  # fmt: skip
        return
    for info in found:
        say(f"{info.number}: {told(info)}: {info.folder}")
    if not found:
        say("Belum ada cadangan kantor itu.")


def prove_backup(arguments: Namespace) -> None:
    """Check a backup again."""
    with opened(arguments) as workplace:
        info = workplace.backups.prove(workplace.who, arguments.cadangan)
    say(f"Cadangan utuh: {sum(info.counts.values())} baris, dibuat {info.made_at:%d/%m/%Y %H.%M}.")


def copy_backup(arguments: Namespace) -> None:
    """Copy the newest backup out of the PC and prove it there."""
    with opened(arguments) as workplace:
        copy = workplace.backups.copy_out(workplace.who, arguments.ke)
    say(f"Cadangan nomor {copy.number} sudah disalin dan teruji di sana: {copy.folder}")


def check_file(arguments: Namespace) -> None:
    """Check engine, encryption, integrity and the history's chain; a damaged file is offered its backup."""
    try:
        head, broken = _checked(arguments)
    except UserError as refusal:
        if worth_rescuing(refusal):
            tell_newest(arguments.kantor)
        raise
    if broken is not None:
        raise UserError(
            f"Rantai riwayat putus pada catatan nomor {broken}.",
            "Berkas ini pernah diubah di luar program. Pulihkan cadangan dan laporkan ke administrator.",
        )
    say("Berkas terenkripsi dan utuh.")
    say(f"Riwayat utuh sampai catatan {head}.")


def _checked(arguments: Namespace) -> tuple[str, int | None]:
    with opened(arguments) as workplace:
        workplace.backups.check_live(workplace.who)
        return workplace.history.head(workplace.who), workplace.history.first_broken(workplace.who)
