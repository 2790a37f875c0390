"""Zips that are cut, broken, dressed up, or built to fill a disk or a memory."""

import io
import os
import struct
import warnings
import zipfile
from collections.abc import Callable
from functools import partial

from tests.corpus.entries import Corpus, Entry, Refused, Taken, entry, refused, taken
from tests.corpus.making import BOOK, SHEET, STRINGS, Parts, exact, plain, repacked, with_sheet
from tests.support import workbook_files as files

from kemiskinan_desktop.workbooks import refusals

_DAMAGED, _SUSPICIOUS = refused(refusals.damaged()), refused(refusals.suspicious())
_TOO_BIG = refused(refusals.too_big())
_CENTRAL, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_CUTS = range(1, 20)


def _cut(twentieths: int) -> bytes:
    whole = exact({})
    return whole[: len(whole) * twentieths // 20]


def _added(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    stream = io.BytesIO(exact({}))
    with zipfile.ZipFile(stream, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in members:
            archive.writestr(name, content)
    return stream.getvalue()


def _packed(method: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive, zipfile.ZipFile(io.BytesIO(exact({}))) as source:
        for name in source.namelist():
            archive.writestr(name, source.read(name))
    return stream.getvalue()


def _patched(mark: bytes, offset: int, change: bytes, name: str = SHEET) -> bytes:
    """The form with bytes changed in the header of one member, local or in the directory."""
    data, place = bytearray(exact({})), -1
    size = 30 if mark == _LOCAL else 46
    while not data.startswith(name.encode(), (place := data.index(mark, place + 1)) + size):
        pass
    data[place + offset : place + offset + len(change)] = change
    return bytes(data)


def _flipped_content() -> bytes:
    data = bytearray(_packed(zipfile.ZIP_STORED))
    place = data.index(b"TUKIMAN")
    data[place] ^= 1
    return bytes(data)


def _end_record(offset: int, change: bytes) -> bytes:
    data = bytearray(exact({}))
    place = data.rindex(b"PK\x05\x06") + offset
    data[place : place + len(change)] = change
    return bytes(data)


def _link() -> bytes:
    member = zipfile.ZipInfo("xl/media/image1.png")
    member.create_system, member.external_attr = 3, 0o120777 << 16
    return _added((member, b"/etc/passwd"))


def _swollen_strings() -> bytes:
    strings = b"".join(b"<si><t>" + os.urandom(30).hex().encode() + b"</t></si>" * 1 for _ in range(20_000))
    return repacked(
        lambda parts: parts.update({STRINGS: f'<sst xmlns="{files.MAIN}">'.encode() + strings + b"</sst>"})
    )


def _in_itself() -> bytes:
    inner = plain()
    for _ in range(3):
        inner = files.zipped({"data.xlsx": inner})
    return _added(("xl/embeddings/isi.zip", inner))


def _sixty_parts_of_a_bomb() -> bytes:
    filler = {f"xl/media/{n}.bin": bytes(4_900_000) for n in range(62)}
    return repacked(lambda parts: parts.update(filler))


def _with(name: str) -> Entry:
    return entry(lambda: _added((name, b"x")), _SUSPICIOUS)


def _lacking(name: str, wanted: Taken | Refused) -> Entry:
    def change(parts: Parts) -> None:
        del parts[name]

    return entry(lambda: repacked(change), wanted)


def _is(make: Callable[[], bytes], wanted: Taken | Refused) -> Entry:
    return entry(make, wanted)


CUT: Corpus = {f"cut after {n * 5} percent": entry(partial(_cut, n), _DAMAGED) for n in _CUTS}
ARCHIVES: Corpus = {
    **CUT,
    "one byte less": entry(lambda: exact({})[:-1], _DAMAGED),
    "four bytes": entry(lambda: exact({})[:4], _DAMAGED),
    "bytes before it": entry(lambda: b"MZ" + bytes(60) + exact({}), refused(refusals.unknown())),
    "bytes after it": entry(lambda: exact({}) + b"\r\n" * 20, taken()),
    "half of it blank": entry(lambda: exact({})[:2000] + bytes(len(exact({})) - 2000), _DAMAGED),
    "a wrong checksum": _is(_flipped_content, _DAMAGED),
    "nothing is deflated": _is(partial(_packed, zipfile.ZIP_STORED), taken()),
    "bzip2": _is(partial(_packed, zipfile.ZIP_BZIP2), _SUSPICIOUS),
    "lzma": _is(partial(_packed, zipfile.ZIP_LZMA), _SUSPICIOUS),
    "an unknown way of packing": _is(partial(_patched, _CENTRAL, 10, b"\x63\x00"), _SUSPICIOUS),
    "a size that is too small": _is(partial(_patched, _CENTRAL, 24, struct.pack("<I", 300)), _DAMAGED),
    "a size that is too large": _is(partial(_patched, _CENTRAL, 24, struct.pack("<I", 400_000)), taken()),
    "a size of four gigabytes": _is(
        partial(_patched, _CENTRAL, 24, struct.pack("<I", 0xFFFF_FFFE)), _SUSPICIOUS
    ),
    "zip64 without its sizes": _is(partial(_patched, _CENTRAL, 24, b"\xff\xff\xff\xff"), _SUSPICIOUS),
    "a member that begins elsewhere": _is(partial(_patched, _CENTRAL, 42, struct.pack("<I", 5)), _DAMAGED),
    "a member that begins beyond the end": _is(
        partial(_patched, _CENTRAL, 42, struct.pack("<I", 0x7FFF_FFFF)), _DAMAGED
    ),
    "two names for one member": _is(partial(_patched, _LOCAL, 30, b"yl"), _DAMAGED),
    "more members counted than there are": _is(partial(_end_record, 10, b"\xff\x7f"), taken()),
    "a directory that is elsewhere": _is(partial(_end_record, 16, b"\x01\x00\x00\x00"), _DAMAGED),
    "a member with a password": _is(files.with_encrypted_member, refused(refusals.password())),
    "no list of types": _lacking("[Content_Types].xml", refused(refusals.archive())),
    "no first relations": _lacking("_rels/.rels", _DAMAGED),
    "no sheet": _lacking(SHEET, _DAMAGED),
    "a member twice": entry(lambda: _added((BOOK, b"<x/>")), _SUSPICIOUS),
    "a member twice by other letters": entry(lambda: _added((BOOK.upper(), b"<x/>")), _SUSPICIOUS),
    "a name that climbs": _with("../../.bashrc"),
    "a name that climbs backwards": _with("xl\\..\\..\\mulai.bat"),
    "a name from the root": _with("/etc/cron.d/x"),
    "a name of a drive": _with("C:\\mulai.bat"),
    "a link to a file of the machine": _is(_link, taken()),
    "zips in zips": _is(_in_itself, taken()),
    "two thousand members": entry(lambda: _added(*((f"x/{n}", b"") for n in range(2001))), _SUSPICIOUS),
    "a bomb": entry(lambda: with_sheet(lambda xml: xml + b" " * 20_000_000), _SUSPICIOUS),
    "twenty thousand shared texts that nobody uses": _is(_swollen_strings, taken()),
}
HEAVY_ARCHIVES: Corpus = {"sixty parts of a bomb": _is(_sixty_parts_of_a_bomb, _TOO_BIG)}
