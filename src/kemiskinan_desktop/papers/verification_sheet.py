"""The sheet a verifier takes to a house: what is recorded, room for what is found there, photos, signatures.

It is read in front of the family, so it names no class and no points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from kemiskinan_desktop.domain.office import OfficeProfile
from kemiskinan_desktop.domain.progress import Report, silent
from kemiskinan_desktop.papers.statement import write_statements
from kemiskinan_desktop.papers.statement_values import (
    Block,
    Facts,
    Grid,
    Heading,
    Lines,
    Paragraph,
    Photo,
    Photos,
    Signers,
    Statement,
)
from kemiskinan_desktop.papers.values import Align, ListColumn

_HOW: Final = (
    "Cocokkan dengan kartu keluarga, KTP, dan keadaan rumah. Beri tanda centang bila sesuai; bila berbeda, "
    "tulis yang benar. Garis titik-titik berarti isian itu tidak dicetak dan ditanyakan lagi."
)
_WRITTEN: Final = "sesuai / yang benar"
_MEMBERS: Final = (
    ListColumn(key="nomor", label="No.", width=8, align=Align.RIGHT),
    ListColumn(key="nama", label="Nama", width=44, gives=True),
    ListColumn(key="nik", label="NIK", width=31),
    ListColumn(key="jk", label="L/P", width=9),
    ListColumn(key="hubungan", label="Hubungan", width=26, gives=True),
    ListColumn(key="lahir", label="Tanggal lahir", width=21),
    ListColumn(key="lapangan", label=_WRITTEN, width=38),
)
_ANSWERS: Final = (
    ListColumn(key="nomor", label="No.", width=8, align=Align.RIGHT),
    ListColumn(key="tanya", label="Pertanyaan", width=78, gives=True),
    ListColumn(key="jawab", label="Tercatat", width=48, gives=True),
    ListColumn(key="lapangan", label=_WRITTEN, width=40),
)
_NOTE_LINES: Final = 3
_MOST_LETTERS: Final = 32
_OUTCOME: Final = (
    "Tanggal kunjungan:  ____ / ____ / ________       Simpulan (lingkari):  sesuai  ·  diperbaiki  ·  "
    "dikembalikan"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationSheet:
    """One family as the verifier takes it along."""

    name: str
    """Of the head; empty without one."""
    place: str
    """Kelurahan, RT and RW."""
    state: str
    household: tuple[tuple[str, str], ...]
    members: tuple[tuple[str, ...], ...]
    """Number, name, NIK, sex, relation, day of birth."""
    answers: tuple[tuple[str, str, str], ...]
    """Number, question, answer."""
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationRound:
    """The sheets of one round of visits."""

    office: OfficeProfile
    period: str
    sheets: Sequence[VerificationSheet]
    printed_by: str
    printed_at: datetime
    history_head: str


def write_verification_sheets(
    asked: VerificationRound, target: Path | BinaryIO, report: Report = silent
) -> int:
    """Write the sheets, F4 portrait, each family on pages of its own; returns the pages.

    Raises UserError when the disk refuses, and what `report` raises.
    """
    return write_statements([_statement(asked, sheet) for sheet in asked.sheets], target, report)


def _statement(asked: VerificationRound, sheet: VerificationSheet) -> Statement:
    return Statement(
        office=asked.office, title="LEMBAR VERIFIKASI", subtitles=(sheet.place, f"Periode {asked.period}"),
        blocks=_blocks(sheet), printed_by=asked.printed_by, printed_at=asked.printed_at,
        note=_whose(sheet, asked.history_head), signed=False,
    )  # fmt: skip


def _whose(sheet: VerificationSheet, head: str) -> str:
    """At the foot of every page, so that a loose one finds its sheet again."""
    name = sheet.name if len(sheet.name) <= _MOST_LETTERS else f"{sheet.name[:_MOST_LETTERS].rstrip()}…"
    return " · ".join(part for part in (name, f"Ujung riwayat {head}") if part)


def _blocks(sheet: VerificationSheet) -> tuple[Block, ...]:
    answers = tuple((*row, "") for row in sheet.answers)
    return (
        Paragraph(_HOW, quiet=True),
        Facts((*sheet.household, ("Keadaan pendataan", sheet.state))),
        Heading("Anggota keluarga"),
        Grid(_MEMBERS, tuple((*row, "") for row in sheet.members), "Belum ada anggota."),
        Heading("Jawaban"),
        Grid(_ANSWERS, answers, "Keluarga ini belum didata pada periode ini."),
        Heading("Foto rumah"),
        Photos(sheet.photos),
        Heading("Catatan petugas"),
        Lines(_NOTE_LINES),
        Paragraph(_OUTCOME),
        Signers(("Petugas verifikasi", "Kepala keluarga atau anggota dewasa", "Ketua RT")),
    )
