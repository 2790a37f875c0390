"""The half of the power test that is killed: `python -m tests.support.killed_import OFFICE WORKBOOK`."""

import sys
from pathlib import Path

from tests.support.offices import ADMIN

from kemiskinan_desktop.services.workplace import open_workplace


def bring_in(office: Path, book: Path) -> None:
    """Plan the workbook, say so, then apply it and say every family as it is written."""
    workplace = open_workplace(office)
    plan = workplace.exchange.plan(ADMIN, book)
    _say("siap")
    workplace.exchange.apply(ADMIN, plan, lambda done, _total: _say(str(done)) if done else None)
    _say("selesai")


def _say(word: str) -> None:
    print(word, flush=True)  # noqa: T201 - the parent reads it


if __name__ == "__main__":
    bring_in(Path(sys.argv[1]), Path(sys.argv[2]))
