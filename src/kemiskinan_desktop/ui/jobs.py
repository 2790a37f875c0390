"""Slow or changing work, one at a time on one worker thread; the window stays alive."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kemiskinan_desktop.domain.errors import CancelledError, UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.ui.messages import Messages
from kemiskinan_desktop.ui.translations import tr

T = TypeVar("T")
Bug = Callable[[BaseException], object]
_SECONDS_BETWEEN_REPORTS = 0.05
_SECONDS_BEFORE_ESTIMATE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a job is; `total` 0 means nobody knows yet."""

    title: str
    done: int
    total: int
    seconds_left: float | None
    """An estimate after the first second; None before."""


class _Job(QObject):
    """One piece of work and the callbacks that were handed over before it started."""

    progressed = Signal(object)
    ended = Signal(object)
    """The exception, or None."""

    def __init__(
        self, parent: QObject, title: str, work: Callable[[Report], None], *, quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self.title, self.quiet = title, quiet
        self.shown = not quiet
        self._work = work
        self._cancelled = Event()
        self._began = self._said = 0.0

    def cancel(self) -> None:
        self._cancelled.set()

    def run(self) -> None:
        """On the worker: every end, good or bad, goes back as a signal."""
        self._began = time.monotonic()
        try:
            self._check()
            self._work(self._report)
        except BaseException as problem:  # noqa: BLE001 - the GUI thread decides by its kind
            self.ended.emit(problem)
        else:
            self.ended.emit(None)

    def _report(self, done: int, total: int) -> None:
        self._check()
        now = time.monotonic()
        if now - self._said < _SECONDS_BETWEEN_REPORTS and done < total:
            return
        self._said = now
        left = self._estimate(now - self._began, done, total)
        self.progressed.emit(Progress(title=self.title, done=done, total=total, seconds_left=left))

    def _check(self) -> None:
        if self._cancelled.is_set():
            raise CancelledError

    @staticmethod
    def _estimate(elapsed: float, done: int, total: int) -> float | None:
        if elapsed < _SECONDS_BEFORE_ESTIMATE or done <= 0 or total <= 0:
            return None
        return elapsed * (total - done) / done


class Jobs(QObject):
    """Runs jobs in the order they were asked for, each off the GUI thread.

    `UserError` goes to the message bar, Batal says that nothing changed, anything else is a bug for `bug`.
    """

    started = Signal(str)
    progressed = Signal(object)
    """Progress"""
    finished = Signal(str)
    """Title of the job that ended, well or not."""

    def __init__(self, messages: Messages, bug: Bug, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._bug = bug
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._waiting: list[_Job] = []

    def run(
        self,
        title: str,
        work: Callable[[Report], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Do `work(report)` on the worker, then `done(result)` on the GUI thread.

        `failed(error)` is called instead of the message bar for UserError and CancelledError. A quiet job is
        one that nobody asked for: it is shown from its first report on, and closing does not ask about it.
        """
        results: list[T] = []

        def keep(report: Report) -> None:
            results.append(work(report))

        def end(problem: BaseException | None) -> None:
            self._end(job)
            if problem is not None:
                self._refuse(title, problem, failed)
            elif done is not None:
                done(results.pop())

        job = _Job(self, title, keep, quiet=quiet)
        job.progressed.connect(_Showing(self, job).show, Qt.ConnectionType.QueuedConnection)
        job.ended.connect(_Landing(job, end).land, Qt.ConnectionType.QueuedConnection)
        self._waiting.append(job)
        if len(self._waiting) == 1:
            self._start(job)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._waiting)

    @property
    def asked_for(self) -> bool:
        """Whether a job runs or waits that a person asked for."""
        return any(not job.quiet for job in self._waiting)

    @Slot()
    def cancel(self) -> None:
        """Ask the job that runs to stop; it rolls back at its next report."""
        if self._waiting:
            self._waiting[0].cancel()

    def close(self) -> None:
        """Cancel everything and wait for the worker to end; nothing runs afterwards."""
        for job in self._waiting:
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _start(self, job: _Job) -> None:
        if job.shown:
            self.started.emit(job.title)
        self._executor.submit(job.run)

    def _end(self, job: _Job) -> None:
        self._waiting.remove(job)
        job.deleteLater()
        if job.shown:
            self.finished.emit(job.title)
        if self._waiting:
            self._start(self._waiting[0])

    def _refuse(
        self, title: str, problem: BaseException, failed: Callable[[Exception], object] | None
    ) -> None:
        if isinstance(problem, UserError | CancelledError) and failed is not None:
            failed(problem)
        elif isinstance(problem, UserError):
            self._messages.refused(problem)
        elif isinstance(problem, CancelledError):
            self._messages.info(tr("{title} dibatalkan. Tidak ada yang berubah.", title=title))
        else:
            self._bug(problem)


class _Showing(QObject):
    """Receives how far a job is on the GUI thread; a quiet one is shown from then on."""

    def __init__(self, jobs: Jobs, job: _Job) -> None:
        super().__init__(job)
        self._jobs, self._job = jobs, job

    @Slot(object)
    def show(self, progress: Progress) -> None:
        """Say it."""
        if not self._job.shown:
            self._job.shown = True
            self._jobs.started.emit(self._job.title)
        self._jobs.progressed.emit(progress)


class _Landing(QObject):
    """Receives the end of a job on the GUI thread: a queued signal runs where its receiver lives."""

    def __init__(self, job: _Job, then: Callable[[BaseException | None], None]) -> None:
        super().__init__(job)
        self._then = then

    @Slot(object)
    def land(self, problem: BaseException | None) -> None:
        """Go on, on the GUI thread."""
        self._then(problem)
