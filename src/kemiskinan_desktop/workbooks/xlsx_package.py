"""The parts around the sheets of an .xlsx: which sheets there are, shared strings, date formats."""

import posixpath
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.plain_xml import CHARACTERS, NotPlainError, PlainPart, plain_characters
from kemiskinan_desktop.workbooks.safe_zip import read_part, stream_part
from kemiskinan_desktop.workbooks.serial_dates import is_date_format
from kemiskinan_desktop.workbooks.xml_stream import ChildStream

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLAIN_STRING = re.compile(rf'\s*<si><t(?: xml:space="preserve")?>({CHARACTERS})</t>')
_TRUE = ("1", "true", "on")
T, R, SI = MAIN + "t", MAIN + "r", MAIN + "si"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """Where a sheet's cells are."""

    name: str
    hidden: bool
    path: str


@dataclass(frozen=True, slots=True)
class Package:
    """What the cells of every sheet need to be understood."""

    sheets: tuple[SheetPart, ...]
    strings: list[str]
    date_styles: frozenset[str]
    """Style numbers, as text, whose format shows a date."""
    date_1904: bool
    has_macros: bool


def read_package(archive: zipfile.ZipFile) -> Package:
    """Everything but the cells; raises UserError for Strict or a broken package."""
    home = main_part(archive)
    book = _root(archive, home)
    if book.tag.startswith(_STRICT):
        raise refusals.strict()
    targets = relations(archive, home)
    properties = book.find(f"{MAIN}workbookPr")
    return Package(
        sheets=tuple(_sheets(book, targets)),
        strings=shared_strings(archive, part_of_type(targets, "/sharedStrings")),
        date_styles=_date_styles(archive, part_of_type(targets, "/styles")),
        date_1904=properties is not None and properties.get("date1904", "") in _TRUE,
        has_macros=any(name.endswith("vbaProject.bin") for name in archive.namelist()),
    )


def plain_text(element: ET.Element) -> str:
    """The text of a string item, its runs joined, without phonetic guides."""
    if len(element) == 1 and element[0].tag == T:
        text = element[0].text or ""
    else:
        text = "".join(_run_texts(element))
    return unescape(text)


def unescape(text: str) -> str:
    """Text with Excel's ``_x000D_`` escapes undone; two halves of a character are joined, one is `�`."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _run_texts(element: ET.Element) -> Iterable[str]:
    for child in element:
        if child.tag == T:
            yield child.text or ""
        elif child.tag == R:
            yield from (part.text or "" for part in child if part.tag == T)


def _root(archive: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(read_part(archive, name))  # noqa: S314 - read_part refuses document types


def relations(archive: zipfile.ZipFile, owner: str) -> dict[str, tuple[str, str]]:
    """Relation id → (type, path inside the zip) of one part."""
    folder, name = posixpath.split(owner)
    root = _root(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        entry.get("Id", ""): (entry.get("Type", ""), _inside(folder, entry.get("Target", "")))
        for entry in root.iter(f"{_RELATION}Relationship")
        if entry.get("TargetMode") != "External"
    }


def _inside(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def part_of_type(targets: dict[str, tuple[str, str]], ending: str) -> str | None:
    """The path of the first part whose type ends so; None without one."""
    return next((path for kind, path in targets.values() if kind.endswith(ending)), None)


def main_part(archive: zipfile.ZipFile) -> str:
    """The path of the workbook itself; raises UserError for a package without one."""
    found = part_of_type(relations(archive, ""), "/officeDocument")
    if found is None:
        raise refusals.damaged()
    return found


def _sheets(book: ET.Element, targets: dict[str, tuple[str, str]]) -> Iterable[SheetPart]:
    read = set[str]()
    for entry in book.iter(f"{MAIN}sheet"):
        target = targets.get(entry.get(_R_ID, ""))
        if target is None:
            raise refusals.damaged()
        kind, path = target
        if kind.endswith("/worksheet"):
            if path in read:
                raise refusals.suspicious()
            read.add(path)
            yield SheetPart(entry.get("name", ""), entry.get("state", "visible") != "visible", path)


def shared_strings(archive: zipfile.ZipFile, path: str | None) -> list[str]:
    """The texts that cells of type ``s`` count to; raises ParseError for broken XML."""
    if path is None or path not in archive.NameToInfo:
        return []
    plain = PlainPart("sst", "si")
    strings = list(plain.items(stream_part(archive, path), _plain_string))
    items = ChildStream(f"{MAIN}sst").children(plain.rest)
    strings.extend(plain_text(item) for item in items if item.tag == SI)
    return strings


def _plain_string(item: str) -> str:
    found = _PLAIN_STRING.fullmatch(item)
    if found is None:
        raise NotPlainError
    return unescape(plain_characters(found[1]))


def _date_styles(archive: zipfile.ZipFile, path: str | None) -> frozenset[str]:
    if path is None or path not in archive.NameToInfo:
        return frozenset()
    root = _root(archive, path)
    codes = {entry.get("numFmtId", ""): entry.get("formatCode", "") for entry in root.iter(f"{MAIN}numFmt")}
    styles = root.find(f"{MAIN}cellXfs")
    return frozenset(
        str(position)
        for position, style in enumerate(() if styles is None else styles)
        if _shows_date(style.get("numFmtId", "0"), codes)
    )


def _shows_date(number: str, codes: dict[str, str]) -> bool:
    return number.isdecimal() and is_date_format(int(number), codes.get(number))
