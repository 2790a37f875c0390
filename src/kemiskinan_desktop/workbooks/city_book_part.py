"""The workbook part of a filled file: formulas are reckoned anew on opening, named ranges reach further."""

import re
from html import escape, unescape
from xml.parsers import expat

from kemiskinan_desktop.workbooks.city_sheet_spots import element_end, stretched, tag_end
from kemiskinan_desktop.workbooks.plain_xml_writing import with_attribute

_BEFORE_RECKONING = ("sheets", "functionGroups", "externalReferences", "definedNames")
_GROWING = re.compile(rb"(<(?:\w+:)?definedName\s[^>]*_xlnm\.(?:_FilterDatabase|Print_Area)[^>]*>)([^<]*)")


def filled_book(xml: bytes) -> bytes:
    """The part with the wish that every formula is reckoned when the file is opened."""
    scan = _Scan(xml)
    if scan.reckoning is not None:
        end = tag_end(xml, scan.reckoning)
        head = with_attribute(xml[scan.reckoning : end], "fullCalcOnLoad", "1")
        return xml[: scan.reckoning] + head + xml[end:]
    added = f'<{scan.prefix}calcPr fullCalcOnLoad="1"/>'.encode()
    return xml[: scan.place] + added + xml[scan.place :]


def names_stretched(xml: bytes, sheet: str, last: int, new_last: int) -> bytes:
    """Filter and print area of a sheet, made to reach the new last row."""

    def longer(found: re.Match[bytes]) -> bytes:
        text = unescape(found[2].decode())
        name, mark, ranges = text.rpartition("!")
        own = (name[1:-1].replace("''", "'") if name.startswith("'") else name) == sheet
        if not mark or not own:
            return found[0]
        written = f"{name}!{stretched(ranges, last, new_last)}"
        return found[1] + escape(written, quote=False).encode("ascii", "xmlcharrefreplace")

    return _GROWING.sub(longer, xml)


class _Scan:
    """Where the reckoning is told, or may be."""

    def __init__(self, xml: bytes) -> None:
        self._xml, self.place, self.prefix = xml, 0, ""
        self._path: list[str] = []
        self._starts: list[int] = []
        self.reckoning: int | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.Parse(xml, True)  # noqa: FBT003 - the call has no names

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        prefix, mark, local = name.rpartition(":")
        self._path.append(local)
        self._starts.append(self._parser.CurrentByteIndex)
        if len(self._path) == 1:
            self.prefix = prefix + mark
        elif self._path[1:] == ["calcPr"]:
            self.reckoning = self._parser.CurrentByteIndex

    def _end(self, _name: str) -> None:
        start = self._starts.pop()
        if self._path[1:] in ([name] for name in _BEFORE_RECKONING):
            self.place = element_end(self._xml, start, self._parser.CurrentByteIndex)
        self._path.pop()
