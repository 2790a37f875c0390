"""A disk that may lose, tear and reorder all that nobody waited for, and the states it can be left in."""

import os
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import final

from tests.support.storage_calls import Asked, Call

SECTOR = 512


@final
@dataclass(slots=True, eq=False)
class _File:
    """A file's bytes on the storage, and the writes and truncations that may still be lost."""

    data: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list[Call])


@final
@dataclass(slots=True, eq=False)
class _Folder:
    """A folder's names on the storage, and the changes of names that may still be lost."""

    names: dict[str, "_File | _Folder"] = field(default_factory=dict[str, "_File | _Folder"])
    pending: list["_Renaming"] = field(default_factory=list["_Renaming"])
    live: dict[str, "_File | _Folder"] = field(default_factory=dict[str, "_File | _Folder"])


@final
@dataclass(frozen=True, slots=True)
class _Renaming:
    """One change of a folder's names: `gone` leaves, `name` stands for `node`; whole or not at all."""

    gone: str = ""
    name: str = ""
    node: _File | _Folder | None = None

    def do(self, names: dict[str, _File | _Folder]) -> None:
        names.pop(self.gone, None)
        if self.node is not None:
            names[self.name] = self.node


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How a power cut treats what was not waited for.

    `keep` is how likely a write or a change of names survives, `tear` how likely a surviving write is torn.
    When `ordered`, changes of names survive from the oldest on, as in a journal; otherwise each by itself.
    """

    keep: float
    tear: float
    ordered: bool

    @classmethod
    def chosen(cls, chance: random.Random) -> "Cut":
        """Any of them: nothing kept, everything kept, or anything between."""
        return cls(
            keep=chance.choice((0.0, 0.2, 0.5, 0.8, 0.95, 1.0)),
            tear=chance.choice((0.0, 0.1, 0.5)),
            ordered=chance.random() < 0.5,
        )


@final
class CrashDisk:
    """The disk after a prefix of the recorded calls; `state` says what a power cut at this moment leaves."""

    def __init__(self, root: Path, *, known_as: Path | None = None) -> None:
        """Everything that is below `root` now is on the storage; calls may name that folder otherwise."""
        self._root = str(known_as or root)
        self._top = _loaded(root)

    def apply(self, call: Call) -> None:
        """One more call was done."""
        match call.asked:
            case Asked.WRITE | Asked.TRUNCATE:
                self._file(call.path).pending.append(call)
            case Asked.SYNC:
                file = self._file(call.path)
                for each in file.pending:
                    _perform(file.data, each)
                file.pending.clear()
            case Asked.SYNC_FOLDER:
                self._settle(self._folder(call.path))
            case Asked.CREATE | Asked.MAKE_FOLDER | Asked.RENAME | Asked.DELETE:
                self._change_names(call)
            case Asked.OPEN | Asked.READ:
                pass

    def state(self, cut: Cut, chance: random.Random) -> "State":
        """The files that are left."""
        files: dict[str, bytes | None] = {}
        self._collect(self._top, "", cut, chance, files)
        return State(files)

    def _change_names(self, call: Call) -> None:
        parent, name = os.path.split(call.path)
        folder = self._folder(parent)
        if call.asked is Asked.RENAME:
            target_parent, target = os.path.split(call.target)
            assert target_parent == parent, "names move inside one folder only"
            change = _Renaming(name, target, folder.live[name])
        elif call.asked is Asked.DELETE:
            change = _Renaming(name)
        else:
            change = _Renaming("", name, _File() if call.asked is Asked.CREATE else _Folder())
        change.do(folder.live)
        folder.pending.append(change)

    def _settle(self, folder: _Folder) -> None:
        for change in folder.pending:
            change.do(folder.names)
        folder.pending.clear()

    def _collect(
        self, folder: _Folder, prefix: str, cut: Cut, chance: random.Random, files: dict[str, bytes | None]
    ) -> None:
        for name, node in _surviving(folder, cut, chance).items():
            if isinstance(node, _Folder):
                files[f"{prefix}{name}"] = None
                self._collect(node, f"{prefix}{name}/", cut, chance, files)
            else:
                files[f"{prefix}{name}"] = _left(node, cut, chance)

    def _node(self, path: str) -> _File | _Folder:
        node: _File | _Folder = self._top
        for name in path.removeprefix(self._root).strip("/").split("/"):
            if name:
                assert isinstance(node, _Folder)
                node = node.live[name]
        return node

    def _file(self, path: str) -> _File:
        node = self._node(path)
        assert isinstance(node, _File)
        return node

    def _folder(self, path: str) -> _Folder:
        node = self._node(path)
        assert isinstance(node, _Folder)
        return node


@final
@dataclass(frozen=True, slots=True)
class State:
    """What is left after a cut: bytes by relative name; None is a folder."""

    files: dict[str, bytes | None]

    @property
    def fingerprint(self) -> bytes:
        """Equal for equal states."""
        digest = blake2b(digest_size=16)
        for name, data in sorted(self.files.items()):
            digest.update(f"{name}\0{-1 if data is None else len(data)}\0".encode())
            digest.update(data or b"")
        return digest.digest()

    def write(self, folder: Path) -> None:
        """Lay the state out below an empty folder."""
        for name, data in self.files.items():
            if data is None:
                (folder / name).mkdir()
            else:
                (folder / name).write_bytes(data)


def replayed(disk: CrashDisk, calls: Iterable[Call]) -> CrashDisk:
    """The disk after these calls."""
    for call in calls:
        disk.apply(call)
    return disk


def _loaded(folder: Path) -> _Folder:
    names: dict[str, _File | _Folder] = {
        place.name: _loaded(place) if place.is_dir() else _File(bytearray(place.read_bytes()))
        for place in sorted(folder.iterdir())
    }
    return _Folder(names=dict(names), live=names)


def _surviving(folder: _Folder, cut: Cut, chance: random.Random) -> dict[str, _File | _Folder]:
    names = dict(folder.names)
    for change in folder.pending:
        if chance.random() < cut.keep:
            change.do(names)
        elif cut.ordered:
            break
    return names


def _left(file: _File, cut: Cut, chance: random.Random) -> bytes:
    if not file.pending:
        return bytes(file.data)
    data = bytearray(file.data)
    for call in file.pending:
        if chance.random() >= cut.keep:
            continue
        if call.asked is Asked.WRITE and chance.random() < cut.tear:
            _tear(data, call, chance)
        else:
            _perform(data, call)
    return bytes(data)


def _perform(data: bytearray, call: Call) -> None:
    if call.asked is Asked.TRUNCATE:
        del data[call.size :]
        data.extend(bytes(call.size - len(data)))
        return
    end = call.offset + len(call.data)
    data.extend(bytes(max(0, end - len(data))))
    data[call.offset : end] = call.data


def _tear(data: bytearray, call: Call, chance: random.Random) -> None:
    """Some sectors of the write are there, some are not, one may be rubbish; nothing outside is touched."""
    end = call.offset + len(call.data)
    data.extend(bytes(max(0, end - len(data))))
    rubbish = chance.random() < 0.3
    at = call.offset
    while at < end:
        stop = min(end, (at // SECTOR + 1) * SECTOR)
        part = chance.random()
        if part < 0.5:
            data[at:stop] = call.data[at - call.offset : stop - call.offset]
        elif part < 0.6:
            stop_early = chance.randint(at, stop)
            data[at:stop_early] = call.data[at - call.offset : stop_early - call.offset]
        elif part < 0.65 and rubbish:
            data[at:stop] = chance.randbytes(stop - at)
        at = stop
