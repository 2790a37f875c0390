"""How fast a family is typed, and how long the form lets a clerk wait, as docs/entri.md shows it.

`python -m benchmarks.entry [families] [file]` makes a training office of so many families, 10,000 unless
told, or opens one that is kept. Families are typed key by key into the program's own window and given up
again: nothing is stored. Run it with QT_QPA_PLATFORM=offscreen.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from benchmarks.measure import percentile
from benchmarks.offices import training_office
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication
from tests.support.desks import make_desk
from tests.support.keyboard import Clerk
from tests.support.typed_family import SHORT, USUAL, TypedFamily, next_door, type_family

from kemiskinan_desktop.cli.offices import OPERATOR
from kemiskinan_desktop.domain.identity import Sex
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.workplace import Workplace, open_workplace
from kemiskinan_desktop.ui import theme
from kemiskinan_desktop.ui.families.page import NEW, FamiliesPage
from kemiskinan_desktop.ui.main_window import MainWindow, WindowWords
from kemiskinan_desktop.ui.rail import PageSpec

_FAMILIES, _TYPED = 10_000, 4
_LIKE = ((False, range(20, 70)), (True, range(20, 50)), (False, range(10, 18)), (True, range(10, 17)))
"""Whether a woman, and of which age: the fields that are asked depend on both."""
Named = tuple[str, str]
"""Name and NIK."""
_PAUSE_MS = 400
"""Longer than everything that waits for a pause, so that all of it is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """What one key cost, in milliseconds."""

    wall: float
    """Until the next field had the cursor and the class was drawn again."""
    cpu: float
    left: bool
    """Whether the key went on to another field."""
    pause: float = 0.0
    """CPU of what is done in the pause after it: problems, numbers, people recorded already."""


class TimedClerk(Clerk):
    """Waits after a key until nothing is left to do at once, after a field until nothing is left at all."""

    def __init__(self) -> None:
        super().__init__()
        self.waited: list[Waited] = []

    def type(self, text: str) -> None:
        """Each mark by itself."""
        for mark in text:
            self._timed(lambda m=mark: super(TimedClerk, self).type(m))

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """Each press by itself."""
        for _ in range(times):
            self._timed(lambda: super(TimedClerk, self).press(key, modifiers))

    def _timed(self, deed: Callable[[], None]) -> None:
        field, wall, cpu = self.at, time.perf_counter(), time.process_time()
        deed()
        _settle()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        left = self.at is not field
        self.waited.append(
            Waited(wall=1000 * wall, cpu=1000 * cpu, left=left, pause=_in_a_pause() if left else 0.0)
        )


def _settle() -> None:
    """Until the class of now is drawn: timers without a pause run, then what they want painted is."""
    for _ in range(3):
        QApplication.processEvents()


def _in_a_pause() -> float:
    began, loop = time.process_time(), QEventLoop()
    QTimer.singleShot(_PAUSE_MS, loop.quit)
    loop.exec()
    return 1000 * (time.process_time() - began)


def _people(workplace: Workplace) -> tuple[list[Named], ...]:
    """Names and NIKs of a man, a woman, a boy and a girl of the register, as many of each as there are."""
    families, today = workplace.families, workplace.context.today
    rowids = families.index(OPERATOR, FamilyFilter())
    found: tuple[list[Named], ...] = ([], [], [], [])
    for key in families.ids(OPERATOR, rowids[:: max(len(rowids) // 200, 1)]):
        for member in families.get(OPERATOR, key).family.members:
            age = member.age_on(today)
            if member.nik is None or age is None:
                continue
            woman = member.sex is Sex.FEMALE
            for at, (sex, ages) in enumerate(_LIKE):
                if sex is woman and age in ages:
                    found[at].append((member.name, member.nik.text))
    return found


def _families(workplace: Workplace) -> Iterator[TypedFamily]:
    """The family of the contract, then neighbours, named and born like people who are recorded already."""
    yield SHORT
    pools = _people(workplace)
    for number in range(1, _TYPED):
        family = USUAL if number == 1 else next_door(USUAL, number)
        named = [pool[(7 * number) % len(pool)] for pool in pools]
        members = tuple(
            (name, f"{nik[:12]}{900 + number}{nik[15]}", *texts[2:])
            for (name, nik), texts in zip(named, family.members, strict=True)
        )
        yield replace(family, members=members)


def measure(workplace: Workplace, folder: Path) -> None:
    """Type the families and print what they cost."""
    made = make_desk(folder)
    page = FamiliesPage(made.desk, workplace, OPERATOR)
    spec = PageSpec(key="families", title="Keluarga", icon="family", factory=lambda: page)
    window = MainWindow(made.desk, WindowWords(office="Ukur"), [spec])
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    _settle()
    page.open(NEW)
    waited: list[Waited] = []
    print("| Family | Keys | with Shift |\n|---|---|---|", flush=True)
    for at, family in enumerate(_families(workplace), start=1):
        form, clerk = page.form, TimedClerk()
        assert form is not None
        type_family(clerk, family)
        assert form.pane.chip.text not in {"", "Belum dinilai"}, "it was typed to its end"
        print(f"| {at} | {clerk.keystrokes} | {clerk.every_key} |", flush=True)
        waited += clerk.waited
        kept = form.body.family.kept()
        form.give_up()
        form.start_new(kept)
    made.desk.jobs.close()
    window.close()
    _print(waited)


def _print(waited: Sequence[Waited]) -> None:
    ways = [each for each in waited if each.left]
    print("\n| Milliseconds | p50 | p99 | worst |\n|---|---|---|---|")
    for what, figures in (
        ("a key within a field, CPU", [each.cpu for each in waited if not each.left]),
        ("a key within a field, wall", [each.wall for each in waited if not each.left]),
        ("field to field, CPU", [each.cpu for each in ways]),
        ("field to field, wall", [each.wall for each in ways]),
        ("in the pause after a field, CPU", [each.pause for each in ways]),
    ):
        share = (percentile(figures, 0.5), percentile(figures, 0.99), max(figures))
        print(f"| {what} | {' | '.join(f'{each:.1f}' for each in share)} |")


def main(arguments: Sequence[str]) -> None:
    """Measure on a new office or on one that is kept."""
    application = QApplication.instance() or QApplication([])
    theme.apply(cast("QApplication", application))
    with TemporaryDirectory() as folder:
        if len(arguments) > 1:
            workplace = open_workplace(Path(arguments[1]))
            try:
                measure(workplace, Path(folder))
            finally:
                workplace.close()
            return
        with training_office(Path(folder), int(arguments[0]) if arguments else _FAMILIES) as workplace:
            measure(workplace, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
