"""The macros of an .xlsm are left out: what is given back holds values only and is an .xlsx."""

import posixpath
import re
import zipfile
from collections.abc import Mapping

from kemiskinan_desktop.workbooks.safe_zip import read_part

_TYPES = "[Content_Types].xml"
_PLAIN_BOOK = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_MACRO_BOOK = re.compile(rb"application/vnd\.ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml")
_MACRO_PART = re.compile(
    r"(?:^|/)vba(?:Project|ProjectSignature\w*|Data)\.(?:bin|xml)(?:\.rels)?$", re.IGNORECASE
)
_OVERRIDE = re.compile(rb"<(?:\w+:)?Override\s[^>]*vba(?:Project|Data)[^>]*>", re.IGNORECASE)
_RELATION = re.compile(
    rb"<(?:\w+:)?Relationship\s[^>]*Target\s*=\s*[\"'][^\"']*vbaProject[^>]*>", re.IGNORECASE
)


def without_macros(
    archive: zipfile.ZipFile, home: str, changed: Mapping[str, bytes | None]
) -> dict[str, bytes | None]:
    """The parts that change when the macros go; none where there are none."""
    names = archive.namelist()
    gone: dict[str, bytes | None] = {name: None for name in names if _MACRO_PART.search(name)}
    types = _content(archive, _TYPES, changed)
    plain = _OVERRIDE.sub(b"", _MACRO_BOOK.sub(_PLAIN_BOOK, types))
    if not gone and plain == types:
        return {}
    folder, name = posixpath.split(home)
    links = posixpath.join(folder, "_rels", f"{name}.rels")
    return {**gone, _TYPES: plain, links: _RELATION.sub(b"", _content(archive, links, changed))}


def _content(archive: zipfile.ZipFile, name: str, changed: Mapping[str, bytes | None]) -> bytes:
    return changed.get(name) or read_part(archive, name)
