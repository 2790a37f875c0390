"""A city's .xlsx written again: its parts byte for byte, but for the sheets that are filled."""

import re
import zipfile
from collections.abc import Mapping
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from kemiskinan_desktop.domain.errors import UserError
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.workbooks import refusals
from kemiskinan_desktop.workbooks.city_book_part import filled_book, names_stretched
from kemiskinan_desktop.workbooks.city_cells import SheetEdits
from kemiskinan_desktop.workbooks.city_macros import without_macros
from kemiskinan_desktop.workbooks.city_sheet_patch import patched_sheet
from kemiskinan_desktop.workbooks.city_sheet_spots import stretched, tag_end
from kemiskinan_desktop.workbooks.city_styles import CityStyles, styles_of
from kemiskinan_desktop.workbooks.plain_xml_writing import with_attribute
from kemiskinan_desktop.workbooks.safe_zip import open_zip, read_part
from kemiskinan_desktop.workbooks.xlsx_package import (
    Package,
    main_part,
    part_of_type,
    read_package,
    relations,
)

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_REFERENCE = re.compile(rb"<(?:\w+:)?(?:table|autoFilter)\s")


def write_filled(
    data: bytes, edits: Mapping[int, SheetEdits], stream: BinaryIO, report: Report = silent
) -> None:
    """Write the workbook with its edits, by the position of their sheet; macros are left out.

    Raises UserError for a file that is damaged after all, and what `report` raises.
    """
    with open_zip(data) as archive:
        try:
            changed = _Filling(archive, edits, report).parts()
        except (ExpatError, ValueError, KeyError) as broken:
            raise refusals.damaged() from broken
        _copy(archive, changed, stream)


def _copy(archive: zipfile.ZipFile, changed: Mapping[str, bytes | None], stream: BinaryIO) -> None:
    """Every member in its order, with its own date and compression."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for member in archive.infolist():
            content = changed[member.filename] if member.filename in changed else archive.read(member)
            if content is not None:
                target.writestr(_fresh(member), content)


def _fresh(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """The member's name, date and compression, without the places of the file it was read from."""
    fresh = zipfile.ZipInfo(member.filename, member.date_time)
    fresh.compress_type, fresh.external_attr = member.compress_type, member.external_attr
    fresh.create_system = member.create_system
    return fresh


class _Filling:
    def __init__(self, archive: zipfile.ZipFile, edits: Mapping[int, SheetEdits], report: Report) -> None:
        self._archive, self._report = archive, report
        self._package: Package = read_package(archive)
        self._edits = {place: each for place, each in edits.items() if each.cells or each.added}
        self._home = main_part(archive)
        self._book_relations = relations(archive, self._home)

    def parts(self) -> dict[str, bytes | None]:
        """The parts that change."""
        changed: dict[str, bytes | None] = {}
        styles_path = part_of_type(self._book_relations, "/styles")
        styles = styles_of(self._archive, styles_path, self._package.date_styles)
        for done, (place, edits) in enumerate(self._edits.items()):
            self._report(done, len(self._edits))
            changed |= self._sheet(place, edits, styles)
        if self._edits:
            book = self._book()
            changed |= {self._home: book} if book is not None else {}
        written = styles.xml
        if styles_path is not None and written is not None and styles.has_added:
            changed[styles_path] = written
        return changed | without_macros(self._archive, self._home, changed)

    def _sheet(self, place: int, edits: SheetEdits, styles: CityStyles) -> dict[str, bytes | None]:
        path = self._package.sheets[place].path
        xml = read_part(self._archive, path)
        date_1904 = self._package.date_1904
        changed: dict[str, bytes | None] = {path: patched_sheet(xml, edits, styles, date_1904=date_1904)}
        if edits.added:
            changed |= self._tables(path, edits)
        return changed

    def _tables(self, sheet: str, edits: SheetEdits) -> dict[str, bytes | None]:
        """The tables of the sheet that end where rows were added."""
        last = max(row.number for row in edits.added)
        return {
            path: _table_stretched(read_part(self._archive, path), edits.last_row, last)
            for kind, path in _relations_of(self._archive, sheet).values()
            if kind.endswith("/table")
        }

    def _book(self) -> bytes | None:
        """The workbook part where it must change: results are reckoned anew, named ranges reach further."""
        xml = read_part(self._archive, self._home)
        after = xml
        for place, edits in self._edits.items():
            if edits.added:
                last = max(row.number for row in edits.added)
                name = self._package.sheets[place].name
                after = names_stretched(after, name, edits.last_row, last)
        if any(_FORMULA.search(read_part(self._archive, sheet.path)) for sheet in self._package.sheets):
            after = filled_book(after)
        return None if after == xml else after


def _relations_of(archive: zipfile.ZipFile, sheet: str) -> dict[str, tuple[str, str]]:
    folder, _, name = sheet.rpartition("/")
    return relations(archive, sheet) if f"{folder}/_rels/{name}.rels" in archive.NameToInfo else {}


def _table_stretched(xml: bytes, last: int, new_last: int) -> bytes:
    """A table, and the filter in it, that ended in the last row."""
    pieces: list[bytes] = []
    done = 0
    for found in _REFERENCE.finditer(xml):
        end = tag_end(xml, found.start())
        tag = xml[found.start() : end]
        reference = re.search(rb"\sref\s*=\s*[\"']([^\"']*)", tag)
        before = "" if reference is None else reference[1].decode()
        after = stretched(before, last, new_last)
        pieces += (xml[done : found.start()], tag if after == before else with_attribute(tag, "ref", after))
        done = end
    return b"".join((*pieces, xml[done:]))


def require_fillable(data: bytes) -> None:
    """Raise UserError for a workbook with sheets of old macros, which cannot be told apart from its data."""
    with open_zip(data) as archive:
        kinds = (kind for kind, _ in relations(archive, main_part(archive)).values())
        if any(kind.lower().endswith(("/xlmacrosheet", "/xlintlmacrosheet")) for kind in kinds):
            raise UserError(
                "Berkas ini memuat lembar makro lama, jadi tidak dapat diisi.",
                "Simpan dahulu sebagai .xlsx di Excel, lalu coba lagi.",
            )
