"""The commands `cadangan` and `berkas`."""

from argparse import Namespace

from kemiskinan_desktop.cli.offices import opened, way_in
from kemiskinan_desktop.cli.output import say
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.services.backups import backed_up_file, restore


def make_backup(arguments: Namespace) -> None:
    """Make and prove a backup."""
    with opened(arguments) as workplace:
        info = workplace.backups.make(workplace.who)
    say(f"Cadangan sudah dibuat dan teruji: {info.folder}")


def prove_backup(arguments: Namespace) -> None:
    """Check a backup again."""
    with opened(arguments) as workplace:
        info = workplace.backups.prove(workplace.who, arguments.cadangan)
    say(f"Cadangan utuh: {sum(info.counts.values())} baris, dibuat {info.made_at:%d/%m/%Y %H.%M}.")


def restore_backup(arguments: Namespace) -> None:
    """Bring a backup back as a new file."""
    login, password = way_in(arguments, backed_up_file(arguments.cadangan))
    restore(arguments.cadangan, arguments.menjadi, password, login=login)
    say(f"Cadangan sudah dipulihkan menjadi berkas baru: {arguments.menjadi}")


def check_file(arguments: Namespace) -> None:
    """Check engine, encryption, integrity and the history's chain."""
    with opened(arguments) as workplace:
        workplace.backups.check_live(workplace.who)
        broken = workplace.history.first_broken(workplace.who)
        head = workplace.history.head(workplace.who)
    if broken is not None:
        raise UserError(
            f"Rantai riwayat putus pada catatan nomor {broken}.",
            "Berkas ini pernah diubah di luar program. Pulihkan cadangan dan laporkan ke administrator.",
        )
    say("Berkas terenkripsi dan utuh.")
    say(f"Riwayat utuh sampai catatan {head}.")
