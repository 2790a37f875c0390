"""The program's own files, listened to: what Python's open, fsync, replace, unlink and mkdir ask for."""

import builtins
import io
import os
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any
from unittest.mock import patch

from tests.support.storage_calls import Asked, Call, Listener

_open, _os_open = io.open, os.open
_WRITING = frozenset("wxa+")


class _Tap:
    """The calls on files below one folder."""

    def __init__(self, root: Path, listener: Listener) -> None:
        self.root, self.listener = f"{root}{os.sep}", listener

    def hears(self, path: object) -> str | None:
        """The path as text when it lies below the folder."""
        if isinstance(path, int):
            return None
        name = str(Path(os.fsdecode(path)).absolute())  # pyright: ignore[reportArgumentType] - what open takes
        return name if name.startswith(self.root) else None

    def ask(self, call: Call, half: Callable[[], object] | None = None) -> None:
        """Raise `OSError` when the listener wants it, after half of the work, as a real disk does."""
        failing = self.listener.before(call)
        if failing:
            if half is not None:
                half()
            raise OSError(failing, os.strerror(failing))

    def done(self, call: Call) -> None:
        self.listener.after(call)


class _TappedFile(io.FileIO):
    """A file whose reads and writes are heard."""

    def __init__(self, tap: _Tap, path: str, mode: str) -> None:
        self._tap, self._path = tap, path
        super().__init__(path, mode)

    def write(self, data: Any, /) -> int:
        block = bytes(data)
        call = Call(asked=Asked.WRITE, path=self._path, offset=self.tell(), data=block)
        self._tap.ask(call, lambda: super(_TappedFile, self).write(block[: len(block) // 2]))
        written = super().write(block)
        assert written == len(block)
        self._tap.done(call)
        return written

    def truncate(self, size: int | None = None, /) -> int:
        length = self.tell() if size is None else size
        call = Call(asked=Asked.TRUNCATE, path=self._path, size=length)
        self._tap.ask(call)
        super().truncate(length)
        self._tap.done(call)
        return length

    def readinto(self, buffer: Any, /) -> int:
        self._tap.ask(Call(asked=Asked.READ, path=self._path, offset=self.tell()))
        return super().readinto(buffer)

    def readall(self) -> bytes:
        self._tap.ask(Call(asked=Asked.READ, path=self._path, offset=self.tell()))
        return super().readall()


def _opening(tap: _Tap) -> Callable[..., IO[Any]]:
    def opened(
        file: Any, mode: str = "r", buffering: int = -1, encoding: str | None = None, *rest: Any, **named: Any
    ) -> IO[Any]:
        path = tap.hears(file)
        if path is None:
            return _open(file, mode, buffering, encoding, *rest, **named)
        raw_mode = mode.replace("b", "").replace("t", "")
        existed = Path(path).exists()
        new = not existed and not _WRITING.isdisjoint(raw_mode) and "r" not in raw_mode
        call = Call(asked=Asked.CREATE if new else Asked.OPEN, path=path)
        tap.ask(call)
        raw = _TappedFile(tap, path, raw_mode)
        tap.done(call)
        if existed and "w" in raw_mode:
            tap.done(Call(asked=Asked.TRUNCATE, path=path))
        return _buffered(raw, raw_mode, mode, encoding, named)

    return opened


def _buffered(
    raw: io.FileIO, raw_mode: str, mode: str, encoding: str | None, named: dict[str, Any]
) -> IO[Any]:
    buffered: Any
    if "+" in raw_mode:
        buffered = io.BufferedRandom(raw)
    else:
        buffered = io.BufferedReader(raw) if raw_mode == "r" else io.BufferedWriter(raw)
    return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding=encoding or "utf-8", **named)


def _system_open(tap: _Tap) -> Callable[..., int]:
    def opened(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        heard = tap.hears(path) if dir_fd is None else None
        if heard is None:
            return _os_open(path, flags, mode, dir_fd=dir_fd)
        new = bool(flags & os.O_CREAT) and not Path(heard).exists()
        call = Call(asked=Asked.CREATE if new else Asked.OPEN, path=heard)
        tap.ask(call)
        descriptor = _os_open(path, flags, mode)
        tap.done(call)
        return descriptor

    return opened


def _syncing(tap: _Tap, native: Callable[[int], None]) -> Callable[[int], None]:
    def fsync(descriptor: Any) -> None:
        number = descriptor if isinstance(descriptor, int) else descriptor.fileno()
        place = Path(f"/proc/self/fd/{number}").readlink()
        path = tap.hears(place)
        if path is None and str(place) + os.sep != tap.root:
            return native(number)
        call = Call(asked=Asked.SYNC_FOLDER if place.is_dir() else Asked.SYNC, path=str(place))
        tap.ask(call)
        native(number)
        return tap.done(call)

    return fsync


def _renaming(tap: _Tap, native: Callable[..., None]) -> Callable[..., None]:
    def rename(source: Any, target: Any, **named: Any) -> None:
        path, to = tap.hears(source), tap.hears(target)
        if path is None or to is None:
            return native(source, target, **named)
        call = Call(asked=Asked.RENAME, path=path, target=to)
        tap.ask(call)
        native(source, target, **named)
        return tap.done(call)

    return rename


def _one_path(tap: _Tap, asked: Asked, native: Callable[..., None]) -> Callable[..., None]:
    """A call that makes or takes away one name; names inside an opened folder are found by its descriptor."""

    def call_it(path: Any, *rest: Any, dir_fd: int | None = None, **named: Any) -> None:
        where = Path(os.fsdecode(path))
        whole = where if dir_fd is None else Path(f"/proc/self/fd/{dir_fd}").readlink() / where
        heard = tap.hears(whole)
        if heard is None or (asked is Asked.DELETE) != os.path.lexists(heard):
            return native(path, *rest, dir_fd=dir_fd, **named)
        call = Call(asked=asked, path=heard)
        tap.ask(call)
        native(path, *rest, dir_fd=dir_fd, **named)
        return tap.done(call)

    return call_it


@contextmanager
def files_tapped(root: Path, listener: Listener) -> Generator[None]:
    """Lead this process's calls on files below `root` through the listener."""
    tap = _Tap(root, listener)
    opening = _opening(tap)
    with ExitStack() as patches:
        for where, name, led in (
            (io, "open", opening),
            (builtins, "open", opening),
            (os, "open", _system_open(tap)),
            (os, "fsync", _syncing(tap, os.fsync)),
            (os, "rename", _renaming(tap, os.rename)),
            (os, "replace", _renaming(tap, os.replace)),
            (os, "unlink", _one_path(tap, Asked.DELETE, os.unlink)),
            (os, "remove", _one_path(tap, Asked.DELETE, os.remove)),
            (os, "rmdir", _one_path(tap, Asked.DELETE, os.rmdir)),
            (os, "mkdir", _one_path(tap, Asked.MAKE_FOLDER, os.mkdir)),
        ):
            patches.enter_context(patch.object(where, name, led))
        yield
