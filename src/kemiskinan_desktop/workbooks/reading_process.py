"""Reads a workbook in a process of its own, so that no file can harm or stop the program (safety §5)."""

import multiprocessing
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext, SpawnProcess
from time import monotonic
from typing import cast

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report
from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.messages import BookAssembly, Message, Progress, Refused
from kemiskinan_desktop.workbooks.raw import Limits, RawBook
from kemiskinan_desktop.workbooks.reading_child import read_in_child

WHOLE = 1000
"""`report` counts in thousandths."""
_POLL_SECONDS = 0.1
_PARTING_SECONDS = 1.0
"""How long a process that has said its last word may take to end by itself."""


def read_raw(data: bytes, report: Report, limits: Limits) -> RawBook:
    """The cells of a workbook; raises UserError when it cannot be read, and whatever `report` raises.

    `report` is called at least ten times a second; when it raises, the process is killed at once.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = _pipe(context)
    process = context.Process(target=read_in_child, args=(theirs, limits), daemon=True)
    with ours:
        process.start()
        theirs.close()
        try:
            book = _converse(ours, data, report, limits)
        except UserError:
            process.join(_PARTING_SECONDS)
            raise
        else:
            process.join(_PARTING_SECONDS)
            return book
        finally:
            _end(process)


def _pipe(context: SpawnContext) -> "tuple[Connection, Connection]":
    ours, theirs = context.Pipe()
    return cast("Connection", ours), cast("Connection", theirs)  # on Windows PipeConnection


def _end(process: SpawnProcess) -> None:
    process.kill()
    process.join()
    process.close()


def _converse(connection: Connection, data: bytes, report: Report, limits: Limits) -> RawBook:
    assembly = BookAssembly()
    awake, done, last_sign = False, 0, monotonic()
    while assembly.book is None:
        report(done, WHOLE)
        message = _next_message(connection)
        if message is None:
            if monotonic() - last_sign > limits.stall_seconds:
                raise refusals.stalled()
            continue
        last_sign = monotonic()
        if not awake:
            awake = True
            _send(connection, data)
        if isinstance(message, Refused):
            raise UserError(message.title, message.advice)
        done = message.thousandths if isinstance(message, Progress) else done
        assembly.take(message)
    return assembly.book


def _send(connection: Connection, data: bytes) -> None:
    """Send the file to a process that waits for it; sent earlier, the pipe holds us until it is awake."""
    with suppress(BrokenPipeError, ConnectionResetError):
        connection.send_bytes(data)


def _next_message(connection: Connection) -> Message | None:
    """The next message, or None when none came in time; raises UserError when the process has ended."""
    try:
        return connection.recv() if connection.poll(_POLL_SECONDS) else None
    except (EOFError, ConnectionResetError) as ended:
        raise refusals.damaged() from ended
