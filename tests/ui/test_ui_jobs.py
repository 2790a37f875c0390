import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from tests.support.desks import TestDesk

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.ui.jobs import Progress
from kemiskinan_desktop.ui.messages import MessageKind
from kemiskinan_desktop.ui.widgets.progress_panel import ProgressPanel


def counting(wait: threading.Event | None = None) -> Callable[[Report], int]:
    """Work of a thousand steps that waits in the middle when asked to."""

    def work(report: Report) -> int:
        for done in range(1001):
            if wait is not None and done == 500:
                wait.wait(5)
            report(done, 1000)
        return 1000

    return work


def test_that_work_runs_off_the_gui_thread_and_its_result_comes_back(
    qtbot: QtBot, test_desk: TestDesk
) -> None:
    threads: list[threading.Thread] = []
    results: list[tuple[str, threading.Thread]] = []

    def work(_: Report) -> str:
        threads.append(threading.current_thread())
        return "selesai"

    test_desk.desk.jobs.run("Impor", work, lambda text: results.append((text, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(results))
    assert results == [("selesai", threading.main_thread())]
    assert threads != [threading.main_thread()]


def test_that_jobs_run_one_after_the_other(qtbot: QtBot, test_desk: TestDesk) -> None:
    jobs, order = test_desk.desk.jobs, list[str]()
    for name in ("satu", "dua", "tiga"):
        jobs.run(
            name,
            lambda _, name=name: order.append(name),
            lambda _, name=name: order.append(f"{name} selesai"),
        )
    assert jobs.busy
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["satu", "satu selesai", "dua", "dua selesai", "tiga", "tiga selesai"]


def test_that_progress_is_told_sparingly_and_to_the_end(qtbot: QtBot, test_desk: TestDesk) -> None:
    told: list[Progress] = []
    test_desk.desk.jobs.progressed.connect(told.append)
    results: list[int] = []
    test_desk.desk.jobs.run("Impor", counting(), results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert len(told) < 100
    assert (told[-1].done, told[-1].total, told[-1].title) == (1000, 1000, "Impor")


def test_that_batal_stops_the_work_and_says_that_nothing_changed(qtbot: QtBot, test_desk: TestDesk) -> None:
    gate, done = threading.Event(), list[int]()
    jobs = test_desk.desk.jobs
    jobs.run("Impor", counting(gate), done.append)
    jobs.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.text == "Impor dibatalkan. Tidak ada yang berubah."
    assert test_desk.last.kind is MessageKind.INFO
    assert done == []


def test_that_a_refusal_of_a_job_stands_in_the_message_bar(qtbot: QtBot, test_desk: TestDesk) -> None:
    def work(_: Report) -> None:
        raise UserError("Berkas sedang dibuka di Excel.", "Tutup berkas itu, lalu coba lagi.")

    test_desk.desk.jobs.run("Impor", work)
    qtbot.waitUntil(lambda: bool(test_desk.said))
    assert test_desk.last.text == "Berkas sedang dibuka di Excel. Tutup berkas itu, lalu coba lagi."
    assert test_desk.last.kind is MessageKind.ERROR


@pytest.mark.parametrize("problem", [UserError("Tidak bisa."), CancelledError()])
def test_that_a_screen_may_take_the_end_of_its_job(
    qtbot: QtBot, test_desk: TestDesk, problem: Exception
) -> None:
    taken: list[Exception] = []

    def work(_: Report) -> None:
        raise problem

    test_desk.desk.jobs.run("Impor", work, None, taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    assert taken == [problem]
    assert test_desk.said == []


def test_that_a_mistake_in_a_job_is_a_bug(qtbot: QtBot, test_desk: TestDesk) -> None:
    def work(_: Report) -> None:
        raise ZeroDivisionError

    test_desk.desk.jobs.run("Impor", work, None, lambda _: None)
    qtbot.waitUntil(lambda: bool(test_desk.bugs))
    assert isinstance(test_desk.bugs.pop(), ZeroDivisionError)
    assert test_desk.said == []


def test_that_closing_cancels_and_waits(qtbot: QtBot, test_desk: TestDesk) -> None:
    stopped = threading.Event()

    def work(report: Report) -> None:
        try:
            while True:
                report(0, 0)
        finally:
            stopped.set()

    test_desk.desk.jobs.run("Impor", work)
    test_desk.desk.jobs.close()
    assert stopped.is_set() or not [t for t in threading.enumerate() if t.name.startswith("jobs")]
    qtbot.waitUntil(lambda: not test_desk.desk.jobs.busy)


def test_that_the_panel_follows_the_job_and_cancels_it(qtbot: QtBot, test_desk: TestDesk) -> None:
    panel = ProgressPanel(test_desk.desk.jobs)
    qtbot.addWidget(panel)
    assert panel.isHidden()
    gate = threading.Event()
    test_desk.desk.jobs.run("Impor buku kerja", counting(gate))
    assert not panel.isHidden()
    assert panel.title.text() == "Impor buku kerja"
    panel.show_progress(Progress(title="Impor", done=1200, total=10_000, seconds_left=95.0))
    assert panel.detail.text() == "1.200 dari 10.000 · sekitar 2 menit lagi"
    panel.cancel.click()
    assert not panel.cancel.isEnabled()
    gate.set()
    qtbot.waitUntil(panel.isHidden)
    panel.hide()
    assert test_desk.last.text.startswith("Impor buku kerja dibatalkan")
