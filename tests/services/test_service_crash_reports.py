"""Reports of mistakes and sudden ends: they help, and they name nobody."""

import faulthandler
import json
import re
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from tests.support import offices
from tests.support.offices import ADMIN, NOW
from tests.support.processes import child_environment

from kemiskinan_desktop import __version__
from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.family import Family
from kemiskinan_desktop.domain.summaries import FamilyFilter
from kemiskinan_desktop.services import last_acts
from kemiskinan_desktop.services.crash_reports import Crash, RunMark, bug_report, crash_report, write_report
from kemiskinan_desktop.services.logs import close_log, log_tail, open_log, report_bug
from kemiskinan_desktop.services.workplace import Workplace

_DIES = """
import faulthandler, sys
from datetime import datetime
from pathlib import Path
from kemiskinan_desktop.services.crash_reports import RunMark
mark = RunMark(Path(sys.argv[1]))
assert mark.begin(datetime.fromisoformat("2026-07-13T09:30:00")) is None
def simpan_keluarga(nama):
    faulthandler._sigabrt()
simpan_keluarga("Sutarmi")
"""


def words_of(family: Family) -> set[str]:
    """Everything that names the people of a family."""
    numbers = {family.kk_number.text, *(m.nik.text for m in family.members if m.nik is not None)}
    return numbers | {family.address} | {member.name for member in family.members}


def failing(family: Family) -> BaseException:
    """A mistake whose words, cause and local values hold the family."""
    with pytest.raises(RuntimeError) as caught:
        _fail(family)
    return caught.value


def _fail(family: Family) -> None:
    numbers = {"lain": 1}
    try:
        numbers[family.members[0].name] += 1
    except KeyError as cause:
        text = f"{family!r} {family.kk_number.grouped}"
        raise RuntimeError(text) from cause


def test_that_a_report_says_where_and_after_what_but_names_nobody_of_the_office(
    office: Workplace, tmp_path: Path
) -> None:
    ids = offices.fill(office, 3)
    families = [office.families.get(ADMIN, key).family for key in ids]
    log, code = open_log(tmp_path / "log"), ""
    try:
        for family in families:
            code = report_bug(log, failing(family))
            log.warning("membuka %s", family.kk_number.grouped)
    finally:
        close_log(log)
    report = bug_report(code, failing(families[0]), tmp_path / "log", "Qt 6.8")
    assert code in report
    assert f"{__version__}; Python" in report
    assert "Qt 6.8" in report
    assert "test_service_crash_reports.py" in report
    assert "builtins.RuntimeError" in report
    assert "builtins.KeyError" in report
    assert "Families.save" in report
    assert "laporan" in report
    assert [word for family in families for word in words_of(family) if word in report] == []
    assert not re.search(r"\d{16}", re.sub(r"[ .\-]", "", report))
    assert str(Path.home()) not in report


def test_that_only_acts_that_change_something_are_remembered_and_only_by_name(office: Workplace) -> None:
    offices.fill(office, 1)
    before = last_acts.last_acts()
    assert before[-1] == "Families.save"
    office.families.index(ADMIN, FamilyFilter())
    assert last_acts.last_acts() == before
    for _ in range(40):
        last_acts.note("Surveys.submit")
    assert last_acts.last_acts() == ("Surveys.submit",) * 20


def test_that_a_run_that_ended_well_leaves_nothing(tmp_path: Path) -> None:
    enabled = faulthandler.is_enabled()
    mark = RunMark(tmp_path / "log")
    assert mark.begin(NOW) is None
    assert faulthandler.is_enabled()
    mark.end()
    mark.end()
    assert list((tmp_path / "log").iterdir()) == []
    assert faulthandler.is_enabled() is enabled
    assert RunMark(tmp_path / "log").end() is None


def test_that_a_native_crash_is_found_at_the_next_start_with_its_place_and_without_values(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _DIES, str(tmp_path)],
        env=child_environment(),
        check=False,
        capture_output=True,
    )
    assert done.returncode == -signal.SIGABRT
    mark = RunMark(tmp_path)
    crash = mark.begin(NOW)
    mark.end()
    assert crash is not None
    assert (crash.began, crash.version) == ("2026-07-13T09:30:00", __version__)
    report = crash_report(crash, tmp_path)
    assert "Fatal Python error: Aborted" in report
    assert "simpan_keluarga" in report
    assert "Sutarmi" not in report
    assert mark.begin(NOW) is None
    mark.end()


def test_that_a_power_cut_is_a_crash_without_a_trace_and_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "berjalan.json").write_text(json.dumps({"mulai": "2026-07-13T09:30:00", "versi": "0.9"}))
    mark = RunMark(tmp_path)
    crash = mark.begin(datetime.fromisoformat("2026-07-14T08:00:00"))
    mark.end()
    assert crash is not None
    assert crash == Crash(began="2026-07-13T09:30:00", version="0.9", trace="")
    assert "listrik padam" in crash_report(crash, tmp_path)
    trace = 'Thread 1:\n  File "C:\\Users\\Sutarmi\\app\\form.py", line 7 in simpan\n'
    said = crash_report(Crash(began="", version="", trace=trace), tmp_path)
    assert "form.py, line 7 in simpan" in said
    assert "Sutarmi" not in said


def test_that_a_torn_mark_is_still_a_crash(tmp_path: Path) -> None:
    (tmp_path / "berjalan.json").write_text('{"mulai": "20')
    mark = RunMark(tmp_path)
    assert mark.begin(NOW) == Crash(began="", version="", trace="")
    mark.end()


def test_that_the_end_of_the_log_is_short_and_may_be_missing(tmp_path: Path) -> None:
    assert log_tail(tmp_path) == ""
    log = open_log(tmp_path)
    for number in range(200):
        log.info("baris %d", number)
    close_log(log)
    tail = log_tail(tmp_path, 3).splitlines()
    assert [line.split()[-1] for line in tail] == ["197", "198", "199"]


def test_that_a_report_never_takes_the_place_of_an_office(office: Workplace, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_report(office.path, "laporan")
    with pytest.raises(UserError, match="tidak dapat ditulis"):
        write_report(tmp_path / "tidak ada" / "laporan.txt", "laporan")
    write_report(tmp_path / "laporan.txt", "laporan")
    assert (tmp_path / "laporan.txt").read_text("utf-8") == "laporan"
