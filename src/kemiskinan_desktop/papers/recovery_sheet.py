"""The recovery sheet: one page with the code in large groups, what it does, and where to keep it."""

from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.dates import format_date
from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.recovery_sheet import RecoverySheet
from kemiskinan_desktop.domain.sheets import Paper
from kemiskinan_desktop.papers import letterhead
from kemiskinan_desktop.papers.document import new_document
from kemiskinan_desktop.papers.faces import Face
from kemiskinan_desktop.papers.fitting import cut, wrap
from kemiskinan_desktop.papers.inks import DEEP, HAIR, MUTED, PALEST, TEXT
from kemiskinan_desktop.papers.measures import SHEETS, Size
from kemiskinan_desktop.papers.pen import Pen, Style

MARGIN: Final = 22.0
_SHEET: Final = SHEETS[Paper.A4]
_ROOM: Final = _SHEET.width - 2 * MARGIN
_CELL: Final = Size(12.6, 15.0)
"""One letter of the code: all stand in boxes of one width, so that none is taken for two."""
_GROUP_GAP, _ROW_GAP, _IN_A_ROW = 18.0, 8.5, 2
_MOST_ADMINISTRATORS: Final = 8
_TITLE: Final = Style(face=Face.BOLD, size=20.0, ink=DEEP)
_HEADING: Final = Style(face=Face.SEMIBOLD, size=11.0, ink=DEEP)
_BODY: Final = Style(size=10.0)
_QUIET: Final = Style(size=9.0, ink=MUTED)
_LETTER: Final = Style(face=Face.MEDIUM, size=27.0, ink=TEXT)
_ORDINAL: Final = Style(face=Face.SEMIBOLD, size=9.0, ink=MUTED)
_LEADING: Final = 5.0
_PURPOSE: Final = (
    "Bila semua administrator lupa kata sandinya, kode di atas membuka kantor dan memberi seorang "
    "administrator kata sandi baru. Tanpa kode ini dan tanpa kata sandi, data kantor tidak dapat dibuka "
    "oleh siapa pun, juga tidak oleh pembuat program."
)
_USE: Final = (
    "Di jendela Buka kantor pilih Lupa kata sandi, ketik ketujuh kelompok, nama pengguna seorang "
    "administrator, lalu kata sandi baru. Huruf besar dan kecil sama saja; angka 0 dan huruf O, "
    "angka 1 dan huruf I atau L dibaca sama."
)
_KEEPING: Final = (
    "Dalam amplop tertutup di lemari terkunci atau brankas kantor, jauh dari komputernya. Jangan difoto, "
    "disalin ke pesan, atau disimpan sebagai berkas. Siapa yang memegang lembar ini dapat membuka seluruh "
    "data kantor."
)
_MOST_LINES: Final = 6


def write_recovery_sheet(sheet: RecoverySheet, office: OfficeProfile, target: Path | BinaryIO) -> None:
    """Write the sheet as a PDF of one A4 page; raises UserError when the disk refuses."""
    with new_document(target, _SHEET, title=f"Lembar pemulihan ke-{sheet.number}") as pen, pen.page():
        top = _draw_head(pen, sheet, office)
        top = _draw_code(pen, sheet, top)
        for title, words in _sections(sheet):
            top = _draw_section(pen, title, words, top)
        _draw_foot(pen, sheet)


def _draw_head(pen: Pen, sheet: RecoverySheet, office: OfficeProfile) -> float:
    pen.text(MARGIN, 17.0, "KEMISKINAN DESKTOP", Style(face=Face.SEMIBOLD, size=9.0, ink=MUTED, spacing=0.8))
    pen.text(MARGIN, 28.5, "Lembar Pemulihan", _TITLE)
    pen.text_right(_SHEET.width - MARGIN, 28.5, f"Lembar ke-{sheet.number}", _HEADING)
    pen.lines([(MARGIN, 32.5, _SHEET.width - MARGIN, 32.5)], DEEP, 1.4)
    at = f"{format_date(sheet.made_at.date())} pukul {sheet.made_at:%H.%M}"
    name = letterhead.office_name(office)
    place = f"{name} · {office.city}" if office.city else name
    pen.text(MARGIN, 39.5, cut(place, Face.SEMIBOLD, 12.0, _ROOM), Style(face=Face.SEMIBOLD, size=12.0))
    pen.text(MARGIN, 45.0, cut(f"Dibuat {at} oleh {sheet.made_by}", Face.REGULAR, 9.0, _ROOM), _QUIET)
    return 53.0


def _draw_code(pen: Pen, sheet: RecoverySheet, top: float) -> float:
    """The groups two in a row, each with its number; returns where the next thing begins."""
    rows = -(-len(sheet.groups) // _IN_A_ROW)
    height = rows * (_CELL.height + _ROW_GAP) + 7.0
    pen.box(MARGIN, top, Size(_ROOM, height), PALEST)
    width = 5 * _CELL.width
    left = MARGIN + (_ROOM - 2 * width - _GROUP_GAP) / 2 + 3.0
    for at, group in enumerate(sheet.groups):
        x = left + (at % _IN_A_ROW) * (width + _GROUP_GAP)
        y = top + 8.0 + (at // _IN_A_ROW) * (_CELL.height + _ROW_GAP)
        pen.text_right(x - 3.0, y + 10.2, str(at + 1), _ORDINAL)
        for place, letter in enumerate(group):
            _draw_letter(pen, letter, x + place * _CELL.width, y)
    return top + height + 11.0


def _draw_letter(pen: Pen, letter: str, x: float, y: float) -> None:
    corners = (
        (x, y),
        (x + _CELL.width, y),
        (x + _CELL.width, y + _CELL.height),
        (x, y + _CELL.height),
        (x, y),
    )
    pen.box(x, y, _CELL, (1.0, 1.0, 1.0))
    pen.lines([(*one, *other) for one, other in pairwise(corners)], HAIR, 0.8)
    pen.text_centred(x + _CELL.width / 2, y + 11.0, letter, _LETTER)


def _sections(sheet: RecoverySheet) -> tuple[tuple[str, tuple[str, ...]], ...]:
    former = "" if sheet.number == 1 else " Lembar sebelumnya tidak berlaku lagi; musnahkan."
    return (
        ("Untuk apa lembar ini", (_PURPOSE,)),
        ("Cara memakainya", (_USE,)),
        ("Simpan di mana", (_KEEPING, f"Lembar ini tetap berlaku sesudah dipakai.{former}")),
        ("Administrator saat lembar dibuat", _administrators(sheet)),
    )


def _administrators(sheet: RecoverySheet) -> tuple[str, ...]:
    listed = [f"{name} (nama pengguna: {login})" for name, login in sheet.administrators]
    more = len(listed) - _MOST_ADMINISTRATORS
    return tuple(listed[:_MOST_ADMINISTRATORS]) + ((f"dan {more} orang lain",) if more > 0 else ())


def _draw_section(pen: Pen, title: str, words: tuple[str, ...], top: float) -> float:
    pen.text(MARGIN, top, title, _HEADING)
    y = top + 1.0
    for text in words:
        for line in wrap(text, _BODY.face, _BODY.size, _ROOM, _MOST_LINES):
            y += _LEADING
            pen.text(MARGIN, y, line, _BODY)
    return y + 8.5


def _draw_foot(pen: Pen, sheet: RecoverySheet) -> None:
    y = _SHEET.height - 14.0
    pen.lines([(MARGIN, y - 5.0, _SHEET.width - MARGIN, y - 5.0)], HAIR, 0.5)
    words = f"Lembar ke-{sheet.number}"
    if sheet.number > 1:
        words += " · Lembar sebelumnya tidak berlaku"
    pen.text(MARGIN, y, words, _QUIET)
    pen.text_right(_SHEET.width - MARGIN, y, "Rahasia", _QUIET)
