"""Dates, names, codes and figures as people leave them in cells."""

from collections.abc import Mapping
from datetime import date

from tests.corpus.entries import Corpus, Entry, Taken, entry, letters, taken
from tests.corpus.making import HEAD_ROW, exact, head_with, inline, number
from tests.corpus.numbers import stopped

_BORN, _NAME, _AREA = "TGL LAHIR", "NAMA LENGKAP", "KELURAHAN"
_AT = {
    heading: f"{letters(heading)}{HEAD_ROW}" for heading in (_BORN, _NAME, _AREA, "RT", "HUBUNGAN", "NO KK")
}
_DATED = {"formats": ["dd/mm/yyyy"]}
_RIGHT = taken(head={"birth_date": "1980-07-12"})


def _date(text: object, wanted: Taken = _RIGHT) -> Entry:
    return entry(lambda: head_with(TGL_LAHIR=text), wanted)


def _stored(heading: str, xml: str, wanted: Taken, **package: object) -> Entry:
    return entry(lambda: exact({heading: xml}, **package), wanted)


def _named(name: str, wanted: Taken | None = None, **head: str) -> Entry:
    return entry(lambda: head_with(NAMA_LENGKAP=name), wanted or taken(head={"name": name, **head}))


def _cell(wanted: Taken, **over: object) -> Entry:
    return entry(lambda: head_with(**over), wanted)


def _kept(field: str, value: str) -> Taken:
    return taken(head={field: value})


DATES: Corpus = {
    "date in Indonesian words": _date("12 Juli 1980"),
    "date in old spelling and capitals": _date("12 JULI 1980"),
    "date with slashes": _date("12/7/1980"),
    "date of two digits of the year": _date("12-07-80", stopped(_AT[_BORN])),
    "date as ISO": _date("1980-07-12"),
    "date as eight digits": _date("12071980"),
    "date as a date": _date(date(1980, 7, 12)),
    "date as a serial without format": _stored(_BORN, number("29414"), _RIGHT),
    "date as a serial": _stored(_BORN, number("29414", 1), _RIGHT, **_DATED),
    "date as a serial of 1904": _stored(_BORN, number("27952", 1), _RIGHT, date_1904=True, **_DATED),
    "date as a serial of 1904 without format": _stored(_BORN, number("27952"), _RIGHT, date_1904=True),
    "date that Excel alone believes in": _stored(_BORN, number("60", 1), stopped(_AT[_BORN]), **_DATED),
    "date that is a year alone": _date("1980", stopped(_AT[_BORN])),
    "date that no calendar has": _date("31/02/1980", stopped(_AT[_BORN])),
    "date of zeros": _date("00/00/0000", stopped(_AT[_BORN])),
    "date in the future": _date("12/07/2080", stopped(_AT[_BORN])),
    "date below zero": _stored(_BORN, number("-5", 1), stopped(_AT[_BORN]), **_DATED),
    "date with a serial of a thousand digits": _stored(
        _BORN, number("9" * 1000, 1), stopped(_AT[_BORN]), **_DATED
    ),
    "date that is not a number": _stored(_BORN, number("NaN", 1), stopped(_AT[_BORN]), **_DATED),
}

NAMES: Corpus = {
    "name with blanks around": _named("  SITI \u00a0 AMINAH ", _kept("name", "SITI AMINAH")),
    "name that is a formula": _named("=cmd|' /C calc'!A0", stopped(_AT[_NAME], says=("belum tersimpan",))),
    "name that sums": _stored(_NAME, inline("<t>@SUM(1+1)*cmd|' /C calc'!A0</t>"), taken()),
    "name with control characters": _stored(_NAME, inline("<t>TUKI_x0007__x001B_MAN</t>"), taken()),
    "name with a byte of zero": _stored(_NAME, inline("<t>TUKI_x0000_MAN</t>"), _kept("name", "TUKI MAN")),
    "name with half a character": _stored(_NAME, inline("<t>TUKI_xD83D_MAN</t>"), stopped()),
    "a note with half a character": _stored("KETERANGAN", inline("<t>rumah_xD83D_ roboh</t>"), taken()),
    "a note with a byte of zero": _stored(
        "KETERANGAN", inline("<t>rumah_x0000_ roboh</t>"), taken(head={"notes": "rumah  roboh"})
    ),
    "a note with two halves": _stored("KETERANGAN", inline("<t>rumah _xD83C__xDFE0_</t>"), taken()),
    "an address with half a character": _stored("JALAN", inline("<t>Jl. Mawar_xDFE0_ 1</t>"), stopped("D4")),
    "name with emoji": _named("TUKIMAN \U0001f9d5\U0001f3fd", stopped(says=("gambar atau lambang",))),
    "name with marks of right to left": _named("TUKI\u202eNAM", _kept("name", "TUKINAM")),
    "name of 300 letters": _named("TUKIMAN " + "A" * 292, stopped(says=("lebih dari 100 huruf",))),
    "name of 30,000 letters": _named("A" * 30_000, stopped(says=("lebih dari 100 huruf",))),
    "name of digits": _named("12345", taken()),
    "name with a line break": _named("TUKIMAN\nBIN SLAMET", _kept("name", "TUKIMAN BIN SLAMET")),
    "name of composed letters": _named("JOSE\u0301", taken()),
    "name as a number": _stored(_NAME, number("7"), taken()),
}

CODES: Corpus = {
    "a word for a code": _cell(taken(), HUBUNGAN=" kepala  keluarga "),
    "a code that is not listed": _cell(
        stopped(_AT["HUBUNGAN"], "B4", people=("I5", "L4")), HUBUNGAN="Sahabat"
    ),
    "a kelurahan of another city": _cell(stopped(_AT[_AREA], says=("tidak ada di",)), KELURAHAN="Menteng"),
    "a kelurahan in small letters with its title": _cell(
        _kept("kelurahan", "33.74.12.1009"), KELURAHAN="kel. sekaran"
    ),
    "rt as a number": _cell(_kept("rt", "003"), RT=3),
    "rt and rw in one cell": _cell(stopped(_AT["RT"]), RT="003/002"),
    "rt as a date": _stored("RT", number("42211", 1), stopped(_AT["RT"]), **_DATED),
    "figures with dots and commas": _cell(_kept("floor_area", "36.5"), **{"LUAS_LANTAI_(M2)": "36,5"}),
    "figures with words": _cell(
        taken(cells=("O4",), says=("dilewati karena tidak terbaca",)), **{"LUAS_LANTAI_(M2)": "36 m2"}
    ),
    "a figure without end": _stored("LUAS LANTAI (M2)", number("1E+400"), taken(cells=("O4",))),
    "a figure longer than any memory": _stored(
        "LUAS LANTAI (M2)", number("1E+99999999"), taken(cells=("O4",))
    ),
    "a text longer than any memory": _stored(_NAME, number("1E+99999999"), taken()),
    "a figure as small as nothing": _stored("LUAS LANTAI (M2)", number("1E-99999999"), taken(cells=("O4",))),
    "a figure that is none": _stored("LUAS LANTAI (M2)", number("NaN"), taken(cells=("O4",))),
}
_ERROR = '<c r="{at}" t="e"><v>#REF!</v></c>'
_UNCALCULATED = '<c r="{at}"><f>A1</f></c>'

FORMULAS: Corpus = {
    "a formula with its value": _stored(
        _NAME, '<c r="{at}" t="str"><f>UPPER("tukiman")</f><v>TUKIMAN</v></c>', _kept("name", "TUKIMAN")
    ),
    "a formula without value": _stored("NO KK", _UNCALCULATED, stopped(_AT["NO KK"])),
    "an error in a key": _stored("NO KK", _ERROR, stopped(_AT["NO KK"])),
    "an error in a date": _stored(_BORN, _ERROR, stopped(_AT[_BORN])),
    "a formula of another workbook": _stored(
        _NAME, "<c r='{at}' t='str'><f>[1]Sheet1!$A$1</f><v>TUKIMAN</v></c>", _kept("name", "TUKIMAN")
    ),
    "a shared formula": _stored(
        "RT", '<c r="{at}"><f t="shared" ref="E4:E9" si="0">1+2</f><v>3</v></c>', _kept("rt", "003")
    ),
    "a formula of many cells": _stored(
        "RT", '<c r="{at}"><f t="array" ref="E4:E9">1+2</f><v>3</v></c>', _kept("rt", "003")
    ),
    "a formula that asks the network": _stored(
        _NAME, '<c r="{at}" t="str"><f>WEBSERVICE("http://198.51.100.1/")</f><v>TUKIMAN</v></c>', taken()
    ),
}
VALUES: Mapping[str, Entry] = {**DATES, **NAMES, **CODES, **FORMULAS}
