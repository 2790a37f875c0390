"""What runs in the reading process. Imports little, so that the process starts quickly."""

import contextlib
import gc
import sys
import zipfile
import zlib
from collections.abc import Sequence
from multiprocessing.connection import Connection
from xml.etree.ElementTree import ParseError

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.csv_reading import read_csv
from kemiskinan_desktop.workbooks.messages import Message, Progress, Refused, Send
from kemiskinan_desktop.workbooks.ods_failures import Failures, ods_failures
from kemiskinan_desktop.workbooks.raw import FileKind, Limits
from kemiskinan_desktop.workbooks.safe_zip import kind_of, open_zip, stream_part
from kemiskinan_desktop.workbooks.sniff import container_of
from kemiskinan_desktop.workbooks.xlsx_reading import read_xlsx

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    EOFError,
    LookupError,
    ValueError,
    NotImplementedError,
    RecursionError,
)


def read_in_child(connection: Connection, limits: Limits) -> None:
    """Say that it is awake, receive the bytes of a file, send messages about what it holds, end."""
    gc.disable()  # a short life, and elements that hold no cycles
    _limit_memory(limits.memory)
    with connection, contextlib.suppress(BrokenPipeError):
        connection.send(Progress(0))
        parse(connection.recv_bytes(), limits, connection.send)


def parse(data: bytes, limits: Limits, send: Send) -> None:
    """Read a workbook and send what it holds; a file that cannot be read ends with `Refused`."""
    refused = _refusal(data, limits, send)
    if refused is not None:
        send(refused)


def _refusal(data: bytes, limits: Limits, send: Send) -> Message | None:
    try:
        _read(data, limits, send)
    except UserError as sentence:
        return Refused(sentence.title, sentence.advice)
    except MemoryError:
        return _as_message(refusals.too_big())
    except _BROKEN:
        return _as_message(refusals.damaged())
    return None


def _as_message(sentence: UserError) -> Refused:
    return Refused(sentence.title, sentence.advice)


def _read(data: bytes, limits: Limits, send: Send) -> None:
    container = container_of(data)
    if container is FileKind.CSV:
        read_csv(data, limits, send)
        return
    if container is FileKind.XLS:
        _with_calamine(data, FileKind.XLS, limits, send)
        return
    with open_zip(data) as archive:
        kind = kind_of(archive)
        if kind is FileKind.XLSX:
            read_xlsx(archive, limits, send)
            return
        failures = ods_failures(stream_part(archive, "content.xml")) if kind is FileKind.ODS else []
    _with_calamine(data, kind, limits, send, failures)


def _with_calamine(
    data: bytes, kind: FileKind, limits: Limits, send: Send, failures: Sequence[Failures] = ()
) -> None:
    # imported here so that the common .xlsx does not wait for it
    from python_calamine import CalamineError, PasswordError  # noqa: PLC0415

    from kemiskinan_desktop.workbooks.calamine_reading import read_with_calamine  # noqa: PLC0415

    try:
        read_with_calamine(data, kind, limits, send, failures)
    except PasswordError as locked:
        raise refusals.password() from locked
    except CalamineError as broken:
        raise refusals.damaged() from broken


def _limit_memory(address_space: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
