"""The reading process: it reports, it dies on Batal, it cannot hang, fill the memory or be crashed unseen."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from tests.support import workbook_files as files

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.progress import silent
from kemiskinan_desktop.workbooks import reading_process, refusals
from kemiskinan_desktop.workbooks.messages import Message, Progress, RowsRead, SheetBegins
from kemiskinan_desktop.workbooks.raw import DEFAULT_LIMITS, FileKind, Limits
from kemiskinan_desktop.workbooks.reading_child import parse, read_in_child
from kemiskinan_desktop.workbooks.reading_process import WHOLE, read_raw

SOUND = files.saved({"Data": [["a", 1], ["b", 2]]})


def sleeping_child(connection: Connection, limits: Limits) -> None:
    connection.send(Progress(0))
    connection.recv_bytes()
    time.sleep(60)


def child_that_never_wakes(connection: Connection, limits: Limits) -> None:
    time.sleep(60)


def crashing_child(connection: Connection, limits: Limits) -> None:
    connection.send(Progress(0))
    connection.recv_bytes()
    os.kill(os.getpid(), signal.SIGABRT)


def replaced(monkeypatch: pytest.MonkeyPatch, child: Callable[[Connection, Limits], None]) -> None:
    monkeypatch.setattr(reading_process, "read_in_child", child)


def test_that_a_workbook_is_read_in_another_process() -> None:
    book = read_raw(SOUND, silent, DEFAULT_LIMITS)
    assert book.kind is FileKind.XLSX
    assert [row.texts for row in book.sheets[0].rows] == [("a", "1"), ("b", "2")]
    assert not multiprocessing.active_children()


def test_that_the_process_says_the_sentence_of_a_refusal() -> None:
    with pytest.raises(UserError) as caught:
        read_raw(files.external_entity(), silent, DEFAULT_LIMITS)
    assert caught.value.title == refusals.suspicious().title
    assert caught.value.advice == refusals.suspicious().advice


def test_that_batal_kills_the_process_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    replaced(monkeypatch, sleeping_child)
    pressed = time.monotonic() + 0.5

    def report(done: int, total: int) -> None:
        if time.monotonic() > pressed:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_raw(SOUND, report, DEFAULT_LIMITS)
    assert time.monotonic() - pressed < 1
    assert not multiprocessing.active_children()


def test_that_a_process_without_progress_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    replaced(monkeypatch, sleeping_child)
    with pytest.raises(UserError) as caught:
        read_raw(SOUND, silent, Limits(stall_seconds=0.3))
    assert caught.value.title == refusals.stalled().title
    assert not multiprocessing.active_children()


def test_that_batal_is_heard_while_the_process_wakes(monkeypatch: pytest.MonkeyPatch) -> None:
    replaced(monkeypatch, child_that_never_wakes)
    heard: list[int] = []

    def report(done: int, total: int) -> None:
        heard.append(done)
        if len(heard) > 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_raw(bytes(5_000_000), report, DEFAULT_LIMITS)
    assert heard == [0, 0, 0, 0]
    assert not multiprocessing.active_children()


def test_that_a_crash_of_the_process_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    replaced(monkeypatch, crashing_child)
    with pytest.raises(UserError) as caught:
        read_raw(SOUND, silent, DEFAULT_LIMITS)
    assert caught.value.title == refusals.damaged().title


def test_that_a_file_which_needs_too_much_memory_is_refused() -> None:
    row = f'<row r="1">{files.text_cell("A1", os.urandom(15_000_000).hex())}</row>'
    data = files.package(row)
    with pytest.raises(UserError) as caught:
        read_raw(data, silent, Limits(memory=120_000_000))
    assert caught.value.title in (refusals.too_big().title, refusals.damaged().title)


def test_that_a_sheet_of_many_rows_travels_in_batches_and_reports_as_it_goes() -> None:
    data = files.saved({"Data": [[f"baris {n}", n] for n in range(1300)]})
    messages: list[Message] = []
    parse(data, DEFAULT_LIMITS, messages.append)
    assert isinstance(messages[0], SheetBegins)
    assert [len(m.rows) for m in messages if isinstance(m, RowsRead)] == [500, 500, 300]
    marks = [m.thousandths for m in messages if isinstance(m, Progress)]
    assert marks == sorted(marks)
    assert marks[-1] == WHOLE


def test_that_the_child_speaks_through_its_pipe_and_closes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gc.disable", lambda: None)
    ours, theirs = multiprocessing.Pipe()
    speaker = threading.Thread(target=read_in_child, args=(theirs, Limits(memory=-1)))
    speaker.start()
    with ours:
        assert ours.recv() == Progress(0)
        ours.send_bytes(b"")
        assert ours.recv().title == refusals.empty_file().title
        with pytest.raises(EOFError):
            ours.recv()
    speaker.join()


def test_that_nothing_of_the_file_is_left_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    read_raw(SOUND, silent, DEFAULT_LIMITS)
    assert list(tmp_path.iterdir()) == []
