"""The directory of a zip, looked at before anything in it is unpacked (safety §5)."""

import io
import zipfile
from collections.abc import Iterator

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.raw import FileKind

MOST_MEMBERS = 2_000
MOST_BYTES = 300_000_000
MOST_RATIO = 200
RATIO_COUNTS_FROM = 5_000_000
CHUNK = 1 << 18
_ENCRYPTED = 0x1
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
_OVERLAP = max(len(word) for word in _FORBIDDEN) - 1
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00", b"\x00\x00")


def open_zip(data: bytes) -> zipfile.ZipFile:
    """A zip whose directory is sound; raises UserError for a broken, encrypted or hostile one."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as broken:
        raise refusals.damaged() from broken
    members = archive.infolist()
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise refusals.password()
    if _is_hostile(members):
        raise refusals.suspicious()
    if sum(member.file_size for member in members) > MOST_BYTES:
        raise refusals.too_big()
    return archive


def _is_hostile(members: list[zipfile.ZipInfo]) -> bool:
    names = [member.filename.casefold() for member in members]
    return (
        len(members) > MOST_MEMBERS
        or len(set(names)) != len(names)
        or any(_leads_outside(name) for name in names)
        or any(_is_bomb(member) for member in members)
    )


def _leads_outside(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/")


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or (
        member.file_size > RATIO_COUNTS_FROM and member.file_size > MOST_RATIO * max(member.compress_size, 1)
    )


def kind_of(archive: zipfile.ZipFile) -> FileKind:
    """Which workbook a zip is; raises UserError when it is none."""
    names = set(archive.namelist())
    if "mimetype" in names:
        if read_part(archive, "mimetype").strip().startswith(_ODS):
            return FileKind.ODS
        raise refusals.other_document()
    if "xl/workbook.bin" in names:
        return FileKind.XLSB
    if "[Content_Types].xml" in names:
        if any(name.startswith(("word/", "ppt/")) for name in names):
            raise refusals.other_document()
        return FileKind.XLSX
    raise refusals.archive()


def stream_part(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """The bytes of one member, piece by piece; raises UserError for a document type, an entity or UTF-16."""
    try:
        with archive.open(name) as part:
            tail = b""
            while piece := part.read(CHUNK):
                if not tail and piece.startswith(_WIDE_MARKS):
                    raise refusals.suspicious()
                if any(word in tail + piece for word in _FORBIDDEN):
                    raise refusals.suspicious()
                tail = piece[-_OVERLAP:]
                yield piece
    except KeyError as missing:
        raise refusals.damaged() from missing


def read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """All bytes of one member, with the checks of `stream_part`."""
    return b"".join(stream_part(archive, name))
