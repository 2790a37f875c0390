"""What a file is, by its first bytes and never by its name."""

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.raw import FileKind

_ZIP, _EMPTY_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_LARGEST_SECTOR = 20
"""As a power of two; the format knows 9 and 12."""
_HTML = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta")
_CONTROL = frozenset(range(32)) - frozenset(b"\t\r\n\x0c")


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")


def container_of(data: bytes) -> FileKind | None:
    """XLS for OLE, CSV for text, None for a zip, whose members decide which workbook it is.

    Raises UserError for anything else. Whether a text is a table is known only when it is read.
    """
    if not data:
        raise refusals.empty_file()
    if data.startswith(_OLE):
        return _ole_kind(data)
    if data.startswith(_ZIP):
        return None
    _refuse_foreign(data)
    if _is_text(data):
        return FileKind.CSV
    raise refusals.unknown()


def _ole_kind(data: bytes) -> FileKind:
    if _wide("EncryptedPackage") in data or _wide("EncryptionInfo") in data:
        raise refusals.password()
    if _wide("Workbook") in data or _wide("Book") in data:
        return FileKind.XLS
    if _directory_place(data) >= len(data):
        raise refusals.damaged()
    raise refusals.other_document()


def _directory_place(data: bytes) -> int:
    """Where the names of an OLE container stand; beyond the end of one that was cut."""
    sector_size = 1 << min(int.from_bytes(data[30:32], "little"), _LARGEST_SECTOR)
    return (int.from_bytes(data[48:52], "little") + 1) * sector_size


def _refuse_foreign(data: bytes) -> None:
    """Raise the sentence that fits what the file really is; returns when nothing known fits."""
    if data.startswith(_EMPTY_ZIP):
        raise refusals.archive()
    if data.startswith(b"%PDF"):
        raise refusals.pdf()
    if data.startswith(_PICTURES):
        raise refusals.picture()
    if not data.strip(b"\x00"):
        raise refusals.blank_bytes()
    _refuse_markup(_head(data))


def _head(data: bytes) -> bytes:
    return data.removeprefix(_BYTE_ORDER_MARK)[:_HEAD].lstrip()


def _refuse_markup(head: bytes) -> None:
    if head.lower().startswith(_HTML):
        raise refusals.web_page()
    if head.startswith(b"<?xml"):
        raise refusals.web_page() if b"<html" in head.lower() else refusals.old_xml()


def _is_text(data: bytes) -> bool:
    return data.startswith(_WIDE_MARKS) or not _CONTROL.intersection(_head(data))
