"""The styles of a workbook, to which a style is added where a cell of ours needs another number format."""

import re
import zipfile
from xml.parsers import expat

from kemiskinan_desktop.workbooks.city_cells import Look
from kemiskinan_desktop.workbooks.city_sheet_spots import element_end, tag_end

_TEXT_FORMAT = 49
_FIRST_OWN = 164
"""Numbers of formats below are built in."""
_NUMBER_FORMAT = re.compile(rb"\snumFmtId\s*=\s*(?:\"\d*\"|'\d*')")
_APPLIED = re.compile(rb"\sapplyNumberFormat\s*=\s*(?:\"\w*\"|'\w*')")
_COUNT = re.compile(rb"(\scount\s*=\s*[\"'])\d+")
_NAME = re.compile(rb"<[^\s/>]+")
_CODE = "dd/mm/yyyy"


class CityStyles:
    """Gives the number of a style with a format; `xml` is the part with what had to be added."""

    def __init__(self, xml: bytes | None, date_styles: frozenset[str]) -> None:
        """`xml` is None where the workbook has no styles; nothing can be added then."""
        self._xml, self._dates = xml, date_styles
        self._styles = _Styles(xml) if xml is not None else None
        self._made: dict[tuple[str, Look], str] = {}
        self._added: list[bytes] = []
        self._date_format = 0

    def style(self, own: str, look: Look) -> str:
        """The style of a cell that looks like `own` with the format that it needs."""
        if self._styles is None or look is Look.OWN or (look is Look.DATE and own in self._dates):
            return own
        if (own, look) not in self._made:
            self._made[own, look] = self._with_format(own, look, self._styles)
        return self._made[own, look]

    def shows_date(self, style: str) -> bool:
        """Whether a style shows a number as a date."""
        return style in self._dates

    @property
    def has_added(self) -> bool:
        """Whether the part is no longer what it was."""
        return bool(self._added)

    @property
    def xml(self) -> bytes | None:
        """The whole part again; what was there is as it was."""
        if self._styles is None or self._xml is None or not self._added:
            return self._xml
        cells = _grown(
            self._styles.cells, len(self._styles.formats) + len(self._added), b"".join(self._added)
        )
        whole = self._xml.replace(self._styles.cells, cells, 1)
        return self._with_date_format(whole) if self._date_format not in (0, *self._styles.numbers) else whole

    def _with_format(self, own: str, look: Look, styles: "_Styles") -> str:
        place = int(own) if own.isdecimal() and int(own) < len(styles.formats) else 0
        number = _TEXT_FORMAT if look is Look.TEXT else self._date_number(styles)
        model = styles.formats[place]
        if styles.number_of(place) == number:
            return str(place)
        self._added.append(_with_number(model, number))
        return str(len(styles.formats) + len(self._added) - 1)

    def _date_number(self, styles: "_Styles") -> int:
        known = next((number for number, code in styles.numbers.items() if code == _CODE), 0)
        self._date_format = known or self._date_format or max((_FIRST_OWN - 1, *styles.numbers)) + 1
        return self._date_format

    def _with_date_format(self, xml: bytes) -> bytes:
        if self._styles is None:
            return xml
        prefix = self._styles.prefix
        one = f'<{prefix}numFmt numFmtId="{self._date_format}" formatCode="{_CODE}"/>'.encode()
        block = self._styles.number_block
        if block and not block.endswith(b"/>"):
            return xml.replace(block, _grown(block, len(self._styles.numbers) + 1, one), 1)
        whole = f'<{prefix}numFmts count="1">'.encode() + one + f"</{prefix}numFmts>".encode()
        if block:
            return xml.replace(block, whole, 1)
        return xml[: self._styles.first] + whole + xml[self._styles.first :]


def styles_of(archive: zipfile.ZipFile, path: str | None, date_styles: frozenset[str]) -> CityStyles:
    """The styles of a workbook."""
    known = path is not None and path in archive.NameToInfo
    return CityStyles(archive.read(path) if known and path else None, date_styles)


def _with_number(model: bytes, number: int) -> bytes:
    end = tag_end(model, 0)
    head, rest = _APPLIED.sub(b"", _NUMBER_FORMAT.sub(b"", model[:end])), model[end:]
    name = _NAME.match(head)
    at = 0 if name is None else name.end()
    added = f' numFmtId="{number}" applyNumberFormat="1"'.encode()
    return head[:at] + added + head[at:] + rest


def _grown(block: bytes, count: int, added: bytes) -> bytes:
    end = tag_end(block, 0)
    head = _COUNT.sub(rb"\g<1>" + str(count).encode(), block[:end], count=1)
    closing = block.rindex(b"</")
    return head + block[end:closing] + added + block[closing:]


class _Styles:
    """What is needed of the part: cell formats as they are written, and the formats of numbers."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self.formats: list[bytes] = []
        self.numbers: dict[int, str] = {}
        self.cells = self.number_block = b""
        self.prefix, self.first = "", 0
        self._numbers_used: list[int] = []
        self._path: list[str] = []
        self._starts: list[int] = []
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.Parse(xml, True)  # noqa: FBT003 - the call has no names

    def number_of(self, place: int) -> int:
        """The number format of a cell format."""
        return self._numbers_used[place]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        prefix, mark, local = name.rpartition(":")
        self._path.append(local)
        self._starts.append(self._parser.CurrentByteIndex)
        if len(self._path) == 1:
            self.prefix = prefix + mark
            self.first = tag_end(self._xml, self._parser.CurrentByteIndex)
        elif self._path[1:] == ["numFmts", "numFmt"]:
            self.numbers[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
        elif self._path[1:] == ["cellXfs", "xf"]:
            self._numbers_used.append(int(attributes.get("numFmtId", "0")))

    def _end(self, _name: str) -> None:
        at, start = self._parser.CurrentByteIndex, self._starts.pop()
        path = self._path[1:]
        self._path.pop()
        if path in (["cellXfs", "xf"], ["cellXfs"], ["numFmts"]):
            whole = self._xml[start : element_end(self._xml, start, at)]
            if path == ["cellXfs"]:
                self.cells = whole
            elif path == ["numFmts"]:
                self.number_block = whole
            else:
                self.formats.append(whole)
