"""The power fails in the middle of an import: everything is there or nothing, and the history holds."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.journeys.conftest import OFFICER
from tests.support.command_line import copied_office
from tests.support.processes import child_environment

from kemiskinan_desktop.assets import resource
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services.training.making import make_training_office
from kemiskinan_desktop.services.workplace import Workplace, open_workplace

SAMPLE = resource("contoh", "contoh-dinsos-kop.xlsx")
FEW, MORE = 5, 120


@pytest.fixture(scope="module")
def small_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small closed office to copy."""
    path = tmp_path_factory.mktemp("listrik") / "kecil.kantor"
    make_training_office(path, families=FEW)
    return path


@pytest.mark.parametrize(
    ("word", "pause"),
    [("siap", 0.15), (str(MORE // 2), 0.0), (str(MORE), 0.03)],
)
def test_that_a_killed_import_left_everything_or_nothing(
    word: str, pause: float, small_office: Path, tmp_path: Path
) -> None:
    office = copied_office(small_office, tmp_path)
    before = _counted(office)
    _kill_after(office, word, pause)
    after = _counted(office)
    assert after in (before, (before[0] + MORE, before[1] + 1, 1))
    _import_again(office, families=before[0] + MORE)


def _kill_after(office: Path, word: str, pause: float) -> None:
    """Start an import in a process of its own and kill it a moment after it says a word."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.killed_import", str(office), str(SAMPLE)],
        env=child_environment(),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = next((line for line in process.stdout if line.strip() == word), None)
        time.sleep(pause)
        process.kill()
    assert said is not None


def _counted(path: Path) -> tuple[int, int, int]:
    """Families, history entries and imports of a file whose every page and chain link holds."""
    workplace = open_workplace(path)
    try:
        workplace.backups.check_live(OFFICER)
        assert workplace.history.first_broken(OFFICER) is None
        return (
            _families(workplace),
            int(workplace.history.head(OFFICER).partition("-")[0]),
            len(workplace.exchange.imports(OFFICER)),
        )
    finally:
        workplace.close()


def _import_again(path: Path, families: int) -> None:
    """The next morning the same workbook can be brought in, and nobody is there twice."""
    workplace = open_workplace(path)
    try:
        workplace.exchange.apply(OFFICER, workplace.exchange.plan(OFFICER, SAMPLE))
        assert _families(workplace) == families
        assert workplace.history.first_broken(OFFICER) is None
    finally:
        workplace.close()


def _families(workplace: Workplace) -> int:
    return len(workplace.families.index(OFFICER, FamilyFilter()))
