"""Which command does what, and what a person reads when it cannot be done."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper

from kemiskinan_desktop.cli import cards, exchange, founding, papers, restoring, safety, training
from kemiskinan_desktop.cli.parser import WRONG_USAGE, build_parser
from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.services.folders import log_folder
from kemiskinan_desktop.services.logs import close_log, open_log, report_bug, report_code

DONE, REFUSED = 0, 1
_COMMANDS: Mapping[tuple[str, str | None], Callable[[Namespace], None]] = {
    ("buat", None): founding.found_office,
    ("latihan", None): training.make_office,
    ("demo", None): training.demonstrate,
    ("impor", None): exchange.bring_in,
    ("ekspor", None): exchange.give_out,
    ("kim", "cetak"): cards.print_cards,
    ("kim", "periksa"): cards.check_cards,
    ("daftar", None): papers.print_list,
    ("rekap", None): papers.write_recap,
    ("cadangan", "buat"): safety.make_backup,
    ("cadangan", "daftar"): safety.list_backups,
    ("cadangan", "uji"): safety.prove_backup,
    ("cadangan", "salin"): safety.copy_backup,
    ("cadangan", "pulihkan"): restoring.restore_backup,
    ("berkas", "periksa"): safety.check_file,
}


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns 0 done, 1 refused with a sentence on standard error, 2 wrong usage."""
    _speak_everywhere()
    try:
        parsed = build_parser().parse_args(arguments)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else WRONG_USAGE
    command = _COMMANDS.get((parsed.command, getattr(parsed, "deed", None)))
    if command is None:
        build_parser().print_help(sys.stderr)
        return WRONG_USAGE
    return _carried_out(command, parsed)


def _carried_out(command: Callable[[Namespace], None], parsed: Namespace) -> int:
    try:
        command(parsed)
    except UserError as refused:
        sys.stderr.write(f"{refused.sentence}\n")
        return REFUSED
    except (CancelledError, KeyboardInterrupt):
        sys.stderr.write("Dibatalkan. Tidak ada yang berubah.\n")
        return REFUSED
    except Exception as bug:  # noqa: BLE001 - the last border: a person reads a sentence, the log gets the rest
        sys.stderr.write(
            f"Ada kesalahan di dalam program. Kode laporan: {_reported(bug)}."
            " Laporkan kode ini ke administrator.\n"
        )
        return REFUSED
    return DONE


def _reported(bug: Exception) -> str:
    """The report code; a log that cannot be written does not hide it."""
    try:
        log = open_log(log_folder())
    except OSError:
        return report_code(bug)
    try:
        return report_bug(log, bug)
    finally:
        close_log(log)


def _speak_everywhere() -> None:
    """A letter that this terminal cannot show becomes a code instead of an end."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
