"""The command line on an office that is made once and copied for each test that changes it."""

from datetime import date
from pathlib import Path

import pytest
from tests.support.command_line import CommandLine, copied_office
from tests.support.offices import ADMIN, NEAR_POOR, POOR, PROFILE, fill, save, surveyed
from tests.support.survey import PARAMETERS

from kemiskinan_desktop.services.context import system_clock
from kemiskinan_desktop.services.workplace import create_workplace


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """The command line on a data folder of the test's own."""
    data = tmp_path / "data"
    monkeypatch.setenv("KEMISKINAN_DATA", str(data))
    return CommandLine(capsys, data)


@pytest.fixture(scope="session")
def made_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed training office of today: three determined families and two drafts."""
    today = system_clock().date()
    office = create_workplace(tmp_path_factory.mktemp("kantor") / "uji.kantor", PROFILE, None)
    office.periods.set_parameters(ADMIN, PARAMETERS, date(today.year + 1, 12, 31))
    ids = fill(office, 3)
    office.surveys.submit(ADMIN, ids)
    office.surveys.validate(ADMIN, ids)
    office.periods.determine(ADMIN, "400.9/12", today)
    save(office, surveyed(4), POOR)
    save(office, surveyed(5), NEAR_POOR)
    office.close()
    return office.path


@pytest.fixture
def office(made_office: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return copied_office(made_office, tmp_path / "kantor")
