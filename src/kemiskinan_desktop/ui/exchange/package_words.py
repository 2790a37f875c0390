"""Packages in words: kinds, states, and what is inside."""

from datetime import datetime

from kemiskinan_desktop.domain.packages import (
    Direction,
    OfficeStanding,
    PackageKind,
    PackageRow,
    PackageState,
)
from kemiskinan_desktop.domain.recap import Count
from kemiskinan_desktop.ui import formats
from kemiskinan_desktop.ui.tokens import Tone
from kemiskinan_desktop.ui.translations import tr

_OLD_DAYS = 30


def kind_word(kind: PackageKind) -> str:
    """What a package is for."""
    return {
        PackageKind.DATA: tr("Data"),
        PackageKind.ANSWER: tr("Jawaban"),
        PackageKind.RECEIPT: tr("Tanda terima"),
    }[kind]


def direction_word(row: PackageRow) -> str:
    """Which way it went."""
    return tr("Keluar") if row.direction is Direction.OUT else tr("Masuk")


def state_word(row: PackageRow) -> str:
    """How far it is."""
    if row.undone:
        return tr("Diurungkan")
    if row.direction is Direction.IN:
        return tr("Sudah masuk")
    if row.kind is PackageKind.RECEIPT:
        return tr("Ditulis")
    return tr("Diterima tujuan") if row.state is PackageState.ARRIVED else tr("Belum ada tanda terima")


def state_tone(row: PackageRow) -> Tone:
    """Its colour."""
    if row.undone or row.kind is PackageKind.RECEIPT:
        return Tone.QUIET
    waiting = row.direction is Direction.OUT and row.state is PackageState.SENT
    return Tone.WARNING if waiting else Tone.SUCCESS


def contents(row: PackageRow) -> str:
    """What is inside, or what became of it."""
    if row.kind is PackageKind.RECEIPT:
        return "–"
    held = formats.counts(Count(row.counts.get("keluarga", 0), row.counts.get("jiwa", 0)))
    photos = row.counts.get("foto", 0)
    parts = [held, tr("{n} foto", n=formats.number(photos))] if photos else [held]
    open_cells = row.counts.get("bentrok", 0) + row.counts.get("tidak-kembali", 0)
    if open_cells:
        parts.append(tr("{n} belum diputuskan", n=formats.number(open_cells)))
    if moved := row.counts.get("dari-kantor-lain", 0):
        parts.append(tr("{n} sudah tercatat di kantor lain", n=formats.number(moved)))
    if refused := row.counts.get("ditolak", 0):
        parts.append(tr("{n} baris ditolak", n=formats.number(refused)))
    return " · ".join(parts)


def office_state(each: OfficeStanding) -> str:
    """What is to be done about an office."""
    if not each.office:
        return tr("Belum dikenalkan")
    if each.missing:
        numbers = ", ".join(map(str, each.missing))
        return tr("Paket {numbers} hilang", numbers=numbers)
    if each.owed:
        return tr("Belum dijawab")
    if each.waiting is not None:
        return tr("Menunggu tanda terima")
    return tr("Lengkap") if each.last is not None else tr("Belum ada paket")


def office_tone(each: OfficeStanding) -> Tone:
    """Its colour."""
    if not each.office:
        return Tone.QUIET
    if each.missing:
        return Tone.ERROR
    if each.owed or each.waiting is not None:
        return Tone.WARNING
    return Tone.SUCCESS if each.last is not None else Tone.NEUTRAL


def last_word(each: OfficeStanding, now: datetime) -> str:
    """Number and age of the last package, ``3 · 2 hari lalu``."""
    if each.last is None:
        return "–"
    here = each.last.at.astimezone()
    return f"{each.last.sequence} · {formats.age(here.replace(tzinfo=now.tzinfo), now)}"
