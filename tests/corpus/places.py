"""What is chosen instead of a file, and files that are not as they seem."""

import os
import socket
from pathlib import Path

from tests.corpus.entries import Corpus, Entry, Place, Refused, Taken, entry, refused, taken
from tests.corpus.making import plain

from kemiskinan_desktop.workbooks import chosen_file, refusals

_MISSING, _NO_FILE = refused(refusals.missing()), refused(refusals.no_file())
_LOCK = refused(refusals.lock_file())


def _chosen(place: Place, wanted: Taken | Refused) -> Entry:
    return Entry(place=place, wanted=wanted)


def _folder(folder: Path) -> Path:
    path = folder / "kiriman.xlsx"
    path.mkdir()
    return path


def _linked(target: str) -> Place:
    def place(folder: Path) -> Path:
        path = folder / "kiriman.xlsx"
        path.symlink_to(target)
        return path

    return place


def _pipe(folder: Path) -> Path:
    path = folder / "kiriman.xlsx"
    os.mkfifo(path)
    return path


def _socket(folder: Path) -> Path:
    place = Path.cwd()
    os.chdir(folder)  # a socket's whole path may have but 107 letters
    try:
        with socket.socket(socket.AF_UNIX) as door:
            door.bind("kiriman.xlsx")
    finally:
        os.chdir(place)
    return folder / "kiriman.xlsx"


def _link_to_a_sound_file(folder: Path) -> Path:
    (folder / "asli.xlsx").write_bytes(plain())
    return _linked("asli.xlsx")(folder)


def _held_open(lock: str) -> Place:
    def place(folder: Path) -> Path:
        (folder / lock).write_bytes(b"\x04Rini" + bytes(160))
        path = folder / "kiriman.xlsx"
        path.write_bytes(plain())
        return path

    return place


PLACES: Corpus = {
    "a folder": _chosen(_folder, refused(refusals.folder())),
    "nothing": _chosen(lambda folder: folder / "tidak-ada.xlsx", _MISSING),
    "a file below a file": _chosen(
        lambda _: Path(__file__) / "data.xlsx", refused(refusals.unreadable_medium())
    ),
    "a name with a byte of zero": _chosen(
        lambda folder: folder / "a\0.xlsx", refused(refusals.unreadable_medium())
    ),
    "a name too long for any disk": _chosen(
        lambda folder: folder / ("a" * 400), refused(refusals.unreadable_medium())
    ),
    "a link to nothing": _chosen(_linked("hilang.xlsx"), _MISSING),
    "a link to itself": _chosen(_linked("kiriman.xlsx"), refused(refusals.unreadable_medium())),
    "a link to a device without end": _chosen(_linked("/dev/zero"), _NO_FILE),
    "a link to a device that waits": _chosen(_linked("/dev/tty"), _NO_FILE),
    "a link to a sound file": _chosen(_link_to_a_sound_file, taken()),
    "a pipe": _chosen(_pipe, _NO_FILE),
    "a socket": _chosen(_socket, _NO_FILE),
    "the lock of Excel": entry(lambda: bytes(165), _LOCK, "~$kiriman.xlsx"),
    "the lock of LibreOffice": entry(lambda: b",rini,pc,13.07.2026;", _LOCK, ".~lock.kiriman.xlsx#"),
    "open in Excel": _chosen(_held_open("~$kiriman.xlsx"), taken(says=(chosen_file.STILL_OPEN,))),
    "open in LibreOffice": _chosen(_held_open(".~lock.kiriman.xlsx#"), taken(says=(chosen_file.STILL_OPEN,))),
    "a name of marks and pictures": entry(plain, taken(), "\u202ekiriman \U0001f600\n'; DROP.xlsx"),
    "a name in capitals": entry(plain, taken(), "KIRIMAN.XLSX"),
    "a name without ending": entry(plain, taken(), "kiriman"),
    "a workbook named as a photo": entry(plain, taken(), "IMG_0001.JPG"),
}
