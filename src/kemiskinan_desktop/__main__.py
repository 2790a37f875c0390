"""The program: a window, or one command of the command line."""

import signal
import sys
from collections.abc import Sequence
from multiprocessing import freeze_support

CHECK_ONLY = "periksa-kartu"
"""The word that opens the window for checking cards alone."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for; returns the exit code: 0 done, 1 refused, 2 wrong usage."""
    freeze_support()  # a worker process of the packed program begins here and ends here
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == [CHECK_ONLY]:
        from kemiskinan_desktop.app import run_check  # noqa: PLC0415 - as the window below

        return run_check()
    if given and given[0].partition("=")[0] != "--kantor":
        return _run_command(given)
    from kemiskinan_desktop.app import run_window  # noqa: PLC0415 - the window needs no commands

    return run_window(given)


def _run_command(given: Sequence[str]) -> int:
    """A command; one that is stopped while it still loads ends with a sentence too.

    A shutdown stops it as Ctrl+C does, so that nothing half-written stays behind.
    """
    try:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        from kemiskinan_desktop.cli.commands import run  # noqa: PLC0415 - a command needs no window

        return run(given)
    except KeyboardInterrupt:
        sys.stderr.write("Dibatalkan. Tidak ada yang berubah.\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
