"""The engine's own storage layer, listened to: a layer of SQLite between SQLCipher and the system's files.

The layer is the system's own with the calls that matter led through a listener, so that nothing else differs.
"""

import ctypes
import errno
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

from tests.support.storage_calls import Asked, Call, Listener

_OK, _IOERR, _FULL, _CANTOPEN = 0, 10, 13, 14
_ERRORS = {
    Asked.READ: _IOERR | 1 << 8,
    Asked.WRITE: _IOERR | 3 << 8,
    Asked.SYNC: _IOERR | 4 << 8,
    Asked.SYNC_FOLDER: _IOERR | 5 << 8,
    Asked.TRUNCATE: _IOERR | 6 << 8,
    Asked.DELETE: _IOERR | 10 << 8,
    Asked.OPEN: _CANTOPEN,
    Asked.CREATE: _CANTOPEN,
}
_OPEN_CREATE = 4

# a name goes on as the pointer it is: the system's layer keeps it, and finds the parameters behind it
_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_MOVE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
_OPEN_FOLDER = CFUNCTYPE(c_int, c_char_p, c_void_p)
_SET_SYSTEM_CALL = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)
_GET_SYSTEM_CALL = CFUNCTYPE(c_void_p, c_void_p, c_char_p)


class _Vfs(Structure):
    _fields_: ClassVar[Any] = [
        ("version", c_int), ("file_size", c_int), ("longest_path", c_int), ("next", c_void_p),
        ("name", c_char_p), ("data", c_void_p), ("open", c_void_p), ("delete", c_void_p),
        *((f"kept{n}", c_void_p) for n in range(11)),
        ("set_system_call", c_void_p), ("get_system_call", c_void_p), ("next_system_call", c_void_p),
    ]  # fmt: skip


class _Methods(Structure):
    _fields_: ClassVar[Any] = [
        ("version", c_int), ("close", c_void_p), ("read", c_void_p), ("write", c_void_p),
        ("truncate", c_void_p), ("sync", c_void_p), *((f"kept{n}", c_void_p) for n in range(13)),
    ]  # fmt: skip


@cache
def _engine() -> ctypes.CDLL:
    """The shared object that the program's driver is loaded from."""
    spec = find_spec("sqlcipher3")
    assert spec is not None
    assert spec.origin is not None
    (shared,) = Path(spec.origin).parent.glob("*.so")
    engine = ctypes.CDLL(str(shared))
    engine.sqlite3_vfs_find.restype = POINTER(_Vfs)
    engine.sqlite3_vfs_find.argtypes = [c_char_p]
    engine.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
    engine.sqlite3_vfs_unregister.argtypes = [c_void_p]
    return engine


class _Layer:
    """A layer named `proof` over the system's own; made once; leaked connections may still call it."""

    def __init__(self) -> None:
        self._root = ""
        self._listener: Listener
        self._reads = False
        self._base = _engine().sqlite3_vfs_find(None)
        self._names: dict[int, str] = {}
        self._methods: dict[tuple[int, bool], _Methods] = {}
        self._kept: list[object] = []
        self.mistakes: list[Exception] = []
        self._layer = _Vfs.from_buffer_copy(self._base.contents)
        self._layer.name = b"proof"
        self._layer.open = self._led(_OPEN, self._open)
        self._layer.delete = self._led(_DELETE, self._delete)
        self._native_open = _OPEN(self._base.contents.open)
        self._native_delete = _DELETE(self._base.contents.delete)
        self._set_call = _SET_SYSTEM_CALL(self._base.contents.set_system_call)
        get_call = _GET_SYSTEM_CALL(self._base.contents.get_system_call)
        self._native_folder = _OPEN_FOLDER(get_call(ctypes.addressof(self._base.contents), b"openDirectory"))
        self._folder_call = self._led(_OPEN_FOLDER, self._open_folder)

    def install(self, root: Path, listener: Listener, *, reads: bool) -> None:
        """Every connection opened from now on goes through the layer."""
        assert not self._root, "one tap at a time"
        self._root, self._listener, self._reads = f"{root}{os.sep}", listener, reads
        self.mistakes.clear()
        self._set_call(self._base, b"openDirectory", self._folder_call)
        assert _engine().sqlite3_vfs_register(ctypes.byref(self._layer), 1) == _OK

    def remove(self) -> None:
        """Give the engine its own layer back; what is still open is not heard any more."""
        self._root = ""
        self._set_call(self._base, b"openDirectory", None)
        _engine().sqlite3_vfs_unregister(ctypes.byref(self._layer))
        _engine().sqlite3_vfs_register(self._base, 1)

    def _hears(self, path: str) -> bool:
        return bool(self._root) and path.startswith(self._root)

    def _led(self, kind: Callable[[Any], Any], method: Callable[..., int]) -> c_void_p:
        """A C function that calls the method; a mistake of ours in it is an I/O error to the engine."""

        def guarded(*arguments: Any) -> int:
            try:
                return method(*arguments)
            except Exception as mistake:  # noqa: BLE001 - nothing may cross into C; raised when the tap is removed
                self.mistakes.append(mistake)
                return _IOERR

        function = kind(guarded)
        self._kept.append(function)
        return ctypes.cast(function, c_void_p)

    def _open(self, _: int, name: int | None, file: int, flags: int, told: int | None) -> int:
        path = os.fsdecode(ctypes.string_at(name)) if name else ""
        if not self._hears(path):
            return self._native_open(self._base, name, file, flags, told)
        new = bool(flags & _OPEN_CREATE) and not Path(path).exists()
        call = Call(asked=Asked.CREATE if new else Asked.OPEN, path=path)

        def act() -> int:
            return self._native_open(self._base, name, file, flags, told)

        code = self._heard(call, act)
        if code == _OK:
            self._names[file] = path
            self._tap_methods(file)
        return code

    def _tap_methods(self, file: int) -> None:
        slot = ctypes.cast(file, POINTER(c_void_p))
        native, key = slot[0], (slot[0], self._reads)
        if key not in self._methods:
            self._methods[key] = self._tapped(_Methods.from_address(native), reads=self._reads)
        slot[0] = ctypes.addressof(self._methods[key])

    def _tapped(self, native: _Methods, *, reads: bool) -> _Methods:
        close, read, write = _CLOSE(native.close), _MOVE(native.read), _MOVE(native.write)
        truncate, sync = _TRUNCATE(native.truncate), _SYNC(native.sync)
        tapped = _Methods.from_buffer_copy(native)

        def do_close(file: int) -> int:
            self._names.pop(file, None)
            return close(file)

        def do_read(file: int, into: int, amount: int, offset: int) -> int:
            call = Call(asked=Asked.READ, path=self._names[file], offset=offset, size=amount)
            return self._heard(call, lambda: read(file, into, amount, offset))

        def do_write(file: int, source: int, amount: int, offset: int) -> int:
            data = ctypes.string_at(source, amount)
            call = Call(asked=Asked.WRITE, path=self._names[file], offset=offset, data=data)
            return self._heard(
                call,
                lambda: write(file, source, amount, offset),
                lambda: write(file, source, amount // 2, offset),
            )

        def do_truncate(file: int, size: int) -> int:
            call = Call(asked=Asked.TRUNCATE, path=self._names[file], size=size)
            return self._heard(call, lambda: truncate(file, size))

        def do_sync(file: int, flags: int) -> int:
            call = Call(asked=Asked.SYNC, path=self._names[file])
            return self._heard(call, lambda: sync(file, flags))

        tapped.close = self._led(_CLOSE, do_close)
        tapped.write = self._led(_MOVE, do_write)
        tapped.truncate = self._led(_TRUNCATE, do_truncate)
        tapped.sync = self._led(_SYNC, do_sync)
        if reads:
            tapped.read = self._led(_MOVE, do_read)
        return tapped

    def _delete(self, _: int, name: bytes, sync_folder: int) -> int:
        path = os.fsdecode(name)
        if not self._hears(path) or not Path(path).exists():
            return self._native_delete(self._base, name, sync_folder)
        call = Call(asked=Asked.DELETE, path=path)
        return self._heard(call, lambda: self._native_delete(self._base, name, sync_folder))

    def _open_folder(self, inside: bytes, told: int) -> int:
        """The engine opens a folder only to wait until its names are on the storage."""
        path = os.fsdecode(inside)
        code = self._native_folder(inside, told)
        if code == _OK and self._hears(path):
            self._listener.after(Call(asked=Asked.SYNC_FOLDER, path=str(Path(path).parent)))
        return code

    def _heard(self, call: Call, act: Callable[[], int], half: Callable[[], int] | None = None) -> int:
        if not self._root:
            return act()
        failing = self._listener.before(call)
        if failing:
            if half is not None:
                half()
            return _FULL if failing == errno.ENOSPC and call.asked is Asked.WRITE else _ERRORS[call.asked]
        code = act()
        if code == _OK:
            self._listener.after(call)
        return code


@cache
def _the_layer() -> _Layer:
    return _Layer()


@contextmanager
def engine_tapped(root: Path, listener: Listener, *, reads: bool = False) -> Generator[None]:
    """Lead the engine's calls on files below `root` through the listener; open connections inside only."""
    layer = _the_layer()
    layer.install(root, listener, reads=reads)
    try:
        yield
    finally:
        layer.remove()
    assert not layer.mistakes, layer.mistakes[0]
